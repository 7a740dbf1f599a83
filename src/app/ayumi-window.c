/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-window.h"

#include <glib/gi18n.h>

#include "app/ayumi-bookmarks.h"
#include "app/ayumi-content.h"
#include "app/ayumi-locale.h"
#include "app/ayumi-preferences.h"
#include "app/ayumi-settings.h"
#include "app/ayumi-sharing.h"
#include "app/ayumi-shortcuts.h"
#include "ayumi-config.h"
#include "model/ayumi-history.h"
#include "model/ayumi-place.h"

struct _AyumiWindow
{
  AdwApplicationWindow parent_instance;

  AyumiContent *content;   /* made anew when the language changes */
  AdwToastOverlay *toasts; /* over the content */
  AyumiStore *store;       /* (owned) (nullable) */
  AyumiHistory *history;   /* (owned) */
  AyumiLang lang;
  char *message; /* (owned) (nullable) what the banner says */
};

G_DEFINE_FINAL_TYPE (AyumiWindow, ayumi_window, ADW_TYPE_APPLICATION_WINDOW)

void
ayumi_window_show_kept (AyumiWindow *self)
{
  g_return_if_fail (AYUMI_IS_WINDOW (self));

  ayumi_content_set_kept (self->content,
                          self->store != NULL
                              && ayumi_bookmarks_has (self->store,
                                                      ayumi_history_now (self->history)));
}

/* Brings what is shown in step with the place. */
static void
update (AyumiWindow *self)
{
  const char *title =
      self->store != NULL
          ? ayumi_report_get_title (ayumi_store_get_report (self->store), self->lang)
          : _ ("Ayumi");

  gtk_window_set_title (GTK_WINDOW (self), title);
  ayumi_content_show (self->content, self->store, self->history);
  ayumi_window_show_kept (self);
}

/* Makes the content in the language of now. */
static void
make_content (AyumiWindow *self)
{
  double x = 0, y = 0, offset = 0;
  gboolean again = self->content != NULL;
  g_autofree char *place = NULL;

  if (again)
    {
      ayumi_scene_page_get_scroll (ayumi_content_get_scene (self->content), &x, &y);
      place = ayumi_scene_page_get_place (ayumi_content_get_scene (self->content), &offset);
    }
  self->content = AYUMI_CONTENT (ayumi_content_new (self->lang));
  ayumi_scene_page_set_look (ayumi_content_get_scene (self->content), ayumi_settings_theme (),
                             ayumi_settings_text_scale ());
  ayumi_scene_page_set_audible (ayumi_content_get_scene (self->content), ayumi_settings_sound ());
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->content));
  if (again && place == NULL)
    ayumi_scene_page_set_scroll (ayumi_content_get_scene (self->content), x, y);
  update (self);
  if (place != NULL)
    ayumi_scene_page_set_place (ayumi_content_get_scene (self->content), place, offset);
  ayumi_content_show_message (self->content, self->message);
}

static void
set_language (AyumiWindow *self, AyumiLang lang)
{
  if (self->lang == lang)
    return;
  self->lang = lang;
  ayumi_locale_set_language (lang);
  make_content (self);
}

/* ---- places ---- */

/* Before a place is left: whoever comes back reads on where they were. */
static void
note_mark (AyumiWindow *self)
{
  double offset = 0;
  g_autofree char *mark =
      ayumi_scene_page_get_place (ayumi_content_get_scene (self->content), &offset);

  ayumi_history_set_mark (self->history, mark, offset);
}

/* After a step back or forward. */
static void
resume (AyumiWindow *self)
{
  double offset;
  const char *mark = ayumi_history_get_mark (self->history, &offset);

  update (self);
  if (mark != NULL)
    ayumi_scene_page_set_place (ayumi_content_get_scene (self->content), mark, offset);
}

void
ayumi_window_go (AyumiWindow *self, const AyumiViewState *state)
{
  g_return_if_fail (AYUMI_IS_WINDOW (self));

  note_mark (self);
  if (ayumi_history_go (self->history, state))
    update (self);
}

