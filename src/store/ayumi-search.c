/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-search.h"

#include <string.h>

#include "base/ayumi-fold.h"
#include "base/ayumi-kana.h"
#include "base/ayumi-romaji.h"
#include "base/ayumi-text-guard.h"
#include "store/ayumi-search-hit.h"
#include "store/ayumi-search-index.h"
#include "store/ayumi-search-source.h"

#define FEW_FOR_ROMAJI 10 /* with fewer hits a Latin word may be kana */
#define FEW_FOR_TYPOS 3   /* with fewer hits a letter may be wrong */
#define SCAN_ROWS 20000   /* read at a time: a query has a deadline */
#define CANCEL_ROWS 1024  /* looked at between questions whether it is still wanted */
#define EVERYWHERE "title_ja title_en body_ja body_en"

struct _AyumiSearch
{
  AyumiDb *db;
  AyumiReport *report;
  AyumiSearchWords *words;              /* (owned) */
  AyumiStatement *doc, *match, *scan;   /* (owned) (nullable) */
  AyumiStatement *shown[AYUMI_N_KINDS]; /* (owned) (nullable) */
};

/* One search. */
typedef struct
{
  AyumiSearch *search;
  const AyumiSearchQuery *query;
  AyumiLang lang; /* of the reader */
  guint limit;
  gboolean texts;
  GCancellable *cancellable;
  GHashTable *seen; /* (owned) ids of search_docs */
  GPtrArray *hits;
  gboolean more;
  guint rank;    /* of the pass, the first has the highest */
  GError *error; /* (owned) (nullable) */
} Run;

/* How much of a title the query is. */
typedef enum
{
  WHOLE,
  BEGINS,
  WORD,
  HAS,
} Part;

/* What a pass accepts: titles in one language, or anything. */
typedef struct
{
  gboolean is_title;
  AyumiLang lang;
  Part part;
  gboolean must_look; /* what the index finds only may have it */
} Pass;

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
title_holds (const Run *run, const char *title, Part part)
{
  const AyumiSearchQuery *query = run->query;

  if (part == WHOLE)
    return strcmp (title, query->whole) == 0;
  if (part == BEGINS)
    return g_str_has_prefix (title, query->whole)
           || g_str_has_prefix (ayumi_search_first_letter (title), query->whole);
  for (guint i = 0; i < query->parts->len; i++)
    {
      const AyumiSearchPart *words = query->parts->pdata[i];

      for (guint j = 0; j < words->needles->len; j++)
        {
          const char *needle = words->needles->pdata[j];

          if (ayumi_search_needle_find (title, needle,
                                        part == WORD && ayumi_search_needle_is_word (needle))
              == NULL)
            return FALSE;
        }
    }
  return TRUE;
}

static void
add_hit (Run *run, const Pass *pass, gint64 doc, const char *kind_word, const char *target)
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
    ayumi_hit_fill (hit, pass->is_title, &shown, run->query, run->search->report);
  g_ptr_array_add (run->hits, hit);
}

/* Looks at a row of search_docs whose columns begin at @column of @row. */
static void
look_at (Run *run, const Pass *pass, AyumiStatement *row)
{
  gint64 doc = sqlite3_column_int64 (row, 0);

  if (pass->is_title && !title_holds (run, ayumi_statement_text (row, 3 + pass->lang), pass->part))
    return;
  add_hit (run, pass, doc, ayumi_statement_text (row, 1), ayumi_statement_text (row, 2));
}

static gboolean
goes_on (Run *run)
{
  return run->error == NULL && !run->more
         && !g_cancellable_set_error_if_cancelled (run->cancellable, &run->error);
}

/* ---- passes ---- */

