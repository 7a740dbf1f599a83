/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long series from the package to the open report: what was written is read, and nothing else. */
#include <fcntl.h>
#include <math.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "long-package.h"
#include "store/ayumi-compiler.h"
#include "store/ayumi-db.h"
#include "store/ayumi-digest.h"
#include "store/ayumi-store-error.h"
#include "store/ayumi-store.h"

#define N 5000
#define HOURLY 1262304000 /* 2010-01-01 */

static char *folder, *package, *path;

/* @n points, one an hour, every seventh of them missing; with @odd the last one is ten minutes late. */
static char *
points_text (guint n, gboolean odd)
{
  GString *text = g_string_new ("when,value\n");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GDateTime) time =
          g_date_time_new_from_unix_utc (HOURLY + i * 3600 + (odd && i + 1 == n ? 600 : 0));
      g_autofree char *when = g_date_time_format (time, "%Y-%m-%dT%H:%M");

      if (i % 7 == 3)
        g_string_append_printf (text, "%s,\n", when);
      else
        g_string_append_printf (text, "%s,%d\n", when, (int) (i * 37 % 1000) - 100);
    }
  return g_string_free (text, FALSE);
}

static gboolean
build (const char *points, GPtrArray *messages)
{
  gboolean ok;

  long_package_write (package, points);
  ok = ayumi_compiler_build (package, path, messages);
  small_package_remove (package);
  return ok;
}

static AyumiStore *
open_report (GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return ayumi_store_open (file, NULL, error);
}

static const AyumiLongSeries *
load_of (AyumiReport *report)
{
  return ayumi_report_find (report, AYUMI_KIND_LONG_SERIES, "load");
}

/* ---- there and back ---- */

static void
check_round_trip (gboolean odd)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = points_text (N, odd);
  g_autofree AyumiPointsBucket *values = g_new (AyumiPointsBucket, N);
  g_autofree gint64 *times = g_new (gint64, N);
  g_autoptr (AyumiReport) report = NULL;
  g_autoptr (GError) error = NULL;
  const AyumiLongSeries *series;

  g_assert_true (build (text, messages));
  {
    g_autoptr (AyumiStore) store = open_report (&error);

    g_assert_no_error (error);
    report = g_object_ref (ayumi_store_get_report (store));
  }
  /* The report outlives its store, and the file its name. */
  g_unlink (path);
  series = load_of (report);
  g_assert_true (ayumi_report_long_series (report, series->series) == series);
  g_assert_cmpint (ayumi_points_get_head (series->points)->step, ==, odd ? 0 : 3600);
  g_assert_true (ayumi_points_read (series->points, 0, 0, N, values, &error));
  g_assert_true (ayumi_points_read_times (series->points, 0, 0, N, times, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < N; i++)
    {
      if (i % 7 == 3)
        g_assert_true (isnan (values[i].least));
      else
        g_assert_cmpfloat (values[i].least, ==, (int) (i * 37 % 1000) - 100);
      g_assert_cmpint (times[i], ==, HOURLY + i * 3600 + (odd && i + 1 == N ? 600 : 0));
    }
}

static void
test_round_trip (void)
{
  check_round_trip (FALSE);
  check_round_trip (TRUE);
}

/* ---- packages at fault ---- */

static void
test_faults (void)
{
  static const struct
  {
    const char *points, *message;
  } faults[] = {
    { "time,value\n2021-09-01,1\n", "points.csv:1: the first row should be “when,value”; add it" },
    { "when,value\n2021-09-01,1,2\n", "points.csv:2: the row needs two cells, when and value" },
    { "when,value\n2021-02-29,1\n",
      "points.csv:2:when: “2021-02-29” is not a time; write 2021-09-01, 2021-09-01T08:05 or "
      "2021-09-01T08:05:30" },
    { "when,value\n2021-09-01T08:60,1\n",
      "points.csv:2:when: “2021-09-01T08:60” is not a time; write 2021-09-01, 2021-09-01T08:05 or "
      "2021-09-01T08:05:30" },
    { "when,value\n2021-09-01,1\n2021-09-02,1e999\n",
      "points.csv:3:value: “1e999” is not a number; write digits with a point, or nothing when it "
      "is missing" },
    { "when,value\n2021-09-01,nan\n",
      "points.csv:2:value: “nan” is not a number; write digits with a point, or nothing when it is "
      "missing" },
    { "when,value\n2021-09-02,1\n2021-09-02T00:00,2\n",
      "points.csv:3:when: “2021-09-02T00:00” is not later than the row above; sort the rows, one "
      "for each time" },
    { "when,value\n1800-01-01,1\n2021-09-02,2\n",
      "points.csv:3:when: “2021-09-02” is more than 136 years after the first row; make two series "
      "of it" },
    { "when,value\n",
      "points.csv: there are no points; add rows, or take the series out of long-series.csv" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);

      g_assert_false (build (faults[i].points, messages));
      g_assert_cmpuint (messages->len, ==, 1);
      g_assert_cmpstr (messages->pdata[0], ==, faults[i].message);
    }
}

