/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-loader.h"

#include <string.h>

#include "base/ayumi-text-guard.h"
#include "store/ayumi-packed.h"
#include "store/ayumi-row-counts.h"
#include "store/ayumi-store-error.h"
#include "store/ayumi-table-reader.h"

#define LONG_TABLE 20000 /* rows from which on a second thread begins at the other end */
#define SHARE 256        /* rows that a thread takes on at a time */

/* A report while it is read: by a thread, and by another from the far ends of long tables. */
typedef struct
{
  AyumiReport *report;
  AyumiIdIndex *indexes[AYUMI_N_KINDS]; /* (owned) (nullable) */
  gint64 counts[AYUMI_N_KINDS];         /* of rows, as the file says */
  AyumiReadingThread near, far;         /* far has no connection until a table is long */
  GCancellable *cancellable;            /* (nullable) */
  AyumiLoadCounts done;
} Loader;

/* ---- a table from both ends ---- */

/* One end of a table while it is read. */
typedef struct
{
  AyumiTableReader reader;
  guint share;   /* rows that it has taken on and not begun with */
  gint *left;    /* atomic: rows of the table that neither end has taken on */
  GError *error; /* (owned) (nullable) */
} End;

static gboolean
counts_wrong (AyumiKind kind, GError **error)
{
  g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED,
               "The report is at fault: table %s has not the rows that it should have. Build it "
               "again from its package",
               ayumi_loader_table (kind));
  return FALSE;
}

/* Takes some of the rows that are left. FALSE when there are none. */
static gboolean
take_share (End *self)
{
  gint left = g_atomic_int_add (self->left, -SHARE);

  self->share = CLAMP (left, 0, SHARE);
  return self->share > 0;
}

/* Reads what it has taken on, and more until nothing is left. */
static gpointer
read_end (gpointer data)
{
  End *self = data;

  do
    for (; self->share > 0; self->share--)
      if (!ayumi_table_reader_next (&self->reader, &self->error))
        {
          if (self->error == NULL)
            counts_wrong (self->reader.kind, &self->error);
          /* The other one need not go on. */
          g_atomic_int_set (self->left, 0);
          return NULL;
        }
  while (take_share (self));
  return NULL;
}

/* Begins at the far end, in a thread that is returned; NULL when this end must do it alone. */
static GThread *
begin_far_end (Loader *self, AyumiKind kind, AyumiTableRoom room, End *far)
{
  if (room.n < LONG_TABLE || g_get_num_processors () < 2)
    return NULL;
  if (self->far.db == NULL)
    self->far.db = ayumi_db_open_again (self->near.db, NULL);
  if (self->far.db == NULL)
    return NULL;
  ayumi_db_set_cancellable (self->far.db, self->cancellable);
  if (!ayumi_table_reader_init (&far->reader, &self->far, kind, room, TRUE, NULL))
    return NULL;
  take_share (far);
  self->done.threads = 2;
  return g_thread_new ("loader", read_end, far);
}

/* That the rows which were read are all of them: the near end's next one is the far end's last. */
static gboolean
ends_meet (End *near, const End *far, GError **error)
{
  return ayumi_table_reader_next_is (&near->reader, far->reader.n > 0 ? far->reader.id : NULL,
                                     &near->error)
         || (near->error == NULL && counts_wrong (near->reader.kind, error));
}

static gboolean
read_both_ends (Loader *self,
                AyumiKind kind,
                AyumiTableRoom room,
                End *near,
                End *far,
                GError **error)
{
  GThread *thread;

  if (!ayumi_table_reader_init (&near->reader, &self->near, kind, room, FALSE, error))
    return FALSE;
  thread = begin_far_end (self, kind, room, far);
  read_end (near);
  if (thread != NULL)
    g_thread_join (thread);
  self->done.near_rows += near->reader.n;
  self->done.far_rows += far->reader.n;
  if (near->error != NULL || far->error != NULL)
    return FALSE;
  return ends_meet (near, far, error);
}

/* ---- tables ---- */

static gboolean
resolve (Loader *self, const AyumiTableReader *reader, GError **error)
{
  for (guint i = 0; reader->pending != NULL && i < reader->pending->len; i++)
    {
      const AyumiPending *pending = &g_array_index (reader->pending, AyumiPending, i);

      *pending->member =
          ayumi_id_index_find (self->indexes[reader->kind], pending->id, strlen (pending->id));
      if (*pending->member == NULL)
        return ayumi_table_reader_refuse (reader->kind, pending->row, pending->column,
                                          "names a row that is not there", error);
    }
  return TRUE;
}

/* Makes room for the rows that @kind should have, which are believed only if the file may hold as many. */
static gboolean
make_room (Loader *self, AyumiKind kind, AyumiTableRoom *room, GError **error)
{
  gsize size = ayumi_kind_record_size (kind);
  gint64 n = self->counts[kind];

  if (n < 0 || n > MIN (ayumi_db_get_size (self->near.db), G_MAXINT - 2 * SHARE))
    return counts_wrong (kind, error);
  room->n = n;
  room->records = g_try_malloc_n (n, size);
  if (n > 0 && room->records == NULL)
    return counts_wrong (kind, error);
  return TRUE;
}

/* The report takes the records, also when it failed: it knows how to free what they own. */
static void
hand_over (Loader *self, AyumiKind kind, AyumiTableRoom room, const End *near, const End *far)
{
  gsize size = ayumi_kind_record_size (kind);
  guint n = near->reader.n + far->reader.n;

  if (n < room.n)
    memmove (room.records + near->reader.n * size, room.records + (room.n - far->reader.n) * size,
             far->reader.n * size);
  ayumi_report_take (self->report, kind, room.records, n);
}

static gboolean
read_table (Loader *self, AyumiKind kind, GError **error)
{
  AyumiTableRoom room = { NULL, 0 };
  gint left;
  End near = { .left = &left }, far = { .left = &left };
  gboolean ok;

  if (!make_room (self, kind, &room, error))
    return FALSE;
  left = room.n;
  ok = read_both_ends (self, kind, room, &near, &far, error);
  if (ok && ayumi_kind_is_referred_to (kind))
    self->indexes[kind] = ayumi_id_index_new (room.records, room.n, ayumi_kind_record_size (kind));
  ok = ok && resolve (self, &near.reader, error) && resolve (self, &far.reader, error);
  hand_over (self, kind, room, &near, &far);
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
ayumi_loader_load (AyumiDb *db, AyumiLoadCounts *counts, GCancellable *cancellable, GError **error)
{
  g_autoptr (AyumiReport) report = ayumi_report_new ();
  Loader self = { .report = report, .cancellable = cancellable, .done.threads = 1 };
  gboolean ok;

  ayumi_db_set_cancellable (db, cancellable);
  ok = read_info (db, report, error) && ayumi_row_counts_read (db, self.counts, error);
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
  if (counts != NULL)
    *counts = self.done;
  if (!ok)
    return NULL;
  ayumi_report_freeze (report);
  return g_steal_pointer (&report);
}
