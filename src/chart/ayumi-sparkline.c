/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-sparkline.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

#define LINE_HEIGHT 54.0
#define N_BARS 4
#define STEP 18.0
#define BAR 11.0
#define POINT 3.0

static const AyumiChartSeries *
series_of (const AyumiChartData *data, const AyumiObservation *observation)
{
  for (guint i = 0; i < data->series->len; i++)
    if (((const AyumiChartSeries *) data->series->pdata[i])->series == observation->series)
      return data->series->pdata[i];
  return NULL;
}

/* Where sources disagree, the leading one's; targets are no part of a course. */
static GPtrArray *
values_of (const AyumiChartSeries *series)
{
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; i < series->points->len; i++)
    {
      const AyumiObservation *observation = series->points->pdata[i];

      if (!isnan (observation->value) && observation->contradicts == NULL
          && (observation->status != AYUMI_OBSERVATION_TARGET || series->n_values == 1))
        g_ptr_array_add (values, series->points->pdata[i]);
    }
  return values;
}

/* Enough values of one series to see a course. */
static gboolean
is_line (GPtrArray *values)
{
  return values->len >= 4
         && ((const AyumiObservation *) values->pdata[0])->series
                == ((const AyumiObservation *) values->pdata[values->len - 1])->series;
}

/* From zero where the values are not far above it, with the dates of both ends below. */
static void
add_line (const AyumiChartPlace *place, GPtrArray *values)
{
  g_autofree AyumiPoint *points = g_new0 (AyumiPoint, values->len);
  const AyumiObservation *first = values->pdata[0], *last = values->pdata[values->len - 1];
  double least = first->value, most = first->value, start = ayumi_chart_day_of (&first->when),
         span = MAX (1, ayumi_chart_day_of (&last->when) - start), height = 34;
  g_autofree char *from = ayumi_date_format (&first->when, place->lang, AYUMI_DATE_COMPACT);
  g_autofree char *to = ayumi_date_format (&last->when, place->lang, AYUMI_DATE_COMPACT);

  for (guint i = 0; i < values->len; i++)
    {
      least = MIN (least, ((const AyumiObservation *) values->pdata[i])->value);
      most = MAX (most, ((const AyumiObservation *) values->pdata[i])->value);
    }
  if (least > 0 && least < 0.75 * most)
    least = 0;
  for (guint i = 0; i < values->len; i++)
    {
      const AyumiObservation *value = values->pdata[i];

      points[i] = (AyumiPoint) {
        i == 0 ? 'M' : 'L',
        place->x + POINT
            + (ayumi_chart_day_of (&value->when) - start) / span * (place->width - 2 * POINT),
        place->y + POINT + (most > least ? (most - value->value) / (most - least) : 0.5) * height
      };
    }
  ayumi_scene_add_line (place->scene, place->x, place->y + height + 2 * POINT,
                        place->x + place->width, place->y + height + 2 * POINT, AYUMI_ROLE_GRID, 1,
                        AYUMI_DASH_SOLID);
  ayumi_scene_add_path (place->scene, points, values->len, AYUMI_ROLE_NONE, AYUMI_ROLE_SERIES_1, 2,
                        AYUMI_DASH_SOLID);
  ayumi_chart_add_point (place, last, AYUMI_ROLE_SERIES_1, points[values->len - 1].x,
                         points[values->len - 1].y, POINT + 1);
  ayumi_chart_add_label (place, from, place->x, place->y + LINE_HEIGHT, AYUMI_ANCHOR_START);
  ayumi_chart_add_label (place, to, place->x + place->width, place->y + LINE_HEIGHT,
                         AYUMI_ANCHOR_END);
}

/* The values that the small picture compares: of time, or else of the series beside each other. */
static GPtrArray *
compared_values (const AyumiChartData *data, const AyumiObservation *shown)
{
  g_autoptr (GPtrArray) values = values_of (series_of (data, shown));

  if (values->len > 1 || data->series->len == 1)
    return g_steal_pointer (&values);
  g_ptr_array_set_size (values, 0);
  for (guint i = 0; i < data->series->len; i++)
    {
      g_autoptr (GPtrArray) others = values_of (data->series->pdata[i]);

      if (others->len > 0)
        g_ptr_array_add (values, others->pdata[others->len - 1]);
    }
  return g_steal_pointer (&values);
}

static char *
bar_name (const AyumiChartPlace *place,
          const AyumiChartData *data,
          const AyumiObservation *value,
          gboolean by_series)
{
  g_autofree char *name = by_series
                              ? g_strdup (series_of (data, value)->name)
                              : ayumi_date_format (&value->when, place->lang, AYUMI_DATE_COMPACT);

  return ayumi_measurer_ellipsize (place->measurer, name,
                                   (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang },
                                   place->width * 0.6);
}

static void
add_bars (const AyumiChartPlace *place, GPtrArray *values, const AyumiChartData *data)
{
  gboolean share = ayumi_chart_data_is_share (data),
           by_series = data->series->len > 1 && values->len > 1
                       && ((const AyumiObservation *) values->pdata[0])->series
                              != ((const AyumiObservation *) values->pdata[1])->series;
  double most = share ? 100 : 0, names = 0, numbers = 0, y = place->y, left, room;
  guint first = values->len > N_BARS ? values->len - N_BARS : 0;

  for (guint i = first; i < values->len; i++)
    {
      const AyumiObservation *value = values->pdata[i];
      g_autofree char *number =
          ayumi_sentence_bare_number (data->indicator, value->value, place->lang);
      g_autofree char *name = bar_name (place, data, value, by_series);

      most = MAX (most, value->value);
      names = MAX (names, ayumi_chart_label_width (place, name));
      numbers = MAX (numbers, ayumi_chart_label_width (place, number));
    }
  left = place->x + names + 8;
  room = MAX (10, place->width - names - numbers - 16);
  for (guint i = first; i < values->len; i++, y += STEP)
    {
      const AyumiObservation *value = values->pdata[i];
      g_autofree char *number =
          ayumi_sentence_bare_number (data->indicator, value->value, place->lang);
      g_autofree char *name = bar_name (place, data, value, by_series);
      double length = most > 0 ? MAX (0, value->value) / most * room : 0;

      ayumi_chart_add_label (place, name, place->x, y + 11, AYUMI_ANCHOR_START);
      if (share)
        ayumi_scene_add_rect (place->scene, left, y + 1, room, BAR, 2, AYUMI_ROLE_SUNKEN,
                              AYUMI_ROLE_NONE, 0);
      ayumi_chart_add_bar (place, value, AYUMI_ROLE_SERIES_1, AYUMI_ROLE_SERIES_1_SOFT, left,
                           left + length, y + 1, BAR);
      ayumi_chart_add_label (place, number, share ? place->x + place->width : left + length + 6,
                             y + 11, share ? AYUMI_ANCHOR_END : AYUMI_ANCHOR_START);
    }
}

double
ayumi_sparkline_height (const AyumiChartData *data, const AyumiObservation *shown)
{
  g_autoptr (GPtrArray) values = compared_values (data, shown);

  if (values->len == 1 && !ayumi_chart_data_is_share (data))
    return 0;
  return is_line (values) ? LINE_HEIGHT : MIN (values->len, N_BARS) * STEP;
}

void
ayumi_sparkline_add (const AyumiChartPlace *place,
                     const AyumiChartData *data,
                     const AyumiObservation *shown)
{
  g_autoptr (GPtrArray) values = compared_values (data, shown);

  if (ayumi_sparkline_height (data, shown) == 0)
    return;
  if (is_line (values))
    add_line (place, values);
  else
    add_bars (place, values, data);
}
