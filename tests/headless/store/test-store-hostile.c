/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are not, or no longer, what was published: one clear message each, nothing touched. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/ayumi-compiler.h"
#include "store/ayumi-db.h"
#include "store/ayumi-digest.h"
#include "store/ayumi-loader.h"
#include "store/ayumi-row-counts.h"
#include "store/ayumi-store-error.h"
#include "store/ayumi-store.h"
#include "store/ayumi-vfs.h"

#define NOBODY 65534

static char *folder;
static char *path;        /* of the file under test */
static char *report_path; /* of a good report */
static guint8 *good;
static gsize good_length;

static AyumiStore *
open_path (const char *name, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);

  return ayumi_store_open (file, NULL, error);
}

/* Names, sizes and contents of the folder, in one text. */
static char *
snapshot (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL), *bytes = NULL, *sum = NULL;
      gsize length = 0;

      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        g_file_get_contents (file, &bytes, &length, NULL);
      sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
      g_ptr_array_add (lines, g_strdup_printf ("%s %s", name, sum));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* @name is refused with @code and “@name” @message, and the folder stays as it was. */
static void
expect_refusal (const char *name, AyumiStoreError code, const char *message)
{
  g_autofree char *before = snapshot (), *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (AyumiStore) store = open_path (name, &error);
  gint64 taken = (g_get_monotonic_time () - start) / 1000;

  g_assert_null (store);
  g_assert_error (error, AYUMI_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "“"));
  g_assert_nonnull (strstr (error->message, name));
  g_assert_cmpstr (strstr (error->message, "”") + strlen ("”"), ==, message);
  after = snapshot ();
  g_assert_cmpstr (before, ==, after);
  g_test_message ("%" G_GINT64_FORMAT " ms: %s", taken, error->message);
}

static void
write_good (gsize length)
{
  g_assert_true (g_file_set_contents (path, (const char *) good, length, NULL));
}

static void
write_byte (gsize at, guint8 value)
{
  guint8 old = good[at];

  good[at] = value;
  write_good (good_length);
  good[at] = old;
}

/* ---- the header ---- */

static void
test_header (void)
{
  static const struct
  {
    gsize at;
    guint8 value;
    AyumiStoreError code;
    const char *message;
  } headers[] = {
    { 0, 's', AYUMI_STORE_ERROR_NOT_REPORT,
      " is not an Ayumi report. Choose a file made by “ayumictl build”" },
    { 70, 0, AYUMI_STORE_ERROR_NOT_REPORT,
      " is not an Ayumi report. Choose a file made by “ayumictl build”" },
    { 63, 3, AYUMI_STORE_ERROR_NEWER, " was made for a newer Ayumi. Update Ayumi to read it" },
    { 60, 9, AYUMI_STORE_ERROR_NEWER, " was made for a newer Ayumi. Update Ayumi to read it" },
    { 63, 1, AYUMI_STORE_ERROR_NOT_REPORT,
      " was made by an Ayumi too old to read. Build it again from its package" },
    { 18, 2, AYUMI_STORE_ERROR_DAMAGED,
      " was changed after publication (it has a write-ahead log). Get the published file" },
    { 19, 2, AYUMI_STORE_ERROR_DAMAGED,
      " was changed after publication (it has a write-ahead log). Get the published file" },
    { 17, 3, AYUMI_STORE_ERROR_DAMAGED, " has no valid header. Get the published file" },
    { 29, 255, AYUMI_STORE_ERROR_DAMAGED, " is cut off. Get a complete copy of the file" },
    { 45, 1, AYUMI_STORE_ERROR_DAMAGED,
      ": The report is damaged: page 1 is not what was published. Get a fresh copy of the file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      write_byte (headers[i].at, headers[i].value);
      expect_refusal (path, headers[i].code, headers[i].message);
    }
}

/* A report that somebody really opened and changed with SQLite, its log beside it. */
static void
test_write_ahead_log (void)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL),
                  *shared = g_strconcat (path, "-shm", NULL);
  sqlite3 *db = NULL;

  write_good (good_length);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db, "PRAGMA journal_mode=WAL; UPDATE observations SET value = value + 1", NULL,
                    NULL, NULL),
      ==, SQLITE_OK);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  expect_refusal (
      path, AYUMI_STORE_ERROR_DAMAGED,
      " was changed after publication (it has a write-ahead log). Get the published file");
  sqlite3_close (db);
  g_unlink (log);
  g_unlink (shared);
}

