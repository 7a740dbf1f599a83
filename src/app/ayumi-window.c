/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-window.h"

#include <glib/gi18n.h>

#include "app/ayumi-locale.h"
#include "export/ayumi-view-scene.h"
#include "page/ayumi-detail.h"
#include "store/ayumi-store.h"
#include "text/ayumi-sentence.h"
#include "view/ayumi-scene-view.h"

struct _AyumiWindow
{
  AdwApplicationWindow parent_instance;

  AyumiStore *store;     /* (owned) (nullable) */
  AyumiViewState *state; /* (owned) where we are */
  GQueue back, forward;  /* (owned) AyumiViewState */
  AyumiLang lang;
  char *message; /* (owned) (nullable) what the banner says */

  /* Of the content, which is made anew when the language changes. */
  AdwNavigationSplitView *split;
  AdwOverlaySplitView *details;
  AdwBanner *banner;
  GtkListBox *pages;
  GtkStack *stack;
  AyumiSceneView *view;
  GtkListBox *results;
  GtkSearchEntry *search;
  GtkEntry *date;
  AdwBin *detail;
  AdwWindowTitle *title;
};

G_DEFINE_FINAL_TYPE (AyumiWindow, ayumi_window, ADW_TYPE_APPLICATION_WINDOW)

static void update (AyumiWindow *self);

static const char *
page_title (AyumiPageId page)
{
  switch (page)
    {
    case AYUMI_PAGE_OVERVIEW:
      return _ ("Overview");
    case AYUMI_PAGE_TIMELINE:
      return _ ("Timeline");
    case AYUMI_PAGE_ORGANISATION:
      return _ ("Organisation");
    case AYUMI_PAGE_INDICATORS:
      return _ ("Indicators");
    case AYUMI_PAGE_PROGRAMMES:
      return _ ("Programmes");
    case AYUMI_PAGE_DOCUMENTS:
      return _ ("Documents");
    case AYUMI_PAGE_SEARCH:
    default:
      return _ ("Search");
    }
}

static AyumiTheme
current_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (adw_style_manager_get_high_contrast (manager))
    return adw_style_manager_get_dark (manager) ? AYUMI_THEME_DARK : AYUMI_THEME_CONTRAST;
  return adw_style_manager_get_dark (manager) ? AYUMI_THEME_DARK : AYUMI_THEME_LIGHT;
}

static AyumiScene *
make_scene (double width, AyumiMeasurer *measurer, gpointer data)
{
  AyumiWindow *self = data;
  g_autoptr (GError) error = NULL;
  AyumiScene *scene;

  if (self->store == NULL)
    return NULL;
  scene = ayumi_view_scene_new (ayumi_store_get_report (self->store), self->state, self->lang,
                                width, measurer, &error);
  if (scene == NULL)
    ayumi_window_show_message (self, error->message);
  return scene;
}

/* ---- places ---- */

/* Takes @state. */
static void
move_to (AyumiWindow *self, AyumiViewState *state)
{
  ayumi_view_state_free (self->state);
  self->state = state;
  update (self);
}

void
ayumi_window_go (AyumiWindow *self, const AyumiViewState *state)
{
  g_return_if_fail (AYUMI_IS_WINDOW (self));

  if (ayumi_view_state_equal (self->state, state))
    return;
  g_queue_push_tail (&self->back, ayumi_view_state_copy (self->state));
  g_queue_clear_full (&self->forward, (GDestroyNotify) ayumi_view_state_free);
  move_to (self, ayumi_view_state_copy (state));
}

static void
step (AyumiWindow *self, GQueue *from, GQueue *to)
{
  if (g_queue_is_empty (from))
    return;
  g_queue_push_tail (to, ayumi_view_state_copy (self->state));
  move_to (self, g_queue_pop_tail (from));
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);

  step (self, &self->back, &self->forward);
}

static void
forward_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);

  step (self, &self->forward, &self->back);
}

static void
select_target (AyumiWindow *self, const char *target)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);

  /* A document in the list of documents is a place of its own. */
  if (g_str_has_prefix (target, "document:") && state->page == AYUMI_PAGE_DOCUMENTS)
    {
      g_set_str (&state->item, target + strlen ("document:"));
      g_set_str (&state->selection, NULL);
    }
  else
    g_set_str (&state->selection, target);
  ayumi_window_go (self, state);
}

static void
selected_cb (AyumiSceneView *view, const char *target, AyumiWindow *self)
{
  select_target (self, target);
}

