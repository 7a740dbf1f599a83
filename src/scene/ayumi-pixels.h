/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/ayumi-rgba.h"

G_BEGIN_DECLS

/**
 * The pixels of the screen that a cairo_t paints on. What lies on whole pixels goes straight into the picture where
 * there is one, the same bytes as cairo would write: a box costs cairo a hundred times what its pixels do, and
 * drawings of the screen are mostly boxes. On paper, in a group or in a clip of another form cairo paints it. Plain data.
 */
typedef struct
{
  cairo_t *cr;
  double scale;          /* pixels of the screen that a unit of the device has */
  cairo_matrix_t matrix; /* of @cr */
  double
      factor; /* pixels of the screen that a unit of the scene has; 0 where it is turned or stretched */
  guint32 *data;                /* (nullable) */
  int stride;                   /* pixels from row to row */
  int left, top, right, bottom; /* what may be painted */
} AyumiPixels;

/** Those of @cr, as long as its target, matrix and clip stay what they are; @cr may paint in between. */
void ayumi_pixels_begin (AyumiPixels *self, cairo_t *cr, double scale);

/** Tells cairo that the picture has changed. */
void ayumi_pixels_end (AyumiPixels *self);

/** Fills the box (@x, @y, @width, @height), whole pixels from the picture's corner, with @colour. */
void ayumi_pixels_fill (AyumiPixels *self,
                        double x,
                        double y,
                        double width,
                        double height,
                        const AyumiRgba *colour);

/** Paints @colour through @mask, an A8 picture that begins at the pixel (@x, @y). */
void ayumi_pixels_mask (AyumiPixels *self,
                        cairo_surface_t *mask,
                        double x,
                        double y,
                        const AyumiRgba *colour);

G_END_DECLS
