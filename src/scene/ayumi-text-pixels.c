/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-text-pixels.h"

#include <math.h>

#include "scene/ayumi-glyph-mask.h"
#include "scene/ayumi-line-cache.h"
#include "scene/ayumi-word-cache.h"

cairo_surface_t *
ayumi_text_pixels_draw (const char *text, AyumiFont font, float scale, int *x, int *y)
{
  PangoLayoutLine *line = ayumi_line_cache_get (text, font);
  PangoRectangle ink;
  cairo_surface_t *surface;
  cairo_t *cr;
  int right, bottom;

  pango_layout_line_get_extents (line, &ink, NULL);
  if (ink.width <= 0 || ink.height <= 0)
    return NULL;
  *x = floor (pango_units_to_double (ink.x) * scale) - 1;
  *y = floor (pango_units_to_double (ink.y) * scale) - 1;
  right = ceil (pango_units_to_double (ink.x + ink.width) * scale) + 1;
  bottom = ceil (pango_units_to_double (ink.y + ink.height) * scale) + 1;
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, right - *x, bottom - *y);
  cr = cairo_create (surface);
  cairo_translate (cr, -*x, -*y);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  /* On nothing, adding is the same as painting over, and glyphs are added to a mask much faster. */
  cairo_set_operator (cr, CAIRO_OPERATOR_ADD);
  pango_cairo_show_layout_line (cr, line);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* ---- from glyphs ---- */

/* The pixels of a glyph, and where they begin. */
typedef struct
{
  const AyumiGlyphMask *mask;
  int x, y;
} Placed;

/* A glyph stands where cairo places it, to the nearest quarter of a pixel. */
static Placed
place_glyph (const AyumiGlyph *glyph, float scale)
{
  double places = floor ((pango_units_to_double (glyph->x) * scale + 0.5 / AYUMI_GLYPH_PLACES)
                         * AYUMI_GLYPH_PLACES);
  int x = floor (places / AYUMI_GLYPH_PLACES);
  const AyumiGlyphMask *mask = ayumi_glyph_mask_get (glyph, scale, places - x * AYUMI_GLYPH_PLACES);

  return (Placed) { mask, x + mask->x, mask->y };
}

/* The box round @placed; FALSE where it is empty. */
static gboolean
get_box (const Placed *placed, guint n, cairo_rectangle_int_t *box)
{
  int left = G_MAXINT, top = G_MAXINT, right = G_MININT, bottom = G_MININT;

  for (guint i = 0; i < n; i++)
    if (placed[i].mask->width > 0 && placed[i].mask->height > 0)
      {
        left = MIN (left, placed[i].x);
        top = MIN (top, placed[i].y);
        right = MAX (right, placed[i].x + placed[i].mask->width);
        bottom = MAX (bottom, placed[i].y + placed[i].mask->height);
      }
  if (left >= right)
    return FALSE;
  *box = (cairo_rectangle_int_t) { left, top, right - left, bottom - top };
  return TRUE;
}

/* Where two glyphs meet, what they cover is added up. */
static void
add_glyph (guint8 *to, int stride, const AyumiGlyphMask *glyph)
{
  const guint8 *from = glyph->cover;

  for (int row = 0; row < glyph->height; row++, to += stride, from += glyph->width)
    for (int i = 0; i < glyph->width; i++)
      to[i] = MIN (255, to[i] + from[i]);
}

static cairo_surface_t *
put_together (const Placed *placed, guint n, const cairo_rectangle_int_t *box)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, box->width, box->height);
  guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (guint i = 0; data != NULL && i < n; i++)
    add_glyph (data + (placed[i].y - box->y) * stride + placed[i].x - box->x, stride,
               placed[i].mask);
  cairo_surface_mark_dirty (surface);
  return surface;
}

cairo_surface_t *
ayumi_text_pixels_new (const char *text, AyumiFont font, float scale, int *x, int *y)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (AyumiGlyph));
  g_autofree Placed *placed = NULL;
  cairo_rectangle_int_t box;

  if (!ayumi_word_cache_shape (text, font, glyphs))
    return ayumi_text_pixels_draw (text, font, scale, x, y);
  ayumi_glyph_mask_tidy ();
  placed = g_new (Placed, glyphs->len);
  for (guint i = 0; i < glyphs->len; i++)
    placed[i] = place_glyph (&g_array_index (glyphs, AyumiGlyph, i), scale);
  if (!get_box (placed, glyphs->len, &box))
    return NULL;
  *x = box.x;
  *y = box.y;
  return put_together (placed, glyphs->len, &box);
}
