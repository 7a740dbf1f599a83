/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking at what an index or a scan brings. */
#include "store/ayumi-search-run.h"

#include <string.h>

#include "base/ayumi-text-guard.h"
#include "store/ayumi-search-hit.h"
#include "store/ayumi-search-index.h"
#include "store/ayumi-search-source.h"

#define SCAN_ROWS 20000  /* read at a time: a query has a deadline */
#define CANCEL_ROWS 1024 /* looked at between questions whether it is still wanted */
#define MOST_LOOKS 2000  /* at whole texts, where an index cannot tell: some sixty milliseconds */

/* A statement that is prepared once; reset, for a new question. */
static AyumiStatement *
ready (AyumiSearch *self, AyumiStatement **statement, const char *sql, GError **error)
{
  if (*statement == NULL)
    *statement = ayumi_db_prepare (self->db, sql, error);
  else
    sqlite3_reset (*statement);
  return *statement;
}

/* ---- one record ---- */

static gboolean
read_shown (AyumiSearch *self, AyumiKind kind, const char *id, AyumiShown *shown, GError **error)
{
  AyumiStatement *select = self->shown[kind];

  if (select == NULL)
    {
      const AyumiSearchSource *source = ayumi_search_source_find (ayumi_kind_to_string (kind));
      g_autofree char *sql =
          source != NULL ? ayumi_search_source_select (source, "WHERE id = :id") : NULL;

      if (sql == NULL
          || (select = self->shown[kind] = ayumi_db_prepare (self->db, sql, error)) == NULL)
        return FALSE;
    }
  ayumi_statement_bind_text (select, ":id", id);
  if (!ayumi_db_step (self->db, select, error))
    {
      sqlite3_reset (select);
      return FALSE;
    }
  for (guint i = 0; i < 2; i++)
    {
      shown->titles[i] = ayumi_text_guard (ayumi_statement_text (select, AYUMI_SEARCH_TITLE + i),
                                           AYUMI_TEXT_MAX_CHARS, FALSE);
      shown->bodies[i] = ayumi_text_guard (ayumi_statement_text (select, AYUMI_SEARCH_BODY + i),
                                           AYUMI_TEXT_MAX_CHARS, FALSE);
    }
  sqlite3_reset (select);
  return TRUE;
}

static gboolean
title_holds (const AyumiSearchRun *run, const char *title, AyumiTitlePart part)
{
  const AyumiSearchQuery *query = run->query;

  if (part == AYUMI_TITLE_WHOLE)
    return strcmp (title, query->whole) == 0;
  if (part == AYUMI_TITLE_BEGINS)
    return g_str_has_prefix (title, query->whole)
           || g_str_has_prefix (ayumi_search_first_letter (title), query->whole);
  for (guint i = 0; i < query->parts->len; i++)
    {
      const AyumiSearchPart *words = query->parts->pdata[i];

      for (guint j = 0; j < words->needles->len; j++)
        {
          const char *needle = words->needles->pdata[j];

          if (ayumi_search_needle_find (title, needle,
                                        part == AYUMI_TITLE_WORD
                                            && ayumi_search_needle_is_word (needle))
              == NULL)
            return FALSE;
        }
    }
  return TRUE;
}

static void
add_hit (AyumiSearchRun *run,
         const AyumiSearchPass *pass,
         gint64 doc,
         const char *kind_word,
         const char *target)
{
  AyumiKind kind = ayumi_kind_from_string (kind_word);
  gconstpointer record =
      kind != AYUMI_KIND_NONE ? ayumi_report_find (run->search->report, kind, target) : NULL;
  g_auto (AyumiShown) shown = { { NULL, NULL }, { NULL, NULL } };
  AyumiHit *hit;

  if (record == NULL)
    return;
  if ((run->texts || (pass->must_look && !pass->is_title))
      && !read_shown (run->search, kind, target, &shown, &run->error))
    return;
  if (pass->must_look && !pass->is_title && !ayumi_shown_mentions (&shown, run->query))
    return;
  g_hash_table_add (run->seen, GSIZE_TO_POINTER (doc));
  if (run->hits->len == run->limit)
    {
      run->more = TRUE;
      return;
    }
  hit = g_new0 (AyumiHit, 1);
  hit->kind = kind;
  hit->id = *(const char *const *) record;
  hit->lang = pass->lang;
  hit->score = run->rank + 1 / (1 + doc / 1000.0);
  if (run->texts)
    ayumi_hit_fill (hit, pass->is_title, &shown, run->query, run->spoken);
  g_ptr_array_add (run->hits, hit);
}

