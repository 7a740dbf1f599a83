/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-date-ticks.h"
#include "chart/ayumi-chart-events.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-label-stack.h"
#include "chart/ayumi-scale.h"
#include "text/ayumi-sentence.h"

#define POINT 3.5
#define TICK_DISTANCE 44.0
#define LABEL_GAP 10.0
#define ABOVE 20.0 /* the plot: values of the highest points */
#define BELOW 24.0 /* dates */

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  double left, right, top, bottom;
  AyumiScale values;
} Lines;

static double
x_of (const Lines *self, double day)
{
  double span = MAX (1, self->data->last - self->data->first);

  return self->left + (day - self->data->first) / span * (self->right - self->left - 2 * POINT)
         + POINT;
}

static double
point_x (const Lines *self, const AyumiObservation *observation)
{
  return x_of (self, floor (ayumi_chart_day_of (&observation->when)));
}

static double
point_y (const Lines *self, const AyumiObservation *observation)
{
  return isnan (observation->value) ? self->bottom - 5
                                    : ayumi_scale_at (&self->values, observation->value);
}

static char *
tick_text (const Lines *self, guint index)
{
  return ayumi_chart_data_tick (self->data, ayumi_ticks_value (&self->values.ticks, index),
                                self->place->lang);
}

static void
scale_values (Lines *self)
{
  double low = self->data->least, high = self->data->most;

  if (low > 0 && low < 0.75 * high)
    low = 0;
  if (high < 0 && high > 0.75 * low)
    high = 0;
  self->values = ayumi_scale_new (low, high, self->data->indicator->decimals == 0, self->bottom,
                                  self->top, TICK_DISTANCE);
}

static double
axis_width (const Lines *self)
{
  double width = 0;

  for (guint i = 0; i < self->values.ticks.n; i++)
    {
      g_autofree char *text = tick_text (self, i);

      width = MAX (width, ayumi_chart_label_width (self->place, text));
    }
  return width;
}

static void
add_grid (const Lines *self)
{
  const AyumiChartPlace *place = self->place;

  for (guint i = 0; i < self->values.ticks.n; i++)
    {
      double value = ayumi_ticks_value (&self->values.ticks, i),
             y = round (ayumi_scale_at (&self->values, value)) + 0.5;
      g_autofree char *text = tick_text (self, i);

      ayumi_scene_add_line (place->scene, self->left, y, self->right, y,
                            value == 0 ? AYUMI_ROLE_AXIS : AYUMI_ROLE_GRID, 1, AYUMI_DASH_SOLID);
      ayumi_chart_add_label (place, text, self->left - 6, y + 4, AYUMI_ANCHOR_END);
    }
}

static char *
date_text (const Lines *self, const AyumiEdtf *date)
{
  return ayumi_date_format (date, self->place->lang, AYUMI_DATE_COMPACT);
}

/* Dates below the axis: as many as find room for their names, those of both ends if none does. */
static void
add_dates (const Lines *self)
{
  g_autoptr (GArray) ticks = NULL;
  g_autofree char *longest =
      ayumi_day_format (ayumi_day_from_ymd (2020, 9, 30), self->place->lang, AYUMI_DATE_COMPACT);
  double room = ayumi_chart_label_width (self->place, longest) + 14;

  ticks = ayumi_date_ticks_new (self->data->first, self->data->last,
                                MAX (1, (self->right - self->left) / room));
  for (guint i = 0; i < ticks->len; i++)
    {
      const AyumiEdtf *tick = &g_array_index (ticks, AyumiEdtf, i);
      g_autofree char *text = date_text (self, tick);
      double x = x_of (self, tick->first), half = ayumi_chart_label_width (self->place, text) / 2;

      ayumi_scene_add_line (self->place->scene, round (x) + 0.5, self->bottom, round (x) + 0.5,
                            self->bottom + 4, AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SOLID);
      ayumi_chart_add_label (self->place, text,
                             CLAMP (x, self->place->x + half,
                                    MAX (self->place->x + half,
                                         self->place->x + self->place->width - half)),
                             self->bottom + 18, AYUMI_ANCHOR_MIDDLE);
    }
}

/* Breaks at missing values, passes by what contradicts a leading source; of two values for one date it
 * takes the first. */
static void
add_line (const Lines *self, const AyumiChartSeries *series, AyumiRole role, AyumiDash dash)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (AyumiPoint));
  const AyumiObservation *before = NULL;

  for (guint i = 0; i < series->points->len; i++)
    {
      const AyumiObservation *observation = series->points->pdata[i];
      AyumiPoint point = { before == NULL ? 'M' : 'L', point_x (self, observation),
                           point_y (self, observation) };

      if (observation->contradicts != NULL)
        continue;
      if (isnan (observation->value))
        before = NULL;
      else if (before == NULL || ayumi_edtf_compare (&before->when, &observation->when) != 0)
        {
          g_array_append_val (path, point);
          before = observation;
        }
    }
  if (path->len > 1)
    ayumi_scene_add_path (self->place->scene, (AyumiPoint *) path->data, path->len, AYUMI_ROLE_NONE,
                          role, 2, dash);
}

