/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-scale.h"
#include "chart/ayumi-symlog.h"
#include "text/ayumi-sentence.h"

#define AXIS 20.0
#define STEP 26.0
#define LEAST_STEP 20.0
#define MOST_STEP 44.0
#define NAME_ABOVE 16.0
#define RADIUS 5.0
#define GAP 10.0
#define TICK_DISTANCE 90.0
#define WIDE 1000.0 /* sizes that lie so far apart need a logarithmic scale */

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  AyumiScale scale;
  AyumiSymlog log; /* its constant is 0 where the scale is linear */
  gboolean above;
  double names, values;
} Dots;

static const AyumiObservation *
value_of (const AyumiChartSeries *series)
{
  for (guint p = 0; p < series->points->len; p++)
    if (!isnan (((const AyumiObservation *) series->points->pdata[p])->value))
      return series->points->pdata[p];
  return NULL;
}

static void
measure (Dots *self)
{
  const AyumiChartPlace *place = self->place;
  double margin, left, right;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *series = self->data->series->pdata[i];
      g_autofree char *value = NULL;

      if (value_of (series) == NULL)
        continue;
      value = ayumi_sentence_value (value_of (series), place->lang);
      self->names = MAX (self->names, ayumi_chart_label_width (place, series->name));
      self->values = MAX (self->values, ayumi_chart_value_width (place, value));
    }
  self->above = self->names > place->width * 0.42;
  if (self->above)
    self->names = 0;
  left = place->x + self->names + (self->above ? 0 : GAP) + RADIUS;
  right = place->x + place->width - self->values - GAP - RADIUS;
  if (self->data->least > 0 && self->data->most >= WIDE * self->data->least)
    {
      self->log =
          ayumi_symlog_new (0, self->data->most, self->data->least, left, right, TICK_DISTANCE);
      return;
    }
  /* The least dot stands off the names, so that its line is seen. */
  margin = (self->data->most - self->data->least) * 0.1;
  if (self->data->least >= 0)
    margin = MIN (margin, self->data->least);
  self->scale = ayumi_scale_new (self->data->least - margin, self->data->most,
                                 self->data->indicator->decimals == 0, left, right, TICK_DISTANCE);
}

static double
x_of (const Dots *self, double value)
{
  return self->log.constant > 0 ? ayumi_symlog_at (&self->log, value)
                                : ayumi_scale_at (&self->scale, value);
}

/* The scale above the rows: it need not begin at zero, so it is always written. */
static void
add_axis (const Dots *self, double bottom)
{
  const AyumiChartPlace *place = self->place;
  double taken = -INFINITY;
  guint words = ayumi_chart_begin_words (place->scene);

  for (guint i = 0; i < (self->log.constant > 0 ? self->log.n_ticks : self->scale.ticks.n); i++)
    {
      double value = self->log.constant > 0 ? self->log.ticks[i]
                                            : ayumi_ticks_value (&self->scale.ticks, i),
             x = round (x_of (self, value)) + 0.5;
      g_autofree char *text = ayumi_chart_data_tick (self->data, value, place->lang);
      double half = ayumi_chart_label_width (place, text) / 2, at = MAX (x, place->x + half);

      ayumi_scene_add_line (place->scene, x, place->y + AXIS, x, bottom, AYUMI_ROLE_GRID, 1,
                            AYUMI_DASH_SOLID);
      if (at - half < taken)
        continue;
      ayumi_chart_add_label (place, text, at, place->y + 12, AYUMI_ANCHOR_MIDDLE);
      taken = at + half + 8;
    }
  ayumi_chart_end_words (place->scene, words,
                         ayumi_say (place->lang, "値の目盛り", "Scale of values"), place->lang);
}

/* A thin line leads from the name to the dot; it is no length, for the scale may begin anywhere. */
static void
add_row (const Dots *self, const AyumiChartSeries *series, double y, double step)
{
  const AyumiChartPlace *place = self->place;
  const AyumiObservation *observation = value_of (series);
  g_autofree char *value = ayumi_sentence_value (observation, place->lang);
  double x = x_of (self, observation->value),
         middle = y + (self->above ? NAME_ABOVE : 0) + (step - (self->above ? NAME_ABOVE : 0)) / 2;

  ayumi_chart_begin_value (place, observation);
  if (self->above)
    ayumi_chart_add_label_within (place, series->name, place->width, place->x, y + 12,
                                  AYUMI_ANCHOR_START);
  else
    ayumi_chart_add_label (place, series->name, place->x + self->names, middle + 4.5,
                           AYUMI_ANCHOR_END);
  ayumi_scene_add_line (place->scene,
                        x_of (self, self->log.constant > 0 ? 0 : self->scale.low) - RADIUS, middle,
                        x, middle, AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SHORT);
  ayumi_chart_add_point (place, observation, AYUMI_ROLE_SERIES_1, x, middle, RADIUS);
  ayumi_chart_add_value (place, value, x + RADIUS + 6, middle + 5, AYUMI_ANCHOR_START);
  ayumi_scene_end_group (place->scene);
}

/* Equal distances are no equal differences: it has to be said. */
static double
add_log_note (const AyumiChartPlace *place, double y)
{
  const char *text = ayumi_say (place->lang, "対数目盛（一目盛りごとに倍率が等しい）",
                                "Logarithmic scale: equal distances are equal ratios");

  ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, text);
  ayumi_chart_add_label_within (place, text, place->width, place->x, y + 13, AYUMI_ANCHOR_START);
  ayumi_scene_end_group (place->scene);
  return AYUMI_CHART_LINE_HEIGHT;
}

double
ayumi_dot_plot_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Dots self = { place, data };
  AyumiChartPlace inner = *place;
  AyumiChartRows rows;
  double y = place->y + AXIS, above;
  guint shown = 0;

  measure (&self);
  above = self.above ? NAME_ABOVE : 0;
  inner.height =
      place->height > 0
          ? MAX (1, place->height - AXIS - (self.log.constant > 0 ? AYUMI_CHART_LINE_HEIGHT : 0))
          : 0;
  rows = ayumi_chart_rows_new (&inner, data->n_values, STEP + above, LEAST_STEP + above,
                               MOST_STEP + above);
  if (!self.above)
    add_axis (&self, y + rows.n * rows.step);
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      if (value_of (series) == NULL || shown++ >= rows.n)
        continue;
      add_row (&self, series, y, rows.step);
      y += rows.step;
    }
  if (self.above)
    add_axis (&self, place->y + AXIS + 1);
  if (self.log.constant > 0)
    y += add_log_note (place, y);
  return y - place->y + ayumi_chart_rows_add_rest (place, rows.n_out, place->x, y);
}
