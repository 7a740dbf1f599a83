/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"
#include "store/ayumi-search-words.h"

G_BEGIN_DECLS

/** A part of a query: a date, words, or both where a date may be meant literally. */
typedef struct
{
  GPtrArray *needles; /* (owned) char *: folded, each to be found somewhere */
  gboolean has_date;
  AyumiEdtf date;
} AyumiSearchPart;

/** What a person typed: parts that must all be found. */
typedef struct
{
  char *whole;      /* (owned) all of it, folded */
  GPtrArray *parts; /* (owned) AyumiSearchPart * */
} AyumiSearchQuery;

/**
 * Reads @text: words separated by spaces, and dates in any form that ayumi_date_input_parse() knows,
 * with spaces inside or not. Anything may be typed; no more than the first 200 characters and sixteen
 * words count. A query without parts finds nothing. (transfer full)
 */
AyumiSearchQuery *ayumi_search_query_new (const char *text);

/** A copy of @self in which the needle @from reads @to. (transfer full) */
AyumiSearchQuery *ayumi_search_query_replace (const AyumiSearchQuery *self,
                                              const char *from,
                                              const char *to);

/** Frees @self; NULL is fine. */
void ayumi_search_query_free (AyumiSearchQuery *self);

/** How an FTS5 condition stands to the substring that it is made for. */
typedef enum
{
  AYUMI_MATCH_NEVER, /* nothing has it */
  AYUMI_MATCH_EXACT, /* what the condition finds has it */
  AYUMI_MATCH_LOOSE, /* what the condition finds may have it: look */
  AYUMI_MATCH_ANY,   /* too much has it: there is no condition worth asking */
  AYUMI_MATCH_ERROR,
} AyumiMatch;

/**
 * Appends to @out the FTS5 condition that finds the folded @needle in @columns ("title_ja title_en"),
 * whose words are @of. @word_start says that a Latin needle must begin a word. Nothing is
 * appended for AYUMI_MATCH_NEVER and AYUMI_MATCH_ANY. Tokens are quoted, so no operator can be typed.
 */
AyumiMatch ayumi_search_needle_condition (AyumiSearchWords *words,
                                          const char *needle,
                                          const char *columns,
                                          AyumiWordsOf of,
                                          gboolean word_start,
                                          GString *out,
                                          GError **error);

/** Whether @needle begins with a Letter or digit that is not Japanese, so that it may begin a word. */
gboolean ayumi_search_needle_is_word (const char *needle);

/** Where @needle stands in the folded @text, at the beginning of a word if @word_start. NULL: nowhere. */
const char *ayumi_search_needle_find (const char *text, const char *needle, gboolean word_start);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiSearchQuery, ayumi_search_query_free)

G_END_DECLS
