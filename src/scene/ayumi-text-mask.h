/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-pango.h"

G_BEGIN_DECLS

/**
 * Paints @text in @font with its baseline from (@x, @y) on, in @cr's source, from pixels that were made once:
 * a fifth of what glyphs cost, which are looked up and blended one by one. @scale is how many pixels of the
 * screen a unit of @cr's device has: 1 for a picture. The text stands on whole pixels, so that it is the same
 * ones wherever it goes. FALSE, and nothing is painted, where @cr is turned or the text is very large.
 */
gboolean ayumi_text_mask_paint (cairo_t *cr,
                                double scale,
                                const char *text,
                                AyumiFont font,
                                double x,
                                double y);

/** Gives back what this thread remembers, which is some megabytes after many texts at many scales. */
void ayumi_text_mask_forget (void);

G_END_DECLS
