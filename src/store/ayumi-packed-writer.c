/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-packed-writer.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-time.h"
#include "model/ayumi-points-builder.h"
#include "store/ayumi-csv.h"
#include "store/ayumi-packed.h"

#define FAULTS_MOST 20 /* of a file; one that has more is not read on */

/* A file of points while it is read. */
typedef struct
{
  AyumiDb *db;
  gint64 number;
  AyumiStatement *insert;      /* (owned) of blocks */
  AyumiPointsBuilder *builder; /* (owned) */
  gint64 n, start, last;
  AyumiPackedFaultFunc fault;
  gpointer data;
  guint n_faults;
  GError *failed; /* (owned) (nullable) what the database says */
} Writer;

static gboolean
write_block (AyumiPointsTrack track,
             guint level,
             gint64 block,
             const guint8 *bytes,
             gsize size,
             gpointer data)
{
  Writer *self = data;

  ayumi_statement_bind_int (self->insert, ":id",
                            ayumi_packed_block_id (self->number, track, level, block));
  sqlite3_bind_blob (self->insert, sqlite3_bind_parameter_index (self->insert, ":data"), bytes,
                     size, SQLITE_STATIC);
  ayumi_db_step (self->db, self->insert, &self->failed);
  sqlite3_reset (self->insert);
  return self->failed == NULL;
}

static gboolean
say (Writer *self, guint row, const char *column, const char *what)
{
  self->fault (row, column, what, self->data);
  return ++self->n_faults < FAULTS_MOST;
}

static gboolean
say_of (Writer *self, guint row, const char *column, const char *text, const char *what)
{
  g_autofree char *whole = g_strdup_printf ("“%s” %s", text, what);

  return say (self, row, column, whole);
}

static gboolean
read_value (const char *text, double *value)
{
  char *end;

  *value = NAN;
  if (*text == '\0')
    return TRUE;
  *value = g_ascii_strtod (text, &end);
  return *end == '\0' && isfinite (*value) && text[strspn (text, "0123456789+-.eE")] == '\0';
}

/* FALSE to stop reading. */
static gboolean
add_point (Writer *self, guint row, const char *when, const char *number)
{
  gint64 time;
  double value;

  if (!ayumi_time_parse (when, &time))
    return say_of (self, row, "when", when,
                   "is not a time; write 2021-09-01, 2021-09-01T08:05 or 2021-09-01T08:05:30");
  if (!read_value (number, &value))
    return say_of (self, row, "value", number,
                   "is not a number; write digits with a point, or nothing when it is missing");
  if (self->n > 0 && time <= self->last)
    return say_of (self, row, "when", when,
                   "is not later than the row above; sort the rows, one for each time");
  if (self->n > 0 && time - self->start > AYUMI_POINTS_LONGEST)
    return say_of (self, row, "when", when,
                   "is more than 136 years after the first row; make two series of it");
  if (self->n == AYUMI_POINTS_MOST)
    return say (self, row, NULL, "there are more than 2,147,483,647 rows; make two series of them")
           && FALSE;
  self->start = self->n++ == 0 ? time : self->start;
  self->last = time;
  return self->n_faults > 0 || ayumi_points_builder_add (self->builder, time, value);
}

static gboolean
row_cb (guint row, guint n, const char *const *cells, gpointer data)
{
  Writer *self = data;

  if (n != 2)
    return say (self, row, NULL, "the row needs two cells, when and value");
  if (row > 1)
    return add_point (self, row, cells[0], cells[1]);
  if (strcmp (cells[0], "when") == 0 && strcmp (cells[1], "value") == 0)
    return TRUE;
  say (self, row, NULL, "the first row should be “when,value”; add it");
  return FALSE;
}

static gboolean
write_head (Writer *self, const char *id, const AyumiPointsHead *head, GError **error)
{
  g_autoptr (AyumiStatement) insert = ayumi_db_prepare (
      self->db,
      "INSERT INTO packed_series (id, number, points, n_values, start, last, step, least, most) "
      "VALUES (:id, :number, :points, :n_values, :start, :last, :step, :least, :most)",
      error);
  g_autoptr (GError) failed = NULL;

  if (insert == NULL)
    return FALSE;
  ayumi_statement_bind_text (insert, ":id", id);
  ayumi_statement_bind_int (insert, ":number", self->number);
  ayumi_statement_bind_int (insert, ":points", head->n);
  ayumi_statement_bind_int (insert, ":n_values", head->n_values);
  ayumi_statement_bind_int (insert, ":start", head->start);
  ayumi_statement_bind_int (insert, ":last", head->last);
  ayumi_statement_bind_int (insert, ":step", head->step);
  /* NaN is stored as NULL. */
  sqlite3_bind_double (insert, sqlite3_bind_parameter_index (insert, ":least"), head->least);
  sqlite3_bind_double (insert, sqlite3_bind_parameter_index (insert, ":most"), head->most);
  ayumi_db_step (self->db, insert, &failed);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* Ends the series @id, once every row has been read. */
static gboolean
finish (Writer *self, const char *id, GError **error)
{
  AyumiPointsHead head;

  if (self->n == 0 && self->n_faults == 0 && self->failed == NULL)
    say (self, 0, NULL, "there are no points; add rows, or take the series out of long-series.csv");
  if (self->n_faults == 0 && self->failed == NULL
      && ayumi_points_builder_finish (self->builder, &head))
    return write_head (self, id, &head, error);
  if (self->failed != NULL)
    g_propagate_error (error, g_steal_pointer (&self->failed));
  return FALSE;
}

gboolean
ayumi_packed_write (AyumiDb *db,
                    const char *id,
                    gint64 number,
                    const char *path,
                    const char *shown_name,
                    AyumiPackedFaultFunc fault,
                    gpointer data,
                    GError **error)
{
  Writer self = { .db = db, .number = number, .fault = fault, .data = data };
  gboolean ok = FALSE;

  self.insert =
      ayumi_db_prepare (db, "INSERT INTO packed_blocks (id, data) VALUES (:id, :data)", error);
  if (self.insert == NULL)
    return FALSE;
  self.builder = ayumi_points_builder_new (write_block, &self);
  ok = ayumi_csv_read (path, shown_name, row_cb, &self, error) && finish (&self, id, error);
  ayumi_points_builder_free (self.builder);
  sqlite3_finalize (self.insert);
  g_clear_error (&self.failed);
  return ok;
}