/* A section is read in its document, an item in its framework; all keep the date that is looked at. */
static AyumiViewState *
parse_link (AyumiWindow *self, const char *link)
{
  g_autoptr (GError) error = NULL;
  AyumiViewState *state = ayumi_view_state_parse (link, &error);

  if (state == NULL)
    {
      ayumi_window_show_message (self, error->message);
      return NULL;
    }
  if (!g_str_has_prefix (link, "ayumi:") && state->at == NULL)
    g_set_str (&state->at, ayumi_history_now (self->history)->at);
  if (self->store != NULL)
    ayumi_place_complete (ayumi_store_get_report (self->store), state);
  return state;
}

void
ayumi_window_go_to_link (AyumiWindow *self, const char *link)
{
  g_autoptr (AyumiViewState) state = NULL;

  g_return_if_fail (AYUMI_IS_WINDOW (self));

  state = parse_link (self, link);
  if (state != NULL)
    ayumi_window_go (self, state);
}

static void
go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ayumi_window_go_to_link (AYUMI_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
replace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);
  g_autoptr (AyumiViewState) state = parse_link (self, g_variant_get_string (parameter, NULL));

  if (state == NULL)
    return;
  ayumi_history_replace (self->history, state);
  update (self);
}

static void
page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);
  g_autoptr (AyumiViewState) state = parse_link (self, g_variant_get_string (parameter, NULL));

  if (state != NULL)
    ayumi_window_go (self, state);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);

  note_mark (self);
  if (ayumi_history_back (self->history))
    resume (self);
}

static void
forward_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);

  note_mark (self);
  if (ayumi_history_forward (self->history))
    resume (self);
}

static void
deselect_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (ayumi_history_now (self->history));

  g_set_str (&state->selection, NULL);
  ayumi_window_go (self, state);
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);

  if (ayumi_history_now (self->history)->page != AYUMI_PAGE_SEARCH)
    ayumi_window_go_to_link (self, "search");
  ayumi_content_focus_search (self->content);
}

/* ---- the window's own actions ---- */

static void
switch_language_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);

  set_language (self, self->lang == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA);
}

static void
file_opened_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (AyumiWindow) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file != NULL)
    ayumi_window_open (self, file);
}

static void
open_file_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_add_suffix (filter, "ayumi");
  gtk_file_filter_set_name (filter, _ ("Ayumi reports"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ ("Open a report"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, file_opened_cb, g_object_ref (widget));
}

static void
preferences_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ayumi_settings_get () != NULL)
    adw_dialog_present (ayumi_preferences_new (ayumi_settings_get ()), widget);
}

static void
shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (ayumi_shortcuts_dialog_new (), widget);
}

static void
about_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  adw_about_dialog_set_application_name (dialog, _ ("Ayumi"));
  adw_about_dialog_set_application_icon (dialog, AYUMI_APP_ID);
  adw_about_dialog_set_version (dialog, AYUMI_VERSION);
  adw_about_dialog_set_developer_name (dialog, _ ("The Ayumi contributors"));
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_add_legal_section (dialog, "@digital-go-jp/design-tokens",
                                      "© Digital Agency, Japan", GTK_LICENSE_MIT_X11, NULL);
  adw_about_dialog_add_legal_section (
      dialog, _ ("Activity reports of the Digital Agency"), "Digital Agency, Japan",
      GTK_LICENSE_CUSTOM,
      _ ("Facts and figures come from the agency’s published reports, edited and translated for "
         "Ayumi. The agency is not responsible for them, and its logo is not used."));
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/* ---- preferences ---- */

static void
look_changed_cb (AyumiWindow *self)
{
  ayumi_scene_page_set_look (ayumi_content_get_scene (self->content), ayumi_settings_theme (),
                             ayumi_settings_text_scale ());
  ayumi_scene_page_set_audible (ayumi_content_get_scene (self->content), ayumi_settings_sound ());
}

static void
settings_changed_cb (GSettings *settings, const char *key, AyumiWindow *self)
{
  ayumi_settings_apply ();
  if (g_str_equal (key, "language"))
    set_language (self, ayumi_settings_language ());
  look_changed_cb (self);
}

