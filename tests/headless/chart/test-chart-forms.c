/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/ayumi-chart-headline.h"
#include "chart/ayumi-chart.h"
#include "fixed-measurer.h"
#include "text/ayumi-comparison.h"
#include "text/ayumi-target-status.h"

#define N_SERIES 6
#define N_POINTS 12

/* A report of one indicator whose series hold the values given, NaN for a missing one. */
typedef struct
{
  AyumiReport *report;
  AyumiIndicator *indicator;
  AyumiObservation *observations;
  guint n;
} Sample;

static AyumiText
text (AyumiReport *report, const char *word, guint index)
{
  g_autofree char *ja = g_strdup_printf ("%s%u", word, index),
                  *en = g_strdup_printf ("%s %u", word, index);

  return (AyumiText) { ayumi_report_intern (report, ja), ayumi_report_intern (report, en) };
}

static const char *
id (AyumiReport *report, const char *word, guint index)
{
  g_autofree char *name = g_strdup_printf ("%s-%03u", word, index);

  return ayumi_report_intern (report, name);
}

/* Still to be frozen. */
static Sample
sample_fill (guint n_series, guint n_points, const double *values, const char *unit)
{
  Sample self = { ayumi_report_new () };
  AyumiDocument *document = ayumi_report_allocate (self.report, AYUMI_KIND_DOCUMENT, 1);
  AyumiSection *section = ayumi_report_allocate (self.report, AYUMI_KIND_SECTION, 1);
  AyumiTopic *topic = ayumi_report_allocate (self.report, AYUMI_KIND_TOPIC, 1);
  AyumiSeries *series;

  *document = (AyumiDocument) { .id = "d", .title = text (self.report, "文書", 1) };
  *section = (AyumiSection) { .id = "s", .document = document, .locator = "" };
  *topic = (AyumiTopic) { .id = "t", .name = text (self.report, "話題", 1) };
  self.indicator = ayumi_report_allocate (self.report, AYUMI_KIND_INDICATOR, 1);
  *self.indicator = (AyumiIndicator) { .id = "i",
                                       .topic = topic,
                                       .unit = { unit, unit },
                                       .name = text (self.report, "指標", 1),
                                       .definition = text (self.report, "定義", 1),
                                       .measure = "count",
                                       .decimals = 1 };
  series = ayumi_report_allocate (self.report, AYUMI_KIND_SERIES, n_series);
  self.n = n_series * n_points;
  self.observations = ayumi_report_allocate (self.report, AYUMI_KIND_OBSERVATION, self.n);
  for (guint s = 0; s < n_series; s++)
    {
      series[s] = (AyumiSeries) { .id = id (self.report, "series", s),
                                  .indicator = self.indicator,
                                  .position = s,
                                  .dimension = "",
                                  .code = "",
                                  .name = text (self.report, "とても長い名前の系列", s) };
      for (guint p = 0; p < n_points; p++)
        {
          AyumiDay day = ayumi_day_from_ymd (2021, 9, 1) + p * 91;

          self.observations[s * n_points + p] = (AyumiObservation) {
            .id = id (self.report, "value", s * n_points + p),
            .series = &series[s],
            .when = { .first = day, .last = day },
            .value = values[s * n_points + p],
            .missing = isnan (values[s * n_points + p]) ? "not-published" : "",
            .note = { "", "" },
            .source = { section, "", "" },
          };
        }
    }
  return self;
}

static Sample
sample_new (guint n_series, guint n_points, const double *values, const char *unit)
{
  Sample self = sample_fill (n_series, n_points, values, unit);

  ayumi_report_freeze (self.report);
  return self;
}

static AyumiChartForm
form_of (guint n_series, guint n_points, const double *values, const char *unit, const char *wanted)
{
  Sample sample = sample_new (n_series, n_points, values, unit);
  const AyumiIndicator *indicators[] = { sample.indicator, NULL };
  g_autoptr (AyumiChartData) data =
      ayumi_chart_data_new (sample.report, indicators, NULL, AYUMI_DAY_MAX, AYUMI_LANG_EN);
  AyumiChartForm form = ayumi_chart_data_form (data, wanted);

  g_object_unref (sample.report);
  return form;
}

