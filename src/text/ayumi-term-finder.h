/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** Where a glossary term stands in a text. Plain data. */
typedef struct
{
  gsize start, end; /* bytes of the text */
  const AyumiTerm *term;
} AyumiTermRange;

/**
 * Finds the terms of a glossary in running text: leftmost and longest (forward maximum matching, as
 * Japanese is segmented with a dictionary), candidates looked up by their first character.
 *
 * A term is its name in the language, the name without what it has in parentheses, and its
 * abbreviation. Middle dots and full-width Latin do not matter. What begins or ends in a Latin
 * letter or digit stands at a boundary of a word there, where English may add the s of a plural;
 * case matters only for names with capitals inside ("CoE", "AI").
 */
typedef struct _AyumiTermFinder AyumiTermFinder;

/** The finder of @report and @lang, made at the first call and kept by the report; any thread may ask. (transfer none) */
const AyumiTermFinder *ayumi_term_finder_of (AyumiReport *report, AyumiLang lang);

/**
 * The terms in @text, of AyumiTermRange, in order and apart from each other. A term that is in
 * @seen (nullable, a set of AyumiTerm) is left out, and one that is found goes into it: a reader
 * wants the first occurrence in a section and not every one. (transfer full)
 */
GArray *ayumi_term_finder_find (const AyumiTermFinder *self, const char *text, GHashTable *seen);

G_END_DECLS
