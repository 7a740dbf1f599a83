/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "base/ayumi-fold.h"
#include "store/ayumi-compiler.h"
#include "store/ayumi-store.h"
#include "store/ayumi-store-error.h"

static char *folder;
static char *report_path;

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static AyumiStore *
open_path (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return ayumi_store_open (file, NULL, error);
}

static void
test_reproducible (void)
{
  g_autofree char *again = path_of ("again.ayumi"), *one = NULL, *two = NULL;
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  gsize length_one, length_two;

  g_assert_true (ayumi_compiler_build (PACKAGE, again, messages));
  g_file_get_contents (report_path, &one, &length_one, NULL);
  g_file_get_contents (again, &two, &length_two, NULL);
  g_assert_cmpmem (one, length_one, two, length_two);
  g_unlink (again);
}

/* One flipped bit anywhere is refused. */
static void
test_flips (void)
{
  g_autofree char *bytes = NULL, *path = path_of ("flipped.ayumi");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  gsize length;

  g_file_get_contents (report_path, &bytes, &length, NULL);
  for (guint i = 0; i < 200; i++)
    {
      gsize at = i < 100 ? i : (gsize) g_rand_int_range (rand, 0, length);
      guint bit = g_rand_int_range (rand, 0, 8);
      g_autoptr (GError) error = NULL;
      g_autoptr (AyumiStore) store = NULL;

      bytes[at] ^= 1 << bit;
      g_file_set_contents (path, bytes, length, NULL);
      store = open_path (path, &error);
      g_assert_null (store);
      g_assert_true (error->domain == AYUMI_STORE_ERROR);
      bytes[at] ^= 1 << bit;
    }
  g_unlink (path);
}

