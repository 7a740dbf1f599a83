/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Text folding for search: what a person does not distinguish when typing is made the same.
 * NFKC, case-folded, katakana to hiragana, long vowel marks (ー and the dashes used for it), middle
 * dots, spaces between Japanese characters and variation selectors removed, small letters kept.
 */

/** The folded form of @text, valid UTF-8 (invalid bytes become U+FFFD). (transfer full) */
char *ayumi_fold (const char *text);

/**
 * The index form of @text: folded, runs of Japanese cut into overlapping bigrams ("abcd" → "ab bc
 * cd d"), runs of Latin letters or digits kept as words; tokens are separated by single spaces.
 *
 * A plain full-text tokenizer then finds every substring of Japanese and every word prefix.
 * (transfer full)
 */
char *ayumi_fold_index (const char *text);

/**
 * The FTS5 query that finds @text in what ayumi_fold_index() made: a Japanese run of two or more is
 * a phrase, of one a prefix, a Latin word a prefix; runs that touch are one phrase, the others and
 * what spaces separate are joined with AND. Every token is quoted, so no
 * operator of the query language can be typed. NULL when nothing searchable is left.
 * (transfer full) (nullable)
 */
char *ayumi_fold_query (const char *text);

G_END_DECLS
