/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a value is shows in its mark, and what is said of it: corrections, targets, contradictions, events. */
#include <math.h>

#include "chart/ayumi-chart-headline.h"
#include "fixed-measurer.h"
#include "sample.h"
#include "text/ayumi-comparison.h"
#include "text/ayumi-target-status.h"

/* Both values of a correction are drawn, and told with the date on which it was made. */
static void
test_correction (void)
{
  const double values[] = { 100, 900, 200, 300, 400 };
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiScene) scene = ayumi_scene_new (600, 0);
  AyumiChartPlace place = { scene, measurer, AYUMI_LANG_EN, 0, 0, 600 };
  Sample sample = sample_fill (1, G_N_ELEMENTS (values), values, "people");
  AyumiErratum *erratum = ayumi_report_allocate (sample.report, AYUMI_KIND_ERRATUM, 1);
  AyumiDay day = ayumi_day_from_ymd (2022, 9, 10);
  guint n, told = 0;
  const AyumiMark *marks;

  sample.observations[1].status = AYUMI_OBSERVATION_SUPERSEDED;
  sample.observations[2].status = AYUMI_OBSERVATION_CORRECTED;
  sample.observations[2].when = sample.observations[1].when;
  sample.observations[2].supersedes = &sample.observations[1];
  *erratum = (AyumiErratum) { .id = "e",
                              .document = sample.observations[0].source.section->document,
                              .corrected = { .first = day, .last = day },
                              .page = "",
                              .subject = text (sample.report, "対象", 1),
                              .wrong = text (sample.report, "誤", 1),
                              .right = text (sample.report, "正", 1),
                              .corrects = &sample.observations[1],
                              .source = sample.observations[0].source };
  ayumi_report_freeze (sample.report);
  ayumi_chart_add (&place,
                   &(AyumiChartSubject) { sample.report, NULL, sample.indicator, AYUMI_DAY_MAX });
  g_assert_cmpuint (count_target (scene, "observation:value-001"), ==, 1);
  g_assert_cmpuint (count_target (scene, "observation:value-002"), ==, 1);
  marks = ayumi_scene_get_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    told += marks[i].kind == AYUMI_MARK_GROUP
            && g_strcmp0 (marks[i].label, "Corrected: 1 December 2021, 200 people (before: 900 "
                                          "people; on 10 September 2022)")
                   == 0;
  g_assert_cmpuint (told, ==, 1);
  g_object_unref (sample.report);
}

/* The shapes of a scene without their colours. */
static char *
shapes_of (AyumiScene *scene)
{
  GString *text = g_string_new (NULL);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean ground = marks[i].fill == AYUMI_ROLE_NONE || marks[i].fill == AYUMI_ROLE_SURFACE,
               tint = marks[i].fill >= AYUMI_ROLE_SERIES_1_SOFT;

      g_string_append_printf (text, "%d %u %d %d %g %.1f×%.1f %.1f;", marks[i].kind,
                              marks[i].n_points,
                              ground ? 0
                              : tint ? 1
                                     : 2,
                              marks[i].dash,
                              marks[i].stroke != AYUMI_ROLE_NONE ? marks[i].stroke_width : 0,
                              marks[i].width, marks[i].height, marks[i].radius);
    }
  return g_string_free (text, FALSE);
}

/* What a value is shows in grey: no two sorts share their shapes, as points and as bars. */
static void
test_marks (void)
{
  const double values[] = { 1, 2 };
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (GHashTable) points = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                         bars = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Sample sample = sample_new (1, 2, values, "people");

  for (guint sort = 0; sort <= AYUMI_OBSERVATION_PROVISIONAL + 3; sort++)
    {
      AyumiObservation observation = sample.observations[0];
      g_autoptr (AyumiScene) point = ayumi_scene_new (100, 100), bar = ayumi_scene_new (100, 100);
      AyumiChartPlace place = { point, measurer, AYUMI_LANG_EN, 0, 0, 100 };

      observation.status = MIN (sort, AYUMI_OBSERVATION_PROVISIONAL);
      if (sort == AYUMI_OBSERVATION_PROVISIONAL + 1)
        observation.contradicts = &sample.observations[1];
      else if (sort > AYUMI_OBSERVATION_PROVISIONAL)
        {
          observation.value = NAN;
          observation.missing =
              sort == AYUMI_OBSERVATION_PROVISIONAL + 2 ? "not-yet-due" : "not-published";
        }
      ayumi_chart_add_point (&place, &observation, AYUMI_ROLE_SERIES_1, 50, 50, 4);
      g_assert_true (g_hash_table_add (points, shapes_of (point)));
      place.scene = bar;
      ayumi_chart_add_bar (&place, &observation, AYUMI_ROLE_SERIES_1, AYUMI_ROLE_SERIES_1_SOFT, 10,
                           90, 10, 16);
      /* A replaced value and a missing one have no bar of their own. */
      if (sort <= AYUMI_OBSERVATION_PROVISIONAL + 1 && sort != AYUMI_OBSERVATION_SUPERSEDED)
        g_assert_true (g_hash_table_add (bars, shapes_of (bar)));
    }
  g_object_unref (sample.report);
}