/* ---- sorts of file ---- */

static void
test_sorts (void)
{
  g_autofree char *absent = g_build_filename (folder, "absent.ayumi", NULL),
                  *pipe = g_build_filename (folder, "pipe.ayumi", NULL);
  const char *no_report = " is not an Ayumi report. Choose a file made by “ayumictl build”",
             *special = " is not an ordinary file. Choose a file whose name ends in .ayumi";
  sqlite3 *db = NULL;

  expect_refusal (absent, AYUMI_STORE_ERROR_OPEN, " does not exist. Check the name");
  expect_refusal (folder, AYUMI_STORE_ERROR_NOT_REPORT,
                  " is a folder, not a report file. Choose a file whose name ends in .ayumi");
  expect_refusal ("/dev/null", AYUMI_STORE_ERROR_NOT_REPORT, special);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  expect_refusal (pipe, AYUMI_STORE_ERROR_NOT_REPORT, special);
  g_unlink (pipe);
  g_file_set_contents (path, "", 0, NULL);
  expect_refusal (path, AYUMI_STORE_ERROR_NOT_REPORT, " is empty. Get a complete copy of the file");
  g_file_set_contents (path, "This is no database, however long it may be made to look.", -1, NULL);
  expect_refusal (path, AYUMI_STORE_ERROR_NOT_REPORT, no_report);
  g_unlink (path);
  sqlite3_open (path, &db);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE events (id)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  expect_refusal (path, AYUMI_STORE_ERROR_NOT_REPORT, no_report);
}

static void
test_permission (void)
{
  gboolean root = geteuid () == 0;

  write_good (good_length);
  g_chmod (path, 0);
  g_chmod (folder, 0755);
  if (root && seteuid (NOBODY) != 0)
    {
      g_test_skip ("root cannot become nobody here");
      return;
    }
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (AyumiStore) store = open_path (path, &error);

    g_assert_null (store);
    g_assert_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_OPEN);
    g_assert_true (g_str_has_suffix (
        error->message, "may not be read by you. Ask its owner for permission to read"));
  }
  if (root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_chmod (path, 0600);
}

/* ---- pages ---- */

static void
expect_damaged_page (guint page)
{
  g_autofree char *message = g_strdup_printf (
      ": The report is damaged: page %u is not what was published. Get a fresh copy of the file",
      page);

  expect_refusal (path, AYUMI_STORE_ERROR_DAMAGED, message);
}

/* How many pages the good report's database has: its digest comes after them. */
static gsize
n_pages (void)
{
  guint32 n;

  memcpy (&n, good + 28, sizeof n);
  return GUINT32_FROM_BE (n);
}

static void
swap_pages (guint a, guint b)
{
  g_autofree guint8 *page = g_memdup2 (good + (a - 1) * AYUMI_PAGE_SIZE, AYUMI_PAGE_SIZE);

  memcpy (good + (a - 1) * AYUMI_PAGE_SIZE, good + (b - 1) * AYUMI_PAGE_SIZE, AYUMI_PAGE_SIZE);
  memcpy (good + (b - 1) * AYUMI_PAGE_SIZE, page, AYUMI_PAGE_SIZE);
}

