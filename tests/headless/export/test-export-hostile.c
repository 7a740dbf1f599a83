/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reports that are sealed as ours are and hold what no package gives, packages with noise in their tables, links
 * that nobody would write: each is refused with a message, or it is drawn, described and listed. Every run tries
 * the same ones; -m thorough two thousand of each sort.
 */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "check/ayumi-check.h"
#include "export/ayumi-describe.h"
#include "export/ayumi-view-rows.h"
#include "export/ayumi-view-scene.h"
#include "fixed-measurer.h"
#include "small-package.h"
#include "store/ayumi-compiler.h"
#include "store/ayumi-db.h"
#include "store/ayumi-digest.h"
#include "store/ayumi-store.h"

#define RECORDS_DRAWN 3 /* of each kind */

static char *folder;
static char *path; /* of the report that is under test */
static char *package;
static guint8 *good;
static gsize good_length;
static GRand *chance; /* the same in every run */

static guint
attempts (guint quick)
{
  return g_test_thorough () ? 2000 : quick;
}

static guint
below (guint n)
{
  return g_rand_int_range (chance, 0, n);
}

/* ---- what is done with whatever can be opened ---- */

static void
draw (AyumiReport *report, const AyumiViewState *state, AyumiLang lang)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiScene) scene =
      ayumi_view_scene_new (report, state, lang, 320 + below (1000), measurer, &error);
  g_autoptr (GArray) rows = NULL;
  g_autofree char *said = NULL, *listed = NULL;

  g_assert_true ((scene == NULL) == (error != NULL));
  if (scene == NULL)
    return;
  said = ayumi_describe_scene (scene, report, ayumi_view_state_day (state), lang);
  g_assert_true (g_utf8_validate (said, -1, NULL));
  rows = ayumi_view_rows_new (report, state, scene);
  listed = ayumi_view_rows_to_json (rows, lang);
  g_assert_true (g_utf8_validate (listed, -1, NULL));
}

static void
draw_link (AyumiReport *report, const char *link)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (link, &error);

  g_assert_true ((state == NULL) == (error != NULL));
  if (state != NULL)
    draw (report, state, below (2) == 0 ? AYUMI_LANG_JA : AYUMI_LANG_EN);
}

static void
draw_all (AyumiReport *report)
{
  for (guint page = 0; page < AYUMI_N_PAGES; page++)
    draw_link (report, ayumi_page_id_to_string (page));
  for (AyumiKind kind = AYUMI_KIND_NONE + 1; kind < AYUMI_N_KINDS; kind++)
    {
      guint n;

      ayumi_report_get_records (report, kind, &n);
      for (guint i = 0; i < MIN (n, RECORDS_DRAWN); i++)
        {
          g_autofree char *target =
              ayumi_target_new (kind, ayumi_report_get_record (report, kind, below (n)));

          draw_link (report, target);
        }
    }
}

/* Returns whether the report could be opened. */
static gboolean
use (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiStore) store = ayumi_store_open (file, NULL, &error);
  g_autoptr (AyumiFound) found = NULL;

  g_assert_true ((store == NULL) == (error != NULL));
  if (store == NULL)
    return FALSE;
  found = ayumi_store_search (store, "デジタル card", AYUMI_LANG_JA, 20, NULL, NULL);
  draw_all (ayumi_store_get_report (store));
  return TRUE;
}

static void
seal (void)
{
  g_autoptr (GError) error = NULL;
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);

  ayumi_digest_seal (fd, AYUMI_PAGE_SIZE, &error);
  g_assert_no_error (error);
  close (fd);
}

/* ---- bytes ---- */

static void
test_bytes (void)
{
  for (guint i = 0; i < attempts (60); i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (good, good_length);

      for (guint n = below (8) + 1; n > 0; n--)
        bytes[below (good_length)] = below (256);
      g_assert_true (g_file_set_contents (path, (char *) bytes, good_length, NULL));
      seal ();
      use ();
    }
}

/* ---- cells ---- */