static void
page_activated_cb (GtkListBox *list, GtkListBoxRow *row, AyumiWindow *self)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_new (gtk_list_box_row_get_index (row));

  g_set_str (&state->at, self->state->at);
  ayumi_window_go (self, state);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
date_activated_cb (GtkEntry *entry, AyumiWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);
  g_autoptr (GError) error = NULL;
  AyumiEdtf date;

  if (*text != '\0' && !ayumi_edtf_parse (text, &date, &error))
    {
      ayumi_window_show_message (self, error->message);
      return;
    }
  g_set_str (&state->at, *text != '\0' ? text : NULL);
  ayumi_window_go (self, state);
}

/* ---- search ---- */

static void
search_changed_cb (GtkSearchEntry *entry, AyumiWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);

  if (*text == '\0' && self->state->page != AYUMI_PAGE_SEARCH)
    return;
  state->page = AYUMI_PAGE_SEARCH;
  g_set_str (&state->item, NULL);
  g_set_str (&state->query, text);
  /* Typing on is one place, not one for each letter. */
  if (self->state->page == AYUMI_PAGE_SEARCH)
    move_to (self, g_steal_pointer (&state));
  else
    ayumi_window_go (self, state);
}

static void
result_activated_cb (GtkListBox *list, GtkListBoxRow *row, AyumiWindow *self)
{
  const char *target = g_object_get_data (G_OBJECT (row), "target");
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (target, NULL);

  if (state == NULL)
    return;
  g_set_str (&state->at, self->state->at);
  if (state->page == AYUMI_PAGE_DOCUMENTS && state->selection != NULL)
    {
      AyumiKind kind;
      gconstpointer record =
          ayumi_report_find_target (ayumi_store_get_report (self->store), state->selection, &kind);

      if (kind == AYUMI_KIND_SECTION)
        g_set_str (&state->item, ((const AyumiSection *) record)->document->id);
    }
  ayumi_window_go (self, state);
}

static GtkWidget *
new_result (AyumiWindow *self, const AyumiHit *hit)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *target = g_strconcat (ayumi_kind_to_string (hit->kind), ":", hit->id, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hit->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hit->snippet);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "target", g_steal_pointer (&target), g_free);
  return row;
}

static void
update_results (AyumiWindow *self)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  gtk_list_box_remove_all (self->results);
  if (self->store == NULL || self->state->query == NULL || *self->state->query == '\0')
    return;
  hits = ayumi_store_search (self->store, self->state->query, self->lang, 100, &error);
  if (hits == NULL)
    {
      ayumi_window_show_message (self, error->message);
      return;
    }
  for (guint i = 0; i < hits->len; i++)
    gtk_list_box_append (self->results, new_result (self, hits->pdata[i]));
}

/* ---- showing ---- */

static void
update_detail (AyumiWindow *self)
{
  GtkWidget *detail = NULL;

  if (self->store != NULL && self->state->selection != NULL)
    detail =
        ayumi_detail_new (ayumi_store_get_report (self->store), self->state->selection, self->lang);
  if (detail != NULL)
    {
      gtk_widget_set_margin_top (detail, 16);
      gtk_widget_set_margin_bottom (detail, 16);
      gtk_widget_set_margin_start (detail, 16);
      gtk_widget_set_margin_end (detail, 16);
    }
  adw_bin_set_child (self->detail, detail);
  adw_overlay_split_view_set_show_sidebar (self->details, detail != NULL);
}

/* Brings the widgets in step with the state. */
static void
update (AyumiWindow *self)
{
  gboolean searching = self->state->page == AYUMI_PAGE_SEARCH;
  AyumiReport *report = self->store != NULL ? ayumi_store_get_report (self->store) : NULL;

  gtk_list_box_select_row (self->pages,
                           gtk_list_box_get_row_at_index (self->pages, self->state->page));
  adw_window_title_set_title (self->title, page_title (self->state->page));
  adw_window_title_set_subtitle (self->title,
                                 report != NULL ? ayumi_report_get_title (report, self->lang) : "");
  gtk_window_set_title (GTK_WINDOW (self),
                        report != NULL ? ayumi_report_get_title (report, self->lang) : _ ("Ayumi"));
  gtk_editable_set_text (GTK_EDITABLE (self->date), self->state->at != NULL ? self->state->at : "");
  if (searching && self->state->query != NULL
      && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search)), self->state->query))
    gtk_editable_set_text (GTK_EDITABLE (self->search), self->state->query);
  gtk_stack_set_visible_child_name (self->stack, searching ? "search" : "scene");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", !g_queue_is_empty (&self->back));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 !g_queue_is_empty (&self->forward));
  if (searching)
    update_results (self);
  else
    ayumi_scene_view_refresh (self->view);
  ayumi_scene_view_select (self->view, self->state->selection);
  update_detail (self);
}

