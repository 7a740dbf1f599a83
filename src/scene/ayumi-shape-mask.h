/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-pixels.h"
#include "scene/ayumi-scene.h"
#include "scene/ayumi-theme.h"

G_BEGIN_DECLS

/**
 * Paints the path @mark with @points, its own, from pixels that were made once: discs, rings and arrows come
 * over and over, and a fifth of the time is enough to lay such pixels down. The shape stands where it is to within
 * an eighth of a pixel. FALSE, and nothing is painted, where the scene is turned, and for a path that is large, long
 * or dashed.
 */
gboolean ayumi_shape_mask_paint (AyumiPixels *pixels,
                                 const AyumiMark *mark,
                                 const AyumiPoint *points,
                                 AyumiTheme theme);

/** Gives back what this thread remembers. */
void ayumi_shape_mask_forget (void);

G_END_DECLS
