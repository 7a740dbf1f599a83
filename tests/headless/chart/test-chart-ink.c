/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The ink of every chart of the bundled report, in both languages, three sizes and two widths: text lies on no
 * other text and on no mark of another value, nothing reaches out of the picture, and every value is
 * drawn or counted. Measured on the scenes with the fonts that paint them.
 */
#include <math.h>
#include <string.h>

#include "chart/ayumi-chart-comparison.h"
#include "chart/ayumi-chart-headline.h"
#include "chart/ayumi-chart-data.h"
#include "each-subject.h"
#include "open-package.h"

/* The last two are those of cards on a narrow and a wide page, whose height is free. */
static const double sizes[][2] = { { 320, 240 },
                                   { 640, 400 },
                                   { 1600, 900 },
                                   { 308, 0 },
                                   { 868, 0 } };

typedef struct
{
  const char *name; /* of the chart, for messages */
  double width, height;
  AyumiScene *scene;
  const AyumiMark *marks;
  const AyumiPoint *points;
  guint n;
  int *items; /* (owned) the item that each mark belongs to, −1 for none */
} Picture;

static AyumiReport *report;
static AyumiMeasurer *measurer;
static guint n_faults;

static void G_GNUC_PRINTF (2, 3) fault (const Picture *self, const char *format, ...)
{
  va_list args;
  g_autofree char *text = NULL;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_test_message ("%s at %g×%g: %s", self->name, self->width, self->height, text);
  n_faults++;
}

/* ---- ink ---- */

static void
find_items (Picture *self)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (int));

  self->items = g_new (int, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      while (open->len > 0 && self->marks[g_array_index (open, int, open->len - 1)].end <= i)
        g_array_set_size (open, open->len - 1);
      self->items[i] = open->len > 0 ? g_array_index (open, int, open->len - 1) : -1;
      if (self->marks[i].kind == AYUMI_MARK_GROUP && self->marks[i].reading == AYUMI_READ_ITEM)
        {
          int index = i;

          g_array_append_val (open, index);
        }
    }
}

/* Whether @mark shows a value, and is not a grid, a frame, or a tint that text is readable on. */
static gboolean
is_data (const AyumiMark *mark)
{
  gboolean fill = mark->fill >= AYUMI_ROLE_SERIES_1 && mark->fill <= AYUMI_ROLE_RAMP_5,
           stroke = mark->stroke >= AYUMI_ROLE_SERIES_1 && mark->stroke <= AYUMI_ROLE_SERIES_8;

  if (mark->stroke == AYUMI_ROLE_NONE && mark->fill >= AYUMI_ROLE_SERIES_1_SOFT
      && mark->fill <= AYUMI_ROLE_SERIES_8_SOFT)
    return FALSE;
  /* The day of an event is a broken line through the plot. */
  stroke |= mark->kind == AYUMI_MARK_LINE && mark->stroke == AYUMI_ROLE_AXIS
            && mark->dash == AYUMI_DASH_SHORT;
  return mark->kind != AYUMI_MARK_GROUP && mark->kind != AYUMI_MARK_TEXT && (fill || stroke);
}

/* The ink of a line of text is less high than its box: no letter fills both ascent and descent. */
static void
ink_of (const AyumiMark *text, double *x1, double *y1, double *x2, double *y2)
{
  *x1 = text->x + 1;
  *x2 = text->x + text->width - 1;
  *y1 = text->baseline - text->font.size * 0.72;
  *y2 = text->baseline + text->font.size * 0.08;
}

/* Whether the straight line from (@ax, @ay) to (@bx, @by) enters the box (Liang and Barsky 1984). */
static gboolean
line_enters (double ax, double ay, double bx, double by, double x1, double y1, double x2, double y2)
{
  double p[] = { ax - bx, bx - ax, ay - by, by - ay }, q[] = { ax - x1, x2 - ax, ay - y1, y2 - ay },
         enter = 0, leave = 1;

  for (guint i = 0; i < 4; i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return FALSE;
      if (p[i] < 0)
        enter = MAX (enter, q[i] / p[i]);
      if (p[i] > 0)
        leave = MIN (leave, q[i] / p[i]);
    }
  return enter < leave;
}

static gboolean
mark_enters (const Picture *self, const AyumiMark *mark, double x1, double y1, double x2, double y2)
{
  const AyumiPoint *points = self->points + mark->first_point;

  if (mark->kind == AYUMI_MARK_LINE)
    return line_enters (mark->x, mark->y, mark->x + mark->width, mark->y + mark->height, x1, y1, x2,
                        y2);
  if (mark->kind == AYUMI_MARK_PATH && mark->fill == AYUMI_ROLE_NONE)
    {
      for (guint i = 1; i < mark->n_points; i++)
        if (points[i].verb == 'L'
            && line_enters (points[i - 1].x, points[i - 1].y, points[i].x, points[i].y, x1, y1, x2,
                            y2))
          return TRUE;
      return FALSE;
    }
  return MIN (mark->x + mark->width, x2) - MAX (mark->x, x1) > 1
         && MIN (mark->y + mark->height, y2) - MAX (mark->y, y1) > 1;
}

