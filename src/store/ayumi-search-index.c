/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-search-index.h"

#include <string.h>

#include "base/ayumi-fold.h"
#include "store/ayumi-search-source.h"

/* The order of importance: terms and figures first, what only repeats others last. */
static const struct
{
  const char *kind;
  int importance; /* of events, 0 for other kinds */
} order[] = {
  { "term", 0 },      { "indicator", 0 },      { "event", 5 },    { "unit", 0 },
  { "programme", 0 }, { "framework", 0 },      { "document", 0 }, { "event", 4 },
  { "tenure", 0 },    { "framework-item", 0 }, { "event", 3 },    { "chart", 0 },
  { "section", 0 },   { "event", 2 },          { "series", 0 },   { "claim", 0 },
  { "erratum", 0 },   { "event", 1 },
};

/* The index while it is written. */
typedef struct
{
  AyumiDb *db;
  AyumiStatement *doc, *row; /* (owned) */
  gint64 next;
  GHashTable *words;    /* (owned) word → Count (owned) */
  GHashTable *readings; /* (owned) first characters of a term → GPtrArray of Reading */
  GHashTable *dates;    /* (owned) indicator → GString: the words of its values' dates */
  GString *columns[4], *edges, *found_readings, *date_words; /* (owned) scratch */
} Index;

/* ---- readings ---- */

typedef struct
{
  char *term, *reading; /* (owned) folded */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->term);
  g_free (reading->reading);
  g_free (reading);
}

/* The first two characters of @text, by which terms are looked up; one when it is so short. */
static guint
key_of (const char *text)
{
  gunichar first = g_utf8_get_char (text), second = 0;

  if (first != 0)
    second = g_utf8_get_char (g_utf8_next_char (text));
  return first * 31 + second;
}

static gboolean
read_readings (Index *self, GError **error)
{
  g_autoptr (AyumiStatement) select =
      ayumi_db_prepare (self->db,
                        "SELECT term_ja, reading FROM glossary WHERE reading <> '' ORDER BY id",
                        error);
  g_autoptr (GError) failed = NULL;

  if (select == NULL)
    return FALSE;
  while (ayumi_db_step (self->db, select, &failed))
    {
      Reading *reading = g_new0 (Reading, 1);
      GPtrArray *alike;
      gpointer key;

      reading->term = ayumi_fold (ayumi_statement_text (select, 0));
      reading->reading = ayumi_fold (ayumi_statement_text (select, 1));
      if (g_utf8_strlen (reading->term, -1) < 2 || strcmp (reading->term, reading->reading) == 0)
        {
          reading_free (reading);
          continue;
        }
      key = GUINT_TO_POINTER (key_of (reading->term));
      alike = g_hash_table_lookup (self->readings, key);
      if (alike == NULL)
        g_hash_table_insert (self->readings, key,
                             alike = g_ptr_array_new_with_free_func (reading_free));
      g_ptr_array_add (alike, reading);
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static void
append_readings (Index *self, const char *title)
{
  if (g_hash_table_size (self->readings) == 0)
    return;
  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at))
    {
      GPtrArray *alike = g_hash_table_lookup (self->readings, GUINT_TO_POINTER (key_of (at)));

      for (guint i = 0; alike != NULL && i < alike->len; i++)
        {
          const Reading *reading = alike->pdata[i];

          if (g_str_has_prefix (at, reading->term))
            ayumi_fold_append_index (self->found_readings, reading->reading);
        }
    }
}

/* ---- dates ---- */