static void
test_pages (void)
{
  const char *cut_off = " is cut off. Get a complete copy of the file";
  g_autofree guint8 *longer = g_malloc0 (good_length + AYUMI_PAGE_SIZE);

  write_good (good_length - 100);
  expect_refusal (path, AYUMI_STORE_ERROR_DAMAGED, cut_off);
  write_good (good_length - AYUMI_PAGE_SIZE);
  expect_refusal (path, AYUMI_STORE_ERROR_DAMAGED, cut_off);
  write_good (99);
  expect_refusal (path, AYUMI_STORE_ERROR_NOT_REPORT,
                  " is not an Ayumi report. Choose a file made by “ayumictl build”");
  write_byte (6 * AYUMI_PAGE_SIZE + 1000, good[6 * AYUMI_PAGE_SIZE + 1000] ^ 1);
  expect_damaged_page (7);
  swap_pages (5, 9);
  write_good (good_length);
  swap_pages (5, 9);
  expect_damaged_page (5);
  memcpy (longer, good, good_length);
  g_file_set_contents (path, (const char *) longer, good_length + AYUMI_PAGE_SIZE, NULL);
  expect_refusal (path, AYUMI_STORE_ERROR_DAMAGED,
                  " is longer than what was published. Get a fresh copy of the file");
  /* A page and its hash of another, equally valid report: only the root can tell. */
  memset (longer + 3 * AYUMI_PAGE_SIZE, 7, AYUMI_PAGE_SIZE);
  ayumi_sha256 (4, longer + 3 * AYUMI_PAGE_SIZE, AYUMI_PAGE_SIZE,
                longer + n_pages () * AYUMI_PAGE_SIZE + 3 * AYUMI_DIGEST_BYTES);
  g_file_set_contents (path, (const char *) longer, good_length, NULL);
  expect_refusal (
      path, AYUMI_STORE_ERROR_DAMAGED,
      ": The report is damaged: its digest is not what was published. Get a fresh copy of the file");
}

/* Any SQLite tool reads what we write. */
static void
test_plain_sqlite (void)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;

  write_good (good_length);
  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA integrity_check", -1, &statement, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "ok");
  sqlite3_finalize (statement);
  sqlite3_close (db);
}

/* One flipped bit anywhere is refused. */
static void
test_flips (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  int fd;

  write_good (good_length);
  fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  for (guint i = 0; i < 400; i++)
    {
      gsize at = i < 100 ? i : (gsize) g_rand_int_range (rand, 0, good_length);
      guint8 flipped = good[at] ^ (1 << g_rand_int_range (rand, 0, 8));
      g_autoptr (GError) error = NULL;
      g_autoptr (AyumiStore) store = NULL;

      g_assert_cmpint (pwrite (fd, &flipped, 1, at), ==, 1);
      store = open_path (path, &error);
      if (store != NULL)
        g_error ("a flip at byte %zu was not noticed", at);
      g_assert_true (error->domain == AYUMI_STORE_ERROR);
      g_assert_cmpint (pwrite (fd, good + at, 1, at), ==, 1);
    }
  close (fd);
}

/* A report changed while it is open is noticed at the next page read. */
static void
test_changed_while_open (void)
{
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree guint8 *noise = g_malloc0 (good_length - AYUMI_PAGE_SIZE);
  int fd;

  write_good (good_length);
  store = open_path (path, &error);
  g_assert_no_error (error);
  fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (pwrite (fd, noise, good_length - AYUMI_PAGE_SIZE, AYUMI_PAGE_SIZE), ==,
                   (gssize) (good_length - AYUMI_PAGE_SIZE));
  close (fd);
  g_assert_null (ayumi_store_search (store, "デジタル庁", AYUMI_LANG_JA, 10, NULL, &error));
  g_assert_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED);
}

/* ---- schemas and values: files with a digest that holds ---- */

