/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-content.h"

#include <glib/gi18n.h>

#include "app/ayumi-opening.h"
#include "app/ayumi-page-ways.h"
#include "app/ayumi-sharing.h"
#include "app/ayumi-search-results.h"
#include "page/ayumi-date-button.h"
#include "page/ayumi-detail.h"
#include "page/ayumi-event-list.h"
#include "page/ayumi-indicators-bar.h"
#include "page/ayumi-organisation-bar.h"
#include "page/ayumi-scene-page.h"
#include "page/ayumi-search-page.h"
#include "page/ayumi-selection.h"
#include "page/ayumi-timeline-bar.h"
#include "page/ayumi-unit-list.h"

struct _AyumiContent
{
  AdwBreakpointBin parent_instance;

  AdwNavigationSplitView *split;
  AdwNavigationPage *page;
  AdwToolbarView *page_view;
  GtkListBox *pages;
  AdwWindowTitle *title;
  GtkButton *forward, *language, *bookmark;
  AyumiDateButton *date;
  AdwBanner *banner;
  AyumiOrganisationBar *organisation_bar;
  AyumiIndicatorsBar *indicators_bar;
  AyumiTimelineBar *timeline_bar;
  AdwOverlaySplitView *details;
  AdwBin *detail;
  GtkStack *stack;
  AyumiScenePage *scene;
  AyumiEventList *list;
  AyumiUnitList *units;
  AyumiSearchPage *search;
  GtkBox *bottom;
  GtkMenuButton *menu;
  GMenu *recent;

  AyumiStore *store;     /* (owned) (nullable) */
  AyumiViewState *state; /* (owned) what is shown */
  AyumiLang lang;
  GCancellable *searching; /* (owned) (nullable) the search that is under way, if any */
};

G_DEFINE_FINAL_TYPE (AyumiContent, ayumi_content, ADW_TYPE_BREAKPOINT_BIN)

static void
activate_link (AyumiContent *self, const char *action, const char *link)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", link);
}

/* ---- the list ---- */

static gboolean
is_list (const AyumiViewState *state)
{
  return state != NULL
         && (state->page == AYUMI_PAGE_TIMELINE || state->page == AYUMI_PAGE_ORGANISATION)
         && g_strcmp0 (state->form, "list") == 0;
}

static void
listed_cb (GtkWidget *list, const char *target, AyumiContent *self)
{
  g_autofree char *link = ayumi_selection_link (self->state, target);

  activate_link (self, "win.go", link);
}

/* Opening and closing is no step back of its own. */
static void
folded_cb (GtkWidget *list, const char *open, const char *closed, AyumiContent *self)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);
  g_autofree char *link = NULL;

  g_set_str (&state->open, open);
  g_set_str (&state->closed, closed);
  link = ayumi_view_state_to_link (state);
  activate_link (self, "win.replace", link);
}

/* The drawing has the focus where the list had it. */
static void
list_left_cb (GtkWidget *bar, AyumiContent *self)
{
  g_autofree char *target = self->state->page == AYUMI_PAGE_TIMELINE
                                ? ayumi_event_list_get_focused (self->list)
                                : ayumi_unit_list_get_focused (self->units);

  ayumi_scene_page_focus_target (self->scene, target);
}

/* And the list, when it comes, where the drawing had it. */
static void
show_list (AyumiContent *self, gboolean arriving)
{
  g_autofree char *focused = arriving ? ayumi_scene_page_get_focused (self->scene) : NULL;

  if (self->state->page == AYUMI_PAGE_TIMELINE)
    ayumi_event_list_show (self->list, ayumi_store_get_report (self->store), self->state, focused,
                           self->lang);
  else
    ayumi_unit_list_show (self->units, ayumi_store_get_report (self->store), self->state, focused,
                          self->lang);
}