static void
append_dates (GString *words, const char *dates, gboolean is_event)
{
  g_auto (GStrv) parts = *dates != '\0' ? g_strsplit (dates, " ", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      AyumiEdtf date;

      if (*parts[i] != '\0' && ayumi_edtf_parse (parts[i], &date, NULL))
        ayumi_search_dates_append (words, &date, is_event);
    }
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

/* The dates of all values, each once an indicator. */
static gboolean
read_indicator_dates (Index *self, GError **error)
{
  g_autoptr (AyumiStatement) select = ayumi_db_prepare (
      self->db,
      "SELECT DISTINCT s.indicator, o.\"when\" FROM observations o JOIN series s ON s.id = o.series",
      error);
  g_autoptr (GError) failed = NULL;

  if (select == NULL)
    return FALSE;
  while (ayumi_db_step (self->db, select, &failed))
    {
      const char *indicator = ayumi_statement_text (select, 0);
      GString *words = g_hash_table_lookup (self->dates, indicator);

      if (words == NULL)
        g_hash_table_insert (self->dates, g_strdup (indicator), words = g_string_new (NULL));
      append_dates (words, ayumi_statement_text (select, 1), FALSE);
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* ---- words ---- */

/* The index knows its words; counting them from there takes no memory. */
static gboolean
write_words (Index *self, GError **error)
{
  return ayumi_db_exec (
      self->db,
      "CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab (main, search, col);"
      "INSERT INTO search_words (word, title_ja, title_en, texts)"
      " SELECT term, sum (CASE col WHEN 'title_ja' THEN cnt ELSE 0 END),"
      " sum (CASE col WHEN 'title_en' THEN cnt ELSE 0 END),"
      " sum (CASE WHEN col IN ('title_ja', 'title_en') THEN 0 ELSE cnt END)"
      " FROM temp.search_terms WHERE col NOT IN ('edges', 'dates') GROUP BY term ORDER BY term;"
      "DROP TABLE temp.search_terms",
      error);
}

/* ---- rows ---- */

/* Binds a text that lives until the step. */
static void
bind (AyumiStatement *statement, int index, const GString *text)
{
  sqlite3_bind_text (statement, index, text->str, text->len, SQLITE_STATIC);
}

/* Writes what @select has read. */
static void
index_row (Index *self, const AyumiSearchSource *source, AyumiStatement *select, GError **error)
{
  char *folded[4];
  gboolean is_event = g_str_equal (source->kind, "event");
  const char *id = ayumi_statement_text (select, AYUMI_SEARCH_ID);
  const GString *of_values = g_hash_table_lookup (self->dates, id);

  g_string_truncate (self->edges, 0);
  g_string_truncate (self->found_readings, 0);
  g_string_truncate (self->date_words, 0);
  for (guint i = 0; i < 4; i++)
    {
      folded[i] = ayumi_fold (ayumi_statement_text (select, AYUMI_SEARCH_TITLE + i));
      g_string_truncate (self->columns[i], 0);
      ayumi_fold_append_index (self->columns[i], folded[i]);
      if (i >= 2)
        continue;
      ayumi_search_append_starts (self->edges, folded[i], i);
      ayumi_search_append_marks (self->edges, folded[i], i);
    }
  append_readings (self, folded[0]);
  append_dates (self->date_words, ayumi_statement_text (select, AYUMI_SEARCH_DATES), is_event);
  if (of_values != NULL && g_str_equal (source->kind, "indicator"))
    g_string_append (self->date_words, of_values->str);
  ayumi_statement_bind_int (self->doc, ":id", ++self->next);
  ayumi_statement_bind_text (self->doc, ":kind", source->kind);
  ayumi_statement_bind_text (self->doc, ":target", id);
  ayumi_statement_bind_text (self->doc, ":title_ja", folded[0]);
  ayumi_statement_bind_text (self->doc, ":title_en", folded[1]);
  ayumi_db_step (self->db, self->doc, error);
  sqlite3_reset (self->doc);
  sqlite3_bind_int64 (self->row, 1, self->next);
  for (guint i = 0; i < 4; i++)
    bind (self->row, i + 2, self->columns[i]);
  bind (self->row, 6, self->found_readings);
  bind (self->row, 7, self->edges);
  bind (self->row, 8, self->date_words);
  ayumi_db_step (self->db, self->row, *error == NULL ? error : NULL);
  sqlite3_reset (self->row);
  for (guint i = 0; i < 4; i++)
    g_free (folded[i]);
}

static gboolean
index_kind (Index *self, const char *kind, int importance, GError **error)
{
  const AyumiSearchSource *source = ayumi_search_source_find (kind);
  g_autofree char *condition =
      importance > 0 ? g_strdup_printf ("WHERE importance = %d ORDER BY length(shown_title_ja), id",
                                        importance)
                     : g_strdup ("ORDER BY length(shown_title_ja), id");
  g_autofree char *sql = ayumi_search_source_select (source, condition);
  g_autoptr (AyumiStatement) select = ayumi_db_prepare (self->db, sql, error);
  g_autoptr (GError) failed = NULL;

  if (select == NULL)
    return FALSE;
  while (failed == NULL && ayumi_db_step (self->db, select, &failed))
    index_row (self, source, select, &failed);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static void
index_init (Index *self, AyumiDb *db)
{
  *self = (Index) { .db = db };
  self->readings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_string);
  for (guint i = 0; i < 4; i++)
    self->columns[i] = g_string_new (NULL);
  self->edges = g_string_new (NULL);
  self->found_readings = g_string_new (NULL);
  self->date_words = g_string_new (NULL);
}

static void
index_clear (Index *self)
{
  sqlite3_finalize (self->doc);
  sqlite3_finalize (self->row);
  g_hash_table_unref (self->readings);
  g_hash_table_unref (self->dates);
  for (guint i = 0; i < 4; i++)
    free_string (self->columns[i]);
  free_string (self->edges);
  free_string (self->found_readings);
  free_string (self->date_words);
}

gboolean
ayumi_search_index (AyumiDb *db, GError **error)
{
  Index self;
  gboolean ok;

  index_init (&self, db);
  self.doc = ayumi_db_prepare (
      db,
      "INSERT INTO search_docs (id, kind, target, title_ja, title_en) VALUES (:id, :kind, :target, :title_ja, :title_en)",
      error);
  self.row =
      self.doc != NULL
          ? ayumi_db_prepare (
                db,
                "INSERT INTO search (rowid, title_ja, title_en, body_ja, body_en, readings, edges, dates) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                error)
          : NULL;
  /* One large piece after the other, and no merging of small ones between. */
  ok = self.row != NULL
       && ayumi_db_exec (db,
                         "INSERT INTO search (search, rank) VALUES ('automerge', 0);"
                         "INSERT INTO search (search, rank) VALUES ('hashsize', 33554432)",
                         error)
       && read_readings (&self, error) && read_indicator_dates (&self, error);
  for (guint i = 0; ok && i < G_N_ELEMENTS (order); i++)
    ok = index_kind (&self, order[i].kind, order[i].importance, error);
  ok = ok && write_words (&self, error)
       && ayumi_db_exec (db, "INSERT INTO search (search) VALUES ('optimize')", error);
  index_clear (&self);
  return ok;
}
