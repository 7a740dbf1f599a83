/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-axes.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-date-ticks.h"
#include "base/ayumi-era.h"
#include "chart/ayumi-chart-reading.h"
#include "text/ayumi-sentence.h"

#define POINT 4.0 /* room for half a mark at both ends */
#define TICK_DISTANCE 44.0
#define DATE_GAP 14.0
#define TWO_YEARS 730
#define ERAS 16.0
#define HIGH 200.0 /* a plot that is given less height has no row of eras */
#define DAYS_BY_HOURS 3

double
ayumi_chart_axes_x (const AyumiChartAxes *self, double day)
{
  double span = MAX (1, self->data->last - self->data->first);

  return self->left + POINT
         + (day - self->data->first) / span * (self->right - self->left - 2 * POINT);
}

void
ayumi_chart_axes_point (const AyumiChartAxes *self,
                        const AyumiObservation *observation,
                        double *x,
                        double *y)
{
  double day = floor (ayumi_chart_day_of (&observation->when));

  if (self->at_start && observation->when.start_precision != AYUMI_PRECISION_OPEN)
    day = MAX (observation->when.first, self->data->first);
  *x = ayumi_chart_axes_x (self, day);
  *y = isnan (observation->value) ? self->bottom - 5
                                  : ayumi_scale_at (&self->values, observation->value);
}

void
ayumi_chart_axes_set_scale (AyumiChartAxes *self, gboolean from_zero)
{
  double low = self->data->least, high = self->data->most;

  if (low > 0 && (from_zero || low < 0.75 * high))
    low = 0;
  if (high < 0 && (from_zero || high > 0.75 * low))
    high = 0;
  self->values = ayumi_scale_new (low, high, self->data->indicator->decimals == 0, self->bottom,
                                  self->top, TICK_DISTANCE);
}

static char *
tick_text (const AyumiChartAxes *self, guint index)
{
  return ayumi_chart_data_tick (self->data, ayumi_ticks_value (&self->values.ticks, index),
                                self->place->lang);
}

double
ayumi_chart_axes_label_width (const AyumiChartAxes *self)
{
  double width = 0;

  for (guint i = 0; i < self->values.ticks.n; i++)
    {
      g_autofree char *text = tick_text (self, i);

      width = MAX (width, ayumi_chart_label_width (self->place, text));
    }
  return width;
}

void
ayumi_chart_axes_add_grid (const AyumiChartAxes *self)
{
  const AyumiChartPlace *place = self->place;
  double below = INFINITY;
  guint words = ayumi_chart_begin_words (place->scene);

  for (guint i = 0; i < self->values.ticks.n; i++)
    {
      double value = ayumi_ticks_value (&self->values.ticks, i),
             y = round (ayumi_scale_at (&self->values, value)) + 0.5;
      g_autofree char *text = tick_text (self, i);

      ayumi_scene_add_line (place->scene, self->left, y, self->right, y,
                            value == 0 ? AYUMI_ROLE_AXIS : AYUMI_ROLE_GRID, 1, AYUMI_DASH_SOLID);
      if (below - y < AYUMI_CHART_LABEL + 2)
        continue;
      ayumi_chart_add_label (place, text, self->left - 6, y + 4, AYUMI_ANCHOR_END);
      below = y;
    }
  ayumi_chart_end_words (place->scene, words,
                         ayumi_say (place->lang, "値の目盛り", "Scale of values"), place->lang);
}

/* Where no round date has room: the months of both ends, or of the last. */
static void
add_end_dates (const AyumiChartAxes *self)
{
  const AyumiChartPlace *place = self->place;
  AyumiEdtf first = { self->data->first, self->data->first, AYUMI_PRECISION_MONTH,
                      AYUMI_PRECISION_MONTH },
            last = { self->data->last, self->data->last, AYUMI_PRECISION_MONTH,
                     AYUMI_PRECISION_MONTH };
  g_autofree char *from = ayumi_date_format (&first, place->lang, AYUMI_DATE_COMPACT);
  g_autofree char *to = ayumi_date_format (&last, place->lang, AYUMI_DATE_COMPACT);
  double width =
      ayumi_chart_add_label (place, to, self->right, self->bottom + 18, AYUMI_ANCHOR_END);

  if (self->left + ayumi_chart_label_width (place, from) + DATE_GAP < self->right - width)
    ayumi_chart_add_label (place, from, self->left, self->bottom + 18, AYUMI_ANCHOR_START);
}

/* Whether most of the values are those of fiscal years. */
static gboolean
is_fiscal (const AyumiChartData *data)
{
  guint n = 0, n_fiscal = 0;

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      n += series->points->len;
      for (guint p = 0; p < series->points->len; p++)
        n_fiscal += ((const AyumiObservation *) series->points->pdata[p])->when.start_precision
                    == AYUMI_PRECISION_FISCAL_YEAR;
    }
  return 2 * n_fiscal > n;
}

static void
add_date (const AyumiChartAxes *self, double x, const char *text, double *taken)
{
  const AyumiChartPlace *place = self->place;
  double at = round (x) + 0.5, half = ayumi_chart_label_width (place, text) / 2;

  ayumi_scene_add_line (place->scene, at, self->bottom, at, self->bottom + 4, AYUMI_ROLE_AXIS, 1,
                        AYUMI_DASH_SOLID);
  x = CLAMP (x, place->x + half, MAX (place->x + half, place->x + place->width - half));
  if (x - half < *taken)
    return;
  ayumi_chart_add_label (place, text, x, self->bottom + 18, AYUMI_ANCHOR_MIDDLE);
  *taken = x + half + 4;
}

