/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-application.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "app/ayumi-bench.h"
#include "app/ayumi-kiosk.h"
#include "app/ayumi-locale.h"
#include "app/ayumi-menu-names.h"
#include "app/ayumi-reports.h"
#include "app/ayumi-settings.h"
#include "app/ayumi-shell-search.h"
#include "app/ayumi-shortcuts.h"
#include "app/ayumi-watch.h"
#include "app/ayumi-windows.h"
#include "ayumi-config.h"
#include "view/ayumi-scene-view.h"

struct _AyumiApplication
{
  AdwApplication parent_instance;

  AyumiLang lang;
  AyumiShellSearch *shell_search; /* (owned) (nullable) */
  AyumiStore *searched; /* (owned) (nullable) what the shell searches while no window is open */
};

G_DEFINE_FINAL_TYPE (AyumiApplication, ayumi_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
  { "language", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Language of the window: ja or en"), "ja|en" },
  { "page", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Page to open"), N_ ("PAGE") },
  { "report", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Installed report to open"), N_ ("NAME") },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL,
    N_ ("[REPORT.ayumi | LINK]") },
  { NULL },
};

static int
handle_local_options (GApplication *application, GVariantDict *dict)
{
  const char *language;

  if (g_variant_dict_contains (dict, "version"))
    {
      printf ("ayumi %s\n", AYUMI_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (dict, "language", "&s", &language) && !g_str_equal (language, "ja")
      && !g_str_equal (language, "en"))
    {
      fprintf (stderr, "ayumi: --language is ja or en, not “%s”\n", language);
      return 2;
    }
  /* An exhibition is nobody else’s: what another program asks of Ayumi must not reach it. */
  if (ayumi_kiosk_is_wanted ())
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return ayumi_kiosk_handle_options (dict);
}

/* ---- language ---- */

static void
set_language (AyumiApplication *self, AyumiLang lang)
{
  if (self->lang == lang)
    return;
  self->lang = lang;
  ayumi_locale_set_language (lang);
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (self)); window != NULL;
       window = window->next)
    if (AYUMI_IS_WINDOW (window->data))
      ayumi_window_set_lang (window->data, lang);
}

static void
switch_language_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AyumiApplication *self = data;
  AyumiLang other = self->lang == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA;

  set_language (self, other);
  ayumi_settings_set_language (other);
}

static void
settings_changed_cb (GSettings *settings, const char *key, AyumiApplication *self)
{
  ayumi_settings_apply ();
  if (g_str_equal (key, "language"))
    set_language (self, ayumi_settings_language ());
}

/* ---- windows ---- */

static AyumiWindow *
some_window (AyumiApplication *self)
{
  return ayumi_windows_some (ADW_APPLICATION (self), self->lang);
}

static AyumiWindow *
open_file (AyumiApplication *self, GFile *file)
{
  return ayumi_windows_open (ADW_APPLICATION (self), file, self->lang);
}

/* Some window shows the place, in front. */
static void
go_to (const char *link, gpointer data)
{
  AyumiWindow *window = some_window (data);

  ayumi_window_go_to_link (window, link);
  gtk_window_present (GTK_WINDOW (window));
}

static void
activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (some_window (AYUMI_APPLICATION (application))));
}

static void
open_files (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    gtk_window_present (GTK_WINDOW (open_file (AYUMI_APPLICATION (application), files[i])));
}

/* ---- the command line ---- */

/* A drawing that has been made. */
static gboolean
is_drawing (GtkWidget *widget)
{
  return AYUMI_IS_SCENE_VIEW (widget) && ayumi_scene_view_get_width (AYUMI_SCENE_VIEW (widget)) > 0;
}

static GFile *
file_of (GApplicationCommandLine *line, const char *argument)
{
  return g_str_has_prefix (argument, "ayumi:")
             ? g_file_new_for_uri (argument)
             : g_application_command_line_create_file_for_arg (line, argument);
}

/* Exhibition mode, on the report given or the bundled one. */
static int
open_kiosk (AyumiApplication *self,
            GApplicationCommandLine *line,
            GFile *named,
            const char *const *arguments)
{
  g_autoptr (GFile) file = named != NULL ? g_object_ref (named)
                           : arguments != NULL && arguments[0] != NULL
                               ? file_of (line, arguments[0])
                               : ayumi_reports_bundled ();
  g_autoptr (GError) error = NULL;

  if (ayumi_kiosk_open (GTK_APPLICATION (self), file, self->lang,
                        g_application_command_line_get_options_dict (line), &error))
    return 0;
  g_application_command_line_printerr (line, "ayumi: %s\n", error->message);
  return 1;
}

/* Opens what the command line names, in its order: report, arguments, page. Each argument may have made a window; one
 * that is never presented could not be closed either. */
static AyumiWindow *
open_arguments (AyumiApplication *self,
                GApplicationCommandLine *line,
                GFile *named,
                const char *const *arguments,
                const char *page)
{
  AyumiWindow *window = named != NULL ? open_file (self, named) : NULL;

  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = file_of (line, arguments[i]);

      window = open_file (self, file);
      gtk_window_present (GTK_WINDOW (window));
    }
  if (window == NULL)
    window = some_window (self);
  if (page != NULL)
    ayumi_window_go_to_link (window, page);
  return window;
}