/* The rule for targets: reached, on track and behind by an even pace, past its date, not to be judged. */
static void
test_target (void)
{
  const double values[] = { 100, 150, 200 };
  Sample sample = sample_fill (1, 3, values, "people");
  AyumiObservation *baseline = &sample.observations[0], *now = &sample.observations[1],
                   *target = &sample.observations[2];
  AyumiDocument *document = (AyumiDocument *) target->source.section->document;

  document->published = baseline->when;
  ayumi_report_freeze (sample.report);
  g_assert_cmpint (ayumi_target_status (baseline, now, target), ==, AYUMI_TARGET_ON_TRACK);
  now->value = 149;
  g_assert_cmpint (ayumi_target_status (baseline, now, target), ==, AYUMI_TARGET_BEHIND);
  now->value = 200;
  g_assert_cmpint (ayumi_target_status (baseline, now, target), ==, AYUMI_TARGET_REACHED);
  now->value = NAN;
  g_assert_cmpint (ayumi_target_status (baseline, now, target), ==, AYUMI_TARGET_UNJUDGED);
  now->value = 149;
  g_assert_cmpint (ayumi_target_status (NULL, now, target), ==, AYUMI_TARGET_UNJUDGED);
  now->when.first = now->when.last = target->when.last + 1;
  g_assert_cmpint (ayumi_target_status (baseline, now, target), ==, AYUMI_TARGET_BEHIND);
  /* The day on which a target was told is not the day by which it is to be reached. */
  document->published = target->when;
  g_assert_cmpint (ayumi_target_status (baseline, now, target), ==, AYUMI_TARGET_UNJUDGED);
  /* Where falling is good the target is reached from above. */
  target->value = 50;
  now->value = 50;
  g_assert_cmpint (ayumi_target_status (baseline, now, target), ==, AYUMI_TARGET_REACHED);
  g_object_unref (sample.report);
}

/* A value that contradicts a leading one is shown and explained, and the line passes it by. */
static void
test_contradiction (void)
{
  const double values[] = { 100, 200, 900, 400, 500 };
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiScene) scene = ayumi_scene_new (600, 0);
  AyumiChartPlace place = { scene, measurer, AYUMI_LANG_EN, 0, 0, 600 };
  Sample sample = sample_fill (1, G_N_ELEMENTS (values), values, "people");
  AyumiLink *link = ayumi_report_allocate (sample.report, AYUMI_KIND_LINK, 1);
  AyumiChartSubject subject = { sample.report, NULL, sample.indicator, AYUMI_DAY_MAX };
  guint n, longest = 0, explained = 0;
  const AyumiMark *marks;

  *link = (AyumiLink) { .id = "l",
                        .from_kind = AYUMI_KIND_OBSERVATION,
                        .to_kind = AYUMI_KIND_OBSERVATION,
                        .from = &sample.observations[2],
                        .to = &sample.observations[1],
                        .relation = "contradicts",
                        .source = sample.observations[0].source };
  ayumi_report_freeze (sample.report);
  ayumi_chart_add (&place, &subject);
  marks = ayumi_scene_get_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      if (marks[i].kind == AYUMI_MARK_PATH && marks[i].fill == AYUMI_ROLE_NONE)
        longest = MAX (longest, marks[i].n_points);
      explained += marks[i].kind == AYUMI_MARK_TEXT
                   && g_str_equal (marks[i].text, "differs from the leading source");
    }
  g_assert_cmpuint (longest, ==, G_N_ELEMENTS (values) - 1);
  g_assert_cmpuint (explained, ==, 1);
  g_assert_cmpuint (count_target (scene, "observation:value-002"), ==, 1);
  /* The values after it are compared with the one that leads, and with that of about a year before. */
  {
    const AyumiIndicator *indicators[] = { sample.indicator, NULL };
    g_autoptr (AyumiChartData) data =
        ayumi_chart_data_new (sample.report, indicators, NULL, AYUMI_DAY_MAX, AYUMI_LANG_EN);
    const AyumiObservation *with[2];

    g_assert_cmpuint (ayumi_chart_data_comparisons (data, &sample.observations[3], with), ==, 2);
    g_assert_true (with[0] == &sample.observations[0] && with[1] == &sample.observations[1]);
    g_assert_cmpuint (ayumi_chart_data_comparisons (data, &sample.observations[4], with), ==, 2);
    g_assert_true (with[0] == &sample.observations[0] && with[1] == &sample.observations[3]);
    g_assert_cmpuint (ayumi_chart_data_comparisons (data, &sample.observations[1], with), ==, 1);
    g_assert_cmpuint (ayumi_chart_data_comparisons (data, &sample.observations[0], with), ==, 0);
  }
  g_object_unref (sample.report);
}

