/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-pango.h"

G_BEGIN_DECLS

/**
 * What @text in @font covers of the pixels round the baseline, @scale times as large, as an A8 surface. It is put
 * together from the pixels of its glyphs where it is a row of plain words, and else is what
 * ayumi_text_pixels_draw() makes; both are equal. @x and @y (out) are where the pixels begin, from the beginning of
 * the baseline. NULL when nothing is seen of it. (transfer full)
 */
cairo_surface_t *ayumi_text_pixels_new (const char *text,
                                        AyumiFont font,
                                        float scale,
                                        int *x,
                                        int *y);

/** The same, drawn by Pango and cairo. (transfer full) */
cairo_surface_t *ayumi_text_pixels_draw (const char *text,
                                         AyumiFont font,
                                         float scale,
                                         int *x,
                                         int *y);

G_END_DECLS
