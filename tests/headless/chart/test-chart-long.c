/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of long series: what is drawn covers every value and nothing else, gaps stay gaps. */
#include <math.h>
#include <string.h>

#include "chart/ayumi-chart.h"
#include "chart/ayumi-long-band.h"
#include "chart/ayumi-long-range.h"
#include "fixed-measurer.h"
#include "long-package.h"
#include "open-package.h"
#include "scene/ayumi-advance-measurer.h"

#define FIRST 14610 /* 2010-01-01 */
#define DAYS 800

static AyumiReport *report;
static AyumiMeasurer *measurer;

/* A value each ten minutes of DAYS days: a saw tooth a day, high in the second year; nothing in days 200 to 249. */
static char *
points_text (void)
{
  GString *text = g_string_new ("when,value\n");

  for (guint i = 0; i < DAYS * 144; i++)
    {
      AyumiDay day = FIRST + i / 144;
      int year, month, day_of_month;

      ayumi_day_to_ymd (day, &year, &month, &day_of_month);
      g_string_append_printf (text, "%04d-%02d-%02dT%02u:%02u,", year, month, day_of_month,
                              i % 144 / 6, i % 6 * 10);
      if (day - FIRST < 200 || day - FIRST >= 250)
        g_string_append_printf (text, "%u", i % 144 + (year == 2011 ? 1000 : 0));
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static AyumiScene *
draw (const char *link, double width, double height)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (link, NULL);
  AyumiChartSubject subject = { .report = report,
                                .indicator =
                                    ayumi_report_find (report, AYUMI_KIND_INDICATOR, "load"),
                                .at = ayumi_view_state_day (state),
                                .place = state };

  return ayumi_chart_picture_new (&subject, AYUMI_LANG_EN, width, height, measurer);
}

/* ---- the outline ---- */

/* Whether the point is inside the path, by the even-odd rule. */
static gboolean
covers (const AyumiPoint *points, guint n, double x, double y)
{
  gboolean inside = FALSE;

  for (guint i = 0; i + 1 < n; i++)
    {
      const AyumiPoint *a = &points[i], *b = &points[i + 2 < n ? i + 1 : 0];

      if ((a->y > y) != (b->y > y) && x < a->x + (b->x - a->x) * (y - a->y) / (b->y - a->y))
        inside = !inside;
    }
  return inside;
}

/* In random columns with gaps and places without points: each value is covered, no gap is, and a path is an
 * unbroken part. */
static void
test_band (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  for (guint round = 0; round < 200; round++)
    {
      guint n = g_rand_int_range (rand, 1, 120), n_marks, n_points, n_parts = 0, open = 0;
      g_autofree AyumiBandColumn *columns = g_new0 (AyumiBandColumn, n), *before = NULL;
      g_autoptr (AyumiScene) scene = ayumi_scene_new (500, 500);
      const AyumiMark *marks;
      const AyumiPoint *points;

      for (guint i = 0; i < n; i++)
        {
          guint sort = g_rand_int_range (rand, 0, 10);

          columns[i].sort = sort == 0   ? AYUMI_BAND_GAP
                            : sort <= 3 ? AYUMI_BAND_BETWEEN
                                        : AYUMI_BAND_VALUES;
          columns[i].top = g_rand_double_range (rand, 0, 400);
          columns[i].bottom = columns[i].top + g_rand_double_range (rand, 0, 60);
          if (columns[i].sort == AYUMI_BAND_VALUES && open == 0)
            {
              n_parts++;
              open = 1;
            }
          else if (columns[i].sort == AYUMI_BAND_GAP)
            open = 0;
        }
      before = g_memdup2 (columns, n * sizeof *columns);
      ayumi_long_band_add (scene, 10, 2, columns, n, AYUMI_ROLE_SERIES_1);
      marks = ayumi_scene_get_marks (scene, &n_marks);
      points = ayumi_scene_get_points (scene, &n_points);
      g_assert_cmpuint (n_marks, ==, n_parts);
      for (guint i = 0; i < n; i++)
        {
          double x = 10 + (i + 0.5) / 2;
          guint at_top = 0, at_bottom = 0, anywhere = 0;

          for (guint m = 0; m < n_marks; m++)
            {
              const AyumiPoint *path = points + marks[m].first_point;

              at_top += covers (path, marks[m].n_points, x, before[i].top + 1e-6);
              at_bottom += covers (path, marks[m].n_points, x, before[i].bottom - 1e-6);
              anywhere += marks[m].x < x && x < marks[m].x + marks[m].width;
              g_assert_cmpuint (marks[m].n_points, <=, 4 * n + 1);
            }
          if (before[i].sort == AYUMI_BAND_VALUES)
            g_assert_true (at_top == 1 && at_bottom == 1);
          else if (before[i].sort == AYUMI_BAND_GAP)
            g_assert_cmpuint (anywhere, ==, 0);
        }
    }
}

/* ---- the chart ---- */

static guint
count_lines (AyumiScene *scene, double *left, double *right)
{
  guint n, found = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  *left = INFINITY;
  *right = -INFINITY;
  for (guint i = 0; i < n; i++)
    if (marks[i].kind == AYUMI_MARK_PATH
        && (marks[i].fill == AYUMI_ROLE_SERIES_1 || marks[i].stroke == AYUMI_ROLE_SERIES_1))
      {
        found++;
        *left = MIN (*left, marks[i].x);
        *right = MAX (*right, marks[i].x + marks[i].width);
        g_assert_cmpuint (marks[i].n_points, <, 4 * 1600 + 2);
      }
  return found;
}

static void
test_chart (void)
{
  static const struct
  {
    const char *link;
    guint n_lines, n_items;
  } views[] = {
    { "indicators/load?at=2030", 2, 3 },                   /* years, with a gap of fifty days */
    { "indicators/load?at=2030&from=2011&to=2011", 1, 4 }, /* quarters */
    { "indicators/load?at=2030&from=2010-08-01&to=2010-08-20", 0, 20 }, /* the gap alone, by days */
    { "indicators/load?at=2030&from=2011-03-01&to=2011-03-01", 1, 24 }, /* hours */
    { "indicators/load?at=2010-06-30", 1, 6 }, /* months that are known then */
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (AyumiScene) scene = draw (views[i].link, 1600, 900);
      g_autoptr (GArray) items = ayumi_scene_items (scene);
      guint n, n_items = 0;
      const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
      double left, right;

      g_test_message ("%s", views[i].link);
      g_assert_cmpuint (count_lines (scene, &left, &right), ==, views[i].n_lines);
      g_assert_true (views[i].n_lines == 0 || (left >= 0 && right <= 1600));
      for (guint m = 0; m < items->len; m++)
        n_items += strstr (marks[g_array_index (items, guint, m)].label, "value") != NULL;
      g_assert_cmpuint (n_items, ==, views[i].n_items);
    }
}

/* The words of a period are those of its values. */
static void
test_words (void)
{
  g_autoptr (AyumiScene) scene =
      draw ("indicators/load?at=2030&from=2011-01-01&to=2011-12-31", 1600, 900);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    found |= marks[i].label != NULL
             && strstr (marks[i].label,
                        ": 12,960 values. First 1,000 requests (1 January 2011), last 1,143 "
                        "requests (31 March 2011 23:50), lowest 1,000 requests (1 January 2011), "
                        "highest 1,143 requests (1 January 2011 23:50).")
                    != NULL
             && strcmp (marks[i].target,
                        "ayumi:///indicators/load?at=2030&from=2011-01-01&to=2011-03-31")
                    == 0;
  g_assert_true (found);
}

/* ---- what is in view ---- */

static void
check_state (AyumiViewState *taken, const char *link)
{
  g_autoptr (AyumiViewState) state = taken;
  g_autofree char *text = ayumi_view_state_to_link (state);

  g_assert_cmpstr (text, ==, link);
}

static void
test_range (void)
{
  g_autoptr (AyumiViewState) all = ayumi_view_state_parse ("indicators/load", NULL);
  g_autoptr (AyumiViewState) some =
      ayumi_view_state_parse ("indicators/load?from=2010-01-11&to=2010-01-20", NULL);
  g_autoptr (AyumiViewState) day =
      ayumi_view_state_parse ("indicators/load?from=2010-01-11&to=2010-01-11", NULL);
  g_autoptr (AyumiViewState) other = ayumi_view_state_parse ("indicators/card-holders", NULL);

  g_assert_true (ayumi_long_range_fits (report, all));
  g_assert_false (ayumi_long_range_fits (report, other));
  check_state (ayumi_long_range_zoom_state (report, some, 0.5, 0),
               "ayumi:///indicators/load?from=2010-01-11&to=2010-01-15");
  check_state (ayumi_long_range_zoom_state (report, some, 0.5, 1),
               "ayumi:///indicators/load?from=2010-01-16&to=2010-01-20");
  check_state (ayumi_long_range_zoom_state (report, day, 0.9, 0.5),
               "ayumi:///indicators/load?from=2010-01-11&to=2010-01-11");
  check_state (ayumi_long_range_zoom_state (report, day, 1.1, 0),
               "ayumi:///indicators/load?from=2010-01-11&to=2010-01-12");
  check_state (ayumi_long_range_zoom_state (report, some, 1000, 0.5), "ayumi:///indicators/load");
  check_state (ayumi_long_range_zoom_state (report, some, 0, 0.5), "ayumi:///indicators/load");
  check_state (ayumi_long_range_pan_state (report, some, 0.5),
               "ayumi:///indicators/load?from=2010-01-16&to=2010-01-25");
  check_state (ayumi_long_range_pan_state (report, some, -9),
               "ayumi:///indicators/load?from=2010-01-01&to=2010-01-10");
  check_state (ayumi_long_range_pan_state (report, all, 0.3), "ayumi:///indicators/load");
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-test-XXXXXX", NULL);
  g_autofree char *package = g_build_filename (folder, "package", NULL);
  g_autofree char *points = points_text ();
  g_autoptr (AyumiStore) store = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  long_package_write (package, points);
  store = open_package (package);
  small_package_remove (package);
  g_rmdir (folder);
  report = ayumi_store_get_report (store);
  measurer = fixed_measurer_new ();
  g_test_add_func ("/chart/long/band", test_band);
  g_test_add_func ("/chart/long/chart", test_chart);
  g_test_add_func ("/chart/long/words", test_words);
  g_test_add_func ("/chart/long/range", test_range);
  status = g_test_run ();
  g_object_unref (measurer);
  return status;
}
