/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-windows.h"

#include "app/ayumi-opening.h"
#include "app/ayumi-reports.h"

AyumiWindow *
ayumi_windows_last (AdwApplication *app)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));

  return AYUMI_IS_WINDOW (window) ? AYUMI_WINDOW (window) : NULL;
}

static AyumiWindow *
window_of (AdwApplication *app, GFile *file)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (app)); item != NULL;
       item = item->next)
    {
      GFile *open = AYUMI_IS_WINDOW (item->data) ? ayumi_window_get_file (item->data) : NULL;

      if (open != NULL && g_file_equal (open, file))
        return item->data;
    }
  return NULL;
}

/* A window with the report @file, or the bundled one where that is none any more. */
static AyumiWindow *
new_window (AdwApplication *app, GFile *file, AyumiLang lang)
{
  AyumiWindow *window = ayumi_window_new (app, lang);
  g_autoptr (GFile) bundled = ayumi_reports_bundled ();
  g_autoptr (GError) error = NULL;

  if (!ayumi_window_open (window, file, NULL) && !ayumi_window_open (window, bundled, &error))
    ayumi_window_show_message (window, error->message);
  return window;
}

AyumiWindow *
ayumi_windows_some (AdwApplication *app, AyumiLang lang)
{
  g_autoptr (GFile) file = NULL;

  if (ayumi_windows_last (app) != NULL)
    return ayumi_windows_last (app);
  file = ayumi_reports_last ();
  return new_window (app, file, lang);
}

/* A report in the window that has it, or in one of its own. Where it is none, it is the last window that
 * says so, or one with the bundled report. */
static AyumiWindow *
open_report (AdwApplication *app, GFile *file, AyumiLang lang)
{
  AyumiWindow *last = ayumi_windows_last (app), *window = window_of (app, file);
  g_autoptr (GFile) bundled = NULL;

  if (window != NULL)
    return window;
  window = ayumi_window_new (app, lang);
  if (ayumi_opening_open (window, file))
    return window;
  gtk_window_destroy (GTK_WINDOW (window));
  if (last == NULL)
    {
      bundled = ayumi_reports_bundled ();
      last = new_window (app, bundled, lang);
    }
  ayumi_opening_open (last, file);
  return last;
}

AyumiWindow *
ayumi_windows_open (AdwApplication *app, GFile *file, AyumiLang lang)
{
  AyumiWindow *window;

  if (!g_file_has_uri_scheme (file, "ayumi"))
    return open_report (app, file, lang);
  window = ayumi_windows_some (app, lang);
  ayumi_opening_open (window, file);
  return window;
}

AyumiWindow *
ayumi_windows_beside (AdwApplication *app, AyumiLang lang)
{
  AyumiWindow *last = ayumi_windows_last (app), *window;
  GFile *open = last != NULL ? ayumi_window_get_file (last) : NULL;
  g_autoptr (GFile) file = open != NULL ? g_object_ref (open) : ayumi_reports_last ();

  window = new_window (app, file, lang);
  if (last != NULL)
    ayumi_window_go (window, ayumi_window_get_state (last));
  return window;
}