static void
test_rule (void)
{
  const double none[] = { NAN }, one[] = { 65 }, two[] = { 71, 75 }, three[] = { 1, 2, 3 },
               whole[] = { 30, 50, 20 }, parts[] = { 3, 4, 5 }, gaps[] = { 1, NAN, 3 },
               pairs[] = { 1, 2, 3, 4, 5, 6 }, close[] = { 90, 95, 99 },
               sparse[] = { 1, NAN, 2, NAN, 3, NAN },
               many[] = { 1, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6, 4, 5, 6, 7, 5, 6, 7, 8 };

  g_assert_cmpint (form_of (1, 1, none, "%", NULL), ==, AYUMI_CHART_EMPTY);
  g_assert_cmpint (form_of (1, 1, none, "%", "bar"), ==, AYUMI_CHART_EMPTY);
  g_assert_cmpint (form_of (1, 1, one, "%", NULL), ==, AYUMI_CHART_WAFFLE);
  g_assert_cmpint (form_of (1, 1, one, "%", "progress"), ==, AYUMI_CHART_PROGRESS);
  g_assert_cmpint (form_of (1, 1, one, "people", NULL), ==, AYUMI_CHART_FIGURE);
  g_assert_cmpint (form_of (1, 2, two, "people", NULL), ==, AYUMI_CHART_DUMBBELL);
  g_assert_cmpint (form_of (1, 3, three, "people", NULL), ==, AYUMI_CHART_LINE);
  g_assert_cmpint (form_of (1, 3, gaps, "people", NULL), ==, AYUMI_CHART_DUMBBELL);
  g_assert_cmpint (form_of (3, 1, whole, "%", NULL), ==, AYUMI_CHART_STACKED_BAR);
  g_assert_cmpint (form_of (3, 1, parts, "%", NULL), ==, AYUMI_CHART_BAR);
  g_assert_cmpint (form_of (3, 1, parts, "people", "stacked-bar"), ==, AYUMI_CHART_STACKED_BAR);
  g_assert_cmpint (form_of (3, 2, pairs, "people", NULL), ==, AYUMI_CHART_SLOPE);
  g_assert_cmpint (form_of (3, 1, close, "people", NULL), ==, AYUMI_CHART_DOT);
  g_assert_cmpint (form_of (2, 3, sparse, "people", NULL), ==, AYUMI_CHART_GROUPED_BAR);
  g_assert_cmpint (form_of (5, 4, many, "people", NULL), ==, AYUMI_CHART_MATRIX);
  g_assert_cmpint (form_of (5, 4, many, "people", "small-multiples"), ==,
                   AYUMI_CHART_SMALL_MULTIPLES);
  g_assert_cmpint (form_of (1, 3, three, "people", "step"), ==, AYUMI_CHART_STEP);
  g_assert_cmpint (form_of (1, 3, three, "people", "icons"), ==, AYUMI_CHART_ICONS);
  g_assert_cmpint (form_of (3, 1, whole, "%", "donut"), ==, AYUMI_CHART_DONUT);
  g_assert_cmpint (form_of (1, 3, three, "people", "figure"), ==, AYUMI_CHART_FIGURE);
  /* What the package asks for is not done where it would lie: a line of two dots, a donut of shares that
   * are no whole, areas that hide each other, a target that nobody set. */
  g_assert_cmpint (form_of (1, 2, two, "people", "line"), ==, AYUMI_CHART_DUMBBELL);
  g_assert_cmpint (form_of (3, 1, parts, "%", "donut"), ==, AYUMI_CHART_BAR);
  g_assert_cmpint (form_of (5, 4, many, "people", "area"), ==, AYUMI_CHART_MATRIX);
  g_assert_cmpint (form_of (1, 3, three, "people", "bullet"), ==, AYUMI_CHART_LINE);
}

static guint
count_target (AyumiScene *scene, const char *target)
{
  guint n, found = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    found += marks[i].kind == AYUMI_MARK_GROUP && g_strcmp0 (marks[i].target, target) == 0;
  return found;
}

/* Text keeps inside the width; no two texts lie over each other. */
static void
check_texts (AyumiScene *scene, double width)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      if (marks[i].kind != AYUMI_MARK_TEXT)
        continue;
      g_assert_cmpfloat (marks[i].x, >=, -0.5);
      g_assert_cmpfloat (marks[i].x + marks[i].width, <=, width + 0.5);
      for (guint j = i + 1; j < n; j++)
        {
          double across, down;

          if (marks[j].kind != AYUMI_MARK_TEXT)
            continue;
          across = MIN (marks[i].x + marks[i].width, marks[j].x + marks[j].width)
                   - MAX (marks[i].x, marks[j].x);
          down = MIN (marks[i].y + marks[i].height, marks[j].y + marks[j].height)
                 - MAX (marks[i].y, marks[j].y);
          if (across > 1 && down > 3)
            g_error ("“%s” (%g %g) lies over “%s” (%g %g) at a width of %g", marks[i].text,
                     marks[i].x, marks[i].y, marks[j].text, marks[j].x, marks[j].y, width);
        }
    }
}

