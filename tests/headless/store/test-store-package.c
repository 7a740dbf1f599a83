/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages at fault: each sort of fault once, with its message; and bytes that mean nothing. */
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "small-package.h"
#include "store/ayumi-compiler.h"
#include "store/ayumi-csv.h"
#include "store/ayumi-package.h"
#include "store/ayumi-store.h"

static char *folder;

/* The file to change, how, and the message that must come. */
typedef struct
{
  PackageEdit edit;
  const char *message;
} Fault;

static void
expect_fault (const Fault *fault)
{
  g_autofree char *package = g_build_filename (folder, "package", NULL),
                  *out = g_build_filename (folder, "broken.ayumi", NULL);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  gboolean found = FALSE;

  small_package_copy (package);
  small_package_edit (package, &fault->edit);
  g_assert_false (ayumi_compiler_build (package, out, messages));
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
  for (guint i = 0; i < messages->len; i++)
    found |= g_str_equal (messages->pdata[i], fault->message);
  if (!found)
    {
      for (guint i = 0; i < messages->len; i++)
        g_printerr ("got “%s”\n", (char *) messages->pdata[i]);
      g_error ("expected “%s”", fault->message);
    }
  small_package_remove (package);
}

/* ---- tables ---- */

static void
test_tables (void)
{
  static const Fault faults[] = {
    { { "topics.csv", "agency,1,", "agency,one," },
      "topics.csv:2:position: “one” is not a number; write digits with a point, no commas or units" },
    { { "topics.csv", "agency,1,", "agency,1.5," },
      "topics.csv:2:position: “1.5” is not a whole number; write digits only" },
    { { "topics.csv", "agency,1,", "agency,1e3," },
      "topics.csv:2:position: “1e3” is not a whole number; write digits only" },
    { { "topics.csv", "agency,1,", "agency,1000001," },
      "topics.csv:2:position: 1000001 is out of range; use -1000000 to 1000000" },
    { { "topics.csv", "agency,1,", "agency,," },
      "topics.csv:2:position: the cell is empty; fill it in" },
    { { "topics.csv", "cards,2", "Cards,2" },
      "topics.csv:3:id: “Cards” is not an id; use lower-case words and digits joined by hyphens" },
    { { "topics.csv", "cards,2", "agency,2" },
      "topics.csv:3:id: “agency” is used by another row; ids are unique" },
    { { "topics.csv", "id,position", "id,place" },
      "topics.csv:1:position: column 2 should be “position” and is “place”; put the columns in the order of datapackage.json" },
    { { "topics.csv", "name_en", "name_en,colour" },
      "topics.csv:1:colour: datapackage.json does not know this column; remove it or describe it there" },
    { { "topics.csv", "cards,2,", "cards,2,\"" },
      "topics.csv:3: a quoted cell is not closed; add the missing quote" },
    { { "topics.csv", "cards,2,", "cards,2,x," },
      "topics.csv:3: the row has 5 cells and needs 4; a comma or a quote may be missing" },
    { { "topics.csv", "Agency",
        "Ag\xff"
        "ency" },
      "topics.csv:2: a cell is not UTF-8; save the file as UTF-8 text" },
    { { "topics.csv", NULL, NULL },
      "topics.csv: the file cannot be opened: No such file or directory" },
    { { "events.csv", "first-year-1,p 1,", "first-year-1,1段落目," },
      "events.csv:2:locator: “1段落目” is not a place; write parts such as “slide 6, item 3.2, p 1” or 「text as printed」, separated by a comma and a space" },
    { { "events.csv", ",2021-09-01,done,", ",2021-09-31,done," },
      "events.csv:2:when: “2021-09-31” has a day that this month does not have" },
    { { "events.csv", ",2021-09-01,done,", ",2021-09-01,ready," },
      "events.csv:2:status: “ready” is not allowed here; use one of: done, planned, cancelled" },
    { { "events.csv", "agency,5,", "agency,6," },
      "events.csv:2:importance: 6 is out of range; use 1 to 5" },
    { { "events.csv", "done,agency,5", "done,weather,5" },
      "events.csv:2:topic: there is no “weather” in topics; name an id of that table" },
    { { "events.csv", "first-year-1,p 1,", "first-year-9,p 1," },
      "events.csv:2:source: there is no “first-year-9” in sections; name an id of that table" },
    { { "sections.csv", "first-year,first-year-2,1", "first-year,first-year-8,1" },
      "sections.csv:4:parent: there is no “first-year-8” in sections; name an id of that table" },
    { { "observations.csv", "2023-09,,not-published", "2023-09,," },
      "observations.csv:5: the row breaks a rule of the format (CHECK constraint failed: (value IS NULL) = (missing <> '')); compare it with data/sql/schema.sql" },
    { { "observations.csv", "4000000", "4000000,00" },
      "observations.csv:2: the row has 14 cells and needs 13; a comma or a quote may be missing" },
    { { "observations.csv", "4000000", "0x10" },
      "observations.csv:2:value: “0x10” is not a number; write digits with a point, no commas or units" },
    { { "claims.csv", ",2.5,,", ",2.5,1," },
      "claims.csv:2: the row breaks a rule of the format (CHECK constraint failed: (multiple IS NULL) <> (difference IS NULL)); compare it with data/sql/schema.sql" },
    { { "charts.csv", ",line,card-holders,", ",line,card-holders nothing," },
      "charts.csv:2:indicators: there is no “nothing” in indicators; name an id of that table" },
    { { "links.csv", "event,card-start,", "event,card-end," },
      "links.csv:2:from: there is no “card-end” in events; name an id of that table" },
    { { "links.csv", "indicator,card-holders,", "indicator,holders," },
      "links.csv:2:to: there is no “holders” in indicators; name an id of that table" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    expect_fault (&faults[i]);
}

/* ---- the manifest ---- */

static void
test_manifests (void)
{
#define MANIFEST "datapackage.json"
#define HEAD \
  "{\"name\":\"x\",\"title_ja\":\"\",\"title_en\":\"\",\"publisher_ja\":\"\",\"publisher_en\":\"\",\"period\":\"\",\"version\":\"\",\"created\":\"\""
  static const Fault faults[] = {
    { { MANIFEST, NULL, "[]" }, MANIFEST ":: the file is not a JSON object" },
    { { MANIFEST, "\"name\": \"small\"", "\"name\": 1" },
      MANIFEST ":name: the package has no name; add \"name\"" },
    { { MANIFEST, "\"period\"", "\"time\"" },
      MANIFEST ":period: this is missing; add it to the package" },
    { { MANIFEST, NULL, HEAD "}" },
      MANIFEST ":resources: the package has no resources; add the list of its tables" },
    { { MANIFEST, NULL, HEAD ",\"resources\":[1]}" },
      MANIFEST ":resources: a resource is not an object" },
    { { MANIFEST, NULL, HEAD ",\"resources\":[{}]}" },
      MANIFEST ":resources/?: the resource has no name; add \"name\"" },
    { { MANIFEST, NULL, HEAD ",\"resources\":[{\"name\":\"topics\"}]}" },
      MANIFEST ":resources/topics: the resource has no file; add \"path\"" },
    { { MANIFEST, NULL, HEAD ",\"resources\":[{\"name\":\"topics\",\"path\":\"t.csv\"}]}" },
      MANIFEST
      ":resources/topics: the resource has no Table Schema; add \"schema\" with \"fields\"" },
    { { MANIFEST, NULL,
        HEAD
        ",\"resources\":[{\"name\":\"topics\",\"path\":\"t.csv\",\"schema\":{\"fields\":[{}]}}]}" },
      MANIFEST ":resources/topics: a field has no name; add \"name\"" },
    { { MANIFEST, NULL,
        HEAD
        ",\"resources\":[{\"name\":\"topics\",\"path\":\"../t.csv\",\"schema\":{\"fields\":[]}}]}" },
      MANIFEST ":resources/topics: a path leads out of the package; use a name inside its folder" },
    { { MANIFEST, "\"name\": \"topics\"", "\"name\": \"subjects\"" },
      MANIFEST
      ":topics: this table is missing; add a resource, with a header line only if it has no rows" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    expect_fault (&faults[i]);
}

static void
test_no_package (void)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *message = g_strdup_printf (
      "%s: there is no datapackage.json in this folder; name the folder of a report package",
      folder);

  g_assert_false (ayumi_compiler_build (folder, "/nowhere.ayumi", messages));
  g_assert_cmpuint (messages->len, ==, 1);
  g_assert_cmpstr (messages->pdata[0], ==, message);
}

/* The one message of a build that cannot be written to @out; whatever was there stays alone in its folder. */
static void
expect_unwritable (const char *package, const char *out, const char *message)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);

  g_assert_false (ayumi_compiler_build (package, out, messages));
  g_assert_cmpuint (messages->len, ==, 1);
  g_assert_cmpstr (messages->pdata[0], ==, message);
}

static void
test_cannot_write (void)
{
  g_autofree char *to_folder =
      g_strdup_printf ("“%s” cannot be written: it is a folder. Choose another name", folder);

  expect_unwritable (
      SMALL, "/nowhere/at/all.ayumi",
      "“/nowhere/at/all.ayumi” cannot be written: there is no such folder. Check the name");
  expect_unwritable (SMALL, folder, to_folder);
}

/* A limit on sizes stands for a full disk, wherever writing comes to it: tables, index, digest. */
static void
test_full (void)
{
  g_autofree char *place = g_build_filename (folder, "full", NULL),
                  *out = g_build_filename (place, "full.ayumi", NULL), *old = NULL;
  g_autofree char *message = g_strdup_printf (
      "“%s” cannot be written: it becomes larger than files may be there. Write to another disk",
      out);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  GStatBuf whole;
  struct rlimit before, limit;

  g_mkdir (place, 0700);
  g_assert_true (ayumi_compiler_build (SMALL, out, messages));
  g_assert_true (g_file_get_contents (out, &old, NULL, NULL));
  g_assert_cmpint (g_stat (out, &whole), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  limit = before;
  for (goffset size = 0; size < whole.st_size; size += whole.st_size / 9)
    {
      g_autoptr (GDir) dir = NULL;
      g_autofree char *now = NULL;

      limit.rlim_cur = size;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      expect_unwritable (SMALL, out, message);
      setrlimit (RLIMIT_FSIZE, &before);
      g_file_get_contents (out, &now, NULL, NULL);
      g_assert_cmpmem (now, whole.st_size, old, whole.st_size);
      dir = g_dir_open (place, 0, NULL);
      g_assert_cmpstr (g_dir_read_name (dir), ==, "full.ayumi");
      g_assert_null (g_dir_read_name (dir));
    }
  g_unlink (out);
  g_rmdir (place);
}

/* ---- files that never end ---- */

/* Puts a link to @target in the place of a table. */
static void
link_table (const char *package, const char *table, const char *target)
{
  g_autofree char *path = g_build_filename (package, table, NULL);

  g_unlink (path);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
test_endless (void)
{
  static const char *const targets[] = { "/dev/zero", "pipe", "/" };
  g_autofree char *package = g_build_filename (folder, "package", NULL),
                  *out = g_build_filename (folder, "endless.ayumi", NULL),
                  *pipe = g_build_filename (package, "pipe", NULL),
                  *table = g_build_filename (package, "topics.csv", NULL);

  small_package_copy (package);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);

      link_table (package, "topics.csv", targets[i]);
      g_assert_false (ayumi_compiler_build (package, out, messages));
      g_assert_cmpstr (messages->pdata[0], ==,
                       "topics.csv: this is not an ordinary file; put a CSV file there");
    }
  /* A cell of a terabyte, which takes no room on the disk. */
  g_unlink (table);
  {
    g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
    int fd = g_open (table, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

    g_assert_cmpint (ftruncate (fd, G_GINT64_CONSTANT (1) << 40), ==, 0);
    close (fd);
    g_assert_false (ayumi_compiler_build (package, out, messages));
    g_assert_cmpstr (
        messages->pdata[0], ==,
        "topics.csv:1: a cell is longer than 100,000 bytes; shorten it, or close its quote");
  }
  small_package_remove (package);
}

/* ---- long tables ---- */

#define MANY 60000
#define STRIDE 7 /* a row corrects the one so far on, which may come later */

/* Adds MANY observations, the further away from each other the less their order in the file is that of ids. */
static void
add_observations (const char *package, const char *source)
{
  g_autofree char *path = g_build_filename (package, "observations.csv", NULL), *text = NULL;
  g_autoptr (GString) rows = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  rows = g_string_new (text);
  for (guint i = 0; i < MANY; i++)
    {
      guint n = i * 7919u % MANY;

      g_string_append_printf (rows,
                              "n-%06u,card-holders,2023-10,%u,,exact,reported,n-%06u,値%u,,%s,,\n",
                              n, n, (n + STRIDE) % MANY, n, source);
    }
  g_assert_true (g_file_set_contents (path, rows->str, rows->len, NULL));
}

/* Each row is there once, in order, with what belongs to it, whichever end it was read from. */
static void
test_long_table (void)
{
  g_autofree char *package = g_build_filename (folder, "package", NULL),
                  *out = g_build_filename (folder, "long.ayumi", NULL);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = g_file_new_for_path (out);
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiStore) store = NULL;
  const AyumiObservation *all, *first;
  guint n;

  small_package_copy (package);
  add_observations (package, "first-year-1");
  g_assert_true (ayumi_compiler_build (package, out, messages));
  store = ayumi_store_open (file, NULL, &error);
  g_assert_no_error (error);
  all = ayumi_report_get_records (ayumi_store_get_report (store), AYUMI_KIND_OBSERVATION, &n);
  g_assert_cmpuint (n, ==, 4 + MANY);
  first = all + 4;
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("n-%06u", i), *note = g_strdup_printf ("値%u", i);

      g_assert_cmpstr (first[i].id, ==, id);
      g_assert_cmpstr (first[i].note.ja, ==, note);
      g_assert_cmpfloat (first[i].value, ==, i);
      g_assert_true (first[i].supersedes == first + (i + STRIDE) % MANY);
    }
  g_unlink (out);
  small_package_remove (package);
}

