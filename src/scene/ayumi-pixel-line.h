/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-pixels.h"
#include "scene/ayumi-scene.h"
#include "scene/ayumi-theme.h"

G_BEGIN_DECLS

/**
 * Paints the line @mark on whole pixels, dashes too, as boxes are (ayumi_pixel_box_paint()): what lies across
 * pixels is blurred, and takes cairo twenty times as long. FALSE, and nothing is painted, where the scene is turned,
 * for a slanting line, and for one so thin that whole pixels would make it bolder than it is.
 */
gboolean ayumi_pixel_line_paint (AyumiPixels *pixels, const AyumiMark *mark, AyumiTheme theme);

G_END_DECLS
