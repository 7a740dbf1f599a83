/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-scene-page.h"

#include <string.h>

#include "chart/ayumi-chart-events.h"
#include "export/ayumi-view-scene.h"
#include "orgchart/ayumi-orgchart.h"
#include "page/ayumi-axis-steer.h"
#include "page/ayumi-event-popover.h"
#include "page/ayumi-place-menu.h"
#include "page/ayumi-reader.h"
#include "page/ayumi-reading-bar.h"
#include "page/ayumi-selection.h"
#include "page/ayumi-term-popover.h"
#include "page/ayumi-time-axis.h"
#include "view/ayumi-scene-map.h"
#include "view/ayumi-scene-view.h"

#define BUTTON_ZOOM 1.6
#define UNDER_BUTTONS \
  84 /* so much the end of a page scrolls further, clear of the buttons over it */
#define TEXT_WIDTH 160
#define DRAWING_WIDTH 280

struct _AyumiScenePage
{
  AdwBin parent_instance;

  AyumiReader *reader;
  GtkScrolledWindow *scrolled;
  GtkWidget *zoom;  /* the buttons over a drawing that is worth zooming */
  GtkWidget *steps; /* those of the time axis */
  GtkButton *zoom_in, *zoom_fit, *zoom_out;
  GtkWidget *tree_fit; /* in place of the one that fits */
  AyumiSceneView *view;
  AyumiSceneMap *map;
  AyumiReadingBar *reading_bar; /* below a chart, or while a point of one has the focus */

  AyumiReport *report;   /* (owned) (nullable) */
  AyumiViewState *state; /* (owned) (nullable) what is shown */
  AyumiLang lang;
  AyumiAxisSteer *steer;     /* (owned) of the view */
  double wanted_x, wanted_y; /* where to scroll when there is something to scroll */
};

enum
{
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AyumiScenePage, ayumi_scene_page, ADW_TYPE_BIN)

static void
activate_link (AyumiScenePage *self, const char *action, const char *link)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", link);
}

/* ---- drawing ---- */

static AyumiScene *
make_scene (double width, AyumiMeasurer *measurer, gpointer data)
{
  AyumiScenePage *self = data;
  g_autoptr (GError) error = NULL;
  AyumiScene *scene;

  if (self->report == NULL || self->state == NULL)
    return NULL;
  scene = ayumi_view_scene_new (self->report, self->state, self->lang, width, measurer, &error);
  if (scene == NULL)
    g_signal_emit (self, signals[FAILED], 0, error->message);
  else
    ayumi_reading_bar_describe (self->reading_bar, ayumi_scene_get_description (scene));
  return scene;
}

static void
expand_all_cb (AyumiSceneView *view, const char *target, AyumiScenePage *self)
{
  g_autofree char *link = NULL;

  if (self->state->page != AYUMI_PAGE_ORGANISATION || !g_str_has_prefix (target, "unit:"))
    return;
  link = ayumi_orgchart_expand_link (self->state, target + strlen ("unit:"));
  activate_link (self, "win.replace", link);
}

/* A term is explained where it stands; what else is chosen is the next place, but opening and closing is no
 * step back of its own. */
static void
selected_cb (AyumiSceneView *view, const char *target, AyumiScenePage *self)
{
  AyumiKind kind;
  gconstpointer record = ayumi_report_find_target (self->report, target, &kind);
  g_autoptr (GPtrArray) events = ayumi_chart_events_of_target (self->report, target);
  g_autofree char *link = NULL;

  if (events->len > 0)
    {
      ayumi_scene_view_popup (view, GTK_POPOVER (ayumi_event_popover_new (events, self->state,
                                                                          self->lang)));
      return;
    }
  if (record != NULL && kind == AYUMI_KIND_TERM && self->state->page != AYUMI_PAGE_GLOSSARY)
    {
      ayumi_scene_view_popup (view, GTK_POPOVER (ayumi_term_popover_new (record, self->lang)));
      return;
    }
  link = ayumi_selection_link (self->state, target);
  activate_link (self, ayumi_selection_is_fold (self->state, link) ? "win.replace" : "win.go",
                 link);
}

void
ayumi_scene_page_set_audible (AyumiScenePage *self, gboolean audible)
{
  g_return_if_fail (AYUMI_IS_SCENE_PAGE (self));

  ayumi_reading_bar_set_volume (self->reading_bar, audible ? 1 : 0);
}

const char *
ayumi_scene_page_get_focus (AyumiScenePage *self)
{
  g_return_val_if_fail (AYUMI_IS_SCENE_PAGE (self), NULL);

  return ayumi_scene_view_get_focus (self->view, NULL);
}

/* ---- the menu of an item ---- */

static void
menu_cb (AyumiSceneView *view, const char *target, const char *label, AyumiScenePage *self)
{
  if (self->report != NULL)
    ayumi_scene_view_popup (view, ayumi_place_menu_new (self->report, self->state, target, label));
}

/* ---- the time axis ---- */