/* A report with what @sql makes of an empty one; its counts of rows are right, or else changed by @counts. */
static void
write_with_counts (const char *sql, const char *counts)
{
  g_autoptr (AyumiDb) db = NULL;
  g_autoptr (GError) error = NULL;
  int fd;

  g_unlink (path);
  db = ayumi_db_create (path, path, &error);
  g_assert_no_error (error);
  ayumi_db_exec (db, sql, &error);
  g_assert_no_error (error);
  /* Where a table is not there, they do not matter. */
  ayumi_row_counts_write (db, NULL);
  ayumi_db_exec (db, counts, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, ayumi_db_close);
  fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  ayumi_digest_seal (fd, AYUMI_PAGE_SIZE, &error);
  g_assert_no_error (error);
  close (fd);
}

static void
write_with (const char *sql)
{
  write_with_counts (sql, "");
}

static void
test_schemas (void)
{
  static const char *const changes[] = {
    "DROP TABLE links",
    "CREATE TABLE more (id TEXT)",
    "ALTER TABLE topics ADD COLUMN colour TEXT",
    "ALTER TABLE topics RENAME COLUMN name_ja TO name",
    "DROP TABLE glossary; CREATE TABLE glossary (id INTEGER PRIMARY KEY)",
    "CREATE VIEW v AS SELECT 1",
    "CREATE TRIGGER t AFTER INSERT ON topics BEGIN DELETE FROM events; END",
    "CREATE INDEX i ON topics (position)",
    "DROP TABLE search_words",
    "CREATE VIRTUAL TABLE other USING fts5 (x)",
  };
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (GError) error = NULL;

  write_with ("SELECT 1");
  store = open_path (path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      write_with (changes[i]);
      expect_refusal (
          path, AYUMI_STORE_ERROR_NOT_REPORT,
          " does not have the tables of an Ayumi report. Build it again from its package");
    }
}

#define DOCUMENT \
  "INSERT INTO documents VALUES ('d', 1, 'report', 'report', 'official', '', '', '', '', '2024', '', '', '', '', '', '');"
#define SECTION "INSERT INTO sections VALUES ('s', 'd', NULL, 1, 'item', '', '', '', '', '');"
#define EVENT(when, topic)                                                             \
  "INSERT INTO topics VALUES ('t', 1, '', ''); INSERT INTO events VALUES ('e', '" when \
  "', 'done', '" topic "', 1, '', '', '', '', 's', '', '')"

static void
test_values (void)
{
  static const struct
  {
    const char *sql, *message;
  } values[] = {
    { "INSERT INTO topics VALUES ('Bad Id', 1, '', '')",
      "table topics, row “Bad Id”, column id is not a valid id" },
    { DOCUMENT SECTION EVENT ("2021-13", "t"), "table events, row “e”, column when “2021-13”" },
    { DOCUMENT SECTION EVENT ("2021", "x"),
      "table events, row “e”, column topic names a row that is not there" },
    { DOCUMENT EVENT ("2021", "t"),
      "table events, row “e”, column source names a row that is not there" },
    { "INSERT INTO charts VALUES ('c', 1, 'bar', 'x', 0, '', '', '', '', '', '')",
      "table charts, row “c”, column indicators names an indicator that is not there" },
    { "INSERT INTO topics VALUES ('t', -2147483648, '', '')",
      "table topics, row “t”, column position is too large a number" },
    { "INSERT INTO topics VALUES ('t', 9223372036854775807, '', '')",
      "table topics, row “t”, column position is too large a number" },
    { DOCUMENT SECTION
      "INSERT INTO links VALUES ('l', 'event', 'x', 'section', 's', 'decides', 's', '', '')",
      "table links, row “l”, column from names a row that is not there" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AyumiStore) store = NULL;

      write_with (values[i].sql);
      store = open_path (path, &error);
      g_assert_null (store);
      g_assert_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED);
      if (strstr (error->message, values[i].message) == NULL)
        g_error ("expected “%s”, got “%s”", values[i].message, error->message);
    }
}

/* ---- long tables: read by two threads ---- */

