/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-window.h"

#include <glib/gi18n.h>

#include "app/ayumi-about.h"
#include "app/ayumi-bookmarks.h"
#include "app/ayumi-content.h"
#include "app/ayumi-library.h"
#include "app/ayumi-loading.h"
#include "app/ayumi-memory.h"
#include "app/ayumi-opening.h"
#include "app/ayumi-preferences.h"
#include "app/ayumi-printing.h"
#include "app/ayumi-reports.h"
#include "app/ayumi-settings.h"
#include "app/ayumi-sharing.h"
#include "app/ayumi-shortcuts.h"
#include "diagram/ayumi-help.h"
#include "model/ayumi-history.h"
#include "model/ayumi-place.h"

struct _AyumiWindow
{
  AdwApplicationWindow parent_instance;

  AyumiContent *content;   /* made anew when the language changes */
  AdwToastOverlay *toasts; /* over the content */
  AyumiStore *store;       /* (owned) (nullable) */
  GFile *file;             /* (owned) (nullable) where it was opened */
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
  g_autofree char *place = NULL, *keys = ayumi_shortcuts_text ();

  if (again)
    {
      ayumi_scene_page_get_scroll (ayumi_content_get_scene (self->content), &x, &y);
      place = ayumi_scene_page_get_place (ayumi_content_get_scene (self->content), &offset);
    }
  ayumi_help_set_keys (keys);
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

void
ayumi_window_set_lang (AyumiWindow *self, AyumiLang lang)
{
  AdwDialog *dialog;

  g_return_if_fail (AYUMI_IS_WINDOW (self));

  if (self->lang == lang)
    return;
  self->lang = lang;
  make_content (self);
  /* Preferences are seen while they act. */
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  if (AYUMI_IS_PREFERENCES (dialog))
    {
      adw_dialog_force_close (dialog);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.preferences", NULL);
    }
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
  AyumiViewState *state = ayumi_view_state_parse (link, NULL);

  if (state == NULL)
    {
      g_autofree char *message = g_strdup_printf (_ ("“%s” leads to no place in a report"), link);

      ayumi_window_show_message (self, message);
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

static void
find_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!ayumi_content_find (AYUMI_WINDOW (widget)->content))
    search_cb (widget, name, parameter);
}

/* ---- the window's own actions ---- */

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
  adw_dialog_present (ayumi_about_new (), widget);
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
  if (g_str_equal (key, "calendar"))
    {
      ayumi_scene_page_refresh (ayumi_content_get_scene (self->content));
      update (self);
    }
  else
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
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), self, 0);
}

/* ---- the next start ---- */

static void
keep_place (AyumiWindow *self)
{
  if (self->store == NULL)
    return;
  ayumi_memory_keep_place (ayumi_store_get_report (self->store), ayumi_history_now (self->history));
  ayumi_reports_keep (self->file);
}

/* Another report begins where it was left. */
static void
restore_place (AyumiWindow *self)
{
  g_autoptr (AyumiViewState) state = ayumi_memory_place (ayumi_store_get_report (self->store));

  ayumi_history_free (self->history);
  self->history = ayumi_history_new (state);
}

static gboolean
close_request (GtkWindow *window)
{
  ayumi_memory_keep_size (window);
  keep_place (AYUMI_WINDOW (window));
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

GFile *
ayumi_window_get_file (AyumiWindow *self)
{
  g_return_val_if_fail (AYUMI_IS_WINDOW (self), NULL);

  return self->file;
}

gboolean
ayumi_window_open (AyumiWindow *self, GFile *file, GError **error)
{
  AyumiStore *store;
  gboolean other;

  g_return_val_if_fail (AYUMI_IS_WINDOW (self), FALSE);

  store = ayumi_loading_open (self, file, error);
  if (store == NULL)
    return FALSE;
  keep_place (self);
  other = self->store == NULL
          || g_strcmp0 (ayumi_report_get_info (ayumi_store_get_report (self->store), "package"),
                        ayumi_report_get_info (ayumi_store_get_report (store), "package"))
                 != 0;
  g_clear_object (&self->store);
  self->store = store;
  g_set_object (&self->file, file);
  if (other)
    restore_place (self);
  ayumi_window_show_message (self, NULL);
  update (self);
  ayumi_loading_verify (self, store, file);
  return TRUE;
}

static void
ayumi_window_finalize (GObject *object)
{
  AyumiWindow *self = AYUMI_WINDOW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->file);
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
    { "win.page", "s", go_cb }, /* a name of its own, for the keys of pages */
    { "win.back", NULL, back_cb },
    { "win.forward", NULL, forward_cb },
    { "win.deselect", NULL, deselect_cb },
    { "win.search", NULL, search_cb },
    { "win.find", NULL, find_cb },
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
  ayumi_printing_install (widget_class);
  ayumi_library_install (widget_class);
  ayumi_opening_install (widget_class);
  ayumi_sharing_install (widget_class);
}

static void
ayumi_window_init (AyumiWindow *self)
{
  g_autoptr (AyumiViewState) start = ayumi_view_state_new (AYUMI_PAGE_OVERVIEW);

  self->history = ayumi_history_new (start);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->toasts));
  ayumi_opening_accept_drops (self);
}

AyumiWindow *
ayumi_window_new (AdwApplication *app, AyumiLang lang)
{
  AyumiWindow *self = g_object_new (AYUMI_TYPE_WINDOW, "application", app, NULL);

  self->lang = lang;
  make_content (self);
  follow_settings (self);
  ayumi_memory_restore_size (GTK_WINDOW (self));
  return self;
}