/* What was found has the focus, in the drawing or in the list. */
static void
found_cb (AyumiOrganisationBar *bar, const char *target, AyumiContent *self)
{
  AyumiKind kind;
  gconstpointer unit =
      ayumi_report_find_target (ayumi_store_get_report (self->store), target, &kind);

  if (is_list (self->state))
    ayumi_unit_list_show (self->units, ayumi_store_get_report (self->store), self->state, target,
                          self->lang);
  else
    {
      ayumi_scene_page_focus_target (self->scene, target);
      ayumi_scene_page_grab_focus (self->scene);
      /* The drawing tells of what moves in it, and this came from outside. */
      if (unit != NULL)
        gtk_accessible_announce (GTK_ACCESSIBLE (self->scene),
                                 ayumi_record_title (kind, unit, self->lang),
                                 GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

gboolean
ayumi_content_find (AyumiContent *self)
{
  g_return_val_if_fail (AYUMI_IS_CONTENT (self), FALSE);

  if (self->store == NULL)
    return FALSE;
  if (self->state->page == AYUMI_PAGE_ORGANISATION)
    ayumi_organisation_bar_find (self->organisation_bar);
  else if (self->state->page == AYUMI_PAGE_TIMELINE)
    ayumi_timeline_bar_find (self->timeline_bar);
  else
    return FALSE;
  return TRUE;
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

static void
show_head (AyumiContent *self, AyumiReport *report)
{
  /* Beside four buttons on 360 pixels it would be a word and dots, and would cost the page's name its room. */
  gboolean narrow = adw_navigation_split_view_get_collapsed (self->split);
  const char *title = report != NULL && !narrow ? ayumi_report_get_title (report, self->lang) : "",
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

static void
collapsed_cb (AyumiContent *self)
{
  if (self->state != NULL)
    show_head (self, self->store != NULL ? ayumi_store_get_report (self->store) : NULL);
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

/* The bar of a page, above it. */
static void
show_bars (AyumiContent *self)
{
  gboolean organisation = self->store != NULL && self->state->page == AYUMI_PAGE_ORGANISATION,
           indicators = self->store != NULL && self->state->page == AYUMI_PAGE_INDICATORS
                        && self->state->item == NULL,
           timeline = self->store != NULL && self->state->page == AYUMI_PAGE_TIMELINE;

  gtk_widget_set_visible (GTK_WIDGET (self->timeline_bar), timeline);
  if (timeline)
    ayumi_timeline_bar_set (self->timeline_bar, ayumi_store_get_report (self->store), self->state,
                            self->lang);

  gtk_widget_set_visible (GTK_WIDGET (self->indicators_bar), indicators);
  if (indicators)
    ayumi_indicators_bar_set (self->indicators_bar, self->state);
  gtk_widget_set_visible (GTK_WIDGET (self->organisation_bar), organisation);
  if (organisation)
    ayumi_organisation_bar_set (self->organisation_bar, ayumi_store_get_report (self->store),
                                self->state, self->lang);
}

void
ayumi_content_show (AyumiContent *self, AyumiStore *store, const AyumiHistory *history)
{
  const AyumiViewState *state = ayumi_history_now (history);
  AyumiReport *report = store != NULL ? ayumi_store_get_report (store) : NULL;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean searching = state->page == AYUMI_PAGE_SEARCH,
           listing = report != NULL && is_list (state), listed = is_list (self->state), arriving;

  g_return_if_fail (AYUMI_IS_CONTENT (self));

  arriving = searching && (self->state == NULL || self->state->page != AYUMI_PAGE_SEARCH);
  g_set_object (&self->store, store);
  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  show_head (self, report);
  gtk_widget_action_set_enabled (window, "win.back", ayumi_history_can_back (history));
  gtk_widget_action_set_enabled (window, "win.forward", ayumi_history_can_forward (history));
  gtk_stack_set_visible_child_name (self->stack, searching                            ? "search"
                                                 : !listing                           ? "scene"
                                                 : state->page == AYUMI_PAGE_TIMELINE ? "list"
                                                                                      : "units");
  show_bars (self);
  if (listing)
    show_list (self, !listed);
  if (searching)
    show_results (self);
  if (arriving)
    ayumi_search_page_focus (self->search);
  ayumi_scene_page_show (self->scene, report, state, self->lang);
  show_detail (self);
}

void
ayumi_content_set_kept (AyumiContent *self, gboolean kept)
{
  g_return_if_fail (AYUMI_IS_CONTENT (self));

  gtk_button_set_icon_name (self->bookmark, kept ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->bookmark),
                               kept ? _ ("Your note on this place")
                                    : _ ("Keep this place, with a note"));
}

void
ayumi_content_show_message (AyumiContent *self, const char *message)
{
  g_return_if_fail (AYUMI_IS_CONTENT (self));

  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

AyumiScenePage *
ayumi_content_get_scene (AyumiContent *self)
{
  g_return_val_if_fail (AYUMI_IS_CONTENT (self), NULL);

  return self->scene;
}

void
ayumi_content_focus_search (AyumiContent *self)
{
  g_return_if_fail (AYUMI_IS_CONTENT (self));

  ayumi_search_page_focus (self->search);
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

/* Recent reports are looked up when they are looked for: the list is a file, which a start need not read. */
static void
menu_opened_cb (AyumiContent *self)
{
  if (gtk_menu_button_get_active (self->menu))
    ayumi_opening_fill_recent (self->recent);
}

static void
ayumi_content_dispose (GObject *object)
{
  AyumiContent *self = AYUMI_CONTENT (object);

  stop_searching (self);
  /* The template is not disposed here: the bin lets go of its child itself, and only once. */
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
  g_type_ensure (AYUMI_TYPE_SCENE_PAGE);
  g_type_ensure (AYUMI_TYPE_SEARCH_PAGE);
  g_type_ensure (AYUMI_TYPE_DATE_BUTTON);
  g_type_ensure (AYUMI_TYPE_ORGANISATION_BAR);
  g_type_ensure (AYUMI_TYPE_INDICATORS_BAR);
  g_type_ensure (AYUMI_TYPE_TIMELINE_BAR);
  g_type_ensure (AYUMI_TYPE_EVENT_LIST);
  g_type_ensure (AYUMI_TYPE_UNIT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/app/content.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, split);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, page);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, page_view);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, pages);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, title);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, forward);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, language);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, bookmark);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, date);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, banner);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, details);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, detail);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, stack);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, organisation_bar);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, indicators_bar);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, timeline_bar);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, list);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, units);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, scene);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, search);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, bottom);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, menu);
  gtk_widget_class_bind_template_child (widget_class, AyumiContent, recent);
}

