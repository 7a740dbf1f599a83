/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-search-query.h"
#include "store/ayumi-search.h"

G_BEGIN_DECLS

/*
 * One search from inside. It is a row of passes, each of which asks for less than the one before: a
 * pass makes a condition for the index, or scans, and looks at what comes in the order of importance.
 */

/** See ayumi-search.h. */
struct _AyumiSearch
{
  AyumiDb *db;
  AyumiReport *report;
  AyumiSearchWords *words;              /* (owned) */
  AyumiStatement *doc, *match, *scan;   /* (owned) (nullable) */
  AyumiStatement *shown[AYUMI_N_KINDS]; /* (owned) (nullable) */
};

/** One search. */
typedef struct
{
  AyumiSearch *search;
  const AyumiSearchQuery *query;
  GPtrArray *spoken; /* (owned) ayumi_search_spoken_terms() of it */
  AyumiLang lang;    /* of the reader */
  guint limit;
  gboolean texts;
  GCancellable *cancellable;
  GHashTable *seen; /* (owned) ids of search_docs */
  GPtrArray *hits;
  gboolean more;
  guint rank;    /* of the pass, the first has the highest */
  GError *error; /* (owned) (nullable) */
} AyumiSearchRun;

/** How much of a title the query is. */
typedef enum
{
  AYUMI_TITLE_WHOLE,
  AYUMI_TITLE_BEGINS,
  AYUMI_TITLE_WORD,
  AYUMI_TITLE_HAS,
} AyumiTitlePart;

/** What a pass accepts: titles in one language, or anything. */
typedef struct
{
  gboolean is_title;
  AyumiLang lang;
  AyumiTitlePart part;
  gboolean must_look; /* what the index finds only may have it */
} AyumiSearchPass;

/** Whether a search shall go on: it has neither failed, nor enough, nor been cancelled. */
gboolean ayumi_search_goes_on (AyumiSearchRun *run);

/** Looks at what the index finds for the FTS5 @condition, in the order of importance. */
void ayumi_search_ask (AyumiSearchRun *run, const AyumiSearchPass *pass, const char *condition);

/** Looks at all titles, in the order of importance: for what so many have that no index helps. */
void ayumi_search_look_through (AyumiSearchRun *run, const AyumiSearchPass *pass);

/** The rows of search_docs after the id @after, as many as fit into a query's time; reset it after use. */
AyumiStatement *ayumi_search_docs_after (AyumiSearch *self, gint64 after, GError **error);

/** Titles in @lang of which the query is @part. */
void ayumi_search_title_pass (AyumiSearchRun *run, AyumiLang lang, AyumiTitlePart part);

/** Titles whose reading, as the glossary has it, is what was typed in kana. */
void ayumi_search_reading_pass (AyumiSearchRun *run);

/** What happened at the dates: events, or all else. Other parts must be mentioned. */
void ayumi_search_date_pass (AyumiSearchRun *run, gboolean events);

/** Whatever has all parts somewhere. */
void ayumi_search_mention_pass (AyumiSearchRun *run);

G_END_DECLS
