/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-content.h"

#include <glib/gi18n.h>

#include "app/ayumi-search-results.h"
#include "page/ayumi-selection.h"
#include "export/ayumi-view-scene.h"
#include "page/ayumi-date-button.h"
#include "page/ayumi-detail.h"
#include "page/ayumi-reader.h"
#include "page/ayumi-search-page.h"
#include "page/ayumi-term-popover.h"
#include "timeline/ayumi-timeline-state.h"
#include "view/ayumi-scene-view.h"

#define BUTTON_ZOOM 1.6

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
  AdwOverlaySplitView *details;
  AdwBin *detail;
  GtkStack *stack;
  AyumiReader *reader;
  GtkScrolledWindow *scrolled;
  GtkWidget *zoom; /* the buttons over a drawing that is worth zooming */
  GtkButton *zoom_in, *zoom_fit, *zoom_out;
  AyumiSceneView *view;
  AyumiSearchPage *search;
  GtkBox *bottom;

  AyumiStore *store;     /* (owned) (nullable) */
  AyumiViewState *state; /* (owned) what is shown */
  AyumiLang lang;
  double wanted_x, wanted_y; /* where to scroll when there is something to scroll */
};

G_DEFINE_FINAL_TYPE (AyumiContent, ayumi_content, ADW_TYPE_BREAKPOINT_BIN)

static const struct
{
  const char *icon, *name;
} pages[AYUMI_N_PAGES] = {
  [AYUMI_PAGE_OVERVIEW] = { "ayumi-overview-symbolic", N_ ("Overview") },
  [AYUMI_PAGE_TIMELINE] = { "ayumi-timeline-symbolic", N_ ("Timeline") },
  [AYUMI_PAGE_ORGANISATION] = { "ayumi-organisation-symbolic", N_ ("Organisation") },
  [AYUMI_PAGE_INDICATORS] = { "ayumi-indicators-symbolic", N_ ("Indicators") },
  [AYUMI_PAGE_PROGRAMMES] = { "ayumi-programmes-symbolic", N_ ("Programmes") },
  [AYUMI_PAGE_FRAMEWORKS] = { "ayumi-frameworks-symbolic", N_ ("Frameworks") },
  [AYUMI_PAGE_DOCUMENTS] = { "ayumi-documents-symbolic", N_ ("Documents") },
  [AYUMI_PAGE_GLOSSARY] = { "ayumi-glossary-symbolic", N_ ("Glossary") },
  [AYUMI_PAGE_SEARCH] = { "system-search-symbolic", N_ ("Search") },
};

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

/* A term is explained where it stands; what else is chosen is the next place. */
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
  activate_link (self, "win.go", link);
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
    replace_state (self, ayumi_timeline_zoom_state (ayumi_store_get_report (self->store),
                                                    self->state, factor, at));
}

static void
axis_pan_cb (AyumiSceneView *view, double share, AyumiContent *self)
{
  if (self->store != NULL)
    replace_state (self, ayumi_timeline_pan_state (ayumi_store_get_report (self->store),
                                                   self->state, share));
}

static void
zoom_clicked_cb (GtkButton *button, AyumiContent *self)
{
  ayumi_scene_view_zoom (self->view, button == self->zoom_in    ? BUTTON_ZOOM
                                     : button == self->zoom_out ? 1 / BUTTON_ZOOM
                                                                : 0);
}

/* ---- search ---- */

static void
show_results (AyumiContent *self)
{
  g_autoptr (GError) error = NULL;

  if (!ayumi_search_results_show (self->search, self->store, self->state->query, self->lang,
                                  &error))
    ayumi_content_show_message (self, error->message);
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
  adw_overlay_split_view_set_show_sidebar (self->details, detail != NULL);
}