static void
today_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ayumi_axis_steer_today (AYUMI_SCENE_PAGE (widget)->steer);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ayumi_axis_steer_step (AYUMI_SCENE_PAGE (widget)->steer,
                         g_str_equal (action, "timeline.previous"));
}

static void
zoom_clicked_cb (GtkButton *button, AyumiScenePage *self)
{
  ayumi_scene_view_zoom (self->view, button == self->zoom_in    ? BUTTON_ZOOM
                                     : button == self->zoom_out ? 1 / BUTTON_ZOOM
                                                                : 0);
}

/* The branch is that of what is selected, or else of what has the focus. */
static void
fit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiScenePage *self = AYUMI_SCENE_PAGE (widget);
  const char *word = g_variant_get_string (parameter, NULL);
  g_autofree char *focused = ayumi_scene_view_get_focused (self->view);
  const char *selected = self->state != NULL ? self->state->selection : NULL;

  ayumi_scene_view_fit (self->view,
                        g_str_equal (word, "whole")    ? AYUMI_FIT_WHOLE
                        : g_str_equal (word, "width")  ? AYUMI_FIT_WIDTH
                        : g_str_equal (word, "branch") ? AYUMI_FIT_BRANCH
                                                       : AYUMI_FIT_NORMAL,
                        selected != NULL ? selected : focused);
}

/* A page that is opened at a section is read from there; anything else need only be seen. */
static void
reveal (AyumiScenePage *self, gboolean restarted)
{
  if (restarted && ayumi_selection_is_on_page (self->state))
    ayumi_scene_view_go (self->view, self->state->selection);
  else
    ayumi_scene_view_reveal (self->view);
}

char *
ayumi_scene_page_get_focused (AyumiScenePage *self)
{
  g_return_val_if_fail (AYUMI_IS_SCENE_PAGE (self), NULL);

  return ayumi_scene_view_get_focused (self->view);
}

void
ayumi_scene_page_focus_target (AyumiScenePage *self, const char *target)
{
  g_return_if_fail (AYUMI_IS_SCENE_PAGE (self));

  ayumi_scene_view_focus_target (self->view, target);
}

void
ayumi_scene_page_grab_focus (AyumiScenePage *self)
{
  g_return_if_fail (AYUMI_IS_SCENE_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ---- scrolling ---- */

void
ayumi_scene_page_get_scroll (AyumiScenePage *self, double *x, double *y)
{
  g_return_if_fail (AYUMI_IS_SCENE_PAGE (self));

  *x = gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (self->scrolled));
  *y = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scrolled));
}

static void
adjustment_changed_cb (AyumiScenePage *self)
{
  GtkAdjustment *x = gtk_scrolled_window_get_hadjustment (self->scrolled),
                *y = gtk_scrolled_window_get_vadjustment (self->scrolled);

  if (self->wanted_y < 0 || gtk_adjustment_get_page_size (y) <= 0)
    return;
  gtk_adjustment_set_value (x, self->wanted_x);
  gtk_adjustment_set_value (y, self->wanted_y);
  if (gtk_adjustment_get_value (y) == self->wanted_y)
    self->wanted_y = -1;
}

void
ayumi_scene_page_set_scroll (AyumiScenePage *self, double x, double y)
{
  g_return_if_fail (AYUMI_IS_SCENE_PAGE (self));

  self->wanted_x = x;
  self->wanted_y = y;
}

char *
ayumi_scene_page_get_place (AyumiScenePage *self, double *offset)
{
  g_return_val_if_fail (AYUMI_IS_SCENE_PAGE (self), NULL);

  if (self->state == NULL || !ayumi_view_state_is_text (self->state))
    return NULL;
  return ayumi_scene_view_get_place (self->view, offset);
}

void
ayumi_scene_page_set_place (AyumiScenePage *self, const char *place, double offset)
{
  g_return_if_fail (AYUMI_IS_SCENE_PAGE (self));

  ayumi_scene_view_set_place (self->view, place, offset);
}

/* ---- showing ---- */

/* What the page that is shown can do. */
static void
show_controls (AyumiScenePage *self)
{
  AyumiPageId page = self->state->page;
  gboolean axis = ayumi_time_axis_fits (self->report, self->state);

  ayumi_scene_view_set_axis (self->view, axis);
  /* Text breaks where it must: at twice the size on the narrowest window it is still whole. */
  ayumi_scene_view_set_least_width (self->view, ayumi_view_state_is_text (self->state)
                                                    ? TEXT_WIDTH
                                                    : DRAWING_WIDTH);
  gtk_widget_set_visible (self->steps, page == AYUMI_PAGE_TIMELINE);
  gtk_widget_set_visible (self->zoom, axis || page == AYUMI_PAGE_ORGANISATION);
  gtk_widget_set_visible (self->tree_fit, page == AYUMI_PAGE_ORGANISATION);
  gtk_widget_set_visible (GTK_WIDGET (self->zoom_fit), page != AYUMI_PAGE_ORGANISATION);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->view),
                                gtk_widget_get_visible (self->zoom) ? UNDER_BUTTONS : 0);
}