static void
test_files (void)
{
  static const struct
  {
    const char *name, *message;
  } files[] = {
    { "../points.csv", "long-series:file: “../points.csv” of “load” is no file inside the package; "
                       "write a name such as points/load.csv" },
    { "", "long-series:file: “” of “load” is no file inside the package; write a name such as "
          "points/load.csv" },
    { "no.csv", "no.csv: the file cannot be opened: No such file or directory" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
      PackageEdit edit = { "long-series.csv", "points.csv", files[i].name };

      long_package_write (package, "when,value\n2021-09-01,1\n");
      small_package_edit (package, &edit);
      g_assert_false (ayumi_compiler_build (package, path, messages));
      g_assert_cmpstr (messages->pdata[0], ==, files[i].message);
      small_package_remove (package);
    }
}

/* ---- reports from strangers, with a digest that holds ---- */

static void
change (const char *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db;
  int fd;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  sqlite3_close (db);
  fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  ayumi_digest_seal (fd, AYUMI_PAGE_SIZE, &error);
  g_assert_no_error (error);
  close (fd);
}

/* Whether all there is to ask is answered. */
static gboolean
answers (const AyumiLongSeries *series)
{
  const AyumiPointsHead *head = ayumi_points_get_head (series->points);
  AyumiPointsColumn columns[100];
  AyumiPointsSummary sum;
  g_autofree AyumiPointsBucket *values = g_new (AyumiPointsBucket, head->n);
  g_autofree gint64 *times = g_new (gint64, head->n);
  gboolean ok;

  ok =
      ayumi_points_read_columns (series->points, head->start, head->last + 1.0, 100, columns, NULL);
  ok &= ayumi_points_summarise (series->points, head->start + 1, head->last, &sum, NULL);
  ok &= ayumi_points_read (series->points, 0, 0, head->n, values, NULL);
  return ayumi_points_read_times (series->points, 0, 0, head->n, times, NULL) && ok;
}

static void
test_hostile (void)
{
  static const char *const changes[] = {
    "UPDATE packed_series SET points = points + 1",
    "UPDATE packed_series SET points = 99999999999",
    "UPDATE packed_series SET points = -1",
    "UPDATE packed_series SET step = 0",
    "UPDATE packed_series SET step = -3600",
    "UPDATE packed_series SET n_values = points + 1",
    "UPDATE packed_series SET start = -9223372036854775808",
    "UPDATE packed_series SET last = 9223372036854775807",
    "UPDATE packed_series SET least = 9e999",
    "UPDATE packed_series SET least = NULL",
    "UPDATE packed_series SET most = 0",
    "UPDATE packed_series SET number = 77",
    "UPDATE packed_series SET number = -1",
    "UPDATE packed_series SET number = 9223372036854775807",
    "DELETE FROM packed_series",
    "DELETE FROM packed_blocks",
    "DELETE FROM packed_blocks WHERE id = 3",
    "UPDATE packed_blocks SET data = x'' WHERE id = 2",
    "UPDATE packed_blocks SET data = zeroblob(4001) WHERE id = 2",
    "UPDATE packed_blocks SET data = zeroblob(900000) WHERE id = 2",
    "UPDATE packed_blocks SET data = CAST (data || x'00' AS BLOB) WHERE id = 2",
    "UPDATE packed_blocks SET data = CAST (substr(data, 1, 3992) || x'000000000000F07F' AS BLOB) WHERE id = 2",
    "UPDATE packed_blocks SET data = CAST (substr(data, 1, 3992) || x'00000000000059C1' AS BLOB) WHERE id = 2",
    "UPDATE packed_blocks SET data = zeroblob(length(data)) WHERE id >> 32 = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *text = points_text (N, FALSE);
      g_autoptr (AyumiStore) store = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (build (text, messages));
      change (changes[i]);
      store = open_report (&error);
      if (store == NULL)
        g_assert_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED);
      else if (answers (load_of (ayumi_store_get_report (store))))
        g_error ("“%s” went unnoticed", changes[i]);
      g_unlink (path);
    }
}

/* Without a new digest one changed byte of the values is enough. */
static void
test_flipped (void)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = points_text (N, FALSE), *bytes = NULL;
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (GError) error = NULL;
  double value = 37 - 100;
  const char *found;
  gsize length;

  g_assert_true (build (text, messages));
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  found = memmem (bytes, length, &value, sizeof value);
  g_assert_nonnull (found);
  bytes[found - bytes] ^= 1;
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  store = open_report (&error);
  g_assert_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("ayumi-test-XXXXXX", NULL);
  package = g_build_filename (folder, "package", NULL);
  path = g_build_filename (folder, "report.ayumi", NULL);
  g_test_add_func ("/store/packed/round-trip", test_round_trip);
  g_test_add_func ("/store/packed/faults", test_faults);
  g_test_add_func ("/store/packed/files", test_files);
  g_test_add_func ("/store/packed/hostile", test_hostile);
  g_test_add_func ("/store/packed/flipped", test_flipped);
  status = g_test_run ();
  g_unlink (path);
  g_rmdir (folder);
  g_free (folder);
  g_free (package);
  g_free (path);
  return status;
}
