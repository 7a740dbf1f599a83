/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-starts.h"

#include <glib/gstdio.h>

#define PLAIN_AFTER 3u
#define PLAIN_WITHIN G_TIME_SPAN_MINUTE
#define STILL_AFTER 10u
#define STILL_WITHIN (10 * G_TIME_SPAN_MINUTE)

/* The times in @path that lie before @now, the last STILL_AFTER of them. (transfer full), of gint64. */
static GArray *
read_times (const char *path, gint64 now)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return times;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gint64 time;

      if (g_ascii_string_to_signed (lines[i], 10, 0, now, &time, NULL))
        g_array_append_val (times, time);
    }
  if (times->len > STILL_AFTER)
    g_array_remove_range (times, 0, times->len - STILL_AFTER);
  return times;
}

static guint
count_since (const GArray *times, gint64 since)
{
  guint n = 0;

  for (guint i = 0; i < times->len; i++)
    n += g_array_index (times, gint64, i) >= since;
  return n;
}

AyumiKioskDaring
ayumi_kiosk_starts_note (const char *path, gint64 now)
{
  g_autoptr (GArray) times = read_times (path, now);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  for (guint i = 0; i < times->len; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT "\n", g_array_index (times, gint64, i));
  g_string_append_printf (text, "%" G_GINT64_FORMAT "\n", now);
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents_full (path, text->str, text->len, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
  if (count_since (times, now - STILL_WITHIN) >= STILL_AFTER)
    return AYUMI_KIOSK_STILL;
  return count_since (times, now - PLAIN_WITHIN) >= PLAIN_AFTER ? AYUMI_KIOSK_PLAIN
                                                                : AYUMI_KIOSK_WHOLE;
}

void
ayumi_kiosk_starts_forget (const char *path)
{
  g_unlink (path);
}
