/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-search.h"

#include <string.h>

#include "base/ayumi-date-input.h"
#include "base/ayumi-fold.h"

/* ---- writing ---- */

/* What is searched: kind, where title and body are, and the EDTF columns whose dates are words. */
static const struct
{
  const char *kind, *table, *title, *body, *dates;
} sources[] = {
  { "document", "documents", "title_%1$s", "publisher_%1$s || ' ' || summary_%1$s",
    "published || ' ' || period" },
  { "section", "sections", "heading_%1$s", "summary_%1$s_md", "''" },
  { "event", "events", "title_%1$s", "summary_%1$s", "\"when\"" },
  { "indicator", "indicators", "name_%1$s", "definition_%1$s",
    "coalesce((SELECT group_concat(o.\"when\", ' ') FROM observations o JOIN series s ON s.id = o.series WHERE s.indicator = t.id), '')" },
  { "series", "series", "name_%1$s", "''", "''" },
  { "claim", "claims", "statement_%1$s", "''", "base_when" },
  { "chart", "charts", "title_%1$s", "takeaway_%1$s", "''" },
  { "unit", "units",
    "name_%1$s || CASE abbreviation WHEN '' THEN '' ELSE ' (' || abbreviation || ')' END",
    "description_%1$s", "''" },
  { "tenure", "tenures", "holder_%1$s || CASE holder_%1$s WHEN '' THEN holder_ja ELSE '' END",
    "(SELECT u.name_%1$s FROM units u WHERE u.id = t.unit) || ' ' || role_%1$s || ' ' || note_%1$s",
    "valid" },
  { "programme", "programmes", "name_%1$s", "summary_%1$s", "valid" },
  { "framework", "frameworks", "name_%1$s", "summary_%1$s", "''" },
  { "framework-item", "framework_items", "label_%1$s", "text_%1$s", "''" },
  { "erratum", "errata", "subject_%1$s", "wrong_%1$s || ' ' || right_%1$s", "corrected" },
  { "term", "glossary",
    "term_%1$s || CASE abbreviation WHEN '' THEN '' ELSE ' (' || abbreviation || ')' END",
    "reading || ' ' || definition_%1$s", "''" },
};

/* A span longer than this many months is not spelled out month by month. */
#define MAX_MONTHS 240

/* The words of a date: every month, year and fiscal year that it touches, and the day if it is one. */
static void
append_date_words (GString *words, const AyumiEdtf *date)
{
  int year, month, day, last_year = 0, last_fiscal = 0, n = 0;
  AyumiDay at = date->first == AYUMI_DAY_MIN ? date->last : date->first;
  AyumiDay end = date->last == AYUMI_DAY_MAX ? date->first : date->last;

  if (at == end)
    {
      ayumi_day_to_ymd (at, &year, &month, &day);
      g_string_append_printf (words, " d%04d%02d%02d", year, month, day);
    }
  while (at <= end && n++ < MAX_MONTHS)
    {
      int fiscal = ayumi_day_fiscal_year (at);

      ayumi_day_to_ymd (at, &year, &month, &day);
      g_string_append_printf (words, " m%04d%02d", year, month);
      if (year != last_year)
        g_string_append_printf (words, " y%04d", last_year = year);
      if (fiscal != last_fiscal)
        g_string_append_printf (words, " f%04d", last_fiscal = fiscal);
      at = month == 12 ? ayumi_day_from_ymd (year + 1, 1, 1)
                       : ayumi_day_from_ymd (year, month + 1, 1);
    }
}

static char *
date_words (const char *dates)
{
  g_auto (GStrv) parts = g_strsplit (dates, " ", -1);
  GString *words = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      AyumiEdtf date;

      if (*parts[i] != '\0' && ayumi_edtf_parse (parts[i], &date, NULL))
        append_date_words (words, &date);
    }
  return g_string_free (words, FALSE);
}