void
ayumi_scene_page_show (AyumiScenePage *self,
                       AyumiReport *report,
                       const AyumiViewState *state,
                       AyumiLang lang)
{
  gboolean searching = state->page == AYUMI_PAGE_SEARCH, other, refresh, restart, selecting;

  g_return_if_fail (AYUMI_IS_SCENE_PAGE (self));

  other = report != self->report;
  refresh = other || ayumi_selection_is_other_scene (self->state, state);
  restart = other || ayumi_selection_is_other_page (self->state, state);
  /* A size was found for one drawing. */
  if (self->state != NULL
      && (self->state->page != state->page || (restart && state->page == AYUMI_PAGE_ORGANISATION)))
    ayumi_scene_view_fit (self->view, AYUMI_FIT_NORMAL, NULL);
  selecting = state->selection != NULL
              && (refresh || g_strcmp0 (self->state->selection, state->selection) != 0);
  g_set_object (&self->report, report);
  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  self->lang = lang;
  ayumi_axis_steer_set_place (self->steer, report, state, lang);
  show_controls (self);
  if (restart && !searching)
    ayumi_scene_view_restart (self->view);
  else if (refresh && !searching)
    ayumi_scene_view_refresh (self->view);
  ayumi_scene_view_select (self->view, state->selection);
  ayumi_reading_bar_set_place (self->reading_bar, report != NULL ? state : NULL, restart);
  /* The tree's root stands half-way down a tall drawing: without it the page would begin empty. */
  if ((selecting || (restart && state->page == AYUMI_PAGE_ORGANISATION)) && !searching
      && self->wanted_y < 0)
    reveal (self, restart);
  ayumi_reader_show (self->reader, report, state, lang);
}

void
ayumi_scene_page_set_look (AyumiScenePage *self, AyumiTheme theme, double scale)
{
  g_return_if_fail (AYUMI_IS_SCENE_PAGE (self));

  ayumi_scene_view_set_theme (self->view, theme);
  ayumi_scene_view_set_text_scale (self->view, scale);
  ayumi_reader_set_look (self->reader, theme, scale);
}

void
ayumi_scene_page_refresh (AyumiScenePage *self)
{
  g_return_if_fail (AYUMI_IS_SCENE_PAGE (self));

  if (self->state == NULL || self->state->page == AYUMI_PAGE_SEARCH)
    return;
  ayumi_scene_view_refresh (self->view);
  ayumi_reader_show (self->reader, self->report, self->state, self->lang);
}

/* ---- making ---- */

static void
ayumi_scene_page_dispose (GObject *object)
{
  AyumiScenePage *self = AYUMI_SCENE_PAGE (object);

  if (self->view != NULL)
    {
      ayumi_reading_bar_stop (self->reading_bar);
      ayumi_scene_view_set_func (self->view, NULL, NULL, NULL);
      g_clear_pointer (&self->steer, ayumi_axis_steer_free);
    }
  /* The template is not disposed here: the bin lets go of its child itself, and only once. */
  self->view = NULL;
  G_OBJECT_CLASS (ayumi_scene_page_parent_class)->dispose (object);
}

static void
ayumi_scene_page_finalize (GObject *object)
{
  AyumiScenePage *self = AYUMI_SCENE_PAGE (object);

  g_clear_object (&self->report);
  g_clear_pointer (&self->state, ayumi_view_state_free);
  G_OBJECT_CLASS (ayumi_scene_page_parent_class)->finalize (object);
}

static void
ayumi_scene_page_class_init (AyumiScenePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ayumi_scene_page_dispose;
  object_class->finalize = ayumi_scene_page_finalize;
  signals[FAILED] = g_signal_new ("failed", AYUMI_TYPE_SCENE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "timeline.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "timeline.next", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "tree.fit", "s", fit_cb);
  g_type_ensure (AYUMI_TYPE_SCENE_VIEW);
  g_type_ensure (AYUMI_TYPE_SCENE_MAP);
  g_type_ensure (AYUMI_TYPE_READER);
  g_type_ensure (AYUMI_TYPE_READING_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/scene-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, reader);
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, zoom);
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, steps);
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, zoom_in);
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, zoom_fit);
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, tree_fit);
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, zoom_out);
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, view);
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, map);
  gtk_widget_class_bind_template_child (widget_class, AyumiScenePage, reading_bar);
}

static void
ayumi_scene_page_init (AyumiScenePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->wanted_y = -1;
  ayumi_scene_view_set_func (self->view, make_scene, self, NULL);
  ayumi_scene_map_set_view (self->map, self->view, self->scrolled);
  ayumi_reader_set_view (self->reader, self->view);
  self->steer = ayumi_axis_steer_new (self->view);
  ayumi_reading_bar_set_view (self->reading_bar, self->view);
  g_signal_connect (self->view, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect (self->view, "menu", G_CALLBACK (menu_cb), self);
  g_signal_connect (self->view, "expand-all", G_CALLBACK (expand_all_cb), self);
  g_signal_connect (self->zoom_in, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect (self->zoom_fit, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect (self->zoom_out, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->scrolled), "changed",
                            G_CALLBACK (adjustment_changed_cb), self);
}
