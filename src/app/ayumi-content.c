/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-content.h"

#include <glib/gi18n.h>

#include "app/ayumi-page-ways.h"
#include "app/ayumi-search-results.h"
#include "page/ayumi-selection.h"
#include "export/ayumi-view-scene.h"
#include "orgchart/ayumi-orgchart.h"
#include "page/ayumi-date-button.h"
#include "page/ayumi-detail.h"
#include "page/ayumi-event-list.h"
#include "page/ayumi-organisation-bar.h"
#include "page/ayumi-reader.h"
#include "page/ayumi-search-page.h"
#include "page/ayumi-term-popover.h"
#include "page/ayumi-timeline-bar.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-state.h"
#include "view/ayumi-scene-view.h"

#define BUTTON_ZOOM 1.6
#define TEXT_WIDTH 160
#define DRAWING_WIDTH 280

struct _AyumiContent
{
  AdwBreakpointBin parent_instance;

  AdwNavigationSplitView *split;
  AdwNavigationPage *page;
  AdwToolbarView *page_view;
  GtkListBox *pages;
  AdwWindowTitle *title;
  GtkButton *forward, *language;
  AyumiDateButton *date;
  AdwBanner *banner;
  AyumiOrganisationBar *organisation_bar;
  AyumiTimelineBar *timeline_bar;
  AdwOverlaySplitView *details;
  AdwBin *detail;
  GtkStack *stack;
  AyumiReader *reader;
  GtkScrolledWindow *scrolled;
  GtkWidget *zoom;  /* the buttons over a drawing that is worth zooming */
  GtkWidget *steps; /* those of the time axis */
  GtkButton *zoom_in, *zoom_fit, *zoom_out;
  AyumiSceneView *view;
  AyumiEventList *list;
  AyumiSearchPage *search;
  GtkBox *bottom;

  AyumiStore *store;     /* (owned) (nullable) */
  AyumiViewState *state; /* (owned) what is shown */
  AyumiLang lang;
  GCancellable *searching;   /* (owned) (nullable) the search that is under way, if any */
  double wanted_x, wanted_y; /* where to scroll when there is something to scroll */
};

G_DEFINE_FINAL_TYPE (AyumiContent, ayumi_content, ADW_TYPE_BREAKPOINT_BIN)

static void
activate_link (AyumiContent *self, const char *action, const char *link)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", link);
}

/* ---- drawing ---- */

static AyumiScene *
make_scene (double width, AyumiMeasurer *measurer, gpointer data)
{
  AyumiContent *self = data;
  g_autoptr (GError) error = NULL;
  AyumiScene *scene;

  if (self->store == NULL || self->state == NULL)
    return NULL;
  scene = ayumi_view_scene_new (ayumi_store_get_report (self->store), self->state, self->lang,
                                width, measurer, &error);
  if (scene == NULL)
    ayumi_content_show_message (self, error->message);
  return scene;
}

static void
expand_all_cb (AyumiSceneView *view, const char *target, AyumiContent *self)
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
selected_cb (AyumiSceneView *view, const char *target, AyumiContent *self)
{
  AyumiKind kind;
  gconstpointer record =
      ayumi_report_find_target (ayumi_store_get_report (self->store), target, &kind);
  g_autofree char *link = NULL;

  if (record != NULL && kind == AYUMI_KIND_TERM && self->state->page != AYUMI_PAGE_GLOSSARY)
    {
      ayumi_scene_view_popup (view, GTK_POPOVER (ayumi_term_popover_new (record, self->lang)));
      return;
    }
  link = ayumi_selection_link (self->state, target);
  activate_link (self, ayumi_selection_is_fold (self->state, link) ? "win.replace" : "win.go",
                 link);
}

/* ---- the time axis ---- */

/* The same place, seen closer or further on: no step back of its own. */
static void
replace_state (AyumiContent *self, AyumiViewState *taken)
{
  g_autoptr (AyumiViewState) state = taken;
  g_autofree char *link = ayumi_view_state_to_link (state);

  activate_link (self, "win.replace", link);
}

