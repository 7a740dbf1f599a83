/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-change-popover.h"

#include <glib/gi18n.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-date-input.h"
#include "page/ayumi-flow-box.h"

#define MOST_YEARS 9
#define YEAR 365

struct _AyumiChangePopover
{
  GtkPopover parent_instance;

  GtkEntry *from, *to;
  GtkLabel *message;
  GtkFlowBox *years;
  GtkButton *compare, *table, *stop;

  AyumiViewState *state; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (AyumiChangePopover, ayumi_change_popover, GTK_TYPE_POPOVER)

static void
lead (AyumiChangePopover *self, const AyumiViewState *state)
{
  g_autofree char *link = ayumi_view_state_to_link (state);

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", link);
}

static void
complain (AyumiChangePopover *self, const char *message)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

/* Takes the date in @entry; nothing there is no date. FALSE where it cannot be read. */
static gboolean
take_date (AyumiChangePopover *self, GtkEntry *entry, char **date)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  AyumiEdtf parsed;

  g_clear_pointer (date, g_free);
  if (*text == '\0')
    return TRUE;
  if (!ayumi_date_input_parse (text, &parsed))
    {
      complain (self, _ ("There is no such day"));
      gtk_widget_grab_focus (GTK_WIDGET (entry));
      return FALSE;
    }
  *date = ayumi_edtf_to_string (&parsed);
  return TRUE;
}

static void
compare (AyumiChangePopover *self)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);

  if (!take_date (self, self->from, &state->since) || !take_date (self, self->to, &state->at))
    return;
  if (state->since != NULL && ayumi_view_state_since (state) == AYUMI_DAY_MIN)
    {
      complain (self, _ ("The first day must lie before the second one"));
      return;
    }
  complain (self, NULL);
  lead (self, state);
}

static void
year_clicked_cb (GtkButton *button, AyumiChangePopover *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->from), g_object_get_data (G_OBJECT (button), "date"));
  compare (self);
}

static void
stop_clicked_cb (GtkButton *button, AyumiChangePopover *self)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);

  g_set_str (&state->since, NULL);
  lead (self, state);
}

static void
table_clicked_cb (GtkButton *button, AyumiChangePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit_by_name (self, "table");
}

/* ---- what is offered ---- */

static void
add_choice (AyumiChangePopover *self, AyumiDay day, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  AyumiEdtf date = { day, day, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY, 0 };

  g_object_set_data_full (G_OBJECT (button), "date", ayumi_edtf_to_string (&date), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (year_clicked_cb), self);
  gtk_flow_box_append (self->years, button);
}

/* A year before the day that is shown, and the beginnings of the report's fiscal years before it. */
static void
offer (AyumiChangePopover *self, AyumiReport *report, AyumiLang lang)
{
  AyumiDay day = ayumi_view_state_day (self->state);
  AyumiEdtf period;
  int first, last;

  gtk_flow_box_remove_all (self->years);
  add_choice (self, day - YEAR, _ ("A Year Before"));
  if (!ayumi_edtf_parse (ayumi_report_get_info (report, "period"), &period, NULL)
      || period.first == AYUMI_DAY_MIN || period.last == AYUMI_DAY_MAX)
    return;
  add_choice (self, period.first, _ ("The Beginning"));
  first = ayumi_day_fiscal_year (period.first) + 1;
  last = MIN (ayumi_day_fiscal_year (period.last), first + MOST_YEARS - 1);
  for (int year = first; year <= last; year++)
    {
      g_autofree char *text = g_strdup_printf ("%04d-04-01", year), *label = NULL;
      AyumiEdtf date;

      if (!ayumi_edtf_parse (text, &date, NULL) || date.first >= day)
        continue;
      label = ayumi_date_format (&date, lang, AYUMI_DATE_COMPACT);
      add_choice (self, date.first, label);
    }
}

void
ayumi_change_popover_set (AyumiChangePopover *self,
                          AyumiReport *report,
                          const AyumiViewState *state,
                          AyumiLang lang)
{
  g_return_if_fail (AYUMI_IS_CHANGE_POPOVER (self));

  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  gtk_editable_set_text (GTK_EDITABLE (self->from), state->since != NULL ? state->since : "");
  gtk_editable_set_text (GTK_EDITABLE (self->to), state->at != NULL ? state->at : "");
  complain (self, NULL);
  offer (self, report, lang);
  gtk_widget_set_sensitive (GTK_WIDGET (self->table),
                            ayumi_view_state_since (state) != AYUMI_DAY_MIN);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stop), state->since != NULL);
}

/* ---- making ---- */

static void
ayumi_change_popover_finalize (GObject *object)
{
  g_clear_pointer (&AYUMI_CHANGE_POPOVER (object)->state, ayumi_view_state_free);
  G_OBJECT_CLASS (ayumi_change_popover_parent_class)->finalize (object);
}

static void
ayumi_change_popover_class_init (AyumiChangePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_change_popover_finalize;
  g_signal_new ("table", AYUMI_TYPE_CHANGE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/change-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiChangePopover, from);
  gtk_widget_class_bind_template_child (widget_class, AyumiChangePopover, to);
  gtk_widget_class_bind_template_child (widget_class, AyumiChangePopover, message);
  gtk_widget_class_bind_template_child (widget_class, AyumiChangePopover, years);
  gtk_widget_class_bind_template_child (widget_class, AyumiChangePopover, compare);
  gtk_widget_class_bind_template_child (widget_class, AyumiChangePopover, table);
  gtk_widget_class_bind_template_child (widget_class, AyumiChangePopover, stop);
}

static void
ayumi_change_popover_init (AyumiChangePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ayumi_flow_box_keep_keys (self->years);
  g_signal_connect_swapped (self->from, "activate", G_CALLBACK (compare), self);
  g_signal_connect_swapped (self->to, "activate", G_CALLBACK (compare), self);
  g_signal_connect_swapped (self->compare, "clicked", G_CALLBACK (compare), self);
  g_signal_connect (self->table, "clicked", G_CALLBACK (table_clicked_cb), self);
  g_signal_connect (self->stop, "clicked", G_CALLBACK (stop_clicked_cb), self);
}

GtkWidget *
ayumi_change_popover_new (void)
{
  return g_object_new (AYUMI_TYPE_CHANGE_POPOVER, NULL);
}
