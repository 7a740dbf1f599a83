/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-pango.h"

G_BEGIN_DECLS

/** A glyph of a text and where its origin stands on the baseline, in Pango's units from the beginning. */
typedef struct
{
  PangoFont *font; /* of the cache */
  PangoGlyph glyph;
  int x;
} AyumiGlyph;

/**
 * Appends the glyphs of @text in @font to @glyphs (of AyumiGlyph) as Pango sets them, from words that were shaped
 * once, as web browsers do: a kanji is a word, kana that follow each other are one, other letters up to a space.
 * Shaping a whole label takes ten times as long, and labels of a timeline are new in every frame. FALSE, and
 * nothing is appended, for texts that need more than this: other scripts and fonts, pictures, controls.
 * The fonts live until ayumi_word_cache_forget(). Of one thread.
 */
gboolean ayumi_word_cache_shape (const char *text, AyumiFont font, GArray *glyphs);

/** Gives back what this thread remembers. */
void ayumi_word_cache_forget (void);

G_END_DECLS
