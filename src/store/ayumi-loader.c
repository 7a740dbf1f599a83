/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-loader.h"

#include <string.h>

#include "base/ayumi-text-guard.h"
#include "store/ayumi-packed.h"
#include "store/ayumi-table-reader.h"

#define LONG_TABLE 20000 /* rows after which a second thread begins at the other end */
#define LOOK 64          /* rows after which each looks how far the other one has come */

/* A report while it is read: by a thread, and by another from the far ends of long tables. */
typedef struct
{
  AyumiReport *report;
  AyumiIdIndex *indexes[AYUMI_N_KINDS]; /* (owned) (nullable) */
  AyumiReadingThread near, far;         /* far has no connection until a table is long */
  GCancellable *cancellable;            /* (nullable) */
} Loader;

/* ---- a table from both ends ---- */

/* One end of a table while it is read. */
typedef struct
{
  AyumiTableReader reader;
  const char *reached; /* atomic: the id that it has come to, NULL before the first */
  const char **other;  /* (nullable) that of the other end */
  GError *error;       /* (owned) (nullable) */
} End;

/* Whether the other end has come as far as this one, or this one as far as it. */
static gboolean
has_met (End *self, gboolean backwards)
{
  const char *id = self->reader.id, *there;

  g_atomic_pointer_set (&self->reached, id);
  there = self->other != NULL ? g_atomic_pointer_get (self->other) : NULL;
  return there != NULL && (backwards ? strcmp (id, there) <= 0 : strcmp (id, there) >= 0);
}

/* Ids ascend, so that where the two have passed each other every row has been read, a few of them twice. */
static gpointer
read_backwards (gpointer data)
{
  End *self = data;

  while (ayumi_table_reader_next (&self->reader, &self->error))
    if (self->reader.n % LOOK == 0 && has_met (self, TRUE))
      break;
  return NULL;
}

/* Begins at the far end, in a thread that is returned; NULL when this end must do it alone: a row that both
 * read is dropped once, which charts, that own a list, do not bear. */
static GThread *
begin_far_end (Loader *self, End *near, End *far)
{
  AyumiDb *db = self->near.db;

  if (g_get_num_processors () < 2 || near->reader.kind == AYUMI_KIND_CHART)
    return NULL;
  if (self->far.db == NULL)
    self->far.db = ayumi_db_open_again (db, NULL);
  if (self->far.db == NULL)
    return NULL;
  ayumi_db_set_cancellable (self->far.db, self->cancellable);
  if (!ayumi_table_reader_init (&far->reader, &self->far, near->reader.kind, TRUE, NULL))
    return NULL;
  far->other = &near->reached;
  near->other = &far->reached;
  return g_thread_new ("loader", read_backwards, far);
}

/* Appends what the far end has read and this one has not, the other way round. */
static void
join_ends (AyumiTableReader *near, AyumiTableReader *far)
{
  gsize size = ayumi_kind_record_size (near->kind);
  guint n = near->n;

  while (far->n > 0
         && strcmp (*(const char **) (gpointer) (far->records + (far->n - 1) * size), near->id)
                <= 0)
    far->n--;
  near->records = g_realloc_n (near->records, n + far->n, size);
  for (guint i = far->n; i > 0; i--)
    memcpy (near->records + near->n++ * size, far->records + (i - 1) * size, size);
  for (guint i = 0; i < far->pending->len; i++)
    {
      AyumiPending pending = g_array_index (far->pending, AyumiPending, i);

      if (pending.record >= far->n)
        continue;
      pending.record = near->n - 1 - pending.record;
      g_array_append_val (near->pending, pending);
    }
}

static gboolean
read_both_ends (Loader *self, AyumiKind kind, End *near, End *far, GError **error)
{
  GThread *thread = NULL;

  if (!ayumi_table_reader_init (&near->reader, &self->near, kind, FALSE, error))
    return FALSE;
  while (ayumi_table_reader_next (&near->reader, &near->error))
    {
      if (near->reader.n == LONG_TABLE)
        thread = begin_far_end (self, near, far);
      if (near->reader.n % LOOK == 0 && has_met (near, FALSE))
        break;
    }
  if (thread == NULL)
    return near->error == NULL;
  has_met (near, FALSE);
  g_thread_join (thread);
  if (near->error != NULL || far->error != NULL)
    return FALSE;
  join_ends (&near->reader, &far->reader);
  return TRUE;
}