/* Looks at what the index finds for @condition, in the order of importance. */
static void
ask (Run *run, const Pass *pass, const char *condition)
{
  AyumiSearch *self = run->search;
  AyumiStatement *match =
      ready (self, &self->match, "SELECT rowid FROM search WHERE search MATCH :match", &run->error);
  guint n = 0;

  if (match == NULL)
    return;
  ayumi_statement_bind_text (match, ":match", condition);
  while (run->error == NULL && !run->more && ayumi_db_step (self->db, match, &run->error))
    {
      gint64 doc = sqlite3_column_int64 (match, 0);
      AyumiStatement *row;

      if (++n % CANCEL_ROWS == 0 && !goes_on (run))
        break;
      if (g_hash_table_contains (run->seen, GSIZE_TO_POINTER (doc)))
        continue;
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

/* Looks at all titles, in the order of importance: for what so many have that no index helps. */
static void
scan (Run *run, const Pass *pass)
{
  AyumiSearch *self = run->search;
  gint64 after = 0;
  gboolean again = TRUE;

  while (again && goes_on (run))
    {
      AyumiStatement *rows = ready (
          self, &self->scan,
          "SELECT id, kind, target, title_ja, title_en FROM search_docs WHERE id > :after ORDER BY id LIMIT :most",
          &run->error);

      if (rows == NULL)
        return;
      ayumi_statement_bind_int (rows, ":after", after);
      ayumi_statement_bind_int (rows, ":most", SCAN_ROWS);
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

static void
append_and (GString *condition, const char *other)
{
  if (*other == '\0')
    return;
  g_string_append_printf (condition, "%s(%s)", condition->len > 0 ? " AND " : "", other);
}

/* Appends the conditions of all needles of @part in @columns. What they are together: the weakest. */
static AyumiMatch
append_part (Run *run,
             const AyumiSearchPart *part,
             const char *columns,
             AyumiWordsOf of,
             gboolean word_start,
             GString *condition)
{
  AyumiMatch all = AYUMI_MATCH_EXACT;

  for (guint i = 0; i < part->needles->len; i++)
    {
      const char *needle = part->needles->pdata[i];
      g_autoptr (GString) one = g_string_new (NULL);
      AyumiMatch match =
          ayumi_search_needle_condition (run->search->words, needle, columns, of,
                                         word_start && ayumi_search_needle_is_word (needle), one,
                                         &run->error);

      if (match == AYUMI_MATCH_NEVER || match == AYUMI_MATCH_ERROR)
        return match;
      all = MAX (all, match);
      append_and (condition, one->str);
    }
  return all;
}

/* Appends the condition on how a title begins. FALSE when the query has nothing that one may begin with. */
static gboolean
append_start (const char *whole, Part part, AyumiLang lang, GString *condition)
{
  g_autofree char *start = NULL;

  /* What begins with a punctuation mark is found by the mark. */
  if (part == BEGINS && ayumi_search_first_letter (whole) != whole)
    return FALSE;
  start = ayumi_search_start (whole, part == WHOLE ? 0 : 2, lang);
  if (start == NULL)
    start = ayumi_search_start (whole, 1, lang);
  if (start != NULL)
    g_string_append_printf (condition, "(edges : \"%s\")", start);
  return start != NULL;
}

/* Whether the beginning of a title, two letters, does not say all of @whole. */
static gboolean
needs_words (const char *whole, Part part)
{
  const char *at = whole;
  AyumiFoldRun run;

  if (part != BEGINS)
    return part > BEGINS;
  return !ayumi_fold_next_run (whole, &at, &run) || *at != '\0' || g_utf8_strlen (whole, -1) > 2;
}

static void
title_pass (Run *run, AyumiLang lang, Part part)
{
  Pass pass = { TRUE, lang, part, TRUE };
  const AyumiSearchQuery *query = run->query;
  g_autoptr (GString) condition = g_string_new (NULL);

  run->rank--;
  if (part <= BEGINS && !append_start (query->whole, part, lang, condition))
    return;
  for (guint i = 0; i < query->parts->len && needs_words (query->whole, part); i++)
    {
      AyumiMatch match =
          append_part (run, query->parts->pdata[i], lang == AYUMI_LANG_JA ? "title_ja" : "title_en",
                       lang == AYUMI_LANG_JA ? AYUMI_WORDS_TITLE_JA : AYUMI_WORDS_TITLE_EN,
                       part != HAS, condition);

      if (match == AYUMI_MATCH_NEVER || match == AYUMI_MATCH_ERROR)
        return;
    }
  if (condition->len > 0)
    ask (run, &pass, condition->str);
  else
    scan (run, &pass);
}

/* Titles whose reading, as the glossary has it, is what was typed in kana. */
static void
reading_pass (Run *run)
{
  Pass pass = { FALSE, AYUMI_LANG_JA, HAS, FALSE };
  g_autoptr (GString) condition = g_string_new (NULL);
  gboolean any_kana = FALSE;

  run->rank--;
  for (guint i = 0; i < run->query->parts->len; i++)
    {
      const AyumiSearchPart *part = run->query->parts->pdata[i];

      for (guint j = 0; j < part->needles->len; j++)
        any_kana |= !ayumi_search_needle_is_word (part->needles->pdata[j])
                    && ayumi_kana_is_all (part->needles->pdata[j]);
      if (append_part (run, part, "title_ja readings", AYUMI_WORDS_ALL, FALSE, condition)
          != AYUMI_MATCH_EXACT)
        return;
    }
  if (any_kana)
    ask (run, &pass, condition->str);
}

/* Appends the condition on a part of the query wherever it may stand, or NULL dates only. */
static AyumiMatch
append_anywhere (Run *run, const AyumiSearchPart *part, GString *condition)
{
  g_autoptr (GString) words = g_string_new (NULL);
  AyumiMatch match = append_part (run, part, EVERYWHERE, AYUMI_WORDS_ALL, FALSE, words);

  if (match == AYUMI_MATCH_ANY)
    for (guint i = 0; i < part->needles->len; i++)
      {
        const char *needle = part->needles->pdata[i], *at = needle;
        AyumiFoldRun first;
        g_autofree char *prefix = NULL;

        if (!ayumi_fold_next_run (needle, &at, &first))
          continue;
        prefix = g_strdup_printf ("{" EVERYWHERE "} : \"%.*s\" *", (int) first.length, first.start);
        append_and (words, prefix);
      }
  if (match != AYUMI_MATCH_NEVER && match != AYUMI_MATCH_ERROR)
    append_and (condition, words->str);
  return match;
}

/* What happened at the dates: events, or all else. Other parts must be mentioned. */
static void
date_pass (Run *run, gboolean events)
{
  Pass pass = { FALSE, run->lang, HAS, FALSE };
  g_autoptr (GString) condition = g_string_new (NULL);
  gboolean any_date = FALSE;

  run->rank--;
  for (guint i = 0; i < run->query->parts->len; i++)
    {
      const AyumiSearchPart *part = run->query->parts->pdata[i];

      if (part->has_date)
        {
          g_autofree char *dates = ayumi_search_dates_condition (&part->date, events);

          append_and (condition, dates);
          any_date = TRUE;
        }
      else
        {
          AyumiMatch match = append_anywhere (run, part, condition);

          if (match == AYUMI_MATCH_NEVER || match == AYUMI_MATCH_ERROR)
            return;
          pass.must_look |= match != AYUMI_MATCH_EXACT;
        }
    }
  if (any_date)
    ask (run, &pass, condition->str);
}

static void
mention_pass (Run *run)
{
  Pass pass = { FALSE, run->lang, HAS, FALSE };
  g_autoptr (GString) condition = g_string_new (NULL);

  run->rank--;
  for (guint i = 0; i < run->query->parts->len; i++)
    {
      const AyumiSearchPart *part = run->query->parts->pdata[i];
      g_autoptr (GString) one = g_string_new (NULL);
      AyumiMatch match = append_anywhere (run, part, one);

      if (match == AYUMI_MATCH_ERROR || (match == AYUMI_MATCH_NEVER && !part->has_date))
        return;
      pass.must_look |= match != AYUMI_MATCH_EXACT;
      if (part->has_date)
        {
          g_autofree char *events = ayumi_search_dates_condition (&part->date, TRUE),
                          *others = ayumi_search_dates_condition (&part->date, FALSE);

          g_string_append_printf (one, "%s(%s) OR (%s)", one->len > 0 ? " OR " : "", events,
                                  others);
        }
      append_and (condition, one->str);
    }
  if (condition->len > 0)
    ask (run, &pass, condition->str);
}

/* ---- the whole ---- */

/* All passes for one query, the best first. */
static void
run_passes (Run *run, const AyumiSearchQuery *query)
{
  AyumiLang own = run->lang, other = own == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA;

  run->query = query;
  title_pass (run, own, WHOLE);
  if (goes_on (run))
    title_pass (run, other, WHOLE);
  for (guint events = 2; events-- > 0 && goes_on (run);)
    date_pass (run, events);
  for (Part part = BEGINS; part <= HAS && goes_on (run); part++)
    {
      title_pass (run, own, part);
      if (goes_on (run))
        title_pass (run, other, part);
    }
  if (goes_on (run))
    reading_pass (run);
  if (goes_on (run))
    mention_pass (run);
}

/* Asks again with each Latin word as kana. */
static void
try_romaji (Run *run, const AyumiSearchQuery *query)
{
  for (guint i = 0; i < query->parts->len; i++)
    {
      const AyumiSearchPart *part = query->parts->pdata[i];

      for (guint j = 0; j < part->needles->len; j++)
        {
          g_auto (GStrv) kana = ayumi_romaji_to_kana (part->needles->pdata[j]);

          for (guint k = 0; kana != NULL && kana[k] != NULL && goes_on (run); k++)
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
try_corrections (Run *run, const AyumiSearchQuery *query)
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
  if (meant != NULL && goes_on (run))
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
  Run run = { .search = self,
              .lang = lang,
              .limit = limit,
              .texts = texts,
              .cancellable = cancellable,
              .seen = seen,
              .rank = 1000 };

  found->hits = run.hits = g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_hit_free);
  if (query->parts->len > 0)
    run_passes (&run, query);
  if (goes_on (&run) && run.hits->len < FEW_FOR_ROMAJI)
    try_romaji (&run, query);
  if (goes_on (&run) && run.hits->len < FEW_FOR_TYPOS)
    found->instead = try_corrections (&run, query);
  found->more = run.more;
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
      AyumiStatement *rows = ready (
          self, &self->scan,
          "SELECT id, kind, target, title_ja, title_en FROM search_docs WHERE id > :after ORDER BY id LIMIT :most",
          error);

      if (rows == NULL)
        return FALSE;
      ayumi_statement_bind_int (rows, ":after", after);
      ayumi_statement_bind_int (rows, ":most", SCAN_ROWS);
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
