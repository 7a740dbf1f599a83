/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-date-popover.h"

#include <glib/gi18n.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-date-input.h"
#include "page/ayumi-flow-box.h"

#define MOST_YEARS 12

enum
{
  CHOSEN,
  N_SIGNALS,
};

struct _AyumiDatePopover
{
  GtkPopover parent_instance;

  GtkEntry *entry;
  GtkLabel *message;
  GtkCalendar *calendar;
  GtkFlowBox *years;
  GtkButton *today;
};

G_DEFINE_FINAL_TYPE (AyumiDatePopover, ayumi_date_popover, GTK_TYPE_POPOVER)

static guint signals[N_SIGNALS];

static void
choose (AyumiDatePopover *self, const char *date)
{
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, date);
}

/* A wrong date says what is wrong in place, and nothing changes. */
static void
entry_activate_cb (GtkEntry *entry, AyumiDatePopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (GError) error = NULL;
  AyumiEdtf date;

  if (*text == '\0')
    choose (self, NULL);
  else if (ayumi_date_input_parse (text, &date))
    {
      g_autofree char *canonical = ayumi_edtf_to_string (&date);

      choose (self, canonical);
    }
  else
    {
      ayumi_edtf_parse (text, &date, &error);
      gtk_label_set_text (self->message,
                          error != NULL ? error->message : _ ("There is no such day"));
      gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
    }
}

static void
day_selected_cb (GtkCalendar *calendar, AyumiDatePopover *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  choose (self, date);
}

static void
year_clicked_cb (GtkButton *button, AyumiDatePopover *self)
{
  choose (self, g_object_get_data (G_OBJECT (button), "date"));
}

static void
today_clicked_cb (GtkButton *button, AyumiDatePopover *self)
{
  choose (self, NULL);
}

void
ayumi_date_popover_set_date (AyumiDatePopover *self, const char *date)
{
  g_return_if_fail (AYUMI_IS_DATE_POPOVER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), date != NULL ? date : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

void
ayumi_date_popover_set_period (AyumiDatePopover *self, const AyumiEdtf *period, AyumiLang lang)
{
  int first, last;

  g_return_if_fail (AYUMI_IS_DATE_POPOVER (self));

  gtk_flow_box_remove_all (self->years);
  if (period->first == AYUMI_DAY_MIN || period->last == AYUMI_DAY_MAX)
    return;
  first = ayumi_day_fiscal_year (period->first);
  last = ayumi_day_fiscal_year (period->last);
  for (int year = first; year <= MIN (last, first + MOST_YEARS - 1); year++)
    {
      g_autofree char *date = g_strdup_printf ("FY%04d", year);
      g_autofree char *label = NULL;
      GtkWidget *button;
      AyumiEdtf parsed;

      ayumi_edtf_parse (date, &parsed, NULL);
      label = ayumi_date_format (&parsed, lang, AYUMI_DATE_COMPACT);
      button = gtk_button_new_with_label (label);
      g_object_set_data_full (G_OBJECT (button), "date", g_steal_pointer (&date), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (year_clicked_cb), self);
      gtk_flow_box_append (self->years, button);
    }
}

static void
ayumi_date_popover_class_init (AyumiDatePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", AYUMI_TYPE_DATE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/date-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiDatePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, AyumiDatePopover, message);
  gtk_widget_class_bind_template_child (widget_class, AyumiDatePopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, AyumiDatePopover, years);
  gtk_widget_class_bind_template_child (widget_class, AyumiDatePopover, today);
}

static void
ayumi_date_popover_init (AyumiDatePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ayumi_flow_box_keep_keys (self->years);
  g_signal_connect (self->entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  g_signal_connect (self->today, "clicked", G_CALLBACK (today_clicked_cb), self);
}

GtkWidget *
ayumi_date_popover_new (void)
{
  return g_object_new (AYUMI_TYPE_DATE_POPOVER, NULL);
}
