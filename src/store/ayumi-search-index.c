/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-search-index.h"

#include <string.h>

#include "store/ayumi-search-doc.h"
#include "store/ayumi-search-source.h"

#define DOCS 256  /* handed over at once */
#define BATCHES 4 /* on their way at once */

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

/* Documents that are handed from thread to thread. */
typedef struct
{
  AyumiSearchDoc docs[DOCS];
  guint n;
} Batch;

/*
 * The index while it is written. One thread reads records and makes words from them, on a connection of its
 * own; the other one writes them into the index. Both take about as long.
 */
typedef struct
{
  AyumiDb *db;
  AyumiStatement *doc, *row; /* (owned) */
  gint64 next;
  GAsyncQueue *idle, *made; /* (owned) Batch */
  gint stopped;             /* atomic: writing has failed */

  AyumiDb *reader;             /* (owned) (nullable) of the thread that reads, as what follows is */
  AyumiSearchLexicon *lexicon; /* (owned) (nullable) */
  Batch *filling;              /* (nullable) */
  GError *error;               /* (owned) (nullable) */
} Index;

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

/* ---- reading ---- */

static void
send_batch (Index *self)
{
  if (self->filling != NULL)
    g_async_queue_push (self->made, g_steal_pointer (&self->filling));
}

/* Takes what @select has read, and makes words of it. */
static void
take_row (Index *self, const AyumiSearchSource *source, AyumiStatement *select)
{
  AyumiSearchDoc *doc;

  if (self->filling == NULL)
    {
      self->filling = g_async_queue_pop (self->idle);
      self->filling->n = 0;
    }
  doc = &self->filling->docs[self->filling->n++];
  doc->kind = source->kind;
  g_string_assign (doc->id, ayumi_statement_text (select, AYUMI_SEARCH_ID));
  for (guint i = 0; i < AYUMI_SEARCH_N_SHOWN; i++)
    g_string_assign (doc->shown[i], ayumi_statement_text (select, AYUMI_SEARCH_TITLE + i));
  g_string_assign (doc->dates, ayumi_statement_text (select, AYUMI_SEARCH_DATES));
  ayumi_search_doc_make (doc, self->lexicon);
  if (self->filling->n == DOCS)
    send_batch (self);
}

static gboolean
read_kind (Index *self, const char *kind, int importance)
{
  const AyumiSearchSource *source = ayumi_search_source_find (kind);
  g_autofree char *condition =
      importance > 0 ? g_strdup_printf ("WHERE importance = %d ORDER BY length(shown_title_ja), id",
                                        importance)
                     : g_strdup ("ORDER BY length(shown_title_ja), id");
  g_autofree char *sql = ayumi_search_source_select (source, condition);
  g_autoptr (AyumiStatement) select = ayumi_db_prepare (self->reader, sql, &self->error);

  while (select != NULL && !g_atomic_int_get (&self->stopped)
         && ayumi_db_step (self->reader, select, &self->error))
    take_row (self, source, select);
  return self->error == NULL && !g_atomic_int_get (&self->stopped);
}

static gpointer
read_in_thread (gpointer data)
{
  Index *self = data;
  gboolean ok;

  self->reader = ayumi_db_read_beside (self->db, &self->error);
  if (self->reader != NULL)
    self->lexicon = ayumi_search_lexicon_new (self->reader, &self->error);
  ok = self->lexicon != NULL;
  for (guint i = 0; ok && i < G_N_ELEMENTS (order); i++)
    ok = read_kind (self, order[i].kind, order[i].importance);
  send_batch (self);
  /* Nothing in it says that this was all. */
  self->filling = g_async_queue_pop (self->idle);
  self->filling->n = 0;
  send_batch (self);
  return NULL;
}

/* ---- writing ---- */

/* Binds a text that lives until the step. */
static void
bind (AyumiStatement *statement, int index, const GString *text)
{
  sqlite3_bind_text (statement, index, text->str, text->len, SQLITE_STATIC);
}

