/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-line-cache.h"

#include <string.h>

#define MAX_REMEMBERED 1024 /* lines, some screens of them; beyond that the cache starts anew */

typedef struct
{
  PangoLayout *layout; /* (owned) */
  GHashTable *lines;   /* (owned) Line, as its own key */
} Cache;

typedef struct
{
  AyumiFont font;
  PangoLayoutLine *line; /* (owned) */
  const char *text;      /* (owned) unless the line is only asked for */
} Line;

static guint
line_hash (gconstpointer key)
{
  const Line *line = key;

  return g_str_hash (line->text) ^ (guint) (line->font.size * 64) ^ (line->font.weight << 8)
         ^ line->font.language;
}

static gboolean
line_equal (gconstpointer a, gconstpointer b)
{
  const Line *one = a, *two = b;

  return one->font.size == two->font.size && one->font.weight == two->font.weight
         && one->font.language == two->font.language && strcmp (one->text, two->text) == 0;
}

static void
line_free (gpointer data)
{
  Line *line = data;

  pango_layout_line_unref (line->line);
  g_free ((char *) line->text);
  g_free (line);
}

static Cache *
cache_new (void)
{
  Cache *self = g_new (Cache, 1);
  PangoContext *context = ayumi_pango_context_new ();

  self->layout = pango_layout_new (context);
  self->lines = g_hash_table_new_full (line_hash, line_equal, line_free, NULL);
  g_object_unref (context);
  return self;
}

static void
cache_free (gpointer data)
{
  Cache *self = data;

  g_object_unref (self->layout);
  g_hash_table_unref (self->lines);
  g_free (self);
}

PangoLayoutLine *
ayumi_line_cache_get (const char *text, AyumiFont font)
{
  static GPrivate own = G_PRIVATE_INIT (cache_free);
  Cache *self = g_private_get (&own);
  Line asked = { font, NULL, text }, *found;

  if (self == NULL)
    {
      self = cache_new ();
      g_private_set (&own, self);
    }
  found = g_hash_table_lookup (self->lines, &asked);
  if (found != NULL)
    return found->line;
  if (g_hash_table_size (self->lines) >= MAX_REMEMBERED)
    g_hash_table_remove_all (self->lines);
  ayumi_pango_layout_set (self->layout, text, font);
  found = g_new (Line, 1);
  *found = asked;
  found->text = g_strdup (text);
  found->line = pango_layout_line_ref (pango_layout_get_line_readonly (self->layout, 0));
  g_hash_table_add (self->lines, found);
  return found->line;
}