static void
axis_zoom_cb (AyumiSceneView *view, double factor, double at, AyumiContent *self)
{
  if (self->store != NULL)
    {
      double width = gtk_widget_get_width (GTK_WIDGET (view));

      replace_state (self,
                     ayumi_timeline_zoom_state (ayumi_store_get_report (self->store), self->state,
                                                factor, ayumi_timeline_axis_share (at, width)));
    }
}

static void
axis_pan_cb (AyumiSceneView *view, double share, AyumiContent *self)
{
  if (self->store != NULL)
    replace_state (self, ayumi_timeline_pan_state (ayumi_store_get_report (self->store),
                                                   self->state, share));
}

static void
today_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiContent *self = AYUMI_CONTENT (widget);

  if (self->store != NULL && self->state->page == AYUMI_PAGE_TIMELINE)
    replace_state (self,
                   ayumi_timeline_today_state (ayumi_store_get_report (self->store), self->state));
}

/* To the next event of the list, or the one before. */
static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiContent *self = AYUMI_CONTENT (widget);
  gboolean back = g_str_equal (action, "timeline.previous");
  AyumiViewState *state = NULL;

  if (self->store != NULL && self->state->page == AYUMI_PAGE_TIMELINE)
    state = ayumi_timeline_step_state (ayumi_store_get_report (self->store), self->state,
                                       self->lang, back);
  if (state != NULL)
    replace_state (self, state);
}

static void
zoom_clicked_cb (GtkButton *button, AyumiContent *self)
{
  ayumi_scene_view_zoom (self->view, button == self->zoom_in    ? BUTTON_ZOOM
                                     : button == self->zoom_out ? 1 / BUTTON_ZOOM
                                                                : 0);
}

/* ---- the list ---- */

static gboolean
is_list (const AyumiViewState *state)
{
  return state != NULL && state->page == AYUMI_PAGE_TIMELINE && state->list;
}

static void
listed_cb (AyumiEventList *list, const char *target, AyumiContent *self)
{
  g_autofree char *link = ayumi_selection_link (self->state, target);

  activate_link (self, "win.go", link);
}

/* The drawing has the focus where the list had it. */
static void
list_left_cb (AyumiTimelineBar *bar, AyumiContent *self)
{
  g_autofree char *target = ayumi_event_list_get_focused (self->list);

  ayumi_scene_view_focus_target (self->view, target);
}

/* And the list, when it comes, where the drawing had it. */
static void
show_list (AyumiContent *self, gboolean arriving)
{
  g_autofree char *focused = arriving ? ayumi_scene_view_get_focused (self->view) : NULL;

  ayumi_event_list_show (self->list, ayumi_store_get_report (self->store), self->state, focused,
                         self->lang);
}

/* ---- search ---- */

static void
search_failed_cb (const char *message, gpointer data)
{
  ayumi_content_show_message (data, message);
}

/* What was asked for before is not wanted any more. */
static void
stop_searching (AyumiContent *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
show_results (AyumiContent *self)
{
  stop_searching (self);
  self->searching = g_cancellable_new ();
  ayumi_search_results_show (self->search, self->store, self->state->query, self->lang,
                             ayumi_view_state_day (self->state), self->searching, search_failed_cb,
                             self);
}

static void
query_cb (AyumiSearchPage *page, const char *query, AyumiContent *self)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);
  g_autofree char *link = NULL;

  if (state->page != AYUMI_PAGE_SEARCH)
    return;
  g_set_str (&state->query, query);
  link = ayumi_view_state_to_link (state);
  activate_link (self, "win.replace", link);
}

/* ---- places ---- */

static void
page_activated_cb (GtkListBox *list, GtkListBoxRow *row, AyumiContent *self)
{
  activate_link (self, "win.page", ayumi_page_id_to_string (gtk_list_box_row_get_index (row)));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
date_chosen_cb (AyumiDateButton *button, const char *date, AyumiContent *self)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);
  g_autofree char *link = NULL;

  g_set_str (&state->at, date);
  link = ayumi_view_state_to_link (state);
  activate_link (self, "win.go", link);
}