static int
command_line (GApplication *application, GApplicationCommandLine *line)
{
  AyumiApplication *self = AYUMI_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (line);
  g_autofree const char **arguments = NULL;
  g_autoptr (GFile) named = NULL;
  g_autoptr (GError) error = NULL;
  AyumiWindow *window;
  const char *word, *page = NULL;

  if (g_variant_dict_lookup (dict, "report", "&s", &word)
      && (named = ayumi_reports_named (word, &error)) == NULL)
    {
      g_application_command_line_printerr (line, "ayumi: %s\n", error->message);
      return 2;
    }
  if (g_variant_dict_lookup (dict, "language", "&s", &word))
    set_language (self, g_str_equal (word, "ja") ? AYUMI_LANG_JA : AYUMI_LANG_EN);
  g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&ay", &arguments);
  g_variant_dict_lookup (dict, "page", "&s", &page);
  if (ayumi_kiosk_is_wanted ())
    return open_kiosk (self, line, named, arguments);
  window = open_arguments (self, line, named, arguments, page);
  gtk_window_present (GTK_WINDOW (window));
  if (g_getenv ("AYUMI_BENCH") != NULL)
    ayumi_bench_watch (GTK_WINDOW (window), is_drawing);
  return 0;
}

/* ---- actions ---- */

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (ayumi_windows_beside (data, AYUMI_APPLICATION (data)->lang)));
}

/* The desktop’s ways to a page: the name of the action is that of the page. */
static void
page_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_to (g_action_get_name (G_ACTION (action)), data);
}

/* The one used last is closed last: its place is where the next start begins. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_reverse (g_list_copy (gtk_application_get_windows (data)));

  for (GList *window = windows; window != NULL; window = window->next)
    {
      AdwDialog *dialog;

      /* A window with an open dialog would close that and stay. */
      while (AYUMI_IS_WINDOW (window->data)
             && (dialog = adw_application_window_get_visible_dialog (window->data)) != NULL)
        adw_dialog_force_close (dialog);
      gtk_window_close (window->data);
    }
}

/* ---- the shell's search ---- */

static AyumiStore *
searched_store (gpointer data)
{
  AyumiApplication *self = data;
  AyumiWindow *last = ayumi_windows_last (ADW_APPLICATION (self));
  g_autoptr (GFile) file = NULL;

  if (last != NULL && ayumi_window_get_store (last) != NULL)
    return ayumi_window_get_store (last);
  if (self->searched == NULL)
    {
      file = ayumi_reports_last ();
      self->searched = ayumi_store_open (file, NULL, NULL);
    }
  return self->searched;
}

static AyumiLang
searched_lang (gpointer data)
{
  return AYUMI_APPLICATION (data)->lang;
}

static gboolean
dbus_register (GApplication *application,
               GDBusConnection *connection,
               const char *path,
               GError **error)
{
  AyumiApplication *self = AYUMI_APPLICATION (application);
  const AyumiShellSearchFuncs funcs = { searched_store, go_to, searched_lang, self };

  if (!G_APPLICATION_CLASS (ayumi_application_parent_class)
           ->dbus_register (application, connection, path, error))
    return FALSE;
  if (ayumi_kiosk_is_wanted ())
    return TRUE;
  self->shell_search = ayumi_shell_search_new (application, &funcs);
  return ayumi_shell_search_export (self->shell_search, connection, path, error);
}

static void
dbus_unregister (GApplication *application, GDBusConnection *connection, const char *path)
{
  AyumiApplication *self = AYUMI_APPLICATION (application);

  if (self->shell_search != NULL)
    ayumi_shell_search_unexport (self->shell_search, connection);
  g_clear_object (&self->shell_search);
  G_APPLICATION_CLASS (ayumi_application_parent_class)
      ->dbus_unregister (application, connection, path);
}

/* ---- making ---- */

static void
startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "new-window", new_window_cb },
    { "quit", quit_cb },
    { "switch-language", switch_language_cb },
    { "timeline", page_cb },
    { "organisation", page_cb },
    { "search", page_cb },
  };
  AyumiApplication *self = AYUMI_APPLICATION (application);
  GSettings *settings = ayumi_settings_get ();

  G_APPLICATION_CLASS (ayumi_application_parent_class)->startup (application);
  ayumi_watch_start ();
  self->lang = ayumi_settings_language ();
  ayumi_locale_set_language (self->lang);
  ayumi_settings_apply ();
  /* A pane that opens must not look as if someone had marked its first words. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  /* Exhibition mode has no actions that anything outside its window could ask for, and no keys. */
  if (ayumi_kiosk_is_wanted ())
    return;
  g_signal_connect (adw_style_manager_get_default (), "notify::high-contrast",
                    G_CALLBACK (ayumi_settings_apply), NULL);
  g_signal_connect (adw_style_manager_get_default (), "notify::dark",
                    G_CALLBACK (ayumi_settings_apply), NULL);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), self, 0);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  ayumi_shortcuts_install (GTK_APPLICATION (application));
  ayumi_menu_names_start ();
}

static void
ayumi_application_finalize (GObject *object)
{
  g_clear_object (&AYUMI_APPLICATION (object)->searched);
  G_OBJECT_CLASS (ayumi_application_parent_class)->finalize (object);
}

static void
ayumi_application_class_init (AyumiApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_application_finalize;
  application_class->dbus_register = dbus_register;
  application_class->dbus_unregister = dbus_unregister;
  application_class->startup = startup;
  application_class->activate = activate;
  application_class->open = open_files;
  application_class->handle_local_options = handle_local_options;
  application_class->command_line = command_line;
}

static void
ayumi_application_init (AyumiApplication *self)
{
  self->lang = ayumi_locale_session_language ();
  ayumi_locale_set_language (self->lang);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_add_main_option_entries (G_APPLICATION (self), ayumi_kiosk_options ());
}

AyumiApplication *
ayumi_application_new (void)
{
  return g_object_new (AYUMI_TYPE_APPLICATION, "application-id", AYUMI_APP_ID, "resource-base-path",
                       "/io/github/ayumi/Ayumi", "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN, NULL);
}
