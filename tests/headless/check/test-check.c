/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each rule of the check: a sample that it must catch, and beside it one that it must let pass. */
#include <fcntl.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "check/ayumi-check.h"
#include "samples.h"
#include "store/ayumi-compiler.h"
#include "store/ayumi-db.h"
#include "store/ayumi-digest.h"
#include "store/ayumi-row-counts.h"

static char *folder;

/* ---- packages ---- */

static void
print_findings (const AyumiCheckResult *result)
{
  for (guint i = 0; i < result->findings->len; i++)
    {
      g_autofree char *line = ayumi_finding_to_string (result->findings->pdata[i]);

      g_printerr ("got “%s”\n", line);
    }
}

/* How many lines of @result are @line; without one, how many findings of @rule are not explained. */
static guint
count_lines (const AyumiCheckResult *result, const char *rule, const char *line)
{
  guint n = 0;

  for (guint i = 0; i < result->findings->len; i++)
    {
      const AyumiFinding *finding = result->findings->pdata[i];
      g_autofree char *text = ayumi_finding_to_string (finding);

      n += line != NULL ? strcmp (text, line) == 0
                        : finding->explained == NULL && strcmp (finding->rule, rule) == 0;
    }
  return n;
}

static void
test_samples (void)
{
  g_autofree char *package = g_build_filename (folder, "package", NULL);
  g_autoptr (AyumiCheckResult) good = ayumi_check_package (SMALL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      const Sample *sample = &samples[i];
      g_autoptr (AyumiCheckResult) result = NULL;

      small_package_copy (package);
      for (guint e = 0; e < G_N_ELEMENTS (sample->edits) && sample->edits[e].file != NULL; e++)
        small_package_edit (package, &sample->edits[e]);
      result = ayumi_check_package (package);
      if (count_lines (result, sample->rule, sample->line) != (sample->line != NULL ? 1 : 0))
        {
          print_findings (result);
          g_error ("sample %u: expected “%s” of %s", i,
                   sample->line != NULL ? sample->line : "nothing", sample->rule);
        }
      if (sample->line != NULL)
        g_assert_cmpuint (count_lines (good, sample->rule, sample->line), ==, 0);
      small_package_remove (package);
    }
}

/* Whether a sample shows what @rule finds. */
static gboolean
has_sample (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (strcmp (samples[i].rule, rule) == 0 && samples[i].line != NULL)
      return TRUE;
  return FALSE;
}

/* Of locators test_foreign_file() shows it. */
static void
test_every_rule_has_a_sample (void)
{
  const char *rule, *what;

  for (guint i = 0; (rule = ayumi_check_rule_name (i, &what)) != NULL; i++)
    {
      g_assert_cmpstr (what, !=, "");
      if (!has_sample (rule) && strcmp (rule, "locators") != 0)
        g_error ("no sample shows what “%s” finds", rule);
    }
}

/* ---- the small package, and the file made from it ---- */

static void
expect_lines (const AyumiCheckResult *result, const char *const *lines)
{
  g_assert_cmpuint (result->findings->len, ==, g_strv_length ((char **) lines));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = ayumi_finding_to_string (result->findings->pdata[i]);

      g_assert_cmpstr (line, ==, lines[i]);
    }
  g_assert_cmpuint (result->counts[AYUMI_SEVERITY_ERROR], ==, 0);
  g_assert_cmpuint (result->counts[AYUMI_SEVERITY_WARNING], ==, 0);
  g_assert_cmpuint (result->counts[AYUMI_SEVERITY_HINT], ==, 1);
  g_assert_cmpuint (result->explained, ==, 2);
}

