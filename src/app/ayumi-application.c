/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-application.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "app/ayumi-locale.h"
#include "app/ayumi-window.h"
#include "ayumi-config.h"

struct _AyumiApplication
{
  AdwApplication parent_instance;

  AyumiLang lang;
};

G_DEFINE_FINAL_TYPE (AyumiApplication, ayumi_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
  { "language", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Language of the window: ja or en"), "ja|en" },
  { "page", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Page to open"), N_ ("PAGE") },
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
      ayumi_locale_set_language (self->lang);
    }
  return -1;
}

/* Opens what stands on the command line: links lead to places, anything else is a report. */
static void
open_arguments (AyumiWindow *window, GApplicationCommandLine *line, char **arguments)
{
  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AyumiViewState) state = NULL;

      if (!g_str_has_prefix (arguments[i], "ayumi:"))
        {
          g_autoptr (GFile) file =
              g_application_command_line_create_file_for_arg (line, arguments[i]);

          ayumi_window_open (window, file);
          continue;
        }
      state = ayumi_view_state_parse (arguments[i], &error);
      if (state != NULL)
        ayumi_window_go (window, state);
      else
        ayumi_window_show_message (window, error->message);
    }
}

static int
command_line (GApplication *application, GApplicationCommandLine *line)
{
  AyumiApplication *self = AYUMI_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (line);
  AyumiWindow *window = ayumi_window_new (ADW_APPLICATION (self), self->lang);
  g_autoptr (GFile) bundled = bundled_report ();
  g_autofree const char **arguments = NULL;
  const char *page;

  ayumi_window_open (window, bundled);
  if (g_variant_dict_lookup (dict, "page", "&s", &page))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AyumiViewState) state = ayumi_view_state_parse (page, &error);

      if (state != NULL)
        ayumi_window_go (window, state);
      else
        ayumi_window_show_message (window, error->message);
    }
  g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&ay", &arguments);
  open_arguments (window, line, (char **) arguments);
  gtk_window_present (GTK_WINDOW (window));
  return 0;
}

static void
ayumi_application_class_init (AyumiApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->handle_local_options = handle_local_options;
  application_class->command_line = command_line;
}

static void
ayumi_application_init (AyumiApplication *self)
{
  self->lang = ayumi_locale_session_language ();
  ayumi_locale_set_language (self->lang);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

AyumiApplication *
ayumi_application_new (void)
{
  return g_object_new (AYUMI_TYPE_APPLICATION, "application-id", AYUMI_APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_NON_UNIQUE, NULL);
}
