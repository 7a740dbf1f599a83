/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-label-stack.h"
#include "chart/ayumi-scale.h"
#include "text/ayumi-sentence.h"

#define RADIUS 7.0
#define NAME_ROW 20.0
#define LABELS 40.0
#define ROW_GAP 10.0
#define TICK_DISTANCE 100.0
#define AXIS 20.0

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  AyumiScale scale;
} Dumbbells;

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double difference =
      (*(const AyumiObservation *const *) a)->value - (*(const AyumiObservation *const *) b)->value;

  return (difference > 0) - (difference < 0);
}

/* The values of @series from left to right. */
static GPtrArray *
sorted_values (const AyumiChartSeries *series)
{
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; i < series->points->len; i++)
    if (!isnan (((const AyumiObservation *) series->points->pdata[i])->value))
      g_ptr_array_add (values, series->points->pdata[i]);
  g_ptr_array_sort (values, compare_values);
  return values;
}

/* What is written below a disc: its value, without the unit where that takes too much room. */
static char *
value_text (const Dumbbells *self, const AyumiObservation *observation, gboolean bare)
{
  return bare ? ayumi_sentence_bare_number (self->data->indicator, observation->value,
                                            self->place->lang)
              : ayumi_sentence_value (observation, self->place->lang);
}

static gboolean
place_labels (const Dumbbells *self,
              GPtrArray *values,
              gboolean bare,
              double *wanted,
              double *sizes,
              double *placed)
{
  const AyumiChartPlace *place = self->place;

  for (guint i = 0; i < values->len; i++)
    {
      const AyumiObservation *observation = values->pdata[i];
      g_autofree char *value = value_text (self, observation, bare);
      g_autofree char *date =
          ayumi_date_format (&observation->when, place->lang, AYUMI_DATE_COMPACT);

      wanted[i] = ayumi_scale_at (&self->scale, observation->value);
      sizes[i] =
          MAX (ayumi_chart_value_width (place, value), ayumi_chart_label_width (place, date));
    }
  return ayumi_label_stack (values->len, wanted, sizes, 12, place->x, place->x + place->width,
                            placed);
}

/* Value above date, below the discs, moved apart where the discs lie close. Where there is no room for
 * all, the least and the greatest keep theirs. */
static void
add_labels (const Dumbbells *self, GPtrArray *all, double y)
{
  const AyumiChartPlace *place = self->place;
  g_autoptr (GPtrArray) values = g_ptr_array_copy (all, NULL, NULL);
  g_autofree double *wanted = g_new (double, values->len), *sizes = g_new (double, values->len),
                    *placed = g_new (double, values->len);
  gboolean bare = !place_labels (self, values, FALSE, wanted, sizes, placed);

  while (bare && !place_labels (self, values, TRUE, wanted, sizes, placed) && values->len > 1)
    g_ptr_array_remove_index (values, values->len / 2);
  for (guint i = 0; i < values->len; i++)
    {
      const AyumiObservation *observation = values->pdata[i];
      g_autofree char *value = value_text (self, observation, bare);
      g_autofree char *date =
          ayumi_date_format (&observation->when, place->lang, AYUMI_DATE_COMPACT);

      if (fabs (placed[i] - wanted[i]) > sizes[i] / 2)
        ayumi_scene_add_line (place->scene, wanted[i], y + RADIUS, placed[i], y + RADIUS + 5,
                              AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SOLID);
      ayumi_chart_add_value (place, value, placed[i], y + RADIUS + 17, AYUMI_ANCHOR_MIDDLE);
      ayumi_chart_add_label (place, date, placed[i], y + RADIUS + 33, AYUMI_ANCHOR_MIDDLE);
    }
}

/* The marks of the scale on the track of a row. */
static void
add_ticks (const Dumbbells *self, double y)
{
  for (guint i = 0; i < self->scale.ticks.n; i++)
    {
      double x = round (ayumi_scale_at (&self->scale, ayumi_ticks_value (&self->scale.ticks, i)));

      ayumi_scene_add_line (self->place->scene, x + 0.5, y - 4, x + 0.5, y + 4, AYUMI_ROLE_GRID, 1,
                            AYUMI_DASH_SOLID);
    }
}

