/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two days of the bundled report: complete, dated, and said in both languages. */
#include <string.h>

#include "model/ayumi-difference.h"
#include "text/ayumi-change.h"
#include "open-package.h"

static AyumiReport *report;

static gboolean
has (GArray *changes, AyumiChangeKind change, gconstpointer record)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const AyumiChange *entry = &g_array_index (changes, AyumiChange, i);

      if (entry->change == change && entry->record == record)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_before (GArray *changes, AyumiChangeKind change, gconstpointer before)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const AyumiChange *entry = &g_array_index (changes, AyumiChange, i);

      if (entry->change == change && entry->before == before)
        return TRUE;
    }
  return FALSE;
}

/* What is new came about after the first day and not after the second; what is not confirmed was so before that. */
static void
test_when (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  guint seen = 0;

  for (guint round = 0; round < 40; round++)
    {
      AyumiDay from = g_rand_int_range (rand, ayumi_day_from_ymd (2020, 1, 1),
                                        ayumi_day_from_ymd (2026, 1, 1)),
               to = from + g_rand_int_range (rand, 0, 800);
      g_autoptr (GArray) changes = ayumi_difference_new (report, from, to);

      for (guint i = 0; i < changes->len; i++)
        {
          const AyumiChange *change = &g_array_index (changes, AyumiChange, i);
          AyumiEdtf when;

          if (!ayumi_change_when (change, &when))
            continue;
          seen++;
          g_assert_cmpint (when.first, <=, to);
          if (change->change == AYUMI_CHANGE_BEGAN || change->change == AYUMI_CHANGE_ENDED
              || change->change == AYUMI_CHANGE_MOVED)
            g_assert_cmpint (when.last, >=, from);
          g_assert_cmpint (when.first, <=, when.last);
        }
    }
  g_assert_cmpuint (seen, >, 1000);
}

/* Between any two days each unit that came or went is named once, and nothing changes in no time. */
static void
test_units (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n;
  const AyumiUnit *units = ayumi_report_get_records (report, AYUMI_KIND_UNIT, &n);

  for (guint round = 0; round < 40; round++)
    {
      AyumiDay from = g_rand_int_range (rand, ayumi_day_from_ymd (2020, 1, 1),
                                        ayumi_day_from_ymd (2026, 1, 1)),
               to = from + g_rand_int_range (rand, 0, 800);
      g_autoptr (GArray) changes = ayumi_difference_new (report, from, to),
                         none = ayumi_difference_new (report, from, from);

      g_assert_cmpuint (none->len, ==, 0);
      for (guint i = 0; i < n; i++)
        {
          gboolean was = ayumi_edtf_holds_at (&units[i].valid, from),
                   is = ayumi_edtf_holds_at (&units[i].valid, to);

          g_assert_cmpint (has (changes, AYUMI_CHANGE_BEGAN, &units[i])
                               + has (changes, AYUMI_CHANGE_SUCCEEDED, &units[i]),
                           ==, is && !was);
          g_assert_cmpint (has (changes, AYUMI_CHANGE_ENDED, &units[i])
                               + has_before (changes, AYUMI_CHANGE_SUCCEEDED, &units[i]),
                           ==, was && !is);
        }
    }
}

/* Known from the sources: on the day of its launch the agency took the place of another body. */
static void
test_facts (void)
{
  AyumiDay before = ayumi_day_from_ymd (2021, 8, 31), launch = ayumi_day_from_ymd (2021, 9, 1);
  g_autoptr (GArray) changes = ayumi_difference_new (report, before, launch);
  gconstpointer agency = ayumi_report_find (report, AYUMI_KIND_UNIT, "digital-agency");
  guint said = 0;

  g_assert_true (has (changes, AYUMI_CHANGE_SUCCEEDED, agency));
  for (guint i = 0; i < changes->len; i++)
    {
      const AyumiChange *change = &g_array_index (changes, AyumiChange, i);
      g_autofree char *sentence = ayumi_change_sentence (change, AYUMI_LANG_EN);

      said += change->record == agency && g_str_has_prefix (sentence, "Digital Agency follows “");
    }
  g_assert_cmpuint (said, ==, 1);
}

/* The latest changes come in the order of their days, none after the day, each with words and a date. */
static void
test_latest (void)
{
  AyumiDay until = ayumi_day_from_ymd (2024, 7, 31), last = until;
  g_autoptr (GArray) changes = ayumi_difference_latest (report, until, 20);

  g_assert_cmpuint (changes->len, >=, 20);
  for (guint i = 0; i < changes->len; i++)
    {
      const AyumiChange *change = &g_array_index (changes, AyumiChange, i);

      g_assert_cmpint (change->day, <=, last);
      last = change->day;
      for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
        {
          g_autofree char *sentence = ayumi_change_sentence (change, lang);
          g_autofree char *date = ayumi_change_date (change, lang);

          g_assert_cmpuint (strlen (sentence), >, 3);
          g_assert_nonnull (strstr (date, "20"));
        }
    }
}

/* Asked for more than there were, it gives what there was, and ends. */
static void
test_latest_ends (void)
{
  AyumiDay until = ayumi_day_from_ymd (2024, 7, 31);
  g_autoptr (GArray) days = ayumi_difference_days (report, AYUMI_DAY_MIN, until);
  g_autoptr (GArray) changes = ayumi_difference_latest (report, until, G_MAXUINT);

  g_assert_cmpuint (changes->len, >, 0);
  g_assert_cmpint (g_array_index (changes, AyumiChange, changes->len - 1).day, >=,
                   g_array_index (days, AyumiDay, 0));
}

/* The latest changes are those of their days, all of them, and on no later day was there any. That a source
 * no longer shows a unit is no change of the day after. */
static void
test_latest_whole (void)
{
  AyumiDay until = ayumi_day_from_ymd (2024, 8, 1), day = until;
  g_autoptr (GArray) latest = ayumi_difference_latest (report, until, 30);
  guint at = 0;

  while (at < latest->len)
    {
      g_autoptr (GArray) changes = ayumi_difference_organisation (report, day - 1, day);

      for (guint i = 0; i < changes->len; i++)
        {
          const AyumiChange *known = &g_array_index (changes, AyumiChange, i), *found;

          if (known->change == AYUMI_CHANGE_UNCONFIRMED)
            continue;
          g_assert_cmpuint (at, <, latest->len);
          found = &g_array_index (latest, AyumiChange, at++);
          g_assert_cmpint (found->day, ==, day);
          g_assert_cmpint (found->change, ==, known->change);
          g_assert_true (found->record == known->record && found->before == known->before);
        }
      day--;
    }
  g_assert_cmpuint (at, >=, 30);
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;

  g_test_init (&argc, &argv, NULL);
  store = open_package (PACKAGE);
  report = ayumi_store_get_report (store);
  g_test_add_func ("/change/when", test_when);
  g_test_add_func ("/change/units", test_units);
  g_test_add_func ("/change/facts", test_facts);
  g_test_add_func ("/change/latest", test_latest);
  g_test_add_func ("/change/latest-whole", test_latest_whole);
  g_test_add_func ("/change/latest-ends", test_latest_ends);
  return g_test_run ();
}
