/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exhibition mode: from the command line to its window. */
#include "app/ayumi-kiosk.h"

#include <adwaita.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

#include "app/ayumi-locale.h"
#include "app/ayumi-search-results.h"
#include "kiosk/ayumi-kiosk-pin.h"
#include "kiosk/ayumi-kiosk-starts.h"
#include "kiosk/ayumi-kiosk-still.h"
#include "kiosk/ayumi-kiosk-window.h"

/* Seconds without a touch; between them the 20 that WCAG 2.2.1 asks a warning to last at least. */
#define COUNTDOWN 55
#define RESET 75
#define LARGE_BLOCK (64 * 1024) /* bytes */
#define LONGEST G_TIME_SPAN_HOUR / G_TIME_SPAN_SECOND

/* GApplication hands options on by their values, and --kiosk may have none: this one is kept here. */
static gboolean wanted;
static char *stories;
static AyumiKioskDaring daring;

static gboolean
kiosk_cb (const char *name, const char *value, gpointer data, GError **error)
{
  wanted = TRUE;
  g_set_str (&stories, value);
  return TRUE;
}

static const GOptionEntry options[] = {
  { "kiosk", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, kiosk_cb,
    N_ ("Exhibition mode; plays these stories, or all"), N_ ("STORY,…") },
  { "kiosk-idle", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_ ("Seconds without a touch until the countdown and until the reset"), "55,75" },
  { "kiosk-volume", 0, 0, G_OPTION_ARG_INT, NULL,
    N_ ("How loud charts may be heard, until the staff choose: 0 (not at all) to 100"),
    N_ ("PERCENT") },
  { "kiosk-pin-file", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Where the staff’s PIN is kept"),
    N_ ("FILE") },
  { "kiosk-export", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Where the staff save the counters"),
    N_ ("FOLDER") },
  { "kiosk-set-pin", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_ ("Read the staff’s PIN from the standard input, keep its hash, and end"), NULL },
  { NULL },
};

const GOptionEntry *
ayumi_kiosk_options (void)
{
  return options;
}

gboolean
ayumi_kiosk_is_wanted (void)
{
  return wanted;
}

static char *
state_file (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "ayumi", name, NULL);
}

/* The file that an option names, or the usual one. (transfer full) */
static char *
file_option (GVariantDict *dict, const char *option, const char *usual)
{
  const char *path;

  return g_variant_dict_lookup (dict, option, "^&ay", &path) ? g_strdup (path) : state_file (usual);
}

static gboolean
parse_idle (const char *text, guint *countdown, guint *reset)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  guint64 first, second;

  if (g_strv_length (parts) != 2
      || !g_ascii_string_to_unsigned (parts[0], 10, 1, LONGEST, &first, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, first + 1, LONGEST, &second, NULL))
    return FALSE;
  *countdown = first;
  *reset = second;
  return TRUE;
}

static int
set_pin (const char *path)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GError) error = NULL;

  if (isatty (STDIN_FILENO))
    fprintf (stderr, "%s ", _ ("PIN of 4 to 12 digits:"));
  if (ayumi_kiosk_pin_set (input, path, &error))
    return 0;
  fprintf (stderr, "ayumi: %s\n", error->message);
  return 1;
}

static char *
starts_file (void)
{
  return g_build_filename (g_get_user_runtime_dir (), "ayumi", "kiosk-starts", NULL);
}

/* Before there is a display, since the way to draw is chosen with it. */
static void
note_start (void)
{
  g_autofree char *path = starts_file ();

  daring = ayumi_kiosk_starts_note (path, g_get_monotonic_time ());
  if (daring == AYUMI_KIOSK_WHOLE)
    return;
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_DISABLE", "gl,vulkan,dmabuf", TRUE);
}

/* The staff have ended it: what comes next is no start after a crash. */
static void
closed_cb (GtkWidget *window, gpointer data)
{
  g_autofree char *path = starts_file ();

  ayumi_kiosk_starts_forget (path);
}

