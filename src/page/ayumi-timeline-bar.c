/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-timeline-bar.h"

#include <glib/gi18n.h>

#include "page/ayumi-facet-popover.h"
#include "timeline/ayumi-event-filter.h"

struct _AyumiTimelineBar
{
  GtkBox parent_instance;

  GtkMenuButton *filter;
  GtkSearchEntry *query;
  GtkToggleButton *under, *list;
  GtkWidget *chosen;
  GtkBox *chips;
  GtkButton *all;
  AyumiFacetPopover *popover;

  AyumiReport *report;   /* (owned) (nullable) */
  AyumiViewState *state; /* (owned) (nullable) */
  gboolean setting;      /* the buttons follow the state and not the person */
};

G_DEFINE_FINAL_TYPE (AyumiTimelineBar, ayumi_timeline_bar, GTK_TYPE_BOX)

static void
lead (AyumiTimelineBar *self, const char *action, const AyumiViewState *state)
{
  g_autofree char *link = ayumi_view_state_to_link (state);

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", link);
}

/* ---- what is shown ---- */

static void
choose (AyumiTimelineBar *self, const char *word)
{
  g_autoptr (AyumiViewState) state = NULL;

  if (self->state == NULL)
    return;
  state = ayumi_view_state_copy (self->state);
  g_free (state->filter);
  state->filter = word != NULL ? ayumi_event_filter_toggle (self->state->filter, word) : NULL;
  lead (self, "win.go", state);
}

static void
value_toggled_cb (AyumiFacetPopover *popover, const char *word, AyumiTimelineBar *self)
{
  choose (self, word);
}

static void
chip_clicked_cb (GtkButton *chip, AyumiTimelineBar *self)
{
  g_autofree char *word = g_strdup (g_object_get_data (G_OBJECT (chip), "word"));

  choose (self, word);
}

static void
all_clicked_cb (GtkButton *button, AyumiTimelineBar *self)
{
  choose (self, NULL);
}

static GtkWidget *
new_chip (AyumiTimelineBar *self, const AyumiFacetValue *value, AyumiLang lang)
{
  GtkWidget *chip = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: a button that takes away a choice: Topic: My Number */
  g_autofree char *name =
      g_strdup_printf (_ ("%s: %s"), ayumi_facet_name (value->facet, lang), value->name);
  g_autofree char *hint = g_strdup_printf (_ ("No longer only: %s"), name);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_set_tooltip_text (chip, hint);
  gtk_widget_add_css_class (chip, "pill");
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data_full (G_OBJECT (chip), "word", g_strdup (value->word), g_free);
  g_signal_connect (chip, "clicked", G_CALLBACK (chip_clicked_cb), self);
  return chip;
}

static void
show_chips (AyumiTimelineBar *self, AyumiLang lang)
{
  g_autoptr (AyumiEventFilter) filter =
      ayumi_event_filter_new (self->report, self->state->filter, NULL, lang);
  g_autoptr (GArray) values = ayumi_event_filter_chosen (filter, lang);
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
  for (guint i = 0; i < values->len; i++)
    gtk_box_append (self->chips,
                    new_chip (self, &g_array_index (values, AyumiFacetValue, i), lang));
  gtk_widget_set_visible (self->chosen, values->len > 0);
}

/* ---- what is looked for, and the form ---- */

static void
query_changed_cb (GtkSearchEntry *entry, AyumiTimelineBar *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (AyumiViewState) state = NULL;

  if (self->setting || self->state == NULL)
    return;
  state = ayumi_view_state_copy (self->state);
  g_set_str (&state->query, *query != '\0' ? query : NULL);
  if (!ayumi_view_state_equal (state, self->state))
    lead (self, "win.replace", state);
}

static void
query_activated_cb (GtkSearchEntry *entry, AyumiTimelineBar *self)
{
  query_changed_cb (entry, self);
  gtk_widget_activate_action (GTK_WIDGET (self), "timeline.next", NULL);
}

static void
toggled_cb (GtkToggleButton *button, AyumiTimelineBar *self)
{
  g_autoptr (AyumiViewState) state = NULL;
  gboolean active = gtk_toggle_button_get_active (button);

  if (self->setting || self->state == NULL)
    return;
  if (button == self->list && !active)
    g_signal_emit_by_name (self, "list-left");
  state = ayumi_view_state_copy (self->state);
  if (button == self->list)
    g_set_str (&state->form, active ? "list" : NULL);
  else
    g_set_str (&state->under, active ? "*" : NULL);
  lead (self, "win.go", state);
}

void
ayumi_timeline_bar_set (AyumiTimelineBar *self,
                        AyumiReport *report,
                        const AyumiViewState *state,
                        AyumiLang lang)
{
  const char *query = state->query != NULL ? state->query : "";

  g_return_if_fail (AYUMI_IS_TIMELINE_BAR (self));

  g_set_object (&self->report, report);
  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  self->setting = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->query)), query) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->query), query);
  gtk_search_entry_set_placeholder_text (self->query,
                                         ayumi_event_filter_is_exact (report)
                                             ? _ ("Find in titles, as they are written")
                                             : _ ("Find in the timeline"));
  gtk_toggle_button_set_active (self->list, state->form != NULL);
  gtk_toggle_button_set_active (self->under, state->under != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->under), state->form == NULL);
  self->setting = FALSE;
  show_chips (self, lang);
  ayumi_facet_popover_set (self->popover, report, state->filter, lang);
}

void
ayumi_timeline_bar_find (AyumiTimelineBar *self)
{
  g_return_if_fail (AYUMI_IS_TIMELINE_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->query));
}

static void
ayumi_timeline_bar_finalize (GObject *object)
{
  AyumiTimelineBar *self = AYUMI_TIMELINE_BAR (object);

  g_clear_object (&self->report);
  g_clear_pointer (&self->state, ayumi_view_state_free);
  G_OBJECT_CLASS (ayumi_timeline_bar_parent_class)->finalize (object);
}

static void
ayumi_timeline_bar_class_init (AyumiTimelineBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_timeline_bar_finalize;
  g_signal_new ("list-left", AYUMI_TYPE_TIMELINE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/timeline-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiTimelineBar, filter);
  gtk_widget_class_bind_template_child (widget_class, AyumiTimelineBar, query);
  gtk_widget_class_bind_template_child (widget_class, AyumiTimelineBar, under);
  gtk_widget_class_bind_template_child (widget_class, AyumiTimelineBar, list);
  gtk_widget_class_bind_template_child (widget_class, AyumiTimelineBar, chosen);
  gtk_widget_class_bind_template_child (widget_class, AyumiTimelineBar, chips);
  gtk_widget_class_bind_template_child (widget_class, AyumiTimelineBar, all);
}

static void
ayumi_timeline_bar_init (AyumiTimelineBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->popover = AYUMI_FACET_POPOVER (ayumi_facet_popover_new ());
  gtk_menu_button_set_popover (self->filter, GTK_WIDGET (self->popover));
  g_signal_connect (self->popover, "toggled", G_CALLBACK (value_toggled_cb), self);
  g_signal_connect (self->all, "clicked", G_CALLBACK (all_clicked_cb), self);
  g_signal_connect (self->query, "search-changed", G_CALLBACK (query_changed_cb), self);
  g_signal_connect (self->query, "activate", G_CALLBACK (query_activated_cb), self);
  g_signal_connect (self->list, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect (self->under, "toggled", G_CALLBACK (toggled_cb), self);
}
