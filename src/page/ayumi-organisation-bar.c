/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-organisation-bar.h"

#include "base/ayumi-date-format.h"
#include "model/ayumi-difference.h"
#include "orgchart/ayumi-orgchart.h"
#include "page/ayumi-change-popover.h"
#include "page/ayumi-change-table.h"
#include "page/ayumi-unit-find-popover.h"

#define YEAR 365

struct _AyumiOrganisationBar
{
  GtkBox parent_instance;

  GtkToggleButton *blocks, *tree, *down, *outline, *list;
  GtkMenuButton *changes, *find;
  GtkScale *scale;

  AyumiReport *report;   /* (owned) (nullable) */
  AyumiViewState *state; /* (owned) (nullable) */
  GArray *stops;         /* (owned) (nullable) AyumiDay, ascending; the last one is today */
  char *found; /* (owned) (nullable) what was chosen in the popover, until that is closed */
  AyumiLang lang;
  gboolean setting; /* the buttons follow the state and not the person */
};

G_DEFINE_FINAL_TYPE (AyumiOrganisationBar, ayumi_organisation_bar, GTK_TYPE_BOX)

static GtkToggleButton *
form_button (AyumiOrganisationBar *self, AyumiOrgchartForm form)
{
  GtkToggleButton *const buttons[] = { [AYUMI_ORGCHART_BLOCKS] = self->blocks,
                                       [AYUMI_ORGCHART_TREE] = self->tree,
                                       [AYUMI_ORGCHART_DOWN] = self->down,
                                       [AYUMI_ORGCHART_OUTLINE] = self->outline };

  return buttons[form];
}

static void
lead (AyumiOrganisationBar *self, const char *action, const AyumiViewState *state)
{
  g_autofree char *link = ayumi_view_state_to_link (state);

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", link);
}

static char *
day_text (AyumiDay day)
{
  AyumiEdtf date = { day, day, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY, 0 };

  return ayumi_edtf_to_string (&date);
}

static void
form_toggled_cb (GtkToggleButton *button, AyumiOrganisationBar *self)
{
  g_autoptr (AyumiViewState) state = NULL;

  if (self->setting || self->state == NULL || !gtk_toggle_button_get_active (button))
    return;
  state = ayumi_view_state_copy (self->state);
  for (AyumiOrgchartForm form = 0; form < AYUMI_N_ORGCHARTS; form++)
    if (form_button (self, form) == button)
      g_set_str (&state->item, ayumi_orgchart_form_to_string (form));
  g_set_str (&state->form, NULL);
  lead (self, "win.go", state);
}

static void
list_toggled_cb (GtkToggleButton *button, AyumiOrganisationBar *self)
{
  gboolean active = gtk_toggle_button_get_active (button);
  g_autoptr (AyumiViewState) state = NULL;

  if (self->setting || self->state == NULL)
    return;
  if (!active)
    g_signal_emit_by_name (self, "list-left");
  state = ayumi_view_state_copy (self->state);
  g_set_str (&state->form, active ? "list" : NULL);
  lead (self, "win.go", state);
}

/* ---- what has changed ---- */

static void
table_cb (AyumiChangePopover *popover, AyumiOrganisationBar *self)
{
  adw_dialog_present (ayumi_change_table_new (self->report, self->state, self->lang),
                      GTK_WIDGET (self));
}

