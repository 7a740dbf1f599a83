/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "text/ayumi-sentence.h"

#define NAME 19.0
#define BAR_STEP 21.0
#define MOST_STEP 40.0
#define BETWEEN 6.0 /* bars */
#define GROUP_GAP 9.0
#define GAP 8.0

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  double dates, values; /* widths of the columns of dates and values */
  double zero, unit;
  double step; /* from a bar to the next */
} Groups;

static char *
date_text (const Groups *self, const AyumiObservation *observation)
{
  return ayumi_date_format (&observation->when, self->place->lang, AYUMI_DATE_COMPACT);
}

/* The unit stands with the value where that leaves bars half of the width. */
static char *
value_text (const Groups *self, const AyumiObservation *observation, gboolean bare)
{
  return bare ? ayumi_sentence_bare_number (self->data->indicator, observation->value,
                                            self->place->lang)
              : ayumi_sentence_value (observation, self->place->lang);
}

static void
measure (Groups *self, gboolean bare)
{
  double most = MAX (0, self->data->most), least = MIN (0, self->data->least), room;

  self->dates = self->values = 0;
  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *series = self->data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          g_autofree char *date = date_text (self, observation);
          g_autofree char *value = value_text (self, observation, bare);

          self->dates = MAX (self->dates, ayumi_chart_label_width (self->place, date));
          if (!isnan (observation->value))
            self->values = MAX (self->values, ayumi_chart_value_width (self->place, value));
        }
    }
  room = self->place->width - self->dates - self->values - 2 * GAP;
  self->unit = most > least ? MAX (8, room) / (most - least) : 0;
  self->zero = self->place->x + self->dates + GAP - least * self->unit;
}

/* The newest bar of a group in full colour, the earlier ones grey. */
static double
add_group (const Groups *self, const AyumiChartSeries *series, gboolean bare, double y)
{
  const AyumiChartPlace *place = self->place;
  guint left = series->n_values;

  ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL, series->name);
  ayumi_chart_add_label_within (place, series->name, place->width, place->x, y + 13,
                                AYUMI_ANCHOR_START);
  y += NAME;
  for (guint p = 0; p < series->points->len; p++)
    {
      const AyumiObservation *observation = series->points->pdata[p];
      g_autofree char *date = date_text (self, observation);
      g_autofree char *value = NULL;
      double length = observation->value * self->unit, middle = y + (self->step - BETWEEN) / 2;
      gboolean newest;

      if (isnan (observation->value))
        continue;
      newest = --left == 0;
      value = value_text (self, observation, bare);
      ayumi_chart_begin_value (place, observation);
      ayumi_chart_add_label (place, date, place->x + self->dates, middle + 4.5, AYUMI_ANCHOR_END);
      ayumi_chart_add_bar (place, observation, newest ? AYUMI_ROLE_SERIES_1 : AYUMI_ROLE_SERIES_3,
                           newest ? AYUMI_ROLE_SERIES_1_SOFT : AYUMI_ROLE_SERIES_3_SOFT, self->zero,
                           self->zero + length, y, self->step - BETWEEN);
      ayumi_chart_add_value (place, value, self->zero + MAX (0, length) + 6, middle + 5,
                             AYUMI_ANCHOR_START);
      ayumi_scene_end_group (place->scene);
      y += self->step;
    }
  ayumi_scene_end_group (place->scene);
  return y + GROUP_GAP;
}

/* As high as the given height lets bars be. */
static double
step_of (const Groups *self)
{
  double room = self->place->height + GROUP_GAP;
  guint n_groups = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    n_groups += ((const AyumiChartSeries *) self->data->series->pdata[i])->n_values > 0;
  if (self->place->height <= 0)
    return BAR_STEP;
  return CLAMP ((room - n_groups * (NAME + GROUP_GAP)) / self->data->n_values, BAR_STEP, MOST_STEP);
}

double
ayumi_grouped_bar_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Groups self = { place, data };
  double y = place->y, bottom = place->y + place->height;
  gboolean bare;
  guint n_out = 0;

  self.step = step_of (&self);
  measure (&self, FALSE);
  bare = self.dates + self.values > place->width / 2;
  if (bare)
    measure (&self, TRUE);
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];
      double height = NAME + series->n_values * self.step,
             rest = i + 1 < data->series->len ? GROUP_GAP + AYUMI_CHART_LINE_HEIGHT : 0;

      if (series->n_values == 0)
        continue;
      if (n_out > 0 || (place->height > 0 && y + height + rest > bottom + 6))
        n_out += series->n_values;
      else
        y = add_group (&self, series, bare, y);
    }
  return y - GROUP_GAP - place->y
         + ayumi_chart_rows_add_rest (place, n_out, place->x, y - GROUP_GAP + 2);
}
