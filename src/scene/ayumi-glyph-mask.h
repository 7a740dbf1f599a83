/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-word-cache.h"

G_BEGIN_DECLS

#define AYUMI_GLYPH_PLACES 4 /* in a pixel across: as cairo places glyphs */

/** The pixels of a glyph, how much of each it covers. */
typedef struct
{
  int x, y, width, height; /* from its origin's pixel */
  guint8 cover[];          /* row by row */
} AyumiGlyphMask;

/**
 * The pixels of @glyph at @scale, whose origin stands @place quarters of a pixel right of the pixel's edge, drawn by
 * cairo when they were asked for first. (transfer none), until they are tidied.
 */
const AyumiGlyphMask *ayumi_glyph_mask_get (const AyumiGlyph *glyph, float scale, guint place);

/** Forgets all pixels when there are more than some thousand glyphs of them. */
void ayumi_glyph_mask_tidy (void);

/** Gives back what this thread remembers. */
void ayumi_glyph_mask_forget (void);

G_END_DECLS
