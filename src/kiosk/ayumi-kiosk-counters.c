/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-counters.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEADER "date,hour,what,name,language,count\n"
#define DATE_LENGTH ((gssize) strlen ("2024-05-01"))
#define HOUR_LENGTH ((gssize) strlen ("2024-05-01,13"))
#define DAYS_KEPT 100
#define MOST_ROWS 100000

struct _AyumiKioskCounters
{
  char *path;       /* (owned) (nullable) */
  GTree *counts;    /* (owned) "2024-05-01,13,page,timeline,ja" to guint64, in order */
  gboolean changed; /* since the file was written */
};

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  return strcmp (a, b);
}

static void
add (AyumiKioskCounters *self, const char *key, guint64 by)
{
  guint64 *count = g_tree_lookup (self->counts, key);

  if (count != NULL)
    *count += by;
  else if (g_tree_nnodes (self->counts) < MOST_ROWS)
    g_tree_insert (self->counts, g_strdup (key), g_memdup2 (&by, sizeof by));
}

static void
read_file (AyumiKioskCounters *self)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (self->path, &text, NULL, NULL) || !g_str_has_prefix (text, HEADER)
      || !g_utf8_validate (text, -1, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      char *comma = strrchr (lines[i], ',');
      guint64 count;

      if (comma == NULL || comma - lines[i] <= HOUR_LENGTH || lines[i][HOUR_LENGTH] != ','
          || !g_ascii_string_to_unsigned (comma + 1, 10, 1, G_MAXUINT32, &count, NULL))
        continue;
      *comma = '\0';
      add (self, lines[i], count);
    }
}

AyumiKioskCounters *
ayumi_kiosk_counters_new (const char *path)
{
  AyumiKioskCounters *self = g_new0 (AyumiKioskCounters, 1);

  self->path = g_strdup (path);
  self->counts = g_tree_new_full (compare, NULL, g_free, g_free);
  if (path != NULL)
    read_file (self);
  return self;
}

void
ayumi_kiosk_counters_free (AyumiKioskCounters *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_tree_unref (self->counts);
  g_free (self);
}

/* Rows begin with their date, so the oldest come first. Days are counted and not reckoned: a clock that jumps
 * must not wipe out what there is. */
static void
forget_old (AyumiKioskCounters *self)
{
  const char *last = NULL;
  guint days = 0;

  for (GTreeNode *node = g_tree_node_first (self->counts); node != NULL;
       node = g_tree_node_next (node))
    {
      const char *key = g_tree_node_key (node);

      days += last == NULL || strncmp (last, key, DATE_LENGTH) != 0;
      last = key;
    }
  while (days > DAYS_KEPT)
    {
      g_autofree char *oldest =
          g_strndup (g_tree_node_key (g_tree_node_first (self->counts)), DATE_LENGTH);
      GTreeNode *node;

      while ((node = g_tree_node_first (self->counts)) != NULL
             && g_str_has_prefix (g_tree_node_key (node), oldest))
        g_tree_remove (self->counts, g_tree_node_key (node));
      days--;
    }
}

void
ayumi_kiosk_counters_add (AyumiKioskCounters *self,
                          GDateTime *when,
                          const char *what,
                          const char *name,
                          const char *lang)
{
  g_autofree char *hour = g_date_time_format (when, "%Y-%m-%d,%H");
  g_autofree char *key = g_strdup_printf ("%s,%s,%s,%s", hour, what, name, lang);
  gboolean is_new = g_tree_lookup (self->counts, key) == NULL;

  add (self, key, 1);
  if (is_new)
    forget_old (self);
  self->changed = TRUE;
}

guint64
ayumi_kiosk_counters_total (AyumiKioskCounters *self, const char *what)
{
  g_autofree char *part = g_strdup_printf (",%s,", what);
  guint64 total = 0;

  for (GTreeNode *node = g_tree_node_first (self->counts); node != NULL;
       node = g_tree_node_next (node))
    if (g_str_has_prefix ((char *) g_tree_node_key (node) + HOUR_LENGTH, part))
      total += *(guint64 *) g_tree_node_value (node);
  return total;
}

char *
ayumi_kiosk_counters_to_csv (AyumiKioskCounters *self)
{
  GString *text = g_string_new (HEADER);

  for (GTreeNode *node = g_tree_node_first (self->counts); node != NULL;
       node = g_tree_node_next (node))
    g_string_append_printf (text, "%s,%" G_GUINT64_FORMAT "\n", (char *) g_tree_node_key (node),
                            *(guint64 *) g_tree_node_value (node));
  return g_string_free (text, FALSE);
}

gboolean
ayumi_kiosk_counters_save (AyumiKioskCounters *self, GError **error)
{
  g_autofree char *text = NULL, *folder = NULL;

  if (!self->changed || self->path == NULL)
    return TRUE;
  text = ayumi_kiosk_counters_to_csv (self);
  folder = g_path_get_dirname (self->path);
  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents (self->path, text, -1, error))
    return FALSE;
  self->changed = FALSE;
  return TRUE;
}

char *
ayumi_kiosk_counters_export (AyumiKioskCounters *self,
                             const char *folder,
                             GDateTime *when,
                             GError **error)
{
  g_autofree char *date = g_date_time_format (when, "ayumi-counters-%Y-%m-%d.csv");
  g_autofree char *path = g_build_filename (folder, date, NULL),
                  *text = ayumi_kiosk_counters_to_csv (self);

  return g_file_set_contents (path, text, -1, error) ? g_steal_pointer (&path) : NULL;
}
