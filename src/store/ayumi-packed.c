/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-packed.h"

#include <math.h>
#include <string.h>

#include "store/ayumi-store-error.h"

#define NUMBER_BITS 22 /* of the id: what is left above the other parts */

/* What all long series of a report share: one more connection, for whoever asks. */
typedef struct
{
  AyumiDb *db;               /* (owned) */
  AyumiStatement *statement; /* (owned) */
  GMutex lock;
} Reader;

/* What one of them needs to ask it. */
typedef struct
{
  Reader *reader; /* (owned), counted */
  gint64 number;
} Asker;

gint64
ayumi_packed_block_id (gint64 number, AyumiPointsTrack track, guint level, gint64 block)
{
  return number << 40 | (gint64) track << 36 | (gint64) level << 32 | block;
}

static void
reader_clear (gpointer data)
{
  Reader *self = data;

  sqlite3_finalize (self->statement);
  ayumi_db_close (self->db);
  g_mutex_clear (&self->lock);
}

static Reader *
reader_new (AyumiDb *db, GError **error)
{
  Reader *self = g_atomic_rc_box_new0 (Reader);

  g_mutex_init (&self->lock);
  self->db = ayumi_db_open_again (db, error);
  if (self->db != NULL)
    self->statement =
        ayumi_db_prepare (self->db, "SELECT data FROM packed_blocks WHERE id = :id", error);
  if (self->statement == NULL)
    g_atomic_rc_box_release_full (g_steal_pointer (&self), reader_clear);
  return self;
}

static void
asker_free (gpointer data)
{
  Asker *asker = data;

  g_atomic_rc_box_release_full (asker->reader, reader_clear);
  g_free (asker);
}

static gboolean
fault (GError **error, const char *what)
{
  g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED,
               "The report is at fault: %s. Build it again from its package", what);
  return FALSE;
}

static gboolean
read_block (AyumiPointsTrack track,
            guint level,
            gint64 block,
            guint8 *bytes,
            gsize size,
            gpointer data,
            GError **error)
{
  Asker *asker = data;
  Reader *reader = asker->reader;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&reader->lock);
  g_autoptr (GError) cause = NULL;
  gboolean ok;

  ayumi_statement_bind_int (reader->statement, ":id",
                            ayumi_packed_block_id (asker->number, track, level, block));
  ok = ayumi_db_step (reader->db, reader->statement, &cause)
       && (gsize) sqlite3_column_bytes (reader->statement, 0) == size;
  if (ok)
    memcpy (bytes, sqlite3_column_blob (reader->statement, 0), size);
  sqlite3_reset (reader->statement);
  if (ok)
    return TRUE;
  if (cause == NULL)
    return fault (error, "values of a long series are not there, or too few or too many");
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static double
real_of (AyumiStatement *statement, int column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
             ? NAN
             : sqlite3_column_double (statement, column);
}

/* Opens the points of @series from its row. */
static gboolean
open_points (Reader *reader, AyumiStatement *row, AyumiLongSeries *series, GError **error)
{
  AyumiPointsHead head = { sqlite3_column_int64 (row, 1),
                           sqlite3_column_int64 (row, 2),
                           sqlite3_column_int64 (row, 3),
                           sqlite3_column_int64 (row, 4),
                           sqlite3_column_int64 (row, 5),
                           real_of (row, 6),
                           real_of (row, 7) };
  gint64 number = sqlite3_column_int64 (row, 0);
  Asker *asker;

  if (number < 0 || number >> NUMBER_BITS != 0 || !ayumi_points_head_is_sane (&head))
    return fault (error, "counts, times and values of a long series do not fit each other");
  asker = g_new (Asker, 1);
  asker->reader = g_atomic_rc_box_acquire (reader);
  asker->number = number;
  series->points = ayumi_points_new (&head, read_block, asker, asker_free);
  return TRUE;
}

static gboolean
load (AyumiDb *db, Reader *reader, AyumiLongSeries *series, guint n, GError **error)
{
  g_autoptr (AyumiStatement) row = ayumi_db_prepare (
      db,
      "SELECT number, points, n_values, start, last, step, least, most FROM packed_series WHERE id = :id",
      error);

  for (guint i = 0; row != NULL && i < n; i++)
    {
      g_autoptr (GError) cause = NULL;

      ayumi_statement_bind_text (row, ":id", series[i].id);
      if (!ayumi_db_step (db, row, &cause))
        {
          if (cause == NULL)
            return fault (error, "a long series has no values");
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      if (!open_points (reader, row, &series[i], error))
        return FALSE;
      sqlite3_reset (row);
    }
  return row != NULL;
}

gboolean
ayumi_packed_load (AyumiDb *db, AyumiReport *report, GError **error)
{
  guint n;
  gconstpointer records = ayumi_report_get_records (report, AYUMI_KIND_LONG_SERIES, &n);
  Reader *reader;
  gboolean ok;

  if (n == 0)
    return TRUE;
  reader = reader_new (db, error);
  if (reader == NULL)
    return FALSE;
  /* The loader, and nobody else, may still fill records in. */
  ok = load (db, reader, (AyumiLongSeries *) records, n, error);
  g_atomic_rc_box_release_full (reader, reader_clear);
  return ok;
}
