/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-db.h"

G_BEGIN_DECLS

/** What documents of the index are made with besides their own texts: readings of terms, dates of values. */
typedef struct _AyumiSearchLexicon AyumiSearchLexicon;

/** Reads it from a report that is being written. (transfer full) */
AyumiSearchLexicon *ayumi_search_lexicon_new (AyumiDb *db, GError **error);

/** Frees @self; NULL is fine. */
void ayumi_search_lexicon_free (AyumiSearchLexicon *self);

#define AYUMI_SEARCH_N_SHOWN 4 /* titles, then bodies, Japanese before English */

/** The columns of the index: those of what is shown, and what ayumi_search_index() says of the others. */
enum
{
  AYUMI_SEARCH_READINGS = AYUMI_SEARCH_N_SHOWN,
  AYUMI_SEARCH_EDGES,
  AYUMI_SEARCH_DATE_WORDS,
  AYUMI_SEARCH_N_COLUMNS,
};

/** A record on its way into the index. Its strings are used for one after the other. */
typedef struct
{
  const char *kind;
  GString *id;                              /* (owned) */
  GString *shown[AYUMI_SEARCH_N_SHOWN];     /* (owned) as people see it */
  GString *dates;                           /* (owned) its own, EDTF separated by spaces */
  char *titles[2];                          /* (owned) folded */
  GString *columns[AYUMI_SEARCH_N_COLUMNS]; /* (owned) words for the index */
} AyumiSearchDoc;

/** Makes an empty document. */
void ayumi_search_doc_init (AyumiSearchDoc *self);

/** Frees what @self owns. */
void ayumi_search_doc_clear (AyumiSearchDoc *self);

/** Makes titles and words from what @self has been given. Any thread may do so. */
void ayumi_search_doc_make (AyumiSearchDoc *self, const AyumiSearchLexicon *lexicon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiSearchLexicon, ayumi_search_lexicon_free)

G_END_DECLS
