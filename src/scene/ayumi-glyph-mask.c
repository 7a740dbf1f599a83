/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-glyph-mask.h"

#include <math.h>
#include <string.h>

#define REMEMBERED 8192 /* glyphs, some 2 MB */

typedef struct
{
  PangoFont *font;
  PangoGlyph glyph;
  float scale;
  guint place;
  AyumiGlyphMask *mask; /* (owned) unless it is only asked for */
} Entry;

static guint
entry_hash (gconstpointer key)
{
  const Entry *entry = key;

  return (GPOINTER_TO_UINT (entry->font) >> 4) ^ (entry->glyph * 2654435761u) ^ (entry->place << 8)
         ^ (guint) (entry->scale * 64);
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *two = b;

  return one->glyph == two->glyph && one->place == two->place && one->font == two->font
         && one->scale == two->scale;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->mask);
  g_free (entry);
}

static GPrivate own = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

/* Those of this thread. */
static GHashTable *
get_masks (void)
{
  GHashTable *masks = g_private_get (&own);

  if (masks == NULL)
    {
      masks = g_hash_table_new_full (entry_hash, entry_equal, entry_free, NULL);
      g_private_set (&own, masks);
    }
  return masks;
}

static AyumiGlyphMask *
mask_new (const AyumiGlyph *glyph, double scale, guint place)
{
  double offset = (double) place / AYUMI_GLYPH_PLACES;
  PangoRectangle ink;
  AyumiGlyphMask *mask;
  cairo_surface_t *surface;
  cairo_t *cr;
  int x, y, width, height;

  pango_font_get_glyph_extents (glyph->font, glyph->glyph, &ink, NULL);
  x = floor (pango_units_to_double (ink.x) * scale) - 1;
  y = floor (pango_units_to_double (ink.y) * scale) - 1;
  width = ink.width > 0 ? ceil (pango_units_to_double (ink.x + ink.width) * scale) + 2 - x : 0;
  height = ink.height > 0 ? ceil (pango_units_to_double (ink.y + ink.height) * scale) + 1 - y : 0;
  mask = g_malloc (sizeof (AyumiGlyphMask) + (gsize) width * height);
  *mask = (AyumiGlyphMask) { x, y, width, height };
  if (width == 0 || height == 0)
    return mask;
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cr = cairo_create (surface);
  cairo_translate (cr, offset - x, -y);
  cairo_scale (cr, scale, scale);
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (glyph->font)));
  cairo_show_glyphs (cr, &(cairo_glyph_t) { glyph->glyph, 0, 0 }, 1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int row = 0; row < height; row++)
    memcpy (mask->cover + row * width,
            cairo_image_surface_get_data (surface) + row * cairo_image_surface_get_stride (surface),
            width);
  cairo_surface_destroy (surface);
  return mask;
}

const AyumiGlyphMask *
ayumi_glyph_mask_get (const AyumiGlyph *glyph, float scale, guint place)
{
  GHashTable *masks = get_masks ();
  Entry asked = { glyph->font, glyph->glyph, scale, place },
        *found = g_hash_table_lookup (masks, &asked);

  if (found != NULL)
    return found->mask;
  asked.mask = mask_new (glyph, scale, place);
  g_hash_table_add (masks, g_memdup2 (&asked, sizeof asked));
  return asked.mask;
}

void
ayumi_glyph_mask_tidy (void)
{
  if (g_hash_table_size (get_masks ()) > REMEMBERED)
    g_hash_table_remove_all (get_masks ());
}

void
ayumi_glyph_mask_forget (void)
{
  g_private_replace (&own, NULL);
}
