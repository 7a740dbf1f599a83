/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a course of values says: rising, falling, both, nothing; what it passes by; in both languages. */
#include <math.h>
#include <string.h>

#include "text/ayumi-course.h"
#include "text/ayumi-ranking.h"

static AyumiIndicator people = { .id = "people",
                                 .unit = { "人", "people" },
                                 .name = { "登録者", "Users" },
                                 .measure = "stock" };
static AyumiSeries series = { .id = "people",
                              .indicator = &people,
                              .dimension = "",
                              .name = { "登録者", "Users" } };

typedef struct
{
  const char *when;
  double value;
  AyumiObservationStatus status;
} Value;

static void
free_value (gpointer value)
{
  g_free (value);
}

static GPtrArray *
course (const Value *values, guint n)
{
  GPtrArray *course = g_ptr_array_new_with_free_func (free_value);

  for (guint i = 0; i < n; i++)
    {
      AyumiObservation *value = g_new0 (AyumiObservation, 1);

      value->series = &series;
      g_assert_true (ayumi_edtf_parse (values[i].when, &value->when, NULL));
      value->value = values[i].value;
      value->missing = isnan (values[i].value) ? "not-published" : "";
      value->status = values[i].status;
      value->note = (AyumiText) { "", "" };
      g_ptr_array_add (course, value);
    }
  return course;
}

static void
check_summary (const Value *values, guint n, const char *ja, const char *en)
{
  g_autoptr (GPtrArray) all = course (values, n);
  g_autofree char *in_ja = ayumi_course_summary (all, AYUMI_LANG_JA);
  g_autofree char *in_en = ayumi_course_summary (all, AYUMI_LANG_EN);

  g_assert_cmpstr (in_ja, ==, ja);
  g_assert_cmpstr (in_en, ==, en);
}

static void
test_trend (void)
{
  const Value rising[] = { { "2021-09", 10 }, { "2022-09", 15 }, { "2023-09", 18 } };
  const Value never_falling[] = { { "2021-09", 10 }, { "2022-09", 10 }, { "2023-09", 12 } };
  const Value mixed[] = { { "2021", 10 }, { "2022", 30 }, { "2023", 8 }, { "2024", 15 } };
  const Value still[] = { { "2021", 5 }, { "2022", 5 } };
  const Value falling[] = { { "2021", 20 }, { "2022", 15 } };

  check_summary (
      rising, 3,
      "2021年9月から2023年9月まで、3個の値。10人から18人へ増え続けた（2021年9月から8人増）。",
      "3 values from September 2021 to September 2023. It rises at every step, from 10 people "
      "to 18 people (8 people up since September 2021).");
  check_summary (
      never_falling, 3,
      "2021年9月から2023年9月まで、3個の値。減ることなく、10人から12人になった（2021年9月から2人増）。",
      "3 values from September 2021 to September 2023. It never falls, and goes from 10 people "
      "to 12 people (2 people up since September 2021).");
  check_summary (
      mixed, 4,
      "2021年から2024年まで、4個の値。10人から15人になった（2021年から5人増）。"
      "最大は30人（2022年）、最小は8人（2023年）。",
      "4 values from 2021 to 2024. It goes from 10 people to 15 people (5 people up since 2021). "
      "The highest is 30 people (2022), the lowest 8 people (2023).");
  check_summary (still, 2, "2021年から2022年まで、2個の値。5人のまま変わらない。",
                 "2 values from 2021 to 2022. It stays at 5 people.");
  check_summary (
      falling, 2, "2021年から2022年まで、2個の値。20人から15人に減った（2021年から5人減）。",
      "2 values from 2021 to 2022. It falls from 20 people to 15 people (5 people down since "
      "2021).");
}

/* A target is no step, a missing value is named, a correction is told of. */
static void
test_remarks (void)
{
  const Value values[] = { { "2021", 10 },
                           { "2022", NAN },
                           { "2023", 12, AYUMI_OBSERVATION_CORRECTED },
                           { "2030", 99, AYUMI_OBSERVATION_TARGET } };
  const Value one[] = { { "2021", 10 } };
  const Value none[] = { { "2021", NAN } };

  check_summary (
      values, 4,
      "2021年から2023年まで、2個の値。10人から12人に増えた（2021年から2人増）。"
      "目標：2030年、99人。値のない時点：2022年。訂正された値：2023年。",
      "2 values from 2021 to 2023. It rises from 10 people to 12 people (2 people up since 2021). "
      "A target value: 99 people, 2030. There is no value for 2022. Corrected since: the value for 2023.");
  check_summary (one, 1, "値は1つ：2021年、10人。", "One value: 10 people, 2021.");
  check_summary (none, 1, "示されている値はない。値のない時点：2021年。",
                 "No value is given. There is no value for 2021.");
}

