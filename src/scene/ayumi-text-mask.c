/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-text-mask.h"

#include <math.h>
#include <string.h>

#include "scene/ayumi-line-cache.h"
#include "scene/ayumi-text-cache.h"

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

/* The pixels of @text, @scale times as large. */
static Mask *
mask_new (const char *text, AyumiFont font, double scale)
{
  PangoLayoutLine *line = ayumi_line_cache_get (text, font);
  PangoRectangle ink;
  Mask *mask;
  cairo_t *cr;
  int right, bottom;

  pango_layout_line_get_extents (line, &ink, NULL);
  mask = g_new0 (Mask, 1);
  if (ink.width <= 0 || ink.height <= 0)
    return mask;
  mask->x = floor (pango_units_to_double (ink.x) * scale) - 1;
  mask->y = floor (pango_units_to_double (ink.y) * scale) - 1;
  right = ceil (pango_units_to_double (ink.x + ink.width) * scale) + 1;
  bottom = ceil (pango_units_to_double (ink.y + ink.height) * scale) + 1;
  mask->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, right - mask->x, bottom - mask->y);
  cr = cairo_create (mask->surface);
  cairo_translate (cr, -mask->x, -mask->y);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  /* On nothing, adding is the same as painting over, and glyphs are added to a mask much faster. */
  cairo_set_operator (cr, CAIRO_OPERATOR_ADD);
  pango_cairo_show_layout_line (cr, line);
  cairo_destroy (cr);
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
}