static gboolean
index_source (AyumiDb *db,
              guint source,
              const char *lang,
              gint64 *next,
              AyumiStatement *doc,
              AyumiStatement *row,
              GError **error)
{
  g_autofree char *title = g_strdup_printf (sources[source].title, lang);
  g_autofree char *body = g_strdup_printf (sources[source].body, lang);
  g_autofree char *sql = g_strdup_printf ("SELECT id, %s, %s, %s FROM %s t ORDER BY id", title,
                                          body, sources[source].dates, sources[source].table);
  g_autoptr (AyumiStatement) select = ayumi_db_prepare (db, sql, error);
  g_autoptr (GError) failed = NULL;

  if (select == NULL)
    return FALSE;
  while (ayumi_db_step (db, select, &failed))
    {
      const char *shown_title = ayumi_statement_text (select, 1),
                 *shown_body = ayumi_statement_text (select, 2);
      g_autofree char *folded = ayumi_fold (shown_title);
      g_autofree char *title_words = ayumi_fold_index (shown_title);
      g_autofree char *body_words = ayumi_fold_index (shown_body);
      g_autofree char *dates = date_words (ayumi_statement_text (select, 3));

      (*next)++;
      ayumi_statement_bind_int (doc, ":id", *next);
      ayumi_statement_bind_text (doc, ":kind", sources[source].kind);
      ayumi_statement_bind_text (doc, ":target", ayumi_statement_text (select, 0));
      ayumi_statement_bind_text (doc, ":lang", lang);
      ayumi_statement_bind_text (doc, ":title", shown_title);
      ayumi_statement_bind_text (doc, ":body", shown_body);
      ayumi_statement_bind_text (doc, ":folded", folded);
      ayumi_db_step (db, doc, &failed);
      sqlite3_reset (doc);
      ayumi_statement_bind_int (row, ":id", *next);
      ayumi_statement_bind_text (row, ":title", title_words);
      ayumi_statement_bind_text (row, ":body", body_words);
      ayumi_statement_bind_text (row, ":dates", dates);
      ayumi_db_step (db, row, &failed);
      sqlite3_reset (row);
      if (failed != NULL)
        break;
    }
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  return failed == NULL && (error == NULL || *error == NULL);
}

gboolean
ayumi_search_index (AyumiDb *db, GError **error)
{
  g_autoptr (AyumiStatement) doc = ayumi_db_prepare (
      db,
      "INSERT INTO search_docs (id, kind, target, lang, title, body, folded) VALUES (:id, :kind, :target, :lang, :title, :body, :folded)",
      error);
  g_autoptr (AyumiStatement) row =
      doc != NULL
          ? ayumi_db_prepare (
                db,
                "INSERT INTO search (rowid, title, body, dates) VALUES (:id, :title, :body, :dates)",
                error)
          : NULL;
  gint64 next = 0;

  if (row == NULL)
    return FALSE;
  for (guint source = 0; source < G_N_ELEMENTS (sources); source++)
    if (!index_source (db, source, "ja", &next, doc, row, error)
        || !index_source (db, source, "en", &next, doc, row, error))
      return FALSE;
  return ayumi_db_exec (db, "INSERT INTO search (search) VALUES ('optimize')", error);
}

/* ---- reading ---- */

/* The condition on the dates column that finds what falls inside @date. */
static char *
date_condition (const AyumiEdtf *date)
{
  int year, month, day;
  GString *any;

  if (date->start_precision == AYUMI_PRECISION_OPEN)
    return NULL;
  ayumi_day_to_ymd (date->first, &year, &month, &day);
  if (!(date->flags & AYUMI_EDTF_INTERVAL))
    switch (date->start_precision)
      {
      case AYUMI_PRECISION_DAY:
        return g_strdup_printf ("dates : \"d%04d%02d%02d\"", year, month, day);
      case AYUMI_PRECISION_MONTH:
        return g_strdup_printf ("dates : \"m%04d%02d\"", year, month);
      case AYUMI_PRECISION_FISCAL_YEAR:
        return g_strdup_printf ("dates : \"f%04d\"", year);
      default:
        return g_strdup_printf ("dates : \"y%04d\"", year);
      }
  any = g_string_new (NULL);
  for (AyumiDay at = date->first; at <= date->last && any->len < 4000;)
    {
      ayumi_day_to_ymd (at, &year, &month, &day);
      g_string_append_printf (any, "%s\"m%04d%02d\"", any->len > 0 ? " OR " : "dates : (", year,
                              month);
      at = month == 12 ? ayumi_day_from_ymd (year + 1, 1, 1)
                       : ayumi_day_from_ymd (year, month + 1, 1);
    }
  g_string_append_c (any, ')');
  return g_string_free (any, FALSE);
}

static char *
match_expression (const char *query)
{
  g_autofree char *words = ayumi_fold_query (query);
  g_autofree char *text = words != NULL ? g_strdup_printf ("{title body} : (%s)", words) : NULL;
  g_autofree char *dates = NULL;
  AyumiEdtf date;

  if (ayumi_date_input_parse (query, &date))
    dates = date_condition (&date);
  if (dates != NULL && text != NULL)
    return g_strdup_printf ("(%s) OR (%s)", dates, text);
  return dates != NULL ? g_steal_pointer (&dates) : g_steal_pointer (&text);
}