static void
create_changes (GtkMenuButton *button, gpointer data)
{
  AyumiOrganisationBar *self = data;
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (self->report == NULL)
    return;
  if (popover == NULL)
    {
      popover = GTK_POPOVER (ayumi_change_popover_new ());
      g_signal_connect (popover, "table", G_CALLBACK (table_cb), self);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  ayumi_change_popover_set (AYUMI_CHANGE_POPOVER (popover), self->report, self->state, self->lang);
}

/* ---- finding ---- */

static void
found_cb (AyumiUnitFindPopover *popover, const char *target, AyumiOrganisationBar *self)
{
  g_set_str (&self->found, target);
}

static gboolean
tell_found_cb (gpointer data)
{
  AyumiOrganisationBar *self = data;
  g_autofree char *found = g_steal_pointer (&self->found);

  if (found != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    g_signal_emit_by_name (self, "found", found);
  return G_SOURCE_REMOVE;
}

/* The focus goes there once the button has got it back. */
static void
find_closed_cb (GtkPopover *popover, AyumiOrganisationBar *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_found_cb, g_object_ref (self), g_object_unref);
}

static void
create_find (GtkMenuButton *button, gpointer data)
{
  AyumiOrganisationBar *self = data;
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (self->report == NULL)
    return;
  if (popover == NULL)
    {
      popover = GTK_POPOVER (ayumi_unit_find_popover_new ());
      g_signal_connect (popover, "found", G_CALLBACK (found_cb), self);
      g_signal_connect (popover, "closed", G_CALLBACK (find_closed_cb), self);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  ayumi_unit_find_popover_set (AYUMI_UNIT_FIND_POPOVER (popover), self->report, self->state,
                               self->lang);
}

void
ayumi_organisation_bar_find (AyumiOrganisationBar *self)
{
  g_return_if_fail (AYUMI_IS_ORGANISATION_BAR (self));

  gtk_menu_button_popup (self->find);
}

/* ---- the slider ---- */

static AyumiDay
stop_at (AyumiOrganisationBar *self, guint index)
{
  return g_array_index (self->stops, AyumiDay, index);
}

/* The last stop that is not after @day; the first one where there is none. */
static guint
find_stop (AyumiOrganisationBar *self, AyumiDay day)
{
  guint low = 0, high = self->stops->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (stop_at (self, middle) <= day)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? low - 1 : 0;
}

static gboolean
change_value_cb (GtkRange *range, GtkScrollType scroll, double value, AyumiOrganisationBar *self)
{
  g_autoptr (AyumiViewState) state = NULL;
  g_autofree char *day = NULL;
  guint stop;

  if (self->stops == NULL || self->state == NULL)
    return TRUE;
  if (scroll == GTK_SCROLL_JUMP || scroll == GTK_SCROLL_START || scroll == GTK_SCROLL_END)
    stop = find_stop (self, (AyumiDay) value);
  else
    {
      double now = gtk_range_get_value (range);

      stop = find_stop (self, ayumi_view_state_day (self->state));
      if (value > now)
        stop = MIN (stop + 1, self->stops->len - 1);
      else if (value < now && stop > 0)
        stop--;
    }
  state = ayumi_view_state_copy (self->state);
  if (stop + 1 < self->stops->len)
    day = day_text (stop_at (self, stop));
  g_set_str (&state->at, day);
  if (!ayumi_view_state_equal (state, self->state))
    lead (self, "win.replace", state);
  return TRUE;
}

static void
take_report (AyumiOrganisationBar *self, AyumiReport *report)
{
  AyumiEdtf period;
  AyumiDay today = ayumi_day_today (), first = AYUMI_DAY_MIN + 1;

  if (!g_set_object (&self->report, report))
    return;
  g_clear_pointer (&self->stops, g_array_unref);
  if (ayumi_edtf_parse (ayumi_report_get_info (report, "period"), &period, NULL)
      && period.first > AYUMI_DAY_MIN + YEAR)
    first = period.first - YEAR;
  self->stops = ayumi_difference_days (report, first, today - 1);
  g_array_append_val (self->stops, today);
  gtk_range_set_increments (GTK_RANGE (self->scale), 1, 1);
  gtk_range_set_range (GTK_RANGE (self->scale), stop_at (self, 0),
                       MAX (today, stop_at (self, 0) + 1));
}

void
ayumi_organisation_bar_set (AyumiOrganisationBar *self,
                            AyumiReport *report,
                            const AyumiViewState *state,
                            AyumiLang lang)
{
  AyumiOrgchartForm form;
  AyumiDay day = ayumi_view_state_day (state);
  g_autofree char *text = ayumi_day_format (day, lang, AYUMI_DATE_PLAIN);

  g_return_if_fail (AYUMI_IS_ORGANISATION_BAR (self));

  take_report (self, report);
  self->lang = lang;
  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  self->setting = TRUE;
  if (ayumi_orgchart_form_from_string (state->item, &form))
    gtk_toggle_button_set_active (form_button (self, form), TRUE);
  gtk_toggle_button_set_active (self->list, g_strcmp0 (state->form, "list") == 0);
  if (state->since != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->changes), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->changes), "accent");
  gtk_range_set_value (GTK_RANGE (self->scale), day);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->scale), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  text, -1);
  self->setting = FALSE;
}

static void
ayumi_organisation_bar_finalize (GObject *object)
{
  AyumiOrganisationBar *self = AYUMI_ORGANISATION_BAR (object);

  g_clear_object (&self->report);
  g_clear_pointer (&self->state, ayumi_view_state_free);
  g_clear_pointer (&self->stops, g_array_unref);
  g_free (self->found);
  G_OBJECT_CLASS (ayumi_organisation_bar_parent_class)->finalize (object);
}

static void
ayumi_organisation_bar_class_init (AyumiOrganisationBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = ayumi_organisation_bar_finalize;
  g_signal_new ("list-left", AYUMI_TYPE_ORGANISATION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("found", AYUMI_TYPE_ORGANISATION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/organisation-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiOrganisationBar, blocks);
  gtk_widget_class_bind_template_child (widget_class, AyumiOrganisationBar, tree);
  gtk_widget_class_bind_template_child (widget_class, AyumiOrganisationBar, down);
  gtk_widget_class_bind_template_child (widget_class, AyumiOrganisationBar, outline);
  gtk_widget_class_bind_template_child (widget_class, AyumiOrganisationBar, list);
  gtk_widget_class_bind_template_child (widget_class, AyumiOrganisationBar, changes);
  gtk_widget_class_bind_template_child (widget_class, AyumiOrganisationBar, find);
  gtk_widget_class_bind_template_child (widget_class, AyumiOrganisationBar, scale);
}

static void
ayumi_organisation_bar_init (AyumiOrganisationBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (AyumiOrgchartForm form = 0; form < AYUMI_N_ORGCHARTS; form++)
    g_signal_connect (form_button (self, form), "toggled", G_CALLBACK (form_toggled_cb), self);
  g_signal_connect (self->list, "toggled", G_CALLBACK (list_toggled_cb), self);
  gtk_menu_button_set_create_popup_func (self->changes, create_changes, self, NULL);
  gtk_menu_button_set_create_popup_func (self->find, create_find, self, NULL);
  g_signal_connect (self->scale, "change-value", G_CALLBACK (change_value_cb), self);
}
