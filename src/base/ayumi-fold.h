/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Text folding for search: what a person does not distinguish when typing is made the same.
 * NFKC, case-folded, katakana to hiragana, accents of Latin letters, long vowel marks (ー and the
 * dashes used for it), middle dots, spaces between Japanese characters and at the ends, and variation
 * selectors removed, dashes and quotation marks made one sort, small letters kept.
 */

/** The folded form of @text, valid UTF-8 (invalid bytes become U+FFFD). (transfer full) */
char *ayumi_fold (const char *text);

/**
 * The same, and where it comes from: @map (guint32, emptied first) gets for each byte of the result
 * the offset in @text of the character that gave it, and at last the length of @text. (transfer full)
 */
char *ayumi_fold_mapped (const char *text, GArray *map);

/** A part of a text, in bytes: what a search found, for one. */
typedef struct
{
  guint start, end;
} AyumiTextRange;

/** A piece of folded text that the index treats as one: letters and digits, or Japanese characters. */
typedef struct
{
  const char *start;
  gsize length;      /* in bytes */
  gboolean japanese; /* kanji and kana; otherwise a word of letters and digits */
  gboolean touches;  /* nothing stands between this run and the one before */
} AyumiFoldRun;

/**
 * Finds the first run at or after *@at in @folded, the text that *@at points into, and moves *@at to
 * its end. FALSE when there is none.
 */
gboolean ayumi_fold_next_run (const char *folded, const char **at, AyumiFoldRun *run);

/**
 * Appends the index form of @folded to @out: runs of Japanese cut into overlapping bigrams ("abcd" →
 * "ab bc cd d"), words whole; each token has a space before it unless it begins @out.
 *
 * A tokenizer that only splits at spaces then finds every substring of Japanese and every word.
 */
void ayumi_fold_append_index (GString *out, const char *folded);

G_END_DECLS