/* Thousands of faults: the first are told with their places, the others counted. */
static void
test_many_faults (void)
{
  g_autofree char *package = g_build_filename (folder, "package", NULL),
                  *out = g_build_filename (folder, "broken.ayumi", NULL), *rest = NULL;
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);

  small_package_copy (package);
  add_observations (package, "nowhere");
  g_assert_false (ayumi_compiler_build (package, out, messages));
  g_assert_cmpuint (messages->len, ==, 201);
  g_assert_cmpstr (
      messages->pdata[0], ==,
      "observations.csv:6:source: there is no “nowhere” in sections; name an id of that table");
  g_assert_cmpstr (
      messages->pdata[1], ==,
      "observations.csv:37685:source: there is no “nowhere” in sections; name an id of that table");
  rest = g_strdup_printf ("… and %u more", MANY - 200);
  g_assert_cmpstr (messages->pdata[200], ==, rest);
  small_package_remove (package);
}

/* ---- bytes that mean nothing: no crash, and an answer ---- */

#define FUZZ_ROUNDS 2000

static gboolean
count_cb (guint row, guint n, const char *const *cells, gpointer data)
{
  for (guint i = 0; i < n; i++)
    g_assert_true (g_utf8_validate (cells[i], -1, NULL));
  (*(guint *) data)++;
  return TRUE;
}

