/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-line-cache.h"

#include <string.h>

#define MAX_REMEMBERED 1024 /* texts, some screens of them; beyond that the cache starts anew */

typedef struct
{
  PangoContext *context; /* (owned) */
  GHashTable *texts;     /* (owned) Text, as its own key */
} Cache;

typedef struct
{
  AyumiFont font;
  const char *text; /* (owned) unless it is only asked for */
  PangoLayout
      *layout; /* (owned) a line without its layout has lost its text, which PDF files keep */
} Text;

static guint
text_hash (gconstpointer key)
{
  const Text *text = key;

  return g_str_hash (text->text) ^ (guint) (text->font.size * 64) ^ (text->font.weight << 8)
         ^ text->font.language;
}

static gboolean
text_equal (gconstpointer a, gconstpointer b)
{
  const Text *one = a, *two = b;

  return one->font.size == two->font.size && one->font.weight == two->font.weight
         && one->font.language == two->font.language && strcmp (one->text, two->text) == 0;
}

static void
text_free (gpointer data)
{
  Text *text = data;

  g_object_unref (text->layout);
  g_free ((char *) text->text);
  g_free (text);
}

static Cache *
cache_new (void)
{
  Cache *self = g_new (Cache, 1);

  self->context = ayumi_pango_context_new ();
  self->texts = g_hash_table_new_full (text_hash, text_equal, text_free, NULL);
  return self;
}

static void
cache_free (gpointer data)
{
  Cache *self = data;

  g_hash_table_unref (self->texts);
  g_object_unref (self->context);
  g_free (self);
}

static PangoLayout *
get_layout (Cache *self, const char *text, AyumiFont font)
{
  Text asked = { font, text, NULL }, *found = g_hash_table_lookup (self->texts, &asked);

  if (found != NULL)
    return found->layout;
  if (g_hash_table_size (self->texts) >= MAX_REMEMBERED)
    g_hash_table_remove_all (self->texts);
  found = g_new (Text, 1);
  *found = asked;
  found->text = g_strdup (text);
  found->layout = pango_layout_new (self->context);
  ayumi_pango_layout_set (found->layout, text, font);
  g_hash_table_add (self->texts, found);
  return found->layout;
}

PangoLayoutLine *
ayumi_line_cache_get (const char *text, AyumiFont font)
{
  /* Each thread has its own, as Pango has font maps. */
  static GPrivate own = G_PRIVATE_INIT (cache_free);
  Cache *self = g_private_get (&own);

  if (self == NULL)
    {
      self = cache_new ();
      g_private_set (&own, self);
    }
  return pango_layout_get_line_readonly (get_layout (self, text, font), 0);
}
