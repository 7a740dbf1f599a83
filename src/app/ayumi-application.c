/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-application.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "app/ayumi-bench.h"
#include "app/ayumi-kiosk.h"
#include "app/ayumi-locale.h"
#include "app/ayumi-settings.h"
#include "app/ayumi-shortcuts.h"
#include "app/ayumi-window.h"
#include "ayumi-config.h"
#include "store/ayumi-packs.h"
#include "view/ayumi-scene-view.h"

struct _AyumiApplication
{
  AdwApplication parent_instance;

  AyumiLang lang;
  gboolean lang_given; /* on the command line, which overrules the preference */
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

/* Where the bundled report is: beside the build when it runs from there. */
static GFile *
bundled_report (void)
{
  const char *build_folder = g_getenv ("AYUMI_PKGLIBDIR");
  g_autofree char *path =
      build_folder != NULL ? g_build_filename (build_folder, "report", "digital-agency.ayumi", NULL)
                           : g_strdup (AYUMI_PKGDATADIR "/reports/digital-agency.ayumi");

  return g_file_new_for_path (path);
}

static int
handle_local_options (GApplication *application, GVariantDict *dict)
{
  AyumiApplication *self = AYUMI_APPLICATION (application);
  const char *language;

  if (g_variant_dict_contains (dict, "version"))
    {
      printf ("ayumi %s\n", AYUMI_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (dict, "language", "&s", &language))
    {
      if (!g_str_equal (language, "ja") && !g_str_equal (language, "en"))
        {
          fprintf (stderr, "ayumi: --language is ja or en, not “%s”\n", language);
          return 2;
        }
      self->lang = g_str_equal (language, "ja") ? AYUMI_LANG_JA : AYUMI_LANG_EN;
      self->lang_given = TRUE;
    }
  return ayumi_kiosk_handle_options (dict);
}

/* Opens what stands on the command line: links lead to places, anything else is a report. */
static void
open_arguments (AyumiWindow *window, GApplicationCommandLine *line, char **arguments)
{
  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = NULL;

      if (g_str_has_prefix (arguments[i], "ayumi:"))
        {
          ayumi_window_go_to_link (window, arguments[i]);
          continue;
        }
      file = g_application_command_line_create_file_for_arg (line, arguments[i]);
      ayumi_window_open (window, file);
    }
}

/* The installed report that the command line names: FALSE, and why on the terminal, when there is none. */
static gboolean
named_report (GApplicationCommandLine *line, GVariantDict *dict, GFile **file)
{
  g_auto (GStrv) folders = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;
  const char *name;

  if (!g_variant_dict_lookup (dict, "report", "&s", &name))
    return TRUE;
  folders = ayumi_packs_folders ();
  *file = ayumi_packs_find ((const char *const *) folders, name);
  if (*file != NULL)
    return TRUE;
  names = ayumi_packs_list ((const char *const *) folders);
  list = g_strjoinv (", ", names);
  g_application_command_line_printerr (line,
                                       "ayumi: there is no installed report “%s”; there is: %s\n",
                                       name, *list != '\0' ? list : "none");
  return FALSE;
}

/* A window with the bundled report, which other arguments may replace. */
static AyumiWindow *
new_window (AyumiApplication *self)
{
  AyumiWindow *window = ayumi_window_new (ADW_APPLICATION (self), self->lang);
  g_autoptr (GFile) bundled = bundled_report ();

  ayumi_window_open (window, bundled);
  return window;
}

/* Where the last window was, unless the command line says where to go. */
static void
go_to_last_page (AyumiWindow *window)
{
  GSettings *settings = ayumi_settings_get ();
  g_autofree char *link =
      settings != NULL ? g_settings_get_string (settings, "last-page") : g_strdup ("");

  if (*link != '\0')
    ayumi_window_go_to_link (window, link);
}

/* A drawing that has something to read, and so has been made. */
static gboolean
is_drawing (GtkWidget *widget)
{
  g_autoptr (GtkAccessible) first =
      AYUMI_IS_SCENE_VIEW (widget)
          ? gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (widget))
          : NULL;

  return first != NULL;
}

/* Exhibition mode, on the report given or the bundled one. */
static int
open_kiosk (AyumiApplication *self, GApplicationCommandLine *line, char **arguments)
{
  g_autoptr (GFile) file = arguments != NULL && arguments[0] != NULL
                               ? g_application_command_line_create_file_for_arg (line, arguments[0])
                               : bundled_report ();
  g_autoptr (GError) error = NULL;

  if (ayumi_kiosk_open (GTK_APPLICATION (self), file, self->lang,
                        g_application_command_line_get_options_dict (line), &error))
    return 0;
  g_application_command_line_printerr (line, "ayumi: %s\n", error->message);
  return 1;
}

static int
command_line (GApplication *application, GApplicationCommandLine *line)
{
  AyumiApplication *self = AYUMI_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (line);
  g_autofree const char **arguments = NULL;
  g_autoptr (GFile) named = NULL;
  AyumiWindow *window;
  const char *page;

  if (!named_report (line, dict, &named))
    return 2;
  if (!self->lang_given)
    self->lang = ayumi_settings_language ();
  ayumi_locale_set_language (self->lang);
  ayumi_settings_apply ();
  g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&ay", &arguments);
  if (ayumi_kiosk_is_wanted ())
    return open_kiosk (self, line, (char **) arguments);
  window = new_window (self);
  if (g_variant_dict_lookup (dict, "page", "&s", &page))
    ayumi_window_go_to_link (window, page);
  else if (arguments == NULL)
    go_to_last_page (window);
  if (named != NULL)
    ayumi_window_open (window, named);
  open_arguments (window, line, (char **) arguments);
  gtk_window_present (GTK_WINDOW (window));
  if (g_getenv ("AYUMI_BENCH") != NULL)
    ayumi_bench_watch (GTK_WINDOW (window), is_drawing);
  return 0;
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (new_window (data)));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *window = windows; window != NULL; window = window->next)
    gtk_window_close (window->data);
}

static void
startup (GApplication *application)
{
  static const GActionEntry actions[] = { { "new-window", new_window_cb }, { "quit", quit_cb } };

  G_APPLICATION_CLASS (ayumi_application_parent_class)->startup (application);
  /* Exhibition mode has no actions that anything outside its window could ask for, and no keys. */
  if (ayumi_kiosk_is_wanted ())
    return;
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  ayumi_shortcuts_install (GTK_APPLICATION (application));
}

static void
ayumi_application_class_init (AyumiApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = startup;
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
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_NON_UNIQUE, NULL);
}
