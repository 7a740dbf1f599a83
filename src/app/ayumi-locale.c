/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GLib decides once, at the first look-up, whether to translate, and glibc's C.UTF-8 turns gettext
 * off: so real locales are set before any look-up, and switched with setlocale() alone. */
#include "app/ayumi-locale.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>

#include "ayumi-config.h"

static AyumiLang session;

static AyumiLang
find_session_language (void)
{
  static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return g_str_has_prefix (value, "ja") ? AYUMI_LANG_JA : AYUMI_LANG_EN;
    }
  return AYUMI_LANG_EN;
}

void
ayumi_locale_init (void)
{
  /* ./dev points these at the build folder. */
  const char *library_folder = g_getenv ("AYUMI_PKGLIBDIR"),
             *messages = g_getenv ("AYUMI_LOCALEDIR");
  g_autofree char *locales =
      g_build_filename (library_folder != NULL ? library_folder : AYUMI_PKGLIBDIR, "locale", NULL);

  session = find_session_language ();
  /* Where a session has it, as Ubuntu's do, gettext would look at nothing else. */
  g_unsetenv ("LANGUAGE");
  gtk_disable_setlocale ();
  g_setenv ("PANGO_LANGUAGE", "ja:en", FALSE);
  if (g_file_test (locales, G_FILE_TEST_IS_DIR))
    g_setenv ("LOCPATH", locales, TRUE);
  setlocale (LC_ALL, "");
  if (setlocale (LC_CTYPE, "C.UTF-8") == NULL)
    setlocale (LC_CTYPE, "en_US.UTF-8");
  setlocale (LC_NUMERIC, "C");
  ayumi_locale_set_language (AYUMI_LANG_EN);
  bindtextdomain (GETTEXT_PACKAGE, messages != NULL ? messages : AYUMI_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

AyumiLang
ayumi_locale_session_language (void)
{
  return session;
}

void
ayumi_locale_set_language (AyumiLang lang)
{
  const char *locale = lang == AYUMI_LANG_JA ? "ja_JP.UTF-8" : "en_US.UTF-8";

  setlocale (LC_MESSAGES, locale);
  setlocale (LC_TIME, locale);
}