/* Of the events tied to an indicator, those in its time are listed or counted, none twice, flags apart. */
static void
test_events (void)
{
  const double values[] = { 10, 20, 30, 40, 50, 60 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();

  for (guint round = 0; round < 100; round++)
    {
      guint n = g_rand_int_range (rand, 0, 12), inside = 0, listed = 0;
      double width = g_rand_double_range (rand, 290, 700);
      g_autoptr (AyumiScene) scene = ayumi_scene_new (width, 0);
      AyumiChartPlace place = { scene, measurer, round % 2, 0, 0, width };
      Sample sample = sample_fill (1, G_N_ELEMENTS (values), values, "件");
      AyumiDay first = sample.observations[0].when.first, last = sample.observations[5].when.first;
      AyumiEvent *events = ayumi_report_allocate (sample.report, AYUMI_KIND_EVENT, n);
      AyumiLink *links = ayumi_report_allocate (sample.report, AYUMI_KIND_LINK, 2 * n);
      AyumiChartSubject subject = { sample.report, NULL, sample.indicator, AYUMI_DAY_MAX };

      for (guint i = 0; i < n; i++)
        {
          AyumiDay day = g_rand_int_range (rand, first - 100, last + 100);

          inside += day >= first && day <= last;
          events[i] = (AyumiEvent) { .id = id (sample.report, "event", i),
                                     .when = { .first = day, .last = day },
                                     .importance = g_rand_int_range (rand, 1, 6),
                                     .title = text (sample.report, "出来事", i) };
          /* Twice, as two sources may say it. */
          for (guint l = 2 * i; l < 2 * i + 2; l++)
            links[l] = (AyumiLink) { .id = id (sample.report, "link", l),
                                     .from_kind = AYUMI_KIND_EVENT,
                                     .to_kind = AYUMI_KIND_INDICATOR,
                                     .from = &events[i],
                                     .to = sample.indicator,
                                     .relation = "concerns" };
        }
      ayumi_report_freeze (sample.report);
      ayumi_chart_add (&place, &subject);
      check_texts (scene, width);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *target = ayumi_target_new (AYUMI_KIND_EVENT, &events[i]);

          g_assert_cmpuint (count_target (scene, target), <=, 1);
          listed += count_target (scene, target);
        }
      g_assert_cmpuint (listed + ayumi_scene_get_merged (scene), ==, inside);
      g_object_unref (sample.report);
    }
}

static void
test_comparison (void)
{
  const double values[] = { 1000, 3600, 3600, 3000 };
  Sample sample = sample_new (1, 4, values, "人");
  AyumiObservation *value = sample.observations;
  g_autofree char *times = ayumi_comparison_sentence (&value[0], &value[1], AYUMI_LANG_EN),
                  *same = ayumi_comparison_sentence (&value[1], &value[2], AYUMI_LANG_EN),
                  *less = ayumi_comparison_sentence (&value[2], &value[3], AYUMI_LANG_JA);

  g_assert_cmpstr (times, ==, "3.6 times 1 September 2021");
  g_assert_cmpstr (same, ==, "unchanged since 1 December 2021");
  g_assert_cmpstr (less, ==, "2022年3月2日から600人減");
  g_assert_cmpint (ayumi_comparison_move (&value[0], &value[1]), ==, AYUMI_MOVE_BETTER);
  g_assert_cmpint (ayumi_comparison_move (&value[2], &value[3]), ==, AYUMI_MOVE_WORSE);
  sample.indicator->direction = AYUMI_DIRECTION_NEUTRAL;
  g_assert_cmpint (ayumi_comparison_move (&value[2], &value[3]), ==, AYUMI_MOVE_NONE);
  g_object_unref (sample.report);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/values/correction", test_correction);
  g_test_add_func ("/chart/values/marks", test_marks);
  g_test_add_func ("/chart/values/target", test_target);
  g_test_add_func ("/chart/values/contradiction", test_contradiction);
  g_test_add_func ("/chart/values/events", test_events);
  g_test_add_func ("/chart/values/comparison", test_comparison);
  return g_test_run ();
}