/* A point is compared with the one before that counts; what flowed in a year not with what flowed in a month. */
static void
test_point (void)
{
  const Value values[] = {
    { "2021", 10 }, { "2022", 50, AYUMI_OBSERVATION_TARGET }, { "2023", NAN }, { "2024", 30 }
  };
  const Value flow[] = { { "2021", 10 }, { "2022-01", 20 }, { "2022-02", 25 } };
  g_autoptr (GPtrArray) all = course (values, G_N_ELEMENTS (values));
  g_autoptr (GPtrArray) flowing = course (flow, G_N_ELEMENTS (flow));
  g_autofree char *first = ayumi_course_point (all, 0, AYUMI_LANG_EN);
  g_autofree char *target = ayumi_course_point (all, 1, AYUMI_LANG_EN);
  g_autofree char *missing = ayumi_course_point (all, 2, AYUMI_LANG_JA);
  g_autofree char *last = ayumi_course_point (all, 3, AYUMI_LANG_EN);

  g_assert_cmpstr (first, ==, "Users, 2021: 10 people");
  g_assert_cmpstr (target, ==, "Users, 2022: 50 people (target)");
  g_assert_cmpstr (missing, ==, "登録者、2023年、未公表");
  g_assert_cmpstr (last, ==, "Users, 2024: 30 people; 3.0 times 2021");
  people.measure = "flow";
  g_assert_null (ayumi_course_before (flowing, 1));
  g_assert_true (ayumi_course_before (flowing, 2) == flowing->pdata[1]);
  people.measure = "stock";
}

static void
test_ranking (void)
{
  const Value values[] = { { "2021", 10 }, { "2021", 30 }, { "2021", 20 } };
  g_autoptr (GPtrArray) all = course (values, G_N_ELEMENTS (values));
  AyumiRanked ends[] = { { "A", all->pdata[0] }, { "B", all->pdata[1] }, { "C", all->pdata[2] } };
  g_autofree char *ja = ayumi_ranking_summary (ends, 3, AYUMI_LANG_JA);
  g_autofree char *en = ayumi_ranking_summary (ends, 3, AYUMI_LANG_EN);

  g_assert_cmpstr (ja, ==, "3項目。最大はB（30人）。最小はA（10人）。");
  g_assert_cmpstr (en, ==,
                   "3 series. The largest is B (30 people). The smallest is A (10 people).");
}

/* Equals are named together; a target alone is said to be one. */
static void
test_equals (void)
{
  const Value values[] = { { "2021", 30 }, { "2021", 30 }, { "2021", 20 } };
  const Value aim[] = { { "2024", 99, AYUMI_OBSERVATION_TARGET } };
  g_autoptr (GPtrArray) all = course (values, G_N_ELEMENTS (values));
  AyumiRanked ends[] = { { "A", all->pdata[0] }, { "B", all->pdata[1] }, { "C", all->pdata[2] } };
  g_autofree char *ja = ayumi_ranking_summary (ends, 3, AYUMI_LANG_JA);
  g_autofree char *en = ayumi_ranking_summary (ends, 3, AYUMI_LANG_EN);

  g_assert_cmpstr (ja, ==, "3項目。最大はA、B（いずれも30人）。最小はC（20人）。");
  g_assert_cmpstr (
      en, ==, "3 series. The largest are A, B (30 people each). The smallest is C (20 people).");
  check_summary (aim, 1, "目標：2024年、99人。", "A target value: 99 people, 2024.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course/trend", test_trend);
  g_test_add_func ("/course/remarks", test_remarks);
  g_test_add_func ("/course/point", test_point);
  g_test_add_func ("/course/ranking", test_ranking);
  g_test_add_func ("/course/equals", test_equals);
  return g_test_run ();
}
