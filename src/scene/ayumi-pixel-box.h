/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Paints the rectangle @mark in @theme with its edges on whole pixels: they are crisp, and all of it but the
 * round corners costs what a plain rectangle does, a fifth of a path with curves. @scale is how many pixels of
 * the screen a unit of @cr's device has. FALSE, and nothing is painted, where @cr is turned, the edge is dashed,
 * or the box is hardly larger than its edge.
 */
gboolean ayumi_pixel_box_paint (cairo_t *cr, double scale, const AyumiMark *mark, AyumiTheme theme);

G_END_DECLS
