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

/* The bundled report is there unless somebody took it away. */
static void
bundled_cb (AyumiWindow *window, GFile *file, const GError *error)
{
  g_autofree char *message = error != NULL ? ayumi_opening_refusal (file, error) : NULL;

  if (message != NULL)
    ayumi_window_show_message (window, message);
}

static void
open_bundled (AyumiWindow *window)
{
  g_autoptr (GFile) bundled = ayumi_reports_bundled ();

  ayumi_window_open (window, bundled, bundled_cb);
}

/* The report of the last time is no report any more, or nobody wants to wait for it. */
static void
again_cb (AyumiWindow *window, GFile *file, const GError *error)
{
  if (error != NULL)
    open_bundled (window);
}

/* A window with the report @file, or the bundled one where that is none any more. */
static AyumiWindow *
new_window (AdwApplication *app, GFile *file, AyumiLang lang)
{
  AyumiWindow *window = ayumi_window_new (app, lang);

  ayumi_window_open (window, file, again_cb);
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

/* A report in the window that has it, or in one of its own. */
static AyumiWindow *
open_report (AdwApplication *app, GFile *file, AyumiLang lang)
{
  AyumiWindow *window = window_of (app, file);

  if (window != NULL)
    return window;
  ayumi_opening_open (ayumi_window_new (app, lang), file);
  /* The window of what is plainly no report has gone again. */
  return ayumi_windows_last (app);
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

/* The window used last, other than @window, and one that has a report rather than one that waits for it. */
static AyumiWindow *
other_window (AyumiWindow *window)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (window));
  AyumiWindow *waiting = NULL;

  for (GList *item = gtk_application_get_windows (app); item != NULL; item = item->next)
    {
      if (!AYUMI_IS_WINDOW (item->data) || item->data == window)
        continue;
      if (ayumi_window_get_store (item->data) != NULL)
        return item->data;
      if (waiting == NULL)
        waiting = item->data;
    }
  return waiting;
}

void
ayumi_windows_refuse (AyumiWindow *window, const char *message)
{
  AyumiWindow *other = ayumi_window_get_store (window) != NULL ? window : other_window (window);

  if (other == NULL)
    open_bundled (window);
  else if (other != window)
    gtk_window_destroy (GTK_WINDOW (window));
  if (message != NULL)
    ayumi_window_show_message (other != NULL ? other : window, message);
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
