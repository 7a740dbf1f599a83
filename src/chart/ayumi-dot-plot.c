/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-scale.h"
#include "text/ayumi-sentence.h"

#define AXIS 20.0
#define STEP 26.0
#define LEAST_STEP 20.0
#define MOST_STEP 44.0
#define NAME_ABOVE 16.0
#define RADIUS 5.0
#define GAP 10.0
#define TICK_DISTANCE 90.0

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  AyumiScale scale;
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
  double margin;

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
  /* The least dot stands off the names, so that its line is seen. */
  margin = (self->data->most - self->data->least) * 0.1;
  if (self->data->least >= 0)
    margin = MIN (margin, self->data->least);
  self->scale =
      ayumi_scale_new (self->data->least - margin, self->data->most,
                       self->data->indicator->decimals == 0,
                       place->x + self->names + (self->above ? 0 : GAP) + RADIUS,
                       place->x + place->width - self->values - GAP - RADIUS, TICK_DISTANCE);
}

/* The scale above the rows: it need not begin at zero, so it is always written. */
static void
add_axis (const Dots *self, double bottom)
{
  const AyumiChartPlace *place = self->place;
  double taken = -INFINITY;
  guint words = ayumi_chart_begin_words (place->scene);

  for (guint i = 0; i < self->scale.ticks.n; i++)
    {
      double value = ayumi_ticks_value (&self->scale.ticks, i),
             x = round (ayumi_scale_at (&self->scale, value)) + 0.5;
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
  double x = ayumi_scale_at (&self->scale, observation->value),
         middle = y + (self->above ? NAME_ABOVE : 0) + (step - (self->above ? NAME_ABOVE : 0)) / 2;

  ayumi_chart_begin_value (place, observation);
  if (self->above)
    ayumi_chart_add_label_within (place, series->name, place->width, place->x, y + 12,
                                  AYUMI_ANCHOR_START);
  else
    ayumi_chart_add_label (place, series->name, place->x + self->names, middle + 4.5,
                           AYUMI_ANCHOR_END);
  ayumi_scene_add_line (place->scene, self->scale.from - RADIUS, middle, x, middle, AYUMI_ROLE_AXIS,
                        1, AYUMI_DASH_SHORT);
  ayumi_chart_add_point (place, observation, AYUMI_ROLE_SERIES_1, x, middle, RADIUS);
  ayumi_chart_add_value (place, value, x + RADIUS + 6, middle + 5, AYUMI_ANCHOR_START);
  ayumi_scene_end_group (place->scene);
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
  inner.height = place->height > 0 ? MAX (1, place->height - AXIS) : 0;
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
  return y - place->y + ayumi_chart_rows_add_rest (place, rows.n_out, place->x, y);
}