static void
ayumi_content_init (AyumiContent *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (AyumiPageId page = 0; page < AYUMI_N_PAGES; page++)
    gtk_list_box_append (self->pages, ayumi_page_ways_new_row (page));
  fill_bottom (self);
  g_signal_connect (self->pages, "row-activated", G_CALLBACK (page_activated_cb), self);
  g_signal_connect_swapped (self->menu, "notify::active", G_CALLBACK (menu_opened_cb), self);
  ayumi_sharing_add_drag (GTK_WIDGET (self->scene));
  g_signal_connect_swapped (self->scene, "failed", G_CALLBACK (ayumi_content_show_message), self);
  g_signal_connect (self->list, "selected", G_CALLBACK (listed_cb), self);
  g_signal_connect (self->units, "selected", G_CALLBACK (listed_cb), self);
  g_signal_connect (self->units, "folded", G_CALLBACK (folded_cb), self);
  g_signal_connect (self->timeline_bar, "list-left", G_CALLBACK (list_left_cb), self);
  g_signal_connect (self->organisation_bar, "list-left", G_CALLBACK (list_left_cb), self);
  g_signal_connect (self->organisation_bar, "found", G_CALLBACK (found_cb), self);
  g_signal_connect (self->search, "query", G_CALLBACK (query_cb), self);
  g_signal_connect (self->date, "chosen", G_CALLBACK (date_chosen_cb), self);
  g_signal_connect (self->banner, "button-clicked", G_CALLBACK (banner_cb), self);
  g_signal_connect_swapped (self->split, "notify::collapsed", G_CALLBACK (collapsed_cb), self);
  g_signal_connect_swapped (self->details, "notify::show-sidebar", G_CALLBACK (pane_hidden_cb),
                            self);
}

GtkWidget *
ayumi_content_new (AyumiLang lang)
{
  AyumiContent *self = g_object_new (AYUMI_TYPE_CONTENT, NULL);

  self->lang = lang;
  /* The button says the other language in that language, so that who cannot read this one finds it. */
  gtk_button_set_label (self->language, lang == AYUMI_LANG_JA ? "English" : "日本語");
  return GTK_WIDGET (self);
}