static char *
hostile_text (void)
{
  static const char *const texts[] = {
    "",
    " ",
    "0",
    "-1",
    "1e308",
    "-1e308",
    "nan",
    "9223372036854775807",
    "0000",
    "9999-12-31",
    "-9999",
    "2022-02-30",
    "2022/..",
    "2022-06",
    "2021-10-20",
    "0001~",
    "../2022",
    "FY9999",
    "2022-06-01/2022-05-01",
    "launch",
    "first-year",
    "card-holders",
    "agency",
    "event:launch",
    "a,b",
    "*",
    "x\ny\r\tz",
    "\xff\xfe",
    "\xed\xa0\x80",
    "\xe2\x80\xae"
    "reversed",
    "e\xcc\x81\xcc\x81\xcc\x81",
    "<b>&amp;</b>",
    "%s%n%d",
    "](javascript:x)",
    "p 1-99999999999",
    "file:///etc/passwd",
  };

  if (below (8) == 0)
    return g_strnfill (1 + below (100000), below (2) ? 'x' : ' ');
  return g_strdup (texts[below (G_N_ELEMENTS (texts))]);
}

static char *
quote (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "'", -1);
  g_autofree char *doubled = g_strjoinv ("''", parts);

  return g_strconcat ("'", doubled, "'", NULL);
}

static char *
hostile_cell (void)
{
  static const char *const numbers[] = { "0",          "-1",
                                         "2147483647", "-2147483648",
                                         "1e308",      "-1e308",
                                         "9e999",      "-9e999",
                                         "1e-320",     "NULL",
                                         "x'00ff00'",  "9223372036854775807",
                                         "1000000",    "-9223372036854775808" };
  g_autofree char *text = NULL;

  if (below (3) == 0)
    return g_strdup (numbers[below (G_N_ELEMENTS (numbers))]);
  text = hostile_text ();
  return quote (text);
}

/* The name of a random column of @table. */
static char *
pick_column (sqlite3 *db, const char *table)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT name FROM pragma_table_info('%s') ORDER BY %u * (cid + 7) %% 31",
                       table, below (31) + 1);
  sqlite3_stmt *statement = NULL;
  char *name = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    name = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return name;
}

static void
spoil_cell (sqlite3 *db)
{
  const char *const *tables = ayumi_store_tables ();
  g_autofree char *table = g_strdup (tables[below (g_strv_length ((char **) tables))]);
  g_autofree char *column = pick_column (db, g_strdelimit (table, "-", '_'));
  g_autofree char *cell = hostile_cell ();
  g_autofree char *sql = g_strdup_printf (
      "UPDATE OR IGNORE %1$s SET \"%2$s\" = %3$s WHERE id = (SELECT id FROM %1$s LIMIT 1 OFFSET "
      "%4$u %% MAX (1, (SELECT COUNT (*) FROM %1$s)))",
      table, column, cell, below (1000));

  /* Some values do not fit the column's type: then nothing changes. */
  sqlite3_exec (db, sql, NULL, NULL, NULL);
}

static void
test_cells (void)
{
  guint opened = 0;

  for (guint i = 0; i < attempts (100); i++)
    {
      sqlite3 *db = NULL;

      g_assert_true (g_file_set_contents (path, (char *) good, good_length, NULL));
      g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
      sqlite3_exec (db, "PRAGMA ignore_check_constraints = 1", NULL, NULL, NULL);
      for (guint n = below (4) + 1; n > 0; n--)
        spoil_cell (db);
      g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
      seal ();
      opened += use ();
    }
  g_test_message ("%u were drawn", opened);
  g_assert_cmpuint (opened, >, 0);
}

/* ---- tables of a package ---- */

static void
spoil_bytes (GString *text)
{
  static const char *const pieces[] = { ",", "\"", "\n", "\r\n", "\"\"", "\xff", ";", "\t", " " };
  gsize at = below (text->len + 1), some = below (20);

  switch (below (4))
    {
    case 0:
      g_string_insert (text, at, pieces[below (G_N_ELEMENTS (pieces))]);
      break;
    case 1:
      g_string_truncate (text, at);
      break;
    case 2:
      g_string_erase (text, at, MIN (text->len - at, some));
      break;
    default:
      {
        g_autofree char *cell = hostile_text ();
        const char *comma = strchr (text->str + at, ','), *next;

        if (comma == NULL || (next = strpbrk (comma + 1, ",\n")) == NULL)
          return;
        g_string_erase (text, comma + 1 - text->str, next - comma - 1);
        g_string_insert (text, comma + 1 - text->str, cell);
      }
    }
}