/* Text within the picture and clear of other text. */
static void
check_texts (const Picture *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      const AyumiMark *a = &self->marks[i];

      if (a->kind == AYUMI_MARK_GROUP)
        continue;
      if (a->x < -0.5 || a->y < -0.5 || a->x + a->width > self->width + 0.5
          || a->y + a->height > self->height + 0.5)
        fault (self, "a mark (“%s”) reaches out: %g %g %g %g", a->text != NULL ? a->text : "", a->x,
               a->y, a->x + a->width, a->y + a->height);
      if (a->kind == AYUMI_MARK_TEXT
          && ayumi_measurer_width (measurer, a->text, a->font) > a->width * 1.02 + 1)
        fault (self, "“%s” is wider than its box", a->text);
      for (guint j = i + 1; j < self->n && a->kind == AYUMI_MARK_TEXT; j++)
        {
          const AyumiMark *b = &self->marks[j];

          if (b->kind == AYUMI_MARK_TEXT
              && MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x) > 1
              && MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y) > 4)
            fault (self, "“%s” lies over “%s”", a->text, b->text);
        }
    }
}

/* Text clear of the marks of other values; on its own mark it may stand. */
static void
check_marks (const Picture *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      double x1, y1, x2, y2;

      if (self->marks[i].kind != AYUMI_MARK_TEXT)
        continue;
      ink_of (&self->marks[i], &x1, &y1, &x2, &y2);
      for (guint j = 0; j < self->n; j++)
        if (is_data (&self->marks[j]) && (self->items[i] < 0 || self->items[i] != self->items[j])
            && mark_enters (self, &self->marks[j], x1, y1, x2, y2))
          {
            fault (self, "“%s” lies over a mark", self->marks[i].text);
            break;
          }
    }
}

/* How many values of @series are items. */
static guint
count_drawn (const Picture *self, const AyumiChartSeries *series)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new (g_str_hash, g_str_equal);
  guint found = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->marks[i].target != NULL)
      g_hash_table_add (drawn, (gpointer) self->marks[i].target);
  for (guint p = 0; p < series->points->len; p++)
    {
      const AyumiObservation *observation = series->points->pdata[p];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_OBSERVATION, observation);

      found += !isnan (observation->value) && g_hash_table_contains (drawn, target);
    }
  return found;
}

/* Every one of @n_values is an item, as @found are, or counted. */
static void
check_counted (const Picture *self, guint n_values, guint found)
{
  if (found + ayumi_scene_get_merged (self->scene) < n_values)
    fault (self, "%u values, of which %u are drawn and %u counted", n_values, found,
           ayumi_scene_get_merged (self->scene));
}

static void
check_values (const Picture *self, const AyumiChartSubject *subject, AyumiLang lang)
{
  const AyumiIndicator *alone[] = { subject->indicator, NULL };
  g_autoptr (AyumiChartData) data =
      ayumi_chart_data_new (report, subject->chart != NULL ? subject->chart->indicators : alone,
                            subject->dimension, subject->at, lang);
  guint found = 0;

  for (guint s = 0; s < data->series->len; s++)
    found += count_drawn (self, data->series->pdata[s]);
  check_counted (self, data->n_values, found);
}

/* Of each compared indicator the values of its headline's series, or of its first. */
static void
check_compared (const Picture *self, const AyumiChartComparison *subject, AyumiLang lang)
{
  guint n_values = 0, found = 0;

  for (guint i = 0; subject->indicators[i] != NULL; i++)
    {
      const AyumiIndicator *alone[] = { subject->indicators[i], NULL };
      g_autoptr (AyumiChartData) data =
          ayumi_chart_data_new (report, alone, NULL, subject->at, lang);
      const AyumiObservation *headline = ayumi_chart_data_headline (data);

      for (guint s = 0; s < data->series->len; s++)
        {
          const AyumiChartSeries *series = data->series->pdata[s];

          if (headline != NULL ? series->series != headline->series : s > 0)
            continue;
          n_values += series->n_values;
          found += count_drawn (self, series);
        }
    }
  check_counted (self, n_values, found);
}

static AyumiScene *
draw (const AyumiChartSubject *subject, AyumiLang lang, double width, double height)
{
  AyumiScene *scene;
  AyumiChartPlace place = { NULL, measurer, lang, 0, 0, width };

  if (height > 0)
    return ayumi_chart_picture_new (subject, lang, width, height, measurer);
  place.scene = scene = ayumi_scene_new (width, 0);
  ayumi_scene_set_size (scene, width, ayumi_chart_add (&place, subject));
  return scene;
}