/* The hours of a few days; midnight is a date. */
static void
add_hours (const AyumiChartAxes *self)
{
  static const int steps[] = { 1, 2, 3, 6, 12, 24 };
  const AyumiChartPlace *place = self->place;
  AyumiDay first = self->data->first;
  double room = ayumi_chart_label_width (place, "00:00") + DATE_GAP, taken = -INFINITY,
         an_hour = ayumi_chart_axes_x (self, first + 1 / 24.0) - ayumi_chart_axes_x (self, first);
  int hours = (self->data->last - first) * 24;
  guint step = 0;

  while (step + 1 < G_N_ELEMENTS (steps) && steps[step] * an_hour < room)
    step++;
  for (int hour = 0; hour <= hours; hour += steps[step])
    {
      g_autofree char *text =
          hour % 24 == 0 ? ayumi_day_format (first + hour / 24, place->lang, AYUMI_DATE_COMPACT)
                         : g_strdup_printf ("%d:00", hour % 24);

      add_date (self, ayumi_chart_axes_x (self, first + hour / 24.0), text, &taken);
    }
}

void
ayumi_chart_axes_add_dates (const AyumiChartAxes *self)
{
  const AyumiChartPlace *place = self->place;
  g_autoptr (GArray) ticks = NULL;
  g_autofree char *longest =
      ayumi_day_format (ayumi_day_from_ymd (2020, 9, 30), place->lang, AYUMI_DATE_COMPACT);
  double room = ayumi_chart_label_width (place, longest) + DATE_GAP, taken = -INFINITY;
  guint count, words = ayumi_chart_begin_words (place->scene);

  if (self->data->n_long > 0 && self->data->last - self->data->first <= DAYS_BY_HOURS)
    {
      add_hours (self);
      return;
    }
  count = MAX (1, (self->right - self->left) / room);
  ticks = is_fiscal (self->data)
              ? ayumi_date_ticks_new_fiscal (self->data->first, self->data->last, count)
              : ayumi_date_ticks_new (self->data->first, self->data->last, count);
  if (ticks->len == 0)
    add_end_dates (self);
  for (guint i = 0; i < ticks->len; i++)
    {
      const AyumiEdtf *tick = &g_array_index (ticks, AyumiEdtf, i);
      g_autofree char *text = ayumi_date_format (tick, place->lang, AYUMI_DATE_COMPACT);

      add_date (self, ayumi_chart_axes_x (self, tick->first), text, &taken);
    }
  ayumi_chart_end_words (place->scene, words,
                         ayumi_say (place->lang, "時間の目盛り", "Scale of time"), place->lang);
}

/* ---- eras ---- */

double
ayumi_chart_axes_eras_height (const AyumiChartPlace *place, const AyumiChartData *data)
{
  return place->lang == AYUMI_LANG_JA && data->last - data->first >= TWO_YEARS
                 && (place->height <= 0 || place->height >= HIGH)
             ? ERAS
             : 0;
}

/* The day after the year or fiscal year in which @day lies, or after its era where years are narrow. */
static AyumiDay
span_end (const AyumiChartAxes *self, AyumiDay day, gboolean years)
{
  gboolean fiscal = is_fiscal (self->data);
  int year, month, month_day;
  g_autoptr (GArray) eras = NULL;

  ayumi_day_to_ymd (day, &year, &month, &month_day);
  if (years)
    return fiscal ? ayumi_day_from_ymd (ayumi_day_fiscal_year (day) + 1, 4, 1)
                  : ayumi_day_from_ymd (year + 1, 1, 1);
  eras = ayumi_date_ticks_new_eras (day + 1, self->data->last);
  return eras->len > 0 ? g_array_index (eras, AyumiEdtf, 0).first : self->data->last + 1;
}

/* 令和5年, 令和5年度; 令和 alone for a whole era. (transfer full) */
static char *
span_text (const AyumiChartAxes *self, AyumiDay day, gboolean years)
{
  gboolean fiscal = is_fiscal (self->data);
  AyumiPrecision precision = fiscal ? AYUMI_PRECISION_FISCAL_YEAR : AYUMI_PRECISION_YEAR;
  AyumiEdtf date = { day, span_end (self, day, TRUE) - 1, precision, precision };
  const AyumiEra *era = ayumi_era_at (day, NULL);

  if (era == NULL)
    return g_strdup ("");
  return years ? ayumi_date_format (&date, AYUMI_LANG_JA, AYUMI_DATE_ERA) : g_strdup (era->name_ja);
}

void
ayumi_chart_axes_add_eras (const AyumiChartAxes *self)
{
  const AyumiChartPlace *place = self->place;
  double top = self->bottom + AYUMI_CHART_BELOW,
         year = ayumi_chart_axes_x (self, 365) - ayumi_chart_axes_x (self, 0);
  gboolean years = year >= ayumi_chart_label_width (place, "令和10年度") + 8;
  guint words;

  if (ayumi_chart_axes_eras_height (place, self->data) == 0)
    return;
  words = ayumi_chart_begin_words (place->scene);
  for (AyumiDay day = self->data->first, end; day <= self->data->last; day = end)
    {
      double left = MAX (self->left, ayumi_chart_axes_x (self, day)), right;
      g_autofree char *text = span_text (self, day, years);

      end = span_end (self, day, years);
      right = MIN (self->right, ayumi_chart_axes_x (self, end));
      if (day > self->data->first)
        ayumi_scene_add_line (place->scene, round (left) + 0.5, top, round (left) + 0.5, top + 12,
                              AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SOLID);
      if (ayumi_chart_label_width (place, text) + 8 <= right - left)
        ayumi_chart_add_label (place, text, (left + right) / 2, top + 11, AYUMI_ANCHOR_MIDDLE);
    }
  ayumi_chart_end_words (place->scene, words, "和暦", place->lang);
}
