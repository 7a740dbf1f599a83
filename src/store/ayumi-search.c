/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-search.h"

#include <string.h>

#include "base/ayumi-fold.h"
#include "base/ayumi-romaji.h"
#include "store/ayumi-search-hit.h"
#include "store/ayumi-search-run.h"

#define FEW_FOR_ROMAJI 10 /* with fewer hits a Latin word may be kana */
#define FEW_FOR_TYPOS 3   /* with fewer hits a letter may be wrong */

AyumiSearch *
ayumi_search_new (AyumiDb *db, AyumiReport *report)
{
  AyumiSearch *self = g_new0 (AyumiSearch, 1);

  self->db = db;
  self->report = report;
  self->words = ayumi_search_words_new (db);
  return self;
}

void
ayumi_search_free (AyumiSearch *self)
{
  if (self == NULL)
    return;
  sqlite3_finalize (self->doc);
  sqlite3_finalize (self->match);
  sqlite3_finalize (self->scan);
  for (guint kind = 0; kind < AYUMI_N_KINDS; kind++)
    sqlite3_finalize (self->shown[kind]);
  ayumi_search_words_free (self->words);
  g_free (self);
}

/* All passes for one query, the best first. */
static void
run_passes (AyumiSearchRun *run, const AyumiSearchQuery *query)
{
  AyumiLang own = run->lang, other = own == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA;

  run->query = query;
  g_clear_pointer (&run->spoken, g_ptr_array_unref);
  run->spoken = ayumi_search_spoken_terms (run->search->report, query);
  ayumi_search_title_pass (run, own, AYUMI_TITLE_WHOLE);
  if (ayumi_search_goes_on (run))
    ayumi_search_title_pass (run, other, AYUMI_TITLE_WHOLE);
  for (guint events = 2; events-- > 0 && ayumi_search_goes_on (run);)
    ayumi_search_date_pass (run, events);
  for (AyumiTitlePart part = AYUMI_TITLE_BEGINS;
       part <= AYUMI_TITLE_HAS && ayumi_search_goes_on (run); part++)
    {
      ayumi_search_title_pass (run, own, part);
      if (ayumi_search_goes_on (run))
        ayumi_search_title_pass (run, other, part);
    }
  if (ayumi_search_goes_on (run))
    ayumi_search_reading_pass (run);
  if (ayumi_search_goes_on (run))
    ayumi_search_mention_pass (run);
}

/* Asks again with each Latin word as kana. */
static void
try_romaji (AyumiSearchRun *run, const AyumiSearchQuery *query)
{
  for (guint i = 0; i < query->parts->len; i++)
    {
      const AyumiSearchPart *part = query->parts->pdata[i];

      for (guint j = 0; j < part->needles->len; j++)
        {
          g_auto (GStrv) kana = ayumi_romaji_to_kana (part->needles->pdata[j]);

          for (guint k = 0; kana != NULL && kana[k] != NULL && ayumi_search_goes_on (run); k++)
            if (ayumi_search_words_know (run->search->words, kana[k]))
              {
                g_autoptr (AyumiSearchQuery) spoken =
                    ayumi_search_query_replace (query, part->needles->pdata[j], kana[k]);

                run_passes (run, spoken);
              }
        }
    }
}

/* Asks again with the words that were meant. The query that found something then, NULL otherwise. */
static char *
try_corrections (AyumiSearchRun *run, const AyumiSearchQuery *query)
{
  g_autoptr (AyumiSearchQuery) meant = NULL;
  guint before = run->hits->len;

  for (guint i = 0; i < query->parts->len; i++)
    {
      const AyumiSearchPart *part = query->parts->pdata[i];

      for (guint j = 0; j < part->needles->len && run->error == NULL; j++)
        {
          g_autofree char *word =
              ayumi_search_words_correct (run->search->words, part->needles->pdata[j], &run->error);
          AyumiSearchQuery *corrected;

          if (word == NULL)
            continue;
          corrected = ayumi_search_query_replace (meant != NULL ? meant : query,
                                                  part->needles->pdata[j], word);
          ayumi_search_query_free (meant);
          meant = corrected;
        }
    }
  if (meant != NULL && ayumi_search_goes_on (run))
    run_passes (run, meant);
  return run->hits->len > before ? g_strdup (meant->whole) : NULL;
}

AyumiFound *
ayumi_search_run (AyumiSearch *self,
                  const char *text,
                  AyumiLang lang,
                  guint limit,
                  gboolean texts,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (AyumiSearchQuery) query = ayumi_search_query_new (text);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (AyumiFound) found = g_new0 (AyumiFound, 1);
  AyumiSearchRun run = { .search = self,
                         .lang = lang,
                         .limit = limit,
                         .texts = texts,
                         .cancellable = cancellable,
                         .seen = seen,
                         .rank = 1000 };

  found->hits = run.hits = g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_hit_free);
  if (query->parts->len > 0)
    run_passes (&run, query);
  if (ayumi_search_goes_on (&run) && run.hits->len < FEW_FOR_ROMAJI)
    try_romaji (&run, query);
  if (ayumi_search_goes_on (&run) && run.hits->len < FEW_FOR_TYPOS)
    found->instead = try_corrections (&run, query);
  found->more = run.more;
  g_clear_pointer (&run.spoken, g_ptr_array_unref);
  if (run.error == NULL)
    return g_steal_pointer (&found);
  g_propagate_error (error, run.error);
  return NULL;
}

gboolean
ayumi_search_scan (AyumiSearch *self,
                   const char *query,
                   AyumiRecordFunc func,
                   gpointer data,
                   GError **error)
{
  g_autofree char *folded = ayumi_fold (query);
  g_autoptr (GError) failed = NULL;
  gint64 after = 0;
  gboolean again = *folded != '\0';

  while (again)
    {
      AyumiStatement *rows = ayumi_search_docs_after (self, after, error);

      if (rows == NULL)
        return FALSE;
      for (again = FALSE; ayumi_db_step (self->db, rows, &failed); again = TRUE)
        {
          after = sqlite3_column_int64 (rows, 0);
          if (strstr (ayumi_statement_text (rows, 3), folded) != NULL
              || strstr (ayumi_statement_text (rows, 4), folded) != NULL)
            func (ayumi_statement_text (rows, 1), ayumi_statement_text (rows, 2), data);
        }
      sqlite3_reset (rows);
      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
    }
  return TRUE;
}