static void
test_good (void)
{
  static const char *const of_package[] = {
    "documents.csv:4: hint: no fact is taken from this document; use it, or remove the row [orphans]",
    "documents.csv:4: explained warning: the row has no sections; explained: Listed only for comparison with other sources. [empty]",
    "events.csv:5:inferred: explained warning: the reason “年だけが分かる” is in one language only; explained: Written in one language for the tests. [translation]",
    NULL
  };
  static const char *const of_file[] = {
    "documents:law: hint: no fact is taken from this document; use it, or remove the row [orphans]",
    "documents:law: explained warning: the row has no sections; explained: Listed only for comparison with other sources. [empty]",
    "events:merger:inferred: explained warning: the reason “年だけが分かる” is in one language only; explained: Written in one language for the tests. [translation]",
    NULL
  };
  g_autofree char *path = g_build_filename (folder, "good.ayumi", NULL);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AyumiCheckResult) package = ayumi_check_package (SMALL), file = NULL;

  expect_lines (package, of_package);
  g_assert_true (ayumi_compiler_build (SMALL, path, messages));
  file = ayumi_check_file (path);
  expect_lines (file, of_file);
  g_assert_cmpuint (package->facts, ==, file->facts);
  g_unlink (path);
}

/* A file that another compiler made: ours refuses the locator before the rule sees it. */
static void
test_foreign_file (void)
{
  g_autofree char *path = g_build_filename (folder, "foreign.ayumi", NULL);
  g_autoptr (AyumiDb) db = ayumi_db_create (path, path, NULL);
  g_autoptr (AyumiCheckResult) result = NULL;
  int fd;

  g_assert_true (ayumi_db_exec (
      db,
      "INSERT INTO documents VALUES ('d', 1, 'report', 'report', 'official', '', '', '', '', '2024', '', '', '', '', '', '');"
      "INSERT INTO sections VALUES ('d-1', 'd', NULL, 1, 'item', 'somewhere', '', '', '', '')",
      NULL));
  g_assert_true (ayumi_row_counts_write (db, NULL));
  g_clear_pointer (&db, ayumi_db_close);
  fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  g_assert_true (ayumi_digest_seal (fd, AYUMI_PAGE_SIZE, NULL));
  close (fd);
  result = ayumi_check_file (path);
  g_assert_cmpuint (
      count_lines (
          result, "locators",
          "sections:d-1:locator: error: “somewhere” is not a place; write parts such as “slide 6, item 3.2” or 「text as printed」 [locators]"),
      ==, 1);
  g_unlink (path);
}

/* What cannot be read at all is one finding, and nothing else is looked at. */
static void
test_no_report (void)
{
  g_autoptr (AyumiCheckResult) file = ayumi_check_file (SMALL "/events.csv"),
                               package = ayumi_check_package (folder);

  g_assert_cmpuint (file->findings->len, ==, 1);
  g_assert_cmpuint (file->counts[AYUMI_SEVERITY_ERROR], ==, 1);
  g_assert_cmpuint (package->findings->len, ==, 1);
  g_assert_cmpuint (package->counts[AYUMI_SEVERITY_ERROR], ==, 1);
  g_assert_cmpfloat (package->score, ==, 0);
}

static void
test_score (void)
{
  static const guint none[AYUMI_N_SEVERITIES] = { 0, 0, 0 }, some[AYUMI_N_SEVERITIES] = { 1, 2, 3 },
                     many[AYUMI_N_SEVERITIES] = { 100, 0, 0 };

  g_assert_cmpfloat (ayumi_check_score (none, 1000), ==, 100);
  g_assert_cmpfloat (fabs (ayumi_check_score (some, 1000) - 87.7), <, 1e-9);
  g_assert_cmpfloat (fabs (ayumi_check_score (some, 2000) - 93.85), <, 1e-9);
  g_assert_cmpfloat (ayumi_check_score (many, 1000), ==, 0);
  g_assert_cmpfloat (ayumi_check_score (many, 0), ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("ayumi-check-XXXXXX", NULL);
  g_test_add_func ("/check/samples", test_samples);
  g_test_add_func ("/check/every-rule-has-a-sample", test_every_rule_has_a_sample);
  g_test_add_func ("/check/good", test_good);
  g_test_add_func ("/check/foreign-file", test_foreign_file);
  g_test_add_func ("/check/no-report", test_no_report);
  g_test_add_func ("/check/score", test_score);
  status = g_test_run ();
  g_rmdir (folder);
  return status;
}
