/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/ayumi-chart-axes.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-line-path.h"
#include "text/ayumi-sentence.h"

#define LEAST_WIDTH 132.0
#define NATURAL 112.0
#define LEAST 84.0
#define MOST 220.0
#define GAP 18.0
#define HEAD 34.0 /* name, and newest value */
#define LINE 15.0 /* of a name that needs two */

static const AyumiObservation *
newest (const AyumiChartSeries *series)
{
  for (guint i = series->points->len; i > 0; i--)
    if (!isnan (((const AyumiObservation *) series->points->pdata[i - 1])->value))
      return series->points->pdata[i - 1];
  return NULL;
}

/* Name and newest value above a small line on the scale that all panels share. */
static void
add_panel (const AyumiChartPlace *place,
           const AyumiChartData *data,
           const AyumiChartSeries *series,
           double height,
           gboolean two_lines)
{
  AyumiFont font = { AYUMI_CHART_LABEL, 400, place->lang, LINE / AYUMI_CHART_LABEL };
  double below = two_lines ? LINE : 0;
  AyumiChartAxes axes = { place,
                          data,
                          place->x,
                          place->x + place->width,
                          place->y + HEAD + below + 6,
                          place->y + height - AYUMI_CHART_BELOW };
  g_autofree char *value =
      newest (series) != NULL ? ayumi_sentence_value (newest (series), place->lang) : NULL;

  ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL, series->name);
  ayumi_scene_add_paragraph (place->scene, place->measurer, series->name, font, place->x, place->y,
                             place->width, two_lines ? 2 : 1, AYUMI_ANCHOR_START,
                             AYUMI_ROLE_TEXT_MUTED);
  if (value != NULL && ayumi_chart_value_width (place, value) > place->width)
    {
      g_free (value);
      value = ayumi_sentence_bare_number (data->indicator, newest (series)->value, place->lang);
    }
  if (value != NULL)
    ayumi_chart_add_value (place, value, place->x, place->y + 28 + below, AYUMI_ANCHOR_START);
  ayumi_chart_axes_set_scale (&axes, TRUE);
  ayumi_scene_add_line (place->scene, axes.left, axes.bottom, axes.right, axes.bottom,
                        AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SOLID);
  ayumi_chart_axes_add_dates (&axes);
  ayumi_line_path_add (&axes, series, AYUMI_LINE_STRAIGHT, 0, 1);
  for (guint p = 0; p < series->points->len; p++)
    {
      const AyumiObservation *observation = series->points->pdata[p];
      double x, y;

      ayumi_chart_axes_point (&axes, observation, &x, &y);
      ayumi_chart_begin_value (place, observation);
      ayumi_chart_add_point (place, observation, AYUMI_ROLE_SERIES_1, x, y, 3);
      ayumi_scene_end_group (place->scene);
    }
  ayumi_scene_end_group (place->scene);
}

static gboolean
has_wide_name (const AyumiChartPlace *place, const AyumiChartData *data, double width)
{
  for (guint i = 0; i < data->series->len; i++)
    if (ayumi_chart_label_width (place, ((AyumiChartSeries *) data->series->pdata[i])->name)
        > width)
      return TRUE;
  return FALSE;
}

double
ayumi_small_multiples_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  guint n = data->series->len, n_out = 0,
        columns = CLAMP ((guint) ((place->width + GAP) / (LEAST_WIDTH + GAP)), 1, n);
  AyumiChartPlace panel = *place;
  double width = (place->width - (columns - 1) * GAP) / columns;
  gboolean has_room = place->height <= 0 || place->height >= LEAST + LINE + AYUMI_CHART_LINE_HEIGHT,
           two_lines = has_room && has_wide_name (place, data, width);
  double more = two_lines ? LINE : 0;
  AyumiChartRows rows =
      ayumi_chart_rows_new (place, (n + columns - 1) / columns, NATURAL + more, LEAST + more, MOST);
  double bottom = place->y + rows.n * rows.step;

  panel.width = width;
  for (guint i = 0; i < n; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      if (i >= rows.n * columns)
        {
          n_out += series->n_values;
          continue;
        }
      panel.x = place->x + i % columns * (panel.width + GAP);
      panel.y = place->y + i / columns * rows.step;
      add_panel (&panel, data, series, MIN (rows.step, MAX (LEAST + more - 8, rows.step - 8)),
                 two_lines);
    }
  return bottom - place->y + ayumi_chart_rows_add_rest (place, n_out, place->x, bottom - 4);
}