/* The pane was swiped away: nothing is selected any more. */
static void
pane_hidden_cb (AyumiContent *self)
{
  if (!adw_overlay_split_view_get_show_sidebar (self->details) && self->state != NULL
      && self->state->selection != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.deselect", NULL);
}

static void
banner_cb (AdwBanner *banner, AyumiContent *self)
{
  ayumi_content_show_message (self, NULL);
}

static void
show_detail (AyumiContent *self)
{
  GtkWidget *details = GTK_WIDGET (self->details);
  GtkWidget *detail = NULL;

  if (self->store != NULL && self->state->selection != NULL
      && !ayumi_selection_is_on_page (self->state))
    detail =
        ayumi_detail_new (ayumi_store_get_report (self->store), self->state->selection, self->lang);
  if (detail != NULL)
    {
      gtk_widget_set_margin_bottom (detail, 18);
      gtk_widget_set_margin_start (detail, 14);
      gtk_widget_set_margin_end (detail, 14);
    }
  adw_bin_set_child (self->detail, detail);
  /* A pane that has no width yet cannot be slid in: hidden for the moment, it is simply there. */
  gtk_widget_set_visible (details, gtk_widget_get_width (details) > 0);
  adw_overlay_split_view_set_show_sidebar (self->details, detail != NULL);
  gtk_widget_set_visible (details, TRUE);
}

static void
show_head (AyumiContent *self, AyumiReport *report)
{
  const char *title = report != NULL ? ayumi_report_get_title (report, self->lang) : "",
             *period = report != NULL ? ayumi_report_get_info (report, "period") : "";
  const char *page = ayumi_page_ways_name (self->state->page);
  AyumiEdtf dates;
  gboolean known = ayumi_edtf_parse (period, &dates, NULL);

  adw_window_title_set_title (self->title, page);
  adw_window_title_set_subtitle (self->title, title);
  adw_navigation_page_set_title (self->page, page);
  ayumi_date_button_set (self->date, self->state->at, known ? &dates : NULL, self->lang);
  gtk_list_box_select_row (self->pages,
                           gtk_list_box_get_row_at_index (self->pages, self->state->page));
}

/* A page that is opened at a section is read from there; anything else need only be seen. */
static void
reveal (AyumiContent *self, gboolean restarted)
{
  if (restarted && ayumi_selection_is_on_page (self->state))
    ayumi_scene_view_go (self->view, self->state->selection);
  else
    ayumi_scene_view_reveal (self->view);
}

/* What the page that is shown can do. */
static void
show_controls (AyumiContent *self)
{
  gboolean timeline = self->store != NULL && self->state->page == AYUMI_PAGE_TIMELINE;

  gtk_widget_set_visible (GTK_WIDGET (self->timeline_bar), timeline);
  if (timeline)
    ayumi_timeline_bar_set (self->timeline_bar, ayumi_store_get_report (self->store), self->state,
                            self->lang);
  ayumi_scene_view_set_axis (self->view, self->state->page == AYUMI_PAGE_TIMELINE);
  /* Text breaks where it must: at twice the size on the narrowest window it is still whole. */
  ayumi_scene_view_set_least_width (self->view, self->state->page == AYUMI_PAGE_DOCUMENTS
                                                        || self->state->page == AYUMI_PAGE_GLOSSARY
                                                    ? TEXT_WIDTH
                                                    : DRAWING_WIDTH);
  gtk_widget_set_visible (self->steps, self->state->page == AYUMI_PAGE_TIMELINE);
  gtk_widget_set_visible (self->zoom, self->state->page == AYUMI_PAGE_TIMELINE
                                          || self->state->page == AYUMI_PAGE_ORGANISATION);
  gtk_widget_set_visible (GTK_WIDGET (self->organisation_bar),
                          self->store != NULL && self->state->page == AYUMI_PAGE_ORGANISATION);
  if (self->store != NULL && self->state->page == AYUMI_PAGE_ORGANISATION)
    ayumi_organisation_bar_set (self->organisation_bar, ayumi_store_get_report (self->store),
                                self->state, self->lang);
}

void
ayumi_content_show (AyumiContent *self, AyumiStore *store, const AyumiHistory *history)
{
  const AyumiViewState *state = ayumi_history_now (history);
  gboolean searching = state->page == AYUMI_PAGE_SEARCH, listing = is_list (state),
           listed = is_list (self->state), refresh, restart, selecting, arriving;

  g_return_if_fail (AYUMI_IS_CONTENT (self));

  refresh = store != self->store || ayumi_selection_is_other_scene (self->state, state);
  restart = store != self->store || ayumi_selection_is_other_page (self->state, state);
  selecting = state->selection != NULL
              && (refresh || g_strcmp0 (self->state->selection, state->selection) != 0);
  arriving = searching && (self->state == NULL || self->state->page != AYUMI_PAGE_SEARCH);
  g_set_object (&self->store, store);
  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  show_head (self, store != NULL ? ayumi_store_get_report (store) : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), "win.back",
                                 ayumi_history_can_back (history));
  gtk_widget_action_set_enabled (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                                 "win.forward", ayumi_history_can_forward (history));
  gtk_stack_set_visible_child_name (self->stack, searching                  ? "search"
                                                 : listing && store != NULL ? "list"
                                                                            : "scene");
  show_controls (self);
  if (listing && store != NULL)
    show_list (self, !listed);
  if (searching)
    show_results (self);
  else if (restart)
    ayumi_scene_view_restart (self->view);
  else if (refresh)
    ayumi_scene_view_refresh (self->view);
  if (arriving)
    ayumi_search_page_focus (self->search);
  ayumi_scene_view_select (self->view, state->selection);
  /* The tree's root stands half-way down a tall drawing: without it the page would begin empty. */
  if ((selecting || (restart && state->page == AYUMI_PAGE_ORGANISATION)) && !searching
      && self->wanted_y < 0)
    reveal (self, restart);
  ayumi_reader_show (self->reader, store != NULL ? ayumi_store_get_report (store) : NULL, state,
                     self->lang);
  show_detail (self);
}