/* Random charts: every value is an item once, a missing one an item or a note, and texts are clear. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();

  for (guint round = 0; round < 400; round++)
    {
      guint n_series = g_rand_int_range (rand, 1, N_SERIES + 1),
            n_points = g_rand_int_range (rand, 1, N_POINTS + 1);
      double values[N_SERIES * N_POINTS], width = g_rand_double_range (rand, 290, 900),
                                          scale = pow (10, g_rand_int_range (rand, 0, 9));
      AyumiLang lang = round % 2;
      gboolean share = round % 3 == 0;
      g_autoptr (AyumiScene) scene = ayumi_scene_new (width, 0);
      AyumiChartPlace place = { scene, measurer, lang, 0, 0, width };
      Sample sample;
      AyumiChartSubject subject;
      double height;

      for (guint i = 0; i < n_series * n_points; i++)
        values[i] = g_rand_int_range (rand, 0, 8) == 0
                        ? NAN
                        : g_rand_double_range (rand, 0, share ? 100 : scale);
      sample = sample_new (n_series, n_points, values, share ? "%" : "件");
      subject = (AyumiChartSubject) { sample.report, NULL, sample.indicator, AYUMI_DAY_MAX };
      height = ayumi_chart_add (&place, &subject);
      ayumi_scene_set_size (scene, width, height);
      for (guint i = 0; i < sample.n; i++)
        {
          g_autofree char *target =
              ayumi_target_new (AYUMI_KIND_OBSERVATION, &sample.observations[i]);

          if (isnan (values[i]))
            g_assert_cmpuint (count_target (scene, target), <=, 1);
          else
            g_assert_cmpuint (count_target (scene, target), ==, 1);
        }
      check_texts (scene, width);
      g_object_unref (sample.report);
    }
}

static const char *const kinds[] = {
  "figure",      "line",     "step",   "area",          "column",          "bar",   "grouped-bar",
  "stacked-bar", "slope",    "donut",  "dot",           "waffle",          "icons", "bullet",
  "progress",    "dumbbell", "matrix", "diverging-bar", "small-multiples",
};

/* Random charts of every form in random sizes: texts are clear and inside, values drawn or counted. */
static void
test_sized (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (18);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();

  for (guint round = 0; round < 1500; round++)
    {
      guint n_series = g_rand_int_range (rand, 1, N_SERIES + 1),
            n_points = g_rand_int_range (rand, 1, N_POINTS + 1), found = 0, n_values = 0, n;
      double values[N_SERIES * N_POINTS], width = g_rand_double_range (rand, 320, 1000),
                                          height = g_rand_double_range (rand, 240, 900),
                                          scale = pow (10, g_rand_int_range (rand, 1, 7));
      gboolean share = round % 3 == 0;
      g_autoptr (AyumiScene) scene = NULL;
      const AyumiMark *marks;
      AyumiChart chart;
      const AyumiIndicator *indicators[2] = { NULL };
      Sample sample;

      for (guint i = 0; i < n_series * n_points; i++)
        {
          values[i] = g_rand_int_range (rand, 0, 8) == 0
                          ? NAN
                          : floor (g_rand_double_range (rand, 0, share ? 100 : scale));
          n_values += !isnan (values[i]);
        }
      sample = sample_fill (n_series, n_points, values, share ? "%" : "件");
      for (guint i = 0; i < sample.n; i++)
        sample.observations[i].status = g_rand_int_range (rand, 0, 3) > 0
                                            ? AYUMI_OBSERVATION_REPORTED
                                            : g_rand_int_range (rand, 3, 8);
      indicators[0] = sample.indicator;
      chart = (AyumiChart) { .id = "c",
                             .kind = kinds[round % G_N_ELEMENTS (kinds)],
                             .indicators = indicators,
                             .title = text (sample.report, "図", 1),
                             .takeaway = text (sample.report, "まとめ", 1) };
      ayumi_report_freeze (sample.report);
      scene = ayumi_chart_picture_new (&(AyumiChartSubject) { sample.report, &chart, NULL,
                                                              AYUMI_DAY_MAX },
                                       round % 2, width, height, measurer);
      g_test_message ("round %u, %s, %g×%g", round, chart.kind, width, height);
      check_texts (scene, width);
      marks = ayumi_scene_get_marks (scene, &n);
      for (guint i = 0; i < n; i++)
        if (marks[i].y < -0.5 || marks[i].y + marks[i].height > height + 0.5)
          g_error ("round %u, %s: a mark (“%s”) ends at %g of %g", round, chart.kind,
                   marks[i].text != NULL ? marks[i].text : "", marks[i].y + marks[i].height,
                   height);
      for (guint i = 0; i < sample.n; i++)
        {
          g_autofree char *target =
              ayumi_target_new (AYUMI_KIND_OBSERVATION, &sample.observations[i]);

          if (count_target (scene, target) > 1)
            g_error ("round %u, %s: %s is drawn %u times", round, chart.kind, target,
                     count_target (scene, target));
          found += !isnan (values[i]) && count_target (scene, target) == 1;
        }
      g_assert_cmpuint (found + ayumi_scene_get_merged (scene), >=, n_values);
      g_object_unref (sample.report);
    }
}