/* Looks at a row of search_docs. */
static void
look_at (AyumiSearchRun *run, const AyumiSearchPass *pass, AyumiStatement *row)
{
  gint64 doc = sqlite3_column_int64 (row, 0);

  if (pass->is_title && !title_holds (run, ayumi_statement_text (row, 3 + pass->lang), pass->part))
    return;
  add_hit (run, pass, doc, ayumi_statement_text (row, 1), ayumi_statement_text (row, 2));
}

gboolean
ayumi_search_goes_on (AyumiSearchRun *run)
{
  return run->error == NULL && !run->more
         && !g_cancellable_set_error_if_cancelled (run->cancellable, &run->error);
}

void
ayumi_search_ask (AyumiSearchRun *run, const AyumiSearchPass *pass, const char *condition)
{
  AyumiSearch *self = run->search;
  AyumiStatement *match =
      ready (self, &self->match, "SELECT rowid FROM search WHERE search MATCH :match", &run->error);
  guint n = 0, looks = 0;

  if (match == NULL)
    return;
  ayumi_statement_bind_text (match, ":match", condition);
  while (run->error == NULL && !run->more && ayumi_db_step (self->db, match, &run->error))
    {
      gint64 doc = sqlite3_column_int64 (match, 0);
      AyumiStatement *row;

      if (++n % CANCEL_ROWS == 0 && !ayumi_search_goes_on (run))
        break;
      if (g_hash_table_contains (run->seen, GSIZE_TO_POINTER (doc)))
        continue;
      if (pass->must_look && !pass->is_title && ++looks > MOST_LOOKS)
        {
          run->more = TRUE;
          break;
        }
      row = ready (self, &self->doc,
                   "SELECT id, kind, target, title_ja, title_en FROM search_docs WHERE id = :id",
                   &run->error);
      if (row == NULL)
        break;
      ayumi_statement_bind_int (row, ":id", doc);
      if (ayumi_db_step (self->db, row, &run->error))
        look_at (run, pass, row);
      sqlite3_reset (row);
    }
  sqlite3_reset (match);
}

AyumiStatement *
ayumi_search_docs_after (AyumiSearch *self, gint64 after, GError **error)
{
  AyumiStatement *rows = ready (
      self, &self->scan,
      "SELECT id, kind, target, title_ja, title_en FROM search_docs WHERE id > :after ORDER BY id LIMIT :most",
      error);

  if (rows == NULL)
    return NULL;
  ayumi_statement_bind_int (rows, ":after", after);
  ayumi_statement_bind_int (rows, ":most", SCAN_ROWS);
  return rows;
}

void
ayumi_search_look_through (AyumiSearchRun *run, const AyumiSearchPass *pass)
{
  AyumiSearch *self = run->search;
  gint64 after = 0;
  gboolean again = TRUE;

  while (again && ayumi_search_goes_on (run))
    {
      AyumiStatement *rows = ayumi_search_docs_after (self, after, &run->error);

      if (rows == NULL)
        return;
      for (again = FALSE;
           run->error == NULL && !run->more && ayumi_db_step (self->db, rows, &run->error);
           again = TRUE)
        {
          after = sqlite3_column_int64 (rows, 0);
          if (!g_hash_table_contains (run->seen, GSIZE_TO_POINTER (after)))
            look_at (run, pass, rows);
        }
      sqlite3_reset (rows);
    }
}
