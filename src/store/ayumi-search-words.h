/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-db.h"

G_BEGIN_DECLS

/** The words of a report's index: those that stand in titles, or all. Read when they are first asked for. */
typedef struct _AyumiSearchWords AyumiSearchWords;

/** Where a piece of a query may stand in a word. */
typedef enum
{
  AYUMI_WORD_BEGINS, /* the word begins with it */
  AYUMI_WORD_ENDS,   /* the word ends with it */
  AYUMI_WORD_HAS,    /* anywhere */
} AyumiWordPlace;

/** Where a word is wanted. */
typedef enum
{
  AYUMI_WORDS_TITLE_JA,
  AYUMI_WORDS_TITLE_EN,
  AYUMI_WORDS_ALL,
} AyumiWordsOf;

/** The words of @db, which must live longer. (transfer full) */
AyumiSearchWords *ayumi_search_words_new (AyumiDb *db);

/** Frees @self; NULL is fine. */
void ayumi_search_words_free (AyumiSearchWords *self);

/**
 * The words of @of that have the folded @piece at @place. At most @most: the result has @most + 1
 * elements when there are more. Only Latin words have @piece at their end or anywhere; Japanese words are
 * the pairs of characters that the index has.
 * (transfer container) with copies of the words; NULL on error.
 */
GPtrArray *ayumi_search_words_find (AyumiSearchWords *self,
                                    const char *piece,
                                    gsize length,
                                    AyumiWordPlace place,
                                    AyumiWordsOf of,
                                    guint most,
                                    GError **error);

/** Whether @of has the word @word of @length bytes; TRUE when that cannot be known. */
gboolean ayumi_search_words_has (AyumiSearchWords *self,
                                 const char *word,
                                 gsize length,
                                 AyumiWordsOf of);

/** Whether every two neighbours in the folded Japanese @text stand together somewhere in the index. */
gboolean ayumi_search_words_know (AyumiSearchWords *self, const char *text);

/**
 * The most frequent word one slip away from the lower-case Latin @word (ayumi_typo_is_near()), or else
 * the most frequent one whose beginning is; words that begin with the same letter come first. NULL
 * when there is none, when @word is a word of the index, has fewer than four letters, or
 * anything but letters in it.
 * (transfer full) (nullable)
 */
char *ayumi_search_words_correct (AyumiSearchWords *self, const char *word, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiSearchWords, ayumi_search_words_free)

G_END_DECLS