int
ayumi_kiosk_handle_options (GVariantDict *dict)
{
  g_autofree char *pin_path = file_option (dict, "kiosk-pin-file", "kiosk-pin");
  const char *idle;
  guint countdown, reset;
  int volume;

  if (g_variant_dict_contains (dict, "kiosk-set-pin"))
    return set_pin (pin_path);
  if (wanted)
    note_start ();
  if (g_variant_dict_lookup (dict, "kiosk-idle", "&s", &idle)
      && !parse_idle (idle, &countdown, &reset))
    {
      fprintf (stderr, "ayumi: --kiosk-idle is two numbers of seconds, the second larger: 55,75\n");
      return 2;
    }
  if (g_variant_dict_lookup (dict, "kiosk-volume", "i", &volume) && (volume < 0 || volume > 100))
    {
      fprintf (stderr, "ayumi: --kiosk-volume is a number from 0 to 100\n");
      return 2;
    }
  return -1;
}

static void
search_failed_cb (const char *message, gpointer data)
{
  g_warning ("The search failed: %s", message);
}

static void
cancel_search (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  g_object_unref (cancellable);
}

/* The search before, of the same page, is given up. */
static void
search (AyumiSearchPage *page, const char *query, AyumiLang lang, gpointer store)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_SEARCH);
  GCancellable *cancellable = g_cancellable_new ();

  g_object_set_data_full (G_OBJECT (page), "ayumi-kiosk-search", cancellable, cancel_search);
  ayumi_search_results_show (page, store, query, lang, ayumi_view_state_day (state), cancellable,
                             search_failed_cb, NULL);
}

/* Kept for the life of the process, as the one window is. */
static AyumiKioskSetup *
new_setup (AyumiStore *store, AyumiLang lang, GVariantDict *dict)
{
  AyumiKioskSetup *setup = g_new0 (AyumiKioskSetup, 1);
  const char *idle;
  int volume;

  setup->report = ayumi_store_get_report (store);
  setup->lang = lang;
  setup->stories = daring == AYUMI_KIOSK_WHOLE ? stories : "";
  setup->countdown = COUNTDOWN;
  setup->reset = RESET;
  if (g_variant_dict_lookup (dict, "kiosk-idle", "&s", &idle))
    parse_idle (idle, &setup->countdown, &setup->reset);
  /* What is left away after crashes is also what may have caused them. */
  if (daring == AYUMI_KIOSK_WHOLE && g_variant_dict_lookup (dict, "kiosk-volume", "i", &volume))
    setup->volume = volume;
  setup->volume_path = daring == AYUMI_KIOSK_WHOLE ? state_file ("kiosk-volume") : NULL;
  setup->pin_path = file_option (dict, "kiosk-pin-file", "kiosk-pin");
  setup->counters_path = daring == AYUMI_KIOSK_WHOLE ? state_file ("kiosk-counters.csv") : NULL;
  setup->export_folder = file_option (dict, "kiosk-export", "");
  setup->set_language = ayumi_locale_set_language;
  setup->search = search;
  setup->data = store;
  return setup;
}

gboolean
ayumi_kiosk_open (GtkApplication *app,
                  GFile *file,
                  AyumiLang lang,
                  GVariantDict *dict,
                  GError **error)
{
  AyumiStore *store;
  GtkWindow *window;

  /* Light for every visitor: the look is the exhibition's and not the session's. */
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);
  if (daring == AYUMI_KIOSK_STILL)
    {
      gtk_window_present (ayumi_kiosk_still_new (app));
      return TRUE;
    }
  /* A pool of memory a thread would keep what searches took and could not give it back. Large blocks stand alone:
   * otherwise the first that is freed raises the limit for it, and later ones lie scattered among small ones. */
  mallopt (M_ARENA_MAX, 1);
  mallopt (M_MMAP_THRESHOLD, LARGE_BLOCK);
  store = ayumi_store_open (file, NULL, error);
  if (store == NULL)
    return FALSE;
  window = ayumi_kiosk_window_new (app, new_setup (store, lang, dict));
  g_signal_connect (window, "destroy", G_CALLBACK (closed_cb), NULL);
  gtk_window_present (window);
  return TRUE;
}