#define LONG_TOPICS(rows)                                                                \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " rows ") " \
  "INSERT INTO topics SELECT printf ('t-%07d', i), i, 'x', 'x' FROM n;"

/* Two threads share a long table: each reads some of it, no row is read twice, and pages are read many at a time. */
static void
test_two_threads (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AyumiDb) db = NULL;
  g_autoptr (AyumiReport) report = NULL;
  g_autoptr (GError) error = NULL;
  const AyumiTopic *topics;
  AyumiLoadCounts counts;
  AyumiVfsCounts pages;
  guint n;

  if (g_get_num_processors () < 2)
    {
      g_test_skip ("one processor");
      return;
    }
  write_with (LONG_TOPICS ("100000"));
  db = ayumi_db_open (file, NULL, &error);
  g_assert_no_error (error);
  report = ayumi_loader_load (db, &counts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts.threads, ==, 2);
  g_assert_cmpuint (counts.near_rows, >, 0);
  g_assert_cmpuint (counts.far_rows, >, 0);
  g_assert_cmpuint (counts.near_rows + counts.far_rows, ==, 100000);
  topics = ayumi_report_get_records (report, AYUMI_KIND_TOPIC, &n);
  g_assert_cmpuint (n, ==, 100000);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (topics[i].position, ==, i + 1);
  ayumi_vfs_get_counts (ayumi_db_get_handle (db), &pages);
  g_assert_cmpuint (pages.pages, >, 100);
  g_assert_cmpuint (pages.reads, <, pages.pages / 4);
  g_assert_cmpuint (pages.proved, >=, pages.pages);
  g_assert_cmpuint (pages.proved, <, 2 * pages.pages + 200);
}

/* A fault is found wherever it is: by the thread that comes to it, and also where the two meet. */
static void
test_long_table (void)
{
  static const char *const ids[] = { "t-0000001", "t-0030000", "t-0060000", "t-0099999" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *sql =
          g_strconcat (LONG_TOPICS ("100000") "UPDATE topics SET id = id || ' ' WHERE id = '",
                       ids[i], "'", NULL);
      g_autoptr (AyumiStore) bad = NULL;
      g_autoptr (GError) found = NULL;

      write_with (sql);
      bad = open_path (path, &found);
      g_assert_null (bad);
      g_assert_error (found, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (found->message, ids[i]));
    }
}

/* Counts of rows that are not those of the rows, for short tables and for those that two threads read. */
static void
test_counts (void)
{
  static const char *const tables[] = { "SELECT 1;", LONG_TOPICS ("3"), LONG_TOPICS ("30000") };
  static const char *const counts[] = {
    "UPDATE row_counts SET n = n + 1 WHERE name = 'topics'",
    "UPDATE row_counts SET n = n + 300 WHERE name = 'topics'",
    "UPDATE row_counts SET n = n - 1 WHERE name = 'topics'",
    "UPDATE row_counts SET n = -1 WHERE name = 'topics'",
    "UPDATE row_counts SET n = 2000000000 WHERE name = 'topics'",
    "UPDATE row_counts SET n = 9223372036854775807 WHERE name = 'topics'",
    "DELETE FROM row_counts",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; j < G_N_ELEMENTS (counts); j++)
      {
        g_autoptr (AyumiStore) store = NULL;
        g_autoptr (GError) error = NULL;

        write_with_counts (tables[i], counts[j]);
        store = open_path (path, &error);
        /* An empty table has no rows, whether that is written or not. */
        if (i == 0 && g_str_has_prefix (counts[j], "DELETE"))
          {
            g_assert_no_error (error);
            continue;
          }
        g_assert_null (store);
        g_assert_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED);
        g_assert_nonnull (strstr (error->message,
                                  "table topics has not the rows that it should have"));
      }
}