/* Where the value of a point begins, @width wide: above the point, inside the plot. */
static double
value_left (const Lines *self, const AyumiObservation *observation, double width)
{
  double half = width / 2;

  return CLAMP (point_x (self, observation), self->left + half,
                MAX (self->left + half, self->right - half))
         - half;
}

/* Whether the value of point @index, @width wide, is written: all of a sparse line that keep clear of
 * the one before, which ends at @taken, and of the last; else the ends. */
static gboolean
is_labelled (const Lines *self,
             const AyumiChartSeries *series,
             guint index,
             double width,
             double taken)
{
  guint end = series->points->len - 1;
  double room = (self->right - self->left) / MAX (1, end), left, last;
  g_autofree char *text = NULL;

  if (index == end)
    return TRUE;
  if (room <= width + 8 && index > 0)
    return FALSE;
  text = ayumi_sentence_value (series->points->pdata[end], self->place->lang);
  left = value_left (self, series->points->pdata[index], width);
  last = value_left (self, series->points->pdata[end], ayumi_chart_value_width (self->place, text));
  return left > taken && left + width + 8 < last;
}

/* Whether the line runs through the box from (@x1, @y1) to (@x2, @y2). */
static gboolean
line_passes (const Lines *self,
             const AyumiChartSeries *series,
             double x1,
             double y1,
             double x2,
             double y2)
{
  const AyumiObservation *before = NULL;

  for (guint i = 0; i < series->points->len; i++)
    {
      const AyumiObservation *here = series->points->pdata[i];
      double ax, ay, bx, by, from, to;

      if (isnan (here->value) || here->contradicts != NULL || before == NULL)
        {
          before = isnan (here->value) ? NULL : here->contradicts == NULL ? here : before;
          continue;
        }
      ax = point_x (self, before);
      ay = point_y (self, before);
      bx = point_x (self, here);
      by = point_y (self, here);
      before = here;
      from = MAX (ax, x1);
      to = MIN (bx, x2);
      if (from > to || bx <= ax)
        continue;
      from = ay + (by - ay) * (from - ax) / (bx - ax);
      to = ay + (by - ay) * (to - ax) / (bx - ax);
      if (MAX (from, to) > y1 && MIN (from, to) < y2)
        return TRUE;
    }
  return FALSE;
}

/* The baseline of a point's value: above the point, or below it where only there the line keeps clear. */
static double
value_baseline (const Lines *self,
                const AyumiChartSeries *series,
                const AyumiObservation *observation,
                double width)
{
  double left = value_left (self, observation, width), y = point_y (self, observation);

  if (y + 22 < self->bottom && line_passes (self, series, left, y - 21, left + width, y - 6)
      && !line_passes (self, series, left, y + 8, left + width, y + 23))
    return y + 20;
  return y - 9;
}

static void
add_points (const Lines *self, const AyumiChartSeries *series, AyumiRole role)
{
  gboolean alone = self->data->series->len == 1, dense = series->points->len > 60;
  double taken = -1;

  for (guint i = 0; i < series->points->len; i++)
    {
      const AyumiObservation *observation = series->points->pdata[i];
      double x = point_x (self, observation), y = point_y (self, observation);
      g_autofree char *text = ayumi_sentence_value (observation, self->place->lang);
      double width = ayumi_chart_value_width (self->place, text);

      ayumi_chart_begin_value (self->place, observation);
      ayumi_chart_add_point (self->place, observation, role, x, y, dense ? 2 : POINT);
      if (alone && !isnan (observation->value) && is_labelled (self, series, i, width, taken))
        {
          double left = value_left (self, observation, width);

          ayumi_chart_add_value (self->place, text, left + width / 2,
                                 value_baseline (self, series, observation, width),
                                 AYUMI_ANCHOR_MIDDLE);
          taken = left + width + 8;
        }
      ayumi_scene_end_group (self->place->scene);
    }
}

/* Flags below the dates. Returns the height used. */
static double
add_flags (const Lines *self)
{
  double xs[AYUMI_CHART_EVENTS_MOST];

  for (guint i = 0; i < self->data->events->len; i++)
    {
      const AyumiEvent *event = self->data->events->pdata[i];

      xs[i] = round (x_of (self, floor (ayumi_chart_day_of (&event->when)))) + 0.5;
    }
  return ayumi_chart_events_add_flags (self->place, self->data, xs, self->top, self->bottom,
                                       self->bottom + 26);
}

/* ---- names ---- */

static const AyumiObservation *
last_value (const AyumiChartSeries *series)
{
  for (guint i = series->points->len; i > 0; i--)
    if (!isnan (((const AyumiObservation *) series->points->pdata[i - 1])->value))
      return series->points->pdata[i - 1];
  return NULL;
}