static void
follow_settings (AyumiWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GSettings *settings = ayumi_settings_get ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (settings == NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
      return;
    }
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), self, 0);
}

/* The place is kept for the next start, but not a search. */
static gboolean
close_request (GtkWindow *window)
{
  AyumiWindow *self = AYUMI_WINDOW (window);
  GSettings *settings = ayumi_settings_get ();
  const AyumiViewState *now = ayumi_history_now (self->history);

  if (settings != NULL && now->page != AYUMI_PAGE_SEARCH)
    {
      g_autofree char *link = ayumi_view_state_to_link (now);

      g_settings_set_string (settings, "last-page", link);
    }
  return GTK_WINDOW_CLASS (ayumi_window_parent_class)->close_request (window);
}

/* ---- reports ---- */

void
ayumi_window_show_message (AyumiWindow *self, const char *message)
{
  g_return_if_fail (AYUMI_IS_WINDOW (self));

  g_set_str (&self->message, message);
  ayumi_content_show_message (self->content, message);
}

void
ayumi_window_toast (AyumiWindow *self, const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  g_return_if_fail (AYUMI_IS_WINDOW (self));

  ayumi_window_show_message (self, NULL); /* what went wrong before is over */
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH); /* in the place of the one before */
  adw_toast_overlay_add_toast (self->toasts, toast);
}

AyumiStore *
ayumi_window_get_store (AyumiWindow *self)
{
  g_return_val_if_fail (AYUMI_IS_WINDOW (self), NULL);

  return self->store;
}

const AyumiViewState *
ayumi_window_get_state (AyumiWindow *self)
{
  g_return_val_if_fail (AYUMI_IS_WINDOW (self), NULL);

  return ayumi_history_now (self->history);
}

const char *
ayumi_window_get_focus (AyumiWindow *self)
{
  g_return_val_if_fail (AYUMI_IS_WINDOW (self), NULL);

  return ayumi_scene_page_get_focus (ayumi_content_get_scene (self->content));
}

AyumiLang
ayumi_window_get_lang (AyumiWindow *self)
{
  g_return_val_if_fail (AYUMI_IS_WINDOW (self), AYUMI_LANG_JA);

  return self->lang;
}

void
ayumi_window_open (AyumiWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  AyumiStore *store;

  g_return_if_fail (AYUMI_IS_WINDOW (self));

  store = ayumi_store_open (file, NULL, &error);
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

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, AyumiWindow *self)
{
  ayumi_window_open (self, g_value_get_object (value));
  return TRUE;
}

static void
ayumi_window_finalize (GObject *object)
{
  AyumiWindow *self = AYUMI_WINDOW (object);

  g_clear_object (&self->store);
  ayumi_history_free (self->history);
  g_free (self->message);
  G_OBJECT_CLASS (ayumi_window_parent_class)->finalize (object);
}

static void
ayumi_window_class_init (AyumiWindowClass *klass)
{
  static const struct
  {
    const char *name, *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.go", "s", go_cb },
    { "win.replace", "s", replace_cb },
    { "win.page", "s", page_cb },
    { "win.back", NULL, back_cb },
    { "win.forward", NULL, forward_cb },
    { "win.deselect", NULL, deselect_cb },
    { "win.search", NULL, search_cb },
    { "win.switch-language", NULL, switch_language_cb },
    { "win.open-file", NULL, open_file_cb },
    { "win.preferences", NULL, preferences_cb },
    { "win.shortcuts", NULL, shortcuts_cb },
    { "win.about", NULL, about_cb },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
  ayumi_bookmarks_install (widget_class);
  ayumi_sharing_install (widget_class);
}

static void
ayumi_window_init (AyumiWindow *self)
{
  g_autoptr (AyumiViewState) start = ayumi_view_state_new (AYUMI_PAGE_OVERVIEW);
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  self->history = ayumi_history_new (start);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->toasts));
  g_signal_connect (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

AyumiWindow *
ayumi_window_new (AdwApplication *app, AyumiLang lang)
{
  AyumiWindow *self = g_object_new (AYUMI_TYPE_WINDOW, "application", app, NULL);

  self->lang = lang;
  make_content (self);
  follow_settings (self);
  return self;
}