/* Ages by sex: men to the left of women of the same age, at any size. */
static void
test_pyramid (void)
{
  static const char *const ages[] = { "0-4", "5-9", "10-14", "85-" };
  const double values[] = { 3, 4, 5, 2, 4, 3, 6, 5 };
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiScene) scene = NULL;
  Sample sample = sample_fill (8, 1, values, "%");
  double middle = 320;

  for (guint i = 0; i < 8; i++)
    {
      AyumiSeries *series = (AyumiSeries *) sample.observations[i].series;
      g_autofree char *code = g_strdup_printf ("%s:%s", i < 4 ? "male" : "female", ages[i % 4]);

      series->dimension = "age";
      series->code = ayumi_report_intern (sample.report, code);
    }
  ayumi_report_freeze (sample.report);
  scene = ayumi_chart_picture_new (&(AyumiChartSubject) { sample.report, NULL, sample.indicator,
                                                          AYUMI_DAY_MAX, "age" },
                                   AYUMI_LANG_EN, 2 * middle, 400, measurer);
  check_texts (scene, 2 * middle);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_OBSERVATION, &sample.observations[i]);
      int index = ayumi_scene_find_target (scene, target);
      const AyumiMark *group;
      guint n;

      g_assert_cmpint (index, >=, 0);
      group = &ayumi_scene_get_marks (scene, &n)[index];
      if (i < 4)
        g_assert_cmpfloat (group->x + group->width, <, middle);
      else
        g_assert_cmpfloat (group->x, >, middle);
    }
  g_object_unref (sample.report);
}

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

/* Every prefecture has a square of its own, at any width; one without a value keeps its place. */
static void
test_tile_map (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (47);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();

  for (guint round = 0; round < 60; round++)
    {
      guint n = g_rand_int_range (rand, 9, 48), squares = 0, n_marks;
      double values[47], width = g_rand_double_range (rand, 290, 1200), spread = 1 + round % 7;
      g_autoptr (AyumiScene) scene = ayumi_scene_new (width, 0);
      AyumiChartPlace place = { scene, measurer, round % 2, 0, 0, width };
      g_autoptr (GHashTable) places =
          g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      AyumiChartSubject subject;
      const AyumiMark *marks;
      Sample sample;

      for (guint i = 0; i < n; i++)
        values[i] = round % 5 == 0 ? 50 : pow (g_rand_double_range (rand, 0, 10), spread);
      sample = sample_fill (n, 1, values, round % 2 ? "%" : "件");
      for (guint i = 0; i < n; i++)
        {
          AyumiSeries *series = (AyumiSeries *) sample.observations[i].series;
          g_autofree char *code = g_strdup_printf ("%02u", i + 1);

          series->dimension = "prefecture";
          series->code = ayumi_report_intern (sample.report, code);
          series->name = (AyumiText) { "鹿児島県", "Kagoshima" };
        }
      ayumi_report_freeze (sample.report);
      subject = (AyumiChartSubject) { sample.report, NULL, sample.indicator, AYUMI_DAY_MAX,
                                      "prefecture" };
      ayumi_chart_add (&place, &subject);
      check_texts (scene, width);
      marks = ayumi_scene_get_marks (scene, &n_marks);
      for (guint i = 0; i < n_marks; i++)
        if (marks[i].kind == AYUMI_MARK_RECT && marks[i].radius == 3)
          {
            gint64 *key = g_new (gint64, 1);

            *key = ((gint64) marks[i].x << 32) + (gint64) marks[i].y;
            g_assert_true (g_hash_table_add (places, key));
            squares++;
          }
      g_assert_cmpuint (squares, ==, 47);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *target =
              ayumi_target_new (AYUMI_KIND_OBSERVATION, &sample.observations[i]);

          g_assert_cmpuint (count_target (scene, target), ==, 1);
        }
      g_object_unref (sample.report);
    }
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
  g_test_add_func ("/chart/rule", test_rule);
  g_test_add_func ("/chart/random", test_random);
  g_test_add_func ("/chart/sized", test_sized);
  g_test_add_func ("/chart/pyramid", test_pyramid);
  g_test_add_func ("/chart/correction", test_correction);
  g_test_add_func ("/chart/marks", test_marks);
  g_test_add_func ("/chart/target", test_target);
  g_test_add_func ("/chart/contradiction", test_contradiction);
  g_test_add_func ("/chart/tile-map", test_tile_map);
  g_test_add_func ("/chart/events", test_events);
  g_test_add_func ("/chart/comparison", test_comparison);
  return g_test_run ();
}