static gboolean
write_doc (Index *self, const AyumiSearchDoc *doc, GError **error)
{
  g_autoptr (GError) failed = NULL;

  sqlite3_bind_int64 (self->doc, 1, ++self->next);
  sqlite3_bind_text (self->doc, 2, doc->kind, -1, SQLITE_STATIC);
  bind (self->doc, 3, doc->id);
  for (guint i = 0; i < 2; i++)
    sqlite3_bind_text (self->doc, 4 + i, doc->titles[i], -1, SQLITE_STATIC);
  ayumi_db_step (self->db, self->doc, &failed);
  sqlite3_reset (self->doc);
  sqlite3_bind_int64 (self->row, 1, self->next);
  for (guint i = 0; i < AYUMI_SEARCH_N_COLUMNS; i++)
    bind (self->row, 2 + i, doc->columns[i]);
  if (failed == NULL)
    ayumi_db_step (self->db, self->row, &failed);
  sqlite3_reset (self->row);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* Writes what the other thread makes, until there is no more. */
static gboolean
write_rows (Index *self, GError **error)
{
  GThread *thread = g_thread_new ("words", read_in_thread, self);
  gboolean ok = TRUE;
  Batch *batch;

  while ((batch = g_async_queue_pop (self->made))->n > 0)
    {
      for (guint i = 0; ok && i < batch->n; i++)
        ok = write_doc (self, &batch->docs[i], error);
      if (!ok)
        g_atomic_int_set (&self->stopped, TRUE);
      g_async_queue_push (self->idle, batch);
    }
  g_async_queue_push (self->idle, batch);
  g_thread_join (thread);
  if (ok && self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    return ok;
  return FALSE;
}

/* ---- the whole ---- */

static gboolean
index_init (Index *self, AyumiDb *db, GError **error)
{
  *self = (Index) { .db = db };
  self->idle = g_async_queue_new ();
  self->made = g_async_queue_new ();
  for (guint i = 0; i < BATCHES; i++)
    {
      Batch *batch = g_new0 (Batch, 1);

      for (guint j = 0; j < DOCS; j++)
        ayumi_search_doc_init (&batch->docs[j]);
      g_async_queue_push (self->idle, batch);
    }
  self->doc = ayumi_db_prepare (
      db, "INSERT INTO search_docs (id, kind, target, title_ja, title_en) VALUES (?, ?, ?, ?, ?)",
      error);
  if (self->doc == NULL)
    return FALSE;
  self->row = ayumi_db_prepare (
      db,
      "INSERT INTO search (rowid, title_ja, title_en, body_ja, body_en, readings, edges, dates) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      error);
  return self->row != NULL;
}

static void
index_clear (Index *self)
{
  Batch *batch;

  while ((batch = g_async_queue_try_pop (self->idle)) != NULL)
    {
      for (guint i = 0; i < DOCS; i++)
        ayumi_search_doc_clear (&batch->docs[i]);
      g_free (batch);
    }
  sqlite3_finalize (self->doc);
  sqlite3_finalize (self->row);
  ayumi_search_lexicon_free (self->lexicon);
  ayumi_db_close (self->reader);
  g_clear_error (&self->error);
  g_async_queue_unref (self->idle);
  g_async_queue_unref (self->made);
}

gboolean
ayumi_search_index (AyumiDb *db, GError **error)
{
  Index self;
  gboolean ok = index_init (&self, db, error);

  /* One large part after the other, and no merging of small ones between. */
  ok = ok
       && ayumi_db_exec (db,

                         "INSERT INTO search (search, rank) VALUES ('automerge', 0);"
                         "INSERT INTO search (search, rank) VALUES ('hashsize', 33554432)",
                         error)
       && write_rows (&self, error) && write_words (&self, error)
       && ayumi_db_exec (db, "INSERT INTO search (search) VALUES ('optimize')", error);
  index_clear (&self);
  return ok;
}