#define SNIPPET_CHARS 60

/* The part of @body around the first character of the query that it contains. */
static char *
make_snippet (const char *body, const char *query)
{
  const char *at = strstr (body, query);
  long before = at != NULL ? g_utf8_pointer_to_offset (body, at) : 0,
       length = g_utf8_strlen (body, -1);
  long start = MAX (0, before - SNIPPET_CHARS / 3), end = MIN (length, start + SNIPPET_CHARS * 2);
  g_autofree char *part = g_utf8_substring (body, start, end);

  g_strdelimit (part, "\n\t", ' ');
  return g_strdup_printf ("%s%s%s", start > 0 ? "…" : "", part, end < length ? "…" : "");
}

static void
collect_hits (AyumiDb *db,
              AyumiReport *report,
              AyumiStatement *statement,
              const char *query,
              guint limit,
              GHashTable *seen,
              GPtrArray *hits,
              GError **error)
{
  while (hits->len < limit && ayumi_db_step (db, statement, error))
    {
      const char *kind_word = ayumi_statement_text (statement, 0),
                 *target = ayumi_statement_text (statement, 1);
      g_autofree char *key = g_strconcat (kind_word, ":", target, NULL);
      AyumiKind kind = ayumi_kind_from_string (kind_word);
      gconstpointer record =
          kind != AYUMI_KIND_NONE ? ayumi_report_find (report, kind, target) : NULL;
      AyumiHit *hit;

      if (record == NULL || !g_hash_table_add (seen, g_steal_pointer (&key)))
        continue;
      hit = g_new0 (AyumiHit, 1);
      hit->kind = kind;
      hit->id = *(const char *const *) record;
      hit->lang =
          strcmp (ayumi_statement_text (statement, 2), "ja") == 0 ? AYUMI_LANG_JA : AYUMI_LANG_EN;
      hit->title = g_strdup (ayumi_statement_text (statement, 3));
      hit->snippet = make_snippet (ayumi_statement_text (statement, 4), query);
      hit->score = -sqlite3_column_double (statement, 5);
      g_ptr_array_add (hits, hit);
    }
}

/* Latin words are found by their beginnings; this finds what stands inside a title's word too. */
static void
scan_titles (AyumiDb *db,
             AyumiReport *report,
             const char *query,
             const char *lang,
             guint limit,
             GHashTable *seen,
             GPtrArray *hits,
             GError **error)
{
  g_autofree char *folded = g_strstrip (ayumi_fold (query));
  g_autoptr (AyumiStatement) statement = NULL;

  if (*folded == '\0')
    return;
  statement = ayumi_db_prepare (
      db,
      "SELECT kind, target, lang, title, body, 0.0 FROM search_docs WHERE instr(folded, :needle) > 0 ORDER BY lang <> :lang, length(folded), id",
      error);
  if (statement == NULL)
    return;
  ayumi_statement_bind_text (statement, ":needle", folded);
  ayumi_statement_bind_text (statement, ":lang", lang);
  collect_hits (db, report, statement, query, limit, seen, hits, error);
}

GPtrArray *
ayumi_search_run (AyumiDb *db,
                  AyumiReport *report,
                  const char *query,
                  AyumiLang lang,
                  guint limit,
                  GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_hit_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *expression = match_expression (query);
  g_autoptr (GError) failed = NULL;

  if (expression != NULL)
    {
      g_autoptr (AyumiStatement) statement = ayumi_db_prepare (
          db,
          "SELECT d.kind, d.target, d.lang, d.title, d.body, bm25(search, 10.0, 1.0, 4.0) AS rank FROM search JOIN search_docs d ON d.id = search.rowid WHERE search MATCH :match ORDER BY d.lang <> :lang, rank, d.id",
          error);

      if (statement == NULL)
        return NULL;
      ayumi_statement_bind_text (statement, ":match", expression);
      ayumi_statement_bind_text (statement, ":lang", ayumi_lang_tag (lang));
      collect_hits (db, report, statement, query, limit, seen, hits, &failed);
    }
  if (failed == NULL && hits->len < limit)
    scan_titles (db, report, query, ayumi_lang_tag (lang), limit, seen, hits, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  return g_steal_pointer (&hits);
}
