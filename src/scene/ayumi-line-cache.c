/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-line-cache.h"

#include "scene/ayumi-text-cache.h"

#define REMEMBERED 512 /* texts a generation, some screens of them */

typedef struct
{
  PangoContext *context; /* (owned) */
  /* (owned) of PangoLayout: a line without its layout has lost its text, which PDF files keep */
  AyumiTextCache *layouts;
} Cache;

static Cache *
cache_new (void)
{
  Cache *self = g_new (Cache, 1);

  self->context = ayumi_pango_context_new ();
  self->layouts = ayumi_text_cache_new (REMEMBERED, g_object_unref);
  return self;
}

static void
cache_free (gpointer data)
{
  Cache *self = data;

  ayumi_text_cache_free (self->layouts);
  g_object_unref (self->context);
  g_free (self);
}

/* Each thread has its own, as Pango has font maps. */
static GPrivate own = G_PRIVATE_INIT (cache_free);

PangoLayoutLine *
ayumi_line_cache_get (const char *text, AyumiFont font)
{
  Cache *self = g_private_get (&own);
  PangoLayout *layout;

  if (self == NULL)
    {
      self = cache_new ();
      g_private_set (&own, self);
    }
  layout = ayumi_text_cache_find (self->layouts, text, font, 0);
  if (layout == NULL)
    {
      layout = pango_layout_new (self->context);
      ayumi_pango_layout_set (layout, text, font);
      ayumi_text_cache_add (self->layouts, text, font, 0, layout);
    }
  return pango_layout_get_line_readonly (layout, 0);
}

void
ayumi_line_cache_forget (void)
{
  g_private_replace (&own, NULL);
}