static void
expect_refusal (const char *path, AyumiStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiStore) store = open_path (path, &error);

  g_assert_null (store);
  g_assert_error (error, AYUMI_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_refusals (void)
{
  g_autofree char *bytes = NULL, *cut = path_of ("cut.ayumi"), *foreign = path_of ("foreign.ayumi"),
                  *newer = path_of ("newer.ayumi"), *absent = path_of ("absent.ayumi"),
                  *empty = path_of ("empty.ayumi");
  gsize length;

  g_file_get_contents (report_path, &bytes, &length, NULL);
  g_file_set_contents (cut, bytes, length - 100, NULL);
  expect_refusal (cut, AYUMI_STORE_ERROR_DAMAGED);
  g_file_set_contents (cut, bytes, length - 4096, NULL);
  expect_refusal (cut, AYUMI_STORE_ERROR_DAMAGED);
  bytes[63] = 99;
  g_file_set_contents (newer, bytes, length, NULL);
  expect_refusal (newer, AYUMI_STORE_ERROR_NEWER);
  g_file_set_contents (foreign, "This is no database, however long it may be made to look.", -1,
                       NULL);
  expect_refusal (foreign, AYUMI_STORE_ERROR_NOT_REPORT);
  g_file_set_contents (empty, "", 0, NULL);
  expect_refusal (empty, AYUMI_STORE_ERROR_NOT_REPORT);
  expect_refusal (absent, AYUMI_STORE_ERROR_OPEN);
  expect_refusal (folder, AYUMI_STORE_ERROR_NOT_REPORT);
  g_unlink (cut);
  g_unlink (newer);
  g_unlink (foreign);
  g_unlink (empty);
}

static gboolean
finds (AyumiStore *store, const char *query, AyumiLang lang, const char *id)
{
  g_autoptr (GPtrArray) hits = ayumi_store_search (store, query, lang, 5000, NULL);

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    if (g_str_equal (((const AyumiHit *) hits->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* Every substring of two characters of every event's title finds that event, in both languages. */
static void
test_substrings (void)
{
  g_autoptr (AyumiStore) store = open_path (report_path, NULL);
  guint n;
  const AyumiEvent *events =
      ayumi_report_get_records (ayumi_store_get_report (store), AYUMI_KIND_EVENT, &n);

  g_assert_cmpuint (n, >, 50);
  for (guint i = 0; i < n; i += 4)
    for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
      {
        const char *title = lang == AYUMI_LANG_JA ? events[i].title.ja : events[i].title.en;
        long length = g_utf8_strlen (title, -1);

        for (long at = 0; at + 2 <= length; at++)
          {
            g_autofree char *part = g_utf8_substring (title, at, at + 2);
            g_autofree char *folded = g_strstrip (ayumi_fold (part));

            if (g_utf8_strlen (folded, -1) >= 2 && !finds (store, part, lang, events[i].id))
              g_error ("“%s” does not find “%s”", part, title);
          }
      }
}

static void
test_dates (void)
{
  g_autoptr (AyumiStore) store = open_path (report_path, NULL);
  static const char *const queries[] = { "令和3年9月", "2021-09",  "2021年9月",
                                         "FY2021",     "2021年度", "令和3年度",
                                         "2021-09-01", "2021",     "R3.9.1" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    g_assert_true (finds (store, queries[i], AYUMI_LANG_JA, "digital-agency-launch"));
  g_assert_false (finds (store, "2021-10", AYUMI_LANG_JA, "digital-agency-launch"));
  g_assert_false (finds (store, "FY2020", AYUMI_LANG_JA, "digital-agency-launch"));
}

/* What is typed is never an operator. */
static void
test_query_syntax (void)
{
  g_autoptr (AyumiStore) store = open_path (report_path, NULL);
  static const char *const queries[] = { "\"", "*", "AND",  "a OR", "NEAR(", "title:", "^",
                                         "-",  "'", "庁\"", "()",   " ",     "" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) hits =
          ayumi_store_search (store, queries[i], AYUMI_LANG_EN, 10, &error);

      g_assert_no_error (error);
      g_assert_nonnull (hits);
    }
}

/* A package at fault: the file to change, how, and the message that must come. */
typedef struct
{
  const char *file, *find, *replace, *message;
} Fault;

static void
copy_package (const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (PACKAGE, 0, NULL);
  const char *name;

  g_mkdir_with_parents (to, 0700);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (PACKAGE, name, NULL),
                      *path = g_build_filename (to, name, NULL), *bytes = NULL;
      gsize length;

      if (g_file_get_contents (from, &bytes, &length, NULL))
        g_file_set_contents (path, bytes, length, NULL);
    }
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static void
test_faults (void)
{
  static const Fault faults[] = {
    { "topics.csv", "organisation,1,", "organisation,one,",
      "topics.csv:2:position: “one” is not a number; write digits with a point, no commas or units" },
    { "topics.csv", "organisation,1,", "organisation,1.5,",
      "topics.csv:2:position: “1.5” is not a whole number; write digits only" },
    { "topics.csv", "society,8", "Society,8",
      "topics.csv:9:id: “Society” is not an id; use lower-case words and digits joined by hyphens" },
    { "topics.csv", "my-number,2", "society,2",
      "topics.csv:9:id: “society” is used by another row; ids are unique" },
    { "topics.csv", "id,position", "id,place",
      "topics.csv:1:position: column 2 should be “position” and is “place”; put the columns in the order of datapackage.json" },
    { "topics.csv", "society,8,", "society,8,\"",
      "topics.csv:9: a quoted cell is not closed; add the missing quote" },
    { "topics.csv", "society,8,", "society,8,x,",
      "topics.csv:9: the row has 5 cells and needs 4; a comma or a quote may be missing" },
    { "events.csv", ",2021-09-01,done,", ",2021-09-31,done,",
      ":when: “2021-09-31” has a day that this month does not have" },
    { "events.csv", ",2021-09-01,done,", ",2021-09-01,ready,",
      ":status: “ready” is not allowed here; use one of: done, planned, cancelled" },
    { "events.csv", ",2021-09-01,done,organisation", ",2021-09-01,done,weather",
      ":topic: there is no “weather” in topics; name an id of that table" },
  };
  g_autofree char *package = path_of ("package"), *out = path_of ("broken.ayumi");

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *path = NULL, *text = NULL;
      GString *changed;
      gboolean found = FALSE;

      copy_package (package);
      path = g_build_filename (package, faults[i].file, NULL);
      g_file_get_contents (path, &text, NULL, NULL);
      changed = g_string_new (text);
      g_assert_cmpuint (g_string_replace (changed, faults[i].find, faults[i].replace, 1), ==, 1);
      g_file_set_contents (path, changed->str, changed->len, NULL);
      g_string_free (changed, TRUE);
      g_assert_false (ayumi_compiler_build (package, out, messages));
      g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
      for (guint m = 0; m < messages->len; m++)
        found |= g_str_has_suffix (messages->pdata[m], faults[i].message);
      if (!found)
        g_error ("expected “%s”, got “%s”", faults[i].message,
                 messages->len > 0 ? (char *) messages->pdata[0] : "nothing");
      remove_folder (package);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("ayumi-store-XXXXXX", NULL);
  report_path = path_of ("report.ayumi");
  if (!ayumi_compiler_build (PACKAGE, report_path, messages))
    g_error ("%s", (char *) messages->pdata[0]);
  g_test_add_func ("/store/reproducible", test_reproducible);
  g_test_add_func ("/store/flips", test_flips);
  g_test_add_func ("/store/refusals", test_refusals);
  g_test_add_func ("/store/substrings", test_substrings);
  g_test_add_func ("/store/dates", test_dates);
  g_test_add_func ("/store/query-syntax", test_query_syntax);
  g_test_add_func ("/store/faults", test_faults);
  status = g_test_run ();
  g_unlink (report_path);
  g_rmdir (folder);
  g_free (report_path);
  g_free (folder);
  return status;
}