void
ayumi_content_show_message (AyumiContent *self, const char *message)
{
  g_return_if_fail (AYUMI_IS_CONTENT (self));

  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

void
ayumi_content_set_look (AyumiContent *self, AyumiTheme theme, double scale)
{
  g_return_if_fail (AYUMI_IS_CONTENT (self));

  ayumi_scene_view_set_theme (self->view, theme);
  ayumi_scene_view_set_text_scale (self->view, scale);
  ayumi_reader_set_look (self->reader, theme, scale);
}

void
ayumi_content_focus_search (AyumiContent *self)
{
  g_return_if_fail (AYUMI_IS_CONTENT (self));

  ayumi_search_page_focus (self->search);
}

/* ---- scrolling ---- */

void
ayumi_content_get_scroll (AyumiContent *self, double *x, double *y)
{
  g_return_if_fail (AYUMI_IS_CONTENT (self));

  *x = gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (self->scrolled));
  *y = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scrolled));
}

static void
adjustment_changed_cb (AyumiContent *self)
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
ayumi_content_set_scroll (AyumiContent *self, double x, double y)
{
  g_return_if_fail (AYUMI_IS_CONTENT (self));

  self->wanted_x = x;
  self->wanted_y = y;
}

char *
ayumi_content_get_place (AyumiContent *self, double *offset)
{
  g_return_val_if_fail (AYUMI_IS_CONTENT (self), NULL);

  if (self->state == NULL
      || (self->state->page != AYUMI_PAGE_DOCUMENTS && self->state->page != AYUMI_PAGE_GLOSSARY))
    return NULL;
  return ayumi_scene_view_get_place (self->view, offset);
}

void
ayumi_content_set_place (AyumiContent *self, const char *place, double offset)
{
  g_return_if_fail (AYUMI_IS_CONTENT (self));

  ayumi_scene_view_set_place (self->view, place, offset);
}

/* ---- making ---- */

static void
more_clicked_cb (GtkButton *button, AyumiContent *self)
{
  adw_navigation_split_view_set_show_content (self->split, FALSE);
}

