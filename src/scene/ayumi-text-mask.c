/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-text-mask.h"

#include <math.h>
#include <string.h>

#include "scene/ayumi-glyph-mask.h"
#include "scene/ayumi-text-cache.h"
#include "scene/ayumi-text-pixels.h"

#define REMEMBERED 1024    /* texts a generation; a label is some 3 KB */
#define MAX_PIXELS 30000.0 /* of a text that is worth remembering */

/* Pixels of a text. */
typedef struct
{
  cairo_surface_t *surface; /* (owned) (nullable) A8; nothing is seen of a text without ink */
  int x, y;                 /* where they begin, from the beginning of the baseline */
} Mask;

static void
mask_free (gpointer data)
{
  Mask *mask = data;

  g_clear_pointer (&mask->surface, cairo_surface_destroy);
  g_free (mask);
}

static void
masks_free (gpointer masks)
{
  ayumi_text_cache_free (masks);
}

/* Each thread has its own, as Pango has font maps. */
static GPrivate own = G_PRIVATE_INIT (masks_free);

static AyumiTextCache *
get_masks (void)
{
  AyumiTextCache *masks = g_private_get (&own);

  if (masks == NULL)
    {
      masks = ayumi_text_cache_new (REMEMBERED, mask_free);
      g_private_set (&own, masks);
    }
  return masks;
}

static Mask *
mask_new (const char *text, AyumiFont font, float scale)
{
  Mask *mask = g_new0 (Mask, 1);

  mask->surface = ayumi_text_pixels_new (text, font, scale, &mask->x, &mask->y);
  return mask;
}

gboolean
ayumi_text_mask_paint (AyumiPixels *pixels,
                       const char *text,
                       AyumiFont font,
                       double x,
                       double y,
                       const AyumiRgba *colour)
{
  AyumiTextCache *masks = get_masks ();
  double factor = pixels->factor;
  Mask *mask;

  if (factor <= 0)
    return FALSE;
  mask = ayumi_text_cache_find (masks, text, font, factor);
  if (mask == NULL)
    {
      /* A text is about as high as its font, and not wider than all its bytes were letters. */
      if (font.size * factor * font.size * factor * strlen (text) / 3 > MAX_PIXELS)
        return FALSE;
      mask = ayumi_text_cache_add (masks, text, font, factor, mask_new (text, font, factor));
    }
  if (mask->surface != NULL)
    ayumi_pixels_mask (pixels, mask->surface,
                       round (x * factor + pixels->matrix.x0 * pixels->scale) + mask->x,
                       round (y * factor + pixels->matrix.y0 * pixels->scale) + mask->y, colour);
  return TRUE;
}

void
ayumi_text_mask_forget (void)
{
  g_private_replace (&own, NULL);
  ayumi_glyph_mask_forget ();
  ayumi_word_cache_forget ();
}