static char *
end_text (const Lines *self, const AyumiChartSeries *series)
{
  const AyumiObservation *last = last_value (series);
  g_autofree char *value = last != NULL ? ayumi_sentence_value (last, self->place->lang) : NULL;

  if (value == NULL)
    return g_strdup (series->name);
  return g_strdup_printf (ayumi_say (self->place->lang, "%s %s", "%s, %s"), series->name, value);
}

typedef struct
{
  guint series;
  double y;
} End;

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  double difference = ((const End *) a)->y - ((const End *) b)->y;

  return (difference > 0) - (difference < 0);
}

static void
add_end_names (const Lines *self)
{
  guint n = self->data->series->len;
  g_autofree End *ends = g_new (End, n);
  g_autofree double *wanted = g_new (double, n), *sizes = g_new (double, n),
                    *placed = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      const AyumiObservation *last = last_value (self->data->series->pdata[i]);

      ends[i] = (End) { i, last != NULL ? point_y (self, last) : self->bottom };
    }
  qsort (ends, n, sizeof *ends, compare_ends);
  for (guint i = 0; i < n; i++)
    {
      wanted[i] = ends[i].y;
      sizes[i] = AYUMI_CHART_LINE_HEIGHT - 2;
    }
  ayumi_label_stack (n, wanted, sizes, 0, self->top - 6, self->bottom + 6, placed);
  for (guint i = 0; i < n; i++)
    {
      const AyumiChartSeries *series = self->data->series->pdata[ends[i].series];
      g_autofree char *text = end_text (self, series);
      AyumiRole role = ayumi_chart_role (ends[i].series, n);

      ayumi_scene_add_line (self->place->scene, self->right + 1, ends[i].y,
                            self->right + LABEL_GAP - 1, placed[i], role, 1.5, AYUMI_DASH_SOLID);
      ayumi_chart_add_label (self->place, text, self->right + LABEL_GAP + 2, placed[i] + 4,
                             AYUMI_ANCHOR_START);
    }
}

/* Above the chart: a piece of each line and its name, as many a row as fit, @most rows; the rest is
 * counted. */
static double
add_key (const Lines *self, guint most)
{
  const AyumiChartPlace *place = self->place;
  double x = place->x, y = place->y;
  guint row = 1, n = self->data->series->len;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *whole = end_text (self, self->data->series->pdata[i]);
      g_autofree char *text =
          ayumi_measurer_ellipsize (place->measurer, whole,
                                    (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang },
                                    place->width - 24);
      double width = ayumi_chart_label_width (place, text) + 24;

      if (x > place->x && x + width > place->x + place->width)
        {
          if (++row > most)
            {
              ayumi_chart_rows_add_rest (place, n - i, place->x, y + AYUMI_CHART_LINE_HEIGHT);
              y += AYUMI_CHART_LINE_HEIGHT;
              break;
            }
          x = place->x;
          y += AYUMI_CHART_LINE_HEIGHT;
        }
      ayumi_scene_add_line (place->scene, x, y + 9, x + 18, y + 9, ayumi_chart_role (i, n), 2,
                            i % 3);
      ayumi_chart_add_label (place, text, x + 24, y + 13, AYUMI_ANCHOR_START);
      x += width + 14;
    }
  return y + AYUMI_CHART_LINE_HEIGHT - place->y;
}

static double
end_names_width (const Lines *self)
{
  double width = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      g_autofree char *text = end_text (self, self->data->series->pdata[i]);

      width = MAX (width, ayumi_chart_label_width (self->place, text));
    }
  return width;
}

double
ayumi_line_chart_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Lines self = { place, data };
  double axes = ABOVE + BELOW + (data->events->len > 0 ? AYUMI_CHART_FLAGS_HEIGHT : 0),
         height = place->height > 0 ? MAX (24, place->height - axes)
                                    : CLAMP (place->width * 0.5, 140, 280),
         key = 0, flags,
         names = data->series->len > 1 ? end_names_width (&self) + LABEL_GAP + 2 : 0;
  gboolean at_ends = names < place->width * 0.4
                     && data->series->len * (AYUMI_CHART_LINE_HEIGHT - 2) <= height + 12;

  if (data->series->len > 1 && !at_ends)
    {
      key = add_key (&self, place->height > 0
                                ? MAX (1, (guint) (height * 0.4 / AYUMI_CHART_LINE_HEIGHT) - 1)
                                : G_MAXUINT)
            + 4;
      height = place->height > 0 ? MAX (24, height - key) : height;
    }
  self.top = place->y + key + ABOVE;
  self.bottom = self.top + height;
  scale_values (&self);
  self.left = place->x + axis_width (&self) + 6;
  self.right = place->x + place->width - (at_ends ? names : 0);
  add_grid (&self);
  flags = add_flags (&self);
  add_dates (&self);
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL, series->name);
      add_line (&self, series, ayumi_chart_role (i, data->series->len), i % 3);
      add_points (&self, series, ayumi_chart_role (i, data->series->len));
      ayumi_scene_end_group (place->scene);
    }
  if (data->series->len > 1 && at_ends)
    add_end_names (&self);
  return self.bottom + BELOW + flags - place->y;
}
