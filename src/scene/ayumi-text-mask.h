/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-measurer.h"
#include "scene/ayumi-pixels.h"

G_BEGIN_DECLS

/**
 * Paints @text in @font and @colour with its baseline from (@x, @y) on, from pixels that were made once: a fifth of
 * what glyphs cost, which are looked up and blended one by one. The text stands on whole pixels, so that it is the
 * same ones wherever it goes. FALSE, and nothing is painted, where the scene is turned or the text is very large.
 */
gboolean ayumi_text_mask_paint (AyumiPixels *pixels,
                                const char *text,
                                AyumiFont font,
                                double x,
                                double y,
                                const AyumiRgba *colour);

/** Gives back what this thread remembers, which is some megabytes after many texts at many scales. */
void ayumi_text_mask_forget (void);

G_END_DECLS