void
ayumi_window_show_message (AyumiWindow *self, const char *message)
{
  g_return_if_fail (AYUMI_IS_WINDOW (self));

  g_set_str (&self->message, message);
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

static void
banner_cb (AdwBanner *banner, AyumiWindow *self)
{
  ayumi_window_show_message (self, NULL);
}

static void
theme_cb (AyumiWindow *self)
{
  ayumi_scene_view_set_theme (self->view, current_theme ());
}

/* ---- making the content ---- */

static GtkWidget *
new_scrolled (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
new_button (const char *icon, const char *action, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  return button;
}

static GtkWidget *
new_sidebar (AyumiWindow *self)
{
  GtkWidget *toolbar = adw_toolbar_view_new (), *header = adw_header_bar_new (),
            *list = gtk_list_box_new ();

  self->pages = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Pages"),
                                  -1);
  for (AyumiPageId page = 0; page < AYUMI_N_PAGES; page++)
    {
      GtkWidget *label = gtk_label_new (page_title (page));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_margin_top (label, 8);
      gtk_widget_set_margin_bottom (label, 8);
      gtk_list_box_append (self->pages, label);
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (page_activated_cb), self);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_ ("Ayumi"), NULL));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), new_scrolled (list));
  return toolbar;
}

static GtkWidget *
new_search_bar (AyumiWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *date = gtk_entry_new (),
            *search = gtk_search_entry_new ();
  GtkWidget *language =
      gtk_button_new_with_label (self->lang == AYUMI_LANG_JA ? "English" : "日本語");

  self->date = GTK_ENTRY (date);
  self->search = GTK_SEARCH_ENTRY (search);
  gtk_widget_set_hexpand (search, TRUE);
  gtk_search_entry_set_placeholder_text (self->search, _ ("Search the report"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the report"), -1);
  gtk_editable_set_width_chars (GTK_EDITABLE (search), 6);
  gtk_editable_set_width_chars (GTK_EDITABLE (date), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (date), 10);
  gtk_entry_set_placeholder_text (self->date, _ ("As of today"));
  gtk_widget_set_tooltip_text (date, _ ("Show the report as of a date, such as 2022-06"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (date), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("As-of date"), -1);
  g_signal_connect (date, "activate", G_CALLBACK (date_activated_cb), self);
  g_signal_connect (search, "search-changed", G_CALLBACK (search_changed_cb), self);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), date);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (language), "win.switch-language");
  gtk_box_append (GTK_BOX (box), language);
  return box;
}

static GtkWidget *
new_stack (AyumiWindow *self)
{
  GtkWidget *stack = gtk_stack_new (), *results = gtk_list_box_new (), *clamp = adw_clamp_new ();

  self->stack = GTK_STACK (stack);
  self->view = AYUMI_SCENE_VIEW (ayumi_scene_view_new ());
  self->results = GTK_LIST_BOX (results);
  ayumi_scene_view_set_theme (self->view, current_theme ());
  g_signal_connect (self->view, "selected", G_CALLBACK (selected_cb), self);
  gtk_widget_add_css_class (results, "boxed-list");
  gtk_widget_set_valign (results, GTK_ALIGN_START);
  gtk_widget_set_margin_top (results, 12);
  gtk_widget_set_margin_bottom (results, 12);
  gtk_widget_set_margin_start (results, 12);
  gtk_widget_set_margin_end (results, 12);
  gtk_list_box_set_selection_mode (self->results, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (results), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Results"), -1);
  {
    GtkWidget *empty = gtk_label_new (_ ("Type to search: words, dates such as 2021-09 or FY2021"));

    gtk_label_set_wrap (GTK_LABEL (empty), TRUE);
    gtk_widget_set_margin_top (empty, 24);
    gtk_widget_set_margin_bottom (empty, 24);
    gtk_list_box_set_placeholder (self->results, empty);
  }
  g_signal_connect (results, "row-activated", G_CALLBACK (result_activated_cb), self);
  adw_clamp_set_child (ADW_CLAMP (clamp), results);
  gtk_stack_add_named (self->stack, new_scrolled (GTK_WIDGET (self->view)), "scene");
  gtk_stack_add_named (self->stack, new_scrolled (clamp), "search");
  return stack;
}

static GtkWidget *
new_content (AyumiWindow *self)
{
  GtkWidget *toolbar = adw_toolbar_view_new (), *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  self->banner = ADW_BANNER (adw_banner_new (""));
  self->details = ADW_OVERLAY_SPLIT_VIEW (adw_overlay_split_view_new ());
  self->detail = ADW_BIN (adw_bin_new ());
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             new_button ("go-previous-symbolic", "win.back", _ ("Back")));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             new_button ("go-next-symbolic", "win.forward", _ ("Forward")));
  adw_banner_set_button_label (self->banner, _ ("Dismiss"));
  adw_banner_set_use_markup (self->banner, FALSE);
  g_signal_connect (self->banner, "button-clicked", G_CALLBACK (banner_cb), self);
  adw_overlay_split_view_set_sidebar_position (self->details, GTK_PACK_END);
  adw_overlay_split_view_set_content (self->details, new_stack (self));
  adw_overlay_split_view_set_sidebar (self->details, new_scrolled (GTK_WIDGET (self->detail)));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), header);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), new_search_bar (self));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), GTK_WIDGET (self->banner));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), GTK_WIDGET (self->details));
  return toolbar;
}