/* ---- tables ---- */

static gboolean
resolve (Loader *self, AyumiTableReader *reader, GError **error)
{
  gsize size = ayumi_kind_record_size (reader->kind);

  for (guint i = 0; i < reader->pending->len; i++)
    {
      const AyumiPending *pending = &g_array_index (reader->pending, AyumiPending, i);
      char *record = reader->records + pending->record * size;
      gconstpointer *member = (gconstpointer *) (gpointer) (record + pending->offset);

      *member =
          ayumi_id_index_find (self->indexes[reader->kind], pending->id, strlen (pending->id));
      if (*member == NULL)
        return ayumi_table_reader_refuse (reader->kind, *(const char **) (gpointer) record,
                                          pending->column, "names a row that is not there", error);
    }
  return TRUE;
}

static gboolean
read_table (Loader *self, AyumiKind kind, GError **error)
{
  End near = { .reached = NULL }, far = { .reached = NULL };
  AyumiTableReader *reader = &near.reader;
  gboolean ok = read_both_ends (self, kind, &near, &far, error);

  if (ok && ayumi_kind_is_referred_to (kind))
    self->indexes[kind] =
        ayumi_id_index_new (reader->records, reader->n, ayumi_kind_record_size (kind));
  ok = ok && resolve (self, reader, error);
  /* Also when it failed: the report knows how to free what the records own. */
  ayumi_report_take (self->report, kind, g_steal_pointer (&reader->records), reader->n);
  if (near.error != NULL)
    g_propagate_error (error, g_steal_pointer (&near.error));
  else if (far.error != NULL)
    g_propagate_error (error, g_steal_pointer (&far.error));
  g_clear_error (&far.error);
  ayumi_table_reader_clear (&near.reader);
  ayumi_table_reader_clear (&far.reader);
  return ok;
}

static gboolean
read_info (AyumiDb *db, AyumiReport *report, GError **error)
{
  g_autoptr (AyumiStatement) statement =
      ayumi_db_prepare (db, "SELECT key, value FROM info", error);
  g_autoptr (GError) failed = NULL;

  if (statement == NULL)
    return FALSE;
  while (ayumi_db_step (db, statement, &failed))
    {
      g_autofree char *value =
          ayumi_text_guard (ayumi_statement_text (statement, 1), AYUMI_CELL_MAX_CHARS, FALSE);

      ayumi_report_set_info (report, ayumi_statement_text (statement, 0), value);
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* ---- the whole ---- */

static void
thread_init (AyumiReadingThread *self, Loader *loader, AyumiDb *db)
{
  *self = (AyumiReadingThread) { .db = db,
                                 .report = loader->report,
                                 .indexes = loader->indexes,
                                 .strings = ayumi_arena_new (),
                                 .shared = g_hash_table_new (g_str_hash, g_str_equal) };
  ayumi_report_take_strings (loader->report, self->strings);
}

AyumiReport *
ayumi_loader_load (AyumiDb *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (AyumiReport) report = ayumi_report_new ();
  Loader self = { .report = report, .cancellable = cancellable };
  gboolean ok;

  ayumi_db_set_cancellable (db, cancellable);
  ok = read_info (db, report, error);
  thread_init (&self.near, &self, db);
  thread_init (&self.far, &self, NULL);
  for (AyumiKind kind = AYUMI_KIND_NONE + 1; ok && kind < AYUMI_N_KINDS; kind++)
    ok = read_table (&self, kind, error);
  ok = ok && ayumi_packed_load (db, report, error);
  ayumi_db_set_cancellable (db, NULL);
  for (AyumiKind kind = 0; kind < AYUMI_N_KINDS; kind++)
    ayumi_id_index_free (self.indexes[kind]);
  g_hash_table_unref (self.near.shared);
  g_hash_table_unref (self.far.shared);
  g_clear_pointer (&self.far.db, ayumi_db_close);
  if (!ok)
    return NULL;
  ayumi_report_freeze (report);
  return g_steal_pointer (&report);
}
