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
ayumi_text_mask_paint (cairo_t *cr,
                       double scale,
                       const char *text,
                       AyumiFont font,
                       double x,
                       double y)
{
  AyumiTextCache *masks = get_masks ();
  cairo_matrix_t matrix;
  float total;
  Mask *mask;

  cairo_get_matrix (cr, &matrix);
  total = matrix.xx * scale;
  if (matrix.xy != 0 || matrix.yx != 0 || matrix.xx != matrix.yy || total <= 0)
    return FALSE;
  mask = ayumi_text_cache_find (masks, text, font, total);
  if (mask == NULL)
    {
      /* A text is about as high as its font, and not wider than all its bytes were letters. */
      if (font.size * total * font.size * total * strlen (text) / 3 > MAX_PIXELS)
        return FALSE;
      mask = ayumi_text_cache_add (masks, text, font, total, mask_new (text, font, total));
    }
  if (mask->surface == NULL)
    return TRUE;
  cairo_user_to_device (cr, &x, &y);
  cairo_identity_matrix (cr);
  if (scale != 1)
    cairo_scale (cr, 1 / scale, 1 / scale);
  cairo_mask_surface (cr, mask->surface, round (x * scale) + mask->x, round (y * scale) + mask->y);
  cairo_set_matrix (cr, &matrix);
  return TRUE;
}

void
ayumi_text_mask_forget (void)
{
  g_private_replace (&own, NULL);
  ayumi_glyph_mask_forget ();
  ayumi_word_cache_forget ();
}