/* Makes the whole content in the language of now. */
static void
build_content (AyumiWindow *self)
{
  AdwBreakpoint *narrow = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 760sp"));
  GtkWidget *bin = adw_breakpoint_bin_new ();

  self->split = ADW_NAVIGATION_SPLIT_VIEW (adw_navigation_split_view_new ());
  adw_navigation_split_view_set_min_sidebar_width (self->split, 160);
  adw_navigation_split_view_set_max_sidebar_width (self->split, 200);
  adw_navigation_split_view_set_sidebar (self->split,
                                         adw_navigation_page_new (new_sidebar (self), _ ("Pages")));
  adw_navigation_split_view_set_content (self->split,
                                         adw_navigation_page_new (new_content (self), _ ("Page")));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  adw_breakpoint_add_setters (narrow, G_OBJECT (self->split), "collapsed", TRUE,
                              G_OBJECT (self->details), "collapsed", TRUE, NULL);
  gtk_widget_set_size_request (bin, 320, 280);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), GTK_WIDGET (self->split));
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), narrow);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), bin);
  ayumi_scene_view_set_func (self->view, make_scene, self, NULL);
  update (self);
  ayumi_window_show_message (self, self->message);
}

static void
switch_language_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);

  self->lang = self->lang == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA;
  ayumi_locale_set_language (self->lang);
  build_content (self);
}

void
ayumi_window_open (AyumiWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  AyumiStore *store = ayumi_store_open (file, NULL, &error);

  g_return_if_fail (AYUMI_IS_WINDOW (self));

  if (store == NULL)
    {
      ayumi_window_show_message (self, error->message);
      return;
    }
  g_clear_object (&self->store);
  self->store = store;
  ayumi_window_show_message (self, NULL);
  update (self);
}

static void
ayumi_window_dispose (GObject *object)
{
  AyumiWindow *self = AYUMI_WINDOW (object);

  if (self->view != NULL)
    ayumi_scene_view_set_func (self->view, NULL, NULL, NULL);
  self->view = NULL;
  G_OBJECT_CLASS (ayumi_window_parent_class)->dispose (object);
}

static void
ayumi_window_finalize (GObject *object)
{
  AyumiWindow *self = AYUMI_WINDOW (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->state, ayumi_view_state_free);
  g_queue_clear_full (&self->back, (GDestroyNotify) ayumi_view_state_free);
  g_queue_clear_full (&self->forward, (GDestroyNotify) ayumi_view_state_free);
  g_free (self->message);
  G_OBJECT_CLASS (ayumi_window_parent_class)->finalize (object);
}

static void
ayumi_window_class_init (AyumiWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ayumi_window_dispose;
  object_class->finalize = ayumi_window_finalize;
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "win.switch-language", NULL, switch_language_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "win.forward",
                                       NULL);
}

static void
ayumi_window_init (AyumiWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->state = ayumi_view_state_new (AYUMI_PAGE_OVERVIEW);
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (theme_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (theme_cb), self,
                           G_CONNECT_SWAPPED);
}

AyumiWindow *
ayumi_window_new (AdwApplication *app, AyumiLang lang)
{
  AyumiWindow *self = g_object_new (AYUMI_TYPE_WINDOW, "application", app, NULL);

  self->lang = lang;
  build_content (self);
  return self;
}
