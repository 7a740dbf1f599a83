/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-text-cache.h"

#include <string.h>

typedef struct
{
  AyumiFont font;
  float scale;
  gpointer value; /* (owned) unless it is only asked for */
  GDestroyNotify free_value;
  const char *text; /* in the same block, unless it is only asked for */
} Entry;

struct _AyumiTextCache
{
  guint n;
  GDestroyNotify free_value;
  GHashTable *young, *old; /* (owned) Entry, as its own key */
};

static guint
entry_hash (gconstpointer key)
{
  const Entry *entry = key;

  return g_str_hash (entry->text) ^ (guint) (entry->font.size * 64) ^ (entry->font.weight << 8)
         ^ entry->font.language ^ ((guint) (entry->scale * 64) * 2654435761u);
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *two = b;

  return one->font.size == two->font.size && one->font.weight == two->font.weight
         && one->font.language == two->font.language && one->scale == two->scale
         && strcmp (one->text, two->text) == 0;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  entry->free_value (entry->value);
  g_free (entry);
}

static GHashTable *
new_generation (void)
{
  return g_hash_table_new_full (entry_hash, entry_equal, entry_free, NULL);
}

AyumiTextCache *
ayumi_text_cache_new (guint n, GDestroyNotify free_value)
{
  AyumiTextCache *self = g_new (AyumiTextCache, 1);

  *self = (AyumiTextCache) { n, free_value, new_generation (), new_generation () };
  return self;
}

void
ayumi_text_cache_free (AyumiTextCache *self)
{
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_free (self);
}

static void
add_young (AyumiTextCache *self, Entry *entry)
{
  if (g_hash_table_size (self->young) >= self->n)
    {
      g_hash_table_unref (self->old);
      self->old = self->young;
      self->young = new_generation ();
    }
  g_hash_table_add (self->young, entry);
}

gpointer
ayumi_text_cache_find (AyumiTextCache *self, const char *text, AyumiFont font, float scale)
{
  Entry asked = { .font = font, .scale = scale, .text = text },
        *found = g_hash_table_lookup (self->young, &asked);

  if (found != NULL)
    return found->value;
  found = g_hash_table_lookup (self->old, &asked);
  if (found == NULL)
    return NULL;
  g_hash_table_steal (self->old, found);
  add_young (self, found);
  return found->value;
}

gpointer
ayumi_text_cache_add (AyumiTextCache *self,
                      const char *text,
                      AyumiFont font,
                      float scale,
                      gpointer taken_value)
{
  gsize length = strlen (text) + 1;
  Entry *entry = g_malloc (sizeof (Entry) + length);

  *entry = (Entry) { font, scale, taken_value, self->free_value,
                     memcpy ((char *) (entry + 1), text, length) };
  add_young (self, entry);
  return taken_value;
}
