/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-forget.h"

#include <malloc.h>
#include <pango/pangocairo.h>

#include "scene/ayumi-line-cache.h"
#include "scene/ayumi-shape-mask.h"
#include "scene/ayumi-text-mask.h"

/* So many fonts that nobody has any more cairo keeps, with all their glyphs, in case they come back. */
#define KEPT_FONTS 256

static cairo_status_t
draw_nothing (cairo_scaled_font_t *font,
              unsigned long glyph,
              cairo_t *cr,
              cairo_text_extents_t *extents)
{
  return CAIRO_STATUS_SUCCESS;
}

/* Fonts without glyphs take the places of those that are kept: cairo has no other way to ask for that. The same ones each
 * time, which are kept in turn. */
static void
drop_fonts (void)
{
  static cairo_font_face_t *face;
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t identity, size;

  if (face == NULL)
    {
      face = cairo_user_font_face_create ();
      cairo_user_font_face_set_render_glyph_func (face, draw_nothing);
    }
  cairo_matrix_init_identity (&identity);
  for (guint i = 1; i <= KEPT_FONTS; i++)
    {
      cairo_matrix_init_scale (&size, i, i);
      cairo_scaled_font_destroy (cairo_scaled_font_create (face, &size, &identity, options));
    }
  cairo_font_options_destroy (options);
}

void
ayumi_kiosk_forget (void)
{
  ayumi_text_mask_forget ();
  ayumi_shape_mask_forget ();
  ayumi_line_cache_forget ();
  /* A font map remembers all sizes that a text ever had. */
  pango_cairo_font_map_set_default (NULL);
}

void
ayumi_kiosk_give_back (void)
{
  drop_fonts ();
  malloc_trim (0);
}