/* @self, whose name and scene are set, filled in: its ink. */
static void
check_scene (Picture *self)
{
  guint n_points;

  ayumi_scene_get_size (self->scene, &self->width, &self->height);
  self->marks = ayumi_scene_get_marks (self->scene, &self->n);
  self->points = ayumi_scene_get_points (self->scene, &n_points);
  find_items (self);
  check_texts (self);
  check_marks (self);
  g_clear_pointer (&self->items, g_free);
}

static void
check_picture (const AyumiChartSubject *subject, AyumiLang lang, guint size)
{
  g_autoptr (AyumiScene) scene = draw (subject, lang, sizes[size][0], sizes[size][1]);
  g_autofree char *name =
      g_strdup_printf ("%s %s (%s)",
                       subject->chart != NULL ? subject->chart->id : subject->indicator->id,
                       subject->dimension != NULL ? subject->dimension : "",
                       lang == AYUMI_LANG_JA ? "ja" : "en");
  Picture picture = { name, .scene = scene };

  check_scene (&picture);
  check_values (&picture, subject, lang);
}

static void
check_subject (const AyumiChartSubject *subject)
{
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    {
      check_picture (subject, AYUMI_LANG_JA, size);
      check_picture (subject, AYUMI_LANG_EN, size);
    }
}

static void
test_charts (void)
{
  n_faults = 0;
  each_chart (report, check_subject);
  g_assert_cmpuint (n_faults, ==, 0);
}

/* Every form that the data of a curated chart can take, whatever the package asks for. */
static void
test_forms (void)
{
  static const char *const kinds[] = { "figure",   "line",   "step",           "area",
                                       "column",   "bar",    "grouped-bar",    "stacked-bar",
                                       "dumbbell", "slope",  "diverging-bar",  "dot",
                                       "donut",    "waffle", "icons",          "progress",
                                       "bullet",   "matrix", "small-multiples" };
  g_autoptr (GPtrArray) charts = ayumi_report_charts (report);

  n_faults = 0;
  for (guint i = 0; i < charts->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      {
        AyumiChart chart = *(const AyumiChart *) charts->pdata[i];
        g_autofree char *id = g_strdup_printf ("%s as %s", chart.id, kinds[k]);

        chart.id = id;
        chart.kind = kinds[k];
        check_subject (&(AyumiChartSubject) { report, &chart, NULL, AYUMI_DAY_MAX });
      }
  g_assert_cmpuint (n_faults, ==, 0);
}

static void
test_indicators (void)
{
  n_faults = 0;
  each_indicator (report, check_subject);
  g_assert_cmpuint (n_faults, ==, 0);
}

static void
check_comparison (const AyumiChartComparison *subject, AyumiLang lang)
{
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    {
      g_autoptr (AyumiScene) scene = NULL;
      g_autofree char *name = g_strdup_printf ("%s and others%s (%s)", subject->indicators[0]->id,
                                               subject->base != NULL ? " as indices" : "",
                                               lang == AYUMI_LANG_JA ? "ja" : "en");
      AyumiChartPlace place = { NULL, measurer, lang, 0, 0, sizes[size][0] };
      Picture picture = { name };

      if (sizes[size][1] > 0)
        scene = ayumi_chart_comparison_picture_new (subject, lang, sizes[size][0], sizes[size][1],
                                                    measurer);
      else
        {
          place.scene = scene = ayumi_scene_new (sizes[size][0], 0);
          ayumi_scene_set_size (scene, sizes[size][0],
                                ayumi_chart_comparison_add (&place, subject));
        }
      picture.scene = scene;
      check_scene (&picture);
      check_compared (&picture, subject, lang);
    }
}

/* Neighbours of the list, four at a time, by their values and as indices. */
static void
test_comparisons (void)
{
  g_autoptr (GPtrArray) indicators = ayumi_report_indicators (report);

  n_faults = 0;
  for (guint i = 0; i + AYUMI_COMPARED_MOST <= indicators->len; i += 2)
    {
      const AyumiIndicator *compared[AYUMI_COMPARED_MOST + 1] = { NULL };
      AyumiChartComparison subject = { report, compared, AYUMI_DAY_MAX };
      AyumiEdtf base;

      memcpy (compared, indicators->pdata + i, AYUMI_COMPARED_MOST * sizeof *compared);
      for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
        {
          subject.base = NULL;
          check_comparison (&subject, lang);
          if (!ayumi_chart_comparison_base (&subject, &base))
            continue;
          subject.base = &base;
          check_comparison (&subject, lang);
        }
    }
  g_assert_cmpuint (n_faults, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  store = open_package (PACKAGE);
  report = ayumi_store_get_report (store);
  measurer = ayumi_pango_measurer_new ();
  g_test_add_func ("/chart-ink/charts", test_charts);
  g_test_add_func ("/chart-ink/forms", test_forms);
  g_test_add_func ("/chart-ink/indicators", test_indicators);
  g_test_add_func ("/chart-ink/comparisons", test_comparisons);
  status = g_test_run ();
  g_object_unref (measurer);
  return status;
}