/* What charts own is freed once, however many there are. */
static void
test_many_charts (void)
{
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  write_with (
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
      "INSERT INTO charts SELECT printf ('c-%07d', i), i, 'bar', '', 0, '', '', '', '', '', "
      "'' FROM n");
  store = open_path (path, &error);
  g_assert_no_error (error);
  ayumi_report_get_records (ayumi_store_get_report (store), AYUMI_KIND_CHART, &n);
  g_assert_cmpuint (n, ==, 50000);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (10000);
  g_cancellable_cancel (data);
  return NULL;
}

/* Given up before it begins, and in the middle of a table. */
static void
test_cancelled (void)
{
  write_with (LONG_TOPICS ("1000000"));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GThread) thread = NULL;
      g_autoptr (AyumiStore) store = NULL;
      g_autoptr (GError) error = NULL;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      thread = g_thread_new ("cancel", cancel_soon, cancellable);
      store = ayumi_store_open (file, cancellable, &error);
      g_thread_join (g_steal_pointer (&thread));
      g_assert_null (store);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

/* ---- large files: opened at once, proved whole beside ---- */

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError **error = data;

  if (ayumi_store_verify_finish (AYUMI_STORE (source), result, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "proved");
}

static GError *
verify_in_background (AyumiStore *store)
{
  GError *error = NULL;

  ayumi_store_verify_async (store, NULL, verified_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  return error;
}

static void
test_large (void)
{
  g_autoptr (AyumiStore) store = NULL, changed = NULL;
  g_autoptr (GError) error = NULL, whole = NULL, damaged = NULL;
  guint8 byte = 'X';
  int fd;

  write_with (
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 70) "
      "INSERT INTO search_docs SELECT i, 'event', 'e', printf ('%.*c', 1000000, 'x'), '' FROM n");
  store = open_path (path, &error);
  g_assert_no_error (error);
  whole = verify_in_background (store);
  g_assert_cmpstr (whole->message, ==, "proved");
  fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (pwrite (fd, &byte, 1, 50000000), ==, 1);
  close (fd);
  changed = open_path (path, &error);
  g_assert_no_error (error);
  damaged = verify_in_background (changed);
  g_assert_error (damaged, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("ayumi-hostile-XXXXXX", NULL);
  path = g_build_filename (folder, "test.ayumi", NULL);
  report_path = g_build_filename (folder, "good.ayumi", NULL);
  if (!ayumi_compiler_build (PACKAGE, report_path, messages))
    g_error ("%s", (char *) messages->pdata[0]);
  g_file_get_contents (report_path, (char **) &good, &good_length, NULL);
  g_test_add_func ("/store/hostile/header", test_header);
  g_test_add_func ("/store/hostile/write-ahead-log", test_write_ahead_log);
  g_test_add_func ("/store/hostile/sorts", test_sorts);
  g_test_add_func ("/store/hostile/permission", test_permission);
  g_test_add_func ("/store/hostile/pages", test_pages);
  g_test_add_func ("/store/hostile/plain-sqlite", test_plain_sqlite);
  g_test_add_func ("/store/hostile/flips", test_flips);
  g_test_add_func ("/store/hostile/changed-while-open", test_changed_while_open);
  g_test_add_func ("/store/hostile/schemas", test_schemas);
  g_test_add_func ("/store/hostile/values", test_values);
  g_test_add_func ("/store/hostile/two-threads", test_two_threads);
  g_test_add_func ("/store/hostile/long-table", test_long_table);
  g_test_add_func ("/store/hostile/counts", test_counts);
  g_test_add_func ("/store/hostile/many-charts", test_many_charts);
  g_test_add_func ("/store/hostile/cancelled", test_cancelled);
  g_test_add_func ("/store/hostile/large", test_large);
  status = g_test_run ();
  g_unlink (path);
  g_unlink (report_path);
  g_rmdir (folder);
  g_free (good);
  g_free (path);
  g_free (report_path);
  g_free (folder);
  return status;
}