static double
add_row (const Dumbbells *self, const AyumiChartSeries *series, double y)
{
  const AyumiChartPlace *place = self->place;
  g_autoptr (GPtrArray) values = sorted_values (series);

  if (*series->name != '\0')
    {
      ayumi_chart_add_label (place, series->name, place->x, y + 13, AYUMI_ANCHOR_START);
      y += NAME_ROW;
    }
  y += RADIUS;
  ayumi_scene_add_line (place->scene, self->scale.from, y, self->scale.to, y, AYUMI_ROLE_GRID, 1,
                        AYUMI_DASH_SOLID);
  add_ticks (self, y);
  if (values->len > 1)
    {
      const AyumiObservation *low = values->pdata[0], *high = values->pdata[values->len - 1];

      ayumi_scene_add_line (place->scene, ayumi_scale_at (&self->scale, low->value), y,
                            ayumi_scale_at (&self->scale, high->value), y, AYUMI_ROLE_SERIES_1, 2.5,
                            AYUMI_DASH_SOLID);
    }
  for (guint i = 0; i < series->points->len; i++)
    {
      const AyumiObservation *observation = series->points->pdata[i];

      if (isnan (observation->value))
        continue;
      ayumi_chart_begin_value (place, observation);
      ayumi_chart_add_point (place, observation, AYUMI_ROLE_SERIES_1,
                             ayumi_scale_at (&self->scale, observation->value), y,
                             i + 1 == series->points->len ? RADIUS : RADIUS - 1.5);
      ayumi_scene_end_group (place->scene);
    }
  add_labels (self, values, y);
  return y + RADIUS + LABELS;
}

/* What the marks of the tracks mean, once, above them. */
static void
add_axis (const Dumbbells *self)
{
  const AyumiChartPlace *place = self->place;
  double end = -INFINITY;
  guint words = ayumi_chart_begin_words (place->scene);

  for (guint i = 0; i < self->scale.ticks.n; i++)
    {
      double value = ayumi_ticks_value (&self->scale.ticks, i);
      g_autofree char *text = ayumi_chart_data_tick (self->data, value, place->lang);
      double half = ayumi_chart_label_width (place, text) / 2,
             x = CLAMP (ayumi_scale_at (&self->scale, value), place->x + half,
                        place->x + place->width - half);

      if (x - half < end + 8)
        continue;
      ayumi_chart_add_label (place, text, x, place->y + 12, AYUMI_ANCHOR_MIDDLE);
      end = x + half;
    }
  ayumi_chart_end_words (place->scene, words,
                         ayumi_say (place->lang, "値の目盛り", "Scale of values"), place->lang);
}

double
ayumi_dumbbell_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Dumbbells self = { place, data };
  AyumiChartPlace inner = *place;
  AyumiChartRows rows;
  double y = place->y + AXIS, row = 0;
  guint n_rows = 0, shown = 0, n_out = 0;

  self.scale =
      ayumi_scale_new (MIN (0, data->least),
                       ayumi_chart_data_is_share (data) && data->most <= 100 ? 100
                                                                             : MAX (0, data->most),
                       data->indicator->decimals == 0, place->x + RADIUS,
                       place->x + place->width - RADIUS, TICK_DISTANCE);
  add_axis (&self);
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      n_rows += series->n_values > 0;
      row = MAX (row, RADIUS * 2 + LABELS + ROW_GAP + (*series->name != '\0' ? NAME_ROW : 0));
    }
  inner.height = place->height > 0 ? place->height - AXIS : 0;
  rows = ayumi_chart_rows_new (&inner, n_rows, row, row - ROW_GAP, row + ROW_GAP);
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      if (series->n_values == 0)
        continue;
      if (shown++ >= rows.n)
        {
          n_out += series->n_values;
          continue;
        }
      ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL, series->name);
      y = add_row (&self, series, y) + rows.step - row + ROW_GAP;
      ayumi_scene_end_group (place->scene);
    }
  return y - ROW_GAP - place->y + ayumi_chart_rows_add_rest (place, n_out, place->x, y);
}