static void
fill_bottom (AyumiContent *self)
{
  GtkWidget *more = ayumi_page_ways_fill_bar (self->bottom);

  g_signal_connect (more, "clicked", G_CALLBACK (more_clicked_cb), self);
}

static void
ayumi_content_dispose (GObject *object)
{
  AyumiContent *self = AYUMI_CONTENT (object);

  stop_searching (self);
  if (self->view != NULL)
    ayumi_scene_view_set_func (self->view, NULL, NULL, NULL);
  /* The template is not disposed here: the bin lets go of its child itself, and only once. */
  self->view = NULL;
  G_OBJECT_CLASS (ayumi_content_parent_class)->dispose (object);
}

static void
ayumi_content_finalize (GObject *object)
{
  AyumiContent *self = AYUMI_CONTENT (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->state, ayumi_view_state_free);
  G_OBJECT_CLASS (ayumi_content_parent_class)->finalize (object);
}

static void
ayumi_content_class_init (AyumiContentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ayumi_content_dispose;
  object_class->finalize = ayumi_content_finalize;
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "timeline.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "timeline.next", NULL, step_cb);
  g_type_ensure (AYUMI_TYPE_SCENE_VIEW);
  g_type_ensure (AYUMI_TYPE_SEARCH_PAGE);
  g_type_ensure (AYUMI_TYPE_READER);
  g_type_ensure (AYUMI_TYPE_DATE_BUTTON);
  g_type_ensure (AYUMI_TYPE_ORGANISATION_BAR);
  g_type_ensure (AYUMI_TYPE_TIMELINE_BAR);
  g_type_ensure (AYUMI_TYPE_EVENT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/app/content.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, split);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, page);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, page_view);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, pages);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, title);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, forward);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, language);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, date);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, banner);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, details);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, detail);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, stack);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, reader);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, zoom);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, organisation_bar);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, timeline_bar);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, list);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, steps);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, zoom_in);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, zoom_fit);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, zoom_out);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, view);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, search);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, bottom);
}

static void
ayumi_content_init (AyumiContent *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->wanted_y = -1;
  ayumi_reader_set_view (self->reader, self->view);
  for (AyumiPageId page = 0; page < AYUMI_N_PAGES; page++)
    gtk_list_box_append (self->pages, ayumi_page_ways_new_row (page));
  fill_bottom (self);
  g_signal_connect (self->pages, "row-activated", G_CALLBACK (page_activated_cb), self);
  g_signal_connect (self->view, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect (self->view, "expand-all", G_CALLBACK (expand_all_cb), self);
  g_signal_connect (self->view, "axis-zoom", G_CALLBACK (axis_zoom_cb), self);
  g_signal_connect (self->view, "axis-pan", G_CALLBACK (axis_pan_cb), self);
  g_signal_connect (self->zoom_in, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect (self->zoom_fit, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect (self->zoom_out, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect (self->list, "selected", G_CALLBACK (listed_cb), self);
  g_signal_connect (self->timeline_bar, "list-left", G_CALLBACK (list_left_cb), self);
  g_signal_connect (self->search, "query", G_CALLBACK (query_cb), self);
  g_signal_connect (self->date, "chosen", G_CALLBACK (date_chosen_cb), self);
  g_signal_connect (self->banner, "button-clicked", G_CALLBACK (banner_cb), self);
  g_signal_connect_swapped (self->details, "notify::show-sidebar", G_CALLBACK (pane_hidden_cb),
                            self);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->scrolled), "changed",
                            G_CALLBACK (adjustment_changed_cb), self);
}

GtkWidget *
ayumi_content_new (AyumiLang lang)
{
  AyumiContent *self = g_object_new (AYUMI_TYPE_CONTENT, NULL);

  self->lang = lang;
  /* The button says the other language in that language, so that who cannot read this one finds it. */
  gtk_button_set_label (self->language, lang == AYUMI_LANG_JA ? "English" : "日本語");
  ayumi_scene_view_set_func (self->view, make_scene, self, NULL);
  return GTK_WIDGET (self);
}
