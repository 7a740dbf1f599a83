/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-pixels.h"
#include "scene/ayumi-scene.h"
#include "scene/ayumi-theme.h"

G_BEGIN_DECLS

/**
 * Paints the rectangle @mark in @theme with its edges on whole pixels: they are crisp, and all of it but the
 * round corners costs what a plain rectangle does; those are remembered. FALSE, and nothing is painted, where the
 * scene is turned, the edge is dashed, or the box is hardly larger than its edge.
 */
gboolean ayumi_pixel_box_paint (AyumiPixels *pixels, const AyumiMark *mark, AyumiTheme theme);

G_END_DECLS