static void
test_random_csv (void)
{
  static const char alphabet[] = "\",\r\n\0a1\xff\xe3\x81\x82";
  g_autofree char *path = g_build_filename (folder, "random.csv", NULL);

  for (guint round = 0; round < FUZZ_ROUNDS; round++)
    {
      char bytes[400];
      guint length = g_test_rand_int_range (0, sizeof bytes), rows = 0;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < length; i++)
        bytes[i] = alphabet[g_test_rand_int_range (0, sizeof alphabet)];
      g_file_set_contents (path, bytes, length, NULL);
      if (!ayumi_csv_read (path, "random.csv", count_cb, &rows, &error))
        g_assert_true (g_str_has_prefix (error->message, "random.csv:"));
    }
  g_unlink (path);
}

/* A manifest with every construct once, and other values put in their place. */
static void
test_random_manifest (void)
{
  static const char *const pieces[] = {
    "{\"name\":",
    "\"x\"",
    ",\"title_ja\":\"\",\"title_en\":\"\",\"publisher_ja\":\"\",\"publisher_en\":",
    "\"\"",
    ",\"period\":\"\",\"version\":\"\",\"created\":\"\",\"resources\":[",
    "{\"name\":",
    "\"topics\"",
    ",\"path\":",
    "[\"t.csv\"]",
    ",\"schema\":",
    "{\"fields\":[",
    "{\"name\":",
    "\"id\"",
    ",\"type\":",
    "\"string\"",
    ",\"ayumi:nullable\":",
    "true",
    ",\"constraints\":{\"required\":",
    "true",
    ",\"minimum\":",
    "1",
    ",\"enum\":",
    "[\"a\",\"b\"]",
    "}}],\"foreignKeys\":",
    "[{\"fields\":[\"id\"],\"reference\":{\"resource\":\"\"}}]",
    "}}]}",
  };
  static const char *const values[] = { "1",  "-1e999", "null", "true",        "[]",
                                        "{}", "[[]]",   "\"\"", "\"\\u0000\"", "" };
  g_autofree char *path = g_build_filename (folder, "datapackage.json", NULL);
  guint good = 0;

  for (guint round = 0; round < FUZZ_ROUNDS; round++)
    {
      guint changed = g_test_rand_int_range (0, G_N_ELEMENTS (pieces) + 1);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (AyumiPackage) package = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
        g_string_append (text, i == changed
                                   ? values[g_test_rand_int_range (0, G_N_ELEMENTS (values))]
                                   : pieces[i]);
      g_file_set_contents (path, text->str, text->len, NULL);
      package = ayumi_package_read (folder, &error);
      g_assert_true (package != NULL || g_str_has_prefix (error->message, "datapackage.json:"));
      good += package != NULL;
    }
  g_assert_cmpuint (good, >, 0);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("ayumi-package-XXXXXX", NULL);
  g_test_add_func ("/package/tables", test_tables);
  g_test_add_func ("/package/manifests", test_manifests);
  g_test_add_func ("/package/none", test_no_package);
  g_test_add_func ("/package/cannot-write", test_cannot_write);
  g_test_add_func ("/package/full", test_full);
  g_test_add_func ("/package/endless", test_endless);
  g_test_add_func ("/package/long-table", test_long_table);
  g_test_add_func ("/package/many-faults", test_many_faults);
  g_test_add_func ("/package/random-csv", test_random_csv);
  g_test_add_func ("/package/random-manifest", test_random_manifest);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return status;
}
