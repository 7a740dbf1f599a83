/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-volume.h"

#define STEP 10
#define MOST 100

guint
ayumi_kiosk_volume_load (const char *path, guint usual)
{
  g_autofree char *text = NULL;
  guint64 volume;

  if (path == NULL || !g_file_get_contents (path, &text, NULL, NULL)
      || !g_ascii_string_to_unsigned (g_strchomp (text), 10, 0, MOST, &volume, NULL))
    return usual;
  return volume;
}

guint
ayumi_kiosk_volume_step (guint volume, gboolean louder)
{
  if (louder)
    return MIN (volume + STEP, MOST);
  return volume > STEP ? volume - STEP : 0;
}

gboolean
ayumi_kiosk_volume_save (const char *path, guint volume, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%u\n", volume), *folder = NULL;

  if (path == NULL)
    return TRUE;
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