/* Spoils a random file of the package. Returns its name; @before (out) is what it was. */
static char *
spoil_package (char **before, gsize *length)
{
  g_autoptr (GDir) dir = g_dir_open (package, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = NULL;
  const char *name;
  char *file;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (package, name, NULL));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  file = g_strdup (names->pdata[below (names->len)]);
  g_assert_true (g_file_get_contents (file, before, length, NULL));
  text = g_string_new_len (*before, *length);
  for (guint n = below (3) + 1; n > 0; n--)
    spoil_bytes (text);
  g_assert_true (g_file_set_contents (file, text->str, text->len, NULL));
  return file;
}

static void
test_packages (void)
{
  guint built = 0;

  for (guint i = 0; i < attempts (60); i++)
    {
      g_autofree char *before = NULL, *file = NULL;
      g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (AyumiCheckResult) checked = NULL;
      gsize length;

      file = spoil_package (&before, &length);
      g_unlink (path);
      if (ayumi_compiler_build (package, path, messages))
        {
          built++;
          g_assert_true (use ());
        }
      else
        g_assert_cmpuint (messages->len, >, 0);
      checked = ayumi_check_package (package);
      for (guint f = 0; f < checked->findings->len; f++)
        {
          g_autofree char *line = ayumi_finding_to_string (checked->findings->pdata[f]);

          g_assert_true (g_utf8_validate (line, -1, NULL));
        }
      g_assert_true (g_file_set_contents (file, before, length, NULL));
    }
  g_test_message ("%u were built", built);
  g_assert_cmpuint (built, >, 0);
}

/* ---- links ---- */

static void
test_links (void)
{
  static const char *const keys[] = { "at",    "from",  "to",     "select",  "q",      "beside",
                                      "both",  "since", "branch", "open",    "closed", "filter",
                                      "under", "form",  "sort",   "compare", "base",   "by" };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AyumiStore) store = NULL;

  g_assert_true (g_file_set_contents (path, (char *) good, good_length, NULL));
  store = ayumi_store_open (file, NULL, NULL);
  for (guint i = 0; i < attempts (300); i++)
    {
      g_autoptr (GString) link = g_string_new (ayumi_page_id_to_string (below (AYUMI_N_PAGES)));

      if (below (3) == 0)
        {
          g_autofree char *item = hostile_text ();

          g_string_append_c (link, '/');
          g_string_append_uri_escaped (link, item, NULL, TRUE);
        }
      for (guint n = below (3); n > 0; n--)
        {
          g_autofree char *value = hostile_text ();

          g_string_append_printf (link, "%c%s=", strchr (link->str, '?') ? '&' : '?',
                                  keys[below (G_N_ELEMENTS (keys))]);
          if (below (10) == 0)
            g_string_append (link, value);
          else
            g_string_append_uri_escaped (link, value, NULL, TRUE);
        }
      draw_link (ayumi_store_get_report (store), link->str);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  int status;

  g_test_init (&argc, &argv, NULL);
  chance = g_rand_new_with_seed (1);
  folder = g_dir_make_tmp ("ayumi-hostile-XXXXXX", NULL);
  path = g_build_filename (folder, "test.ayumi", NULL);
  package = g_build_filename (folder, "package", NULL);
  small_package_copy (package);
  if (!ayumi_compiler_build (package, path, messages))
    g_error ("%s", (char *) messages->pdata[0]);
  g_assert_true (g_file_get_contents (path, (char **) &good, &good_length, NULL));
  g_test_add_func ("/export/hostile/bytes", test_bytes);
  g_test_add_func ("/export/hostile/cells", test_cells);
  g_test_add_func ("/export/hostile/packages", test_packages);
  g_test_add_func ("/export/hostile/links", test_links);
  status = g_test_run ();
  g_rand_free (chance);
  small_package_remove (package);
  g_unlink (path);
  g_rmdir (folder);
  g_free (folder);
  g_free (path);
  g_free (package);
  g_free (good);
  return status;
}