static void
show_head (AyumiContent *self, AyumiReport *report)
{
  const char *title = report != NULL ? ayumi_report_get_title (report, self->lang) : "",
             *period = report != NULL ? ayumi_report_get_info (report, "period") : "";
  const char *page = _ (pages[self->state->page].name);
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

void
ayumi_content_show (AyumiContent *self, AyumiStore *store, const AyumiHistory *history)
{
  const AyumiViewState *state = ayumi_history_now (history);
  gboolean searching = state->page == AYUMI_PAGE_SEARCH, refresh, restart, selecting;

  g_return_if_fail (AYUMI_IS_CONTENT (self));

  refresh = store != self->store || ayumi_selection_is_other_scene (self->state, state);
  restart = store != self->store || ayumi_selection_is_other_page (self->state, state);
  selecting = state->selection != NULL
              && (refresh || g_strcmp0 (self->state->selection, state->selection) != 0);
  g_set_object (&self->store, store);
  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  show_head (self, store != NULL ? ayumi_store_get_report (store) : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), "win.back",
                                 ayumi_history_can_back (history));
  gtk_widget_action_set_enabled (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                                 "win.forward", ayumi_history_can_forward (history));
  gtk_stack_set_visible_child_name (self->stack, searching ? "search" : "scene");
  ayumi_scene_view_set_axis (self->view, state->page == AYUMI_PAGE_TIMELINE);
  gtk_widget_set_visible (self->zoom, state->page == AYUMI_PAGE_TIMELINE
                                          || state->page == AYUMI_PAGE_ORGANISATION);
  if (searching)
    show_results (self);
  else if (restart)
    ayumi_scene_view_restart (self->view);
  else if (refresh)
    ayumi_scene_view_refresh (self->view);
  ayumi_scene_view_select (self->view, state->selection);
  if (selecting && !searching && self->wanted_y < 0)
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

static GtkWidget *
new_page_row (AyumiPageId page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *label = gtk_label_new (_ (pages[page].name));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (pages[page].icon));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
new_bottom_button (const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2),
            *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
more_clicked_cb (GtkButton *button, AyumiContent *self)
{
  adw_navigation_split_view_set_show_content (self->split, FALSE);
}

/* Where visitors go most, and the way to all pages: the bar at the bottom of a narrow window. */
static void
fill_bottom (AyumiContent *self)
{
  static const AyumiPageId shown[] = { AYUMI_PAGE_OVERVIEW, AYUMI_PAGE_TIMELINE,
                                       AYUMI_PAGE_ORGANISATION, AYUMI_PAGE_SEARCH };
  GtkWidget *more = new_bottom_button ("view-more-horizontal-symbolic", _ ("More"));

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      AyumiPageId page = shown[i];
      GtkWidget *button = new_bottom_button (pages[page].icon, _ (pages[page].name));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.page");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        ayumi_page_id_to_string (page));
      gtk_box_append (self->bottom, button);
    }
  g_signal_connect (more, "clicked", G_CALLBACK (more_clicked_cb), self);
  gtk_box_append (self->bottom, more);
}

static void
ayumi_content_dispose (GObject *object)
{
  AyumiContent *self = AYUMI_CONTENT (object);

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
  g_type_ensure (AYUMI_TYPE_SCENE_VIEW);
  g_type_ensure (AYUMI_TYPE_SEARCH_PAGE);
  g_type_ensure (AYUMI_TYPE_READER);
  g_type_ensure (AYUMI_TYPE_DATE_BUTTON);
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
    gtk_list_box_append (self->pages, new_page_row (page));
  fill_bottom (self);
  g_signal_connect (self->pages, "row-activated", G_CALLBACK (page_activated_cb), self);
  g_signal_connect (self->view, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect (self->view, "axis-zoom", G_CALLBACK (axis_zoom_cb), self);
  g_signal_connect (self->view, "axis-pan", G_CALLBACK (axis_pan_cb), self);
  g_signal_connect (self->zoom_in, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect (self->zoom_fit, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect (self->zoom_out, "clicked", G_CALLBACK (zoom_clicked_cb), self);
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
