/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-chart-rows.h"
#include "text/ayumi-sentence.h"

#define TRACK 16.0
#define ROW 72.0
#define LEAST_ROW 64.0

/* The target is a mark across the track, the value a filled part of it; an item once, in the newest row. */
static void
add_row (const AyumiChartPlace *place,
         const AyumiChartData *data,
         const AyumiObservation *observation,
         const AyumiObservation *target,
         double whole,
         gboolean newest,
         double y)
{
  g_autofree char *value = ayumi_sentence_value (observation, place->lang);
  g_autofree char *date = ayumi_date_format (&observation->when, place->lang, AYUMI_DATE_PLAIN);
  g_autofree char *start = ayumi_chart_data_tick (data, 0, place->lang);
  g_autofree char *end = ayumi_chart_data_tick (data, whole, place->lang);
  double length = CLAMP (observation->value / whole, 0, 1) * place->width, width;
  guint words;

  ayumi_chart_begin_value (place, observation);
  width = ayumi_scene_add_text (place->scene, place->measurer, value,
                                (AyumiFont) { 22, 700, place->lang }, place->x, y + 20,
                                AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  ayumi_chart_add_label (place, date, place->x + width + 10, y + 19, AYUMI_ANCHOR_START);
  ayumi_scene_add_rect (place->scene, place->x, y + 30, place->width, TRACK, 3, AYUMI_ROLE_SUNKEN,
                        AYUMI_ROLE_OUTLINE, 1);
  ayumi_chart_add_bar (place, observation, AYUMI_ROLE_SERIES_1, AYUMI_ROLE_SERIES_1_SOFT, place->x,
                       place->x + length, y + 30, TRACK);
  words = ayumi_chart_begin_words (place->scene);
  ayumi_chart_add_label (place, start, place->x, y + 30 + TRACK + 15, AYUMI_ANCHOR_START);
  ayumi_chart_add_label (place, end, place->x + place->width, y + 30 + TRACK + 15,
                         AYUMI_ANCHOR_END);
  ayumi_chart_end_words (place->scene, words,
                         ayumi_say (place->lang, "値の目盛り", "Scale of values"), place->lang);
  ayumi_scene_end_group (place->scene);
  if (target != NULL)
    {
      double x = place->x + CLAMP (target->value / whole, 0, 1) * place->width;

      if (newest)
        ayumi_chart_begin_value (place, target);
      ayumi_scene_add_line (place->scene, x, y + 26, x, y + 34 + TRACK, AYUMI_ROLE_TARGET, 3,
                            AYUMI_DASH_SOLID);
      if (newest)
        ayumi_scene_end_group (place->scene);
    }
}

double
ayumi_progress_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  const AyumiChartSeries *series = data->series->pdata[0];
  const AyumiObservation *target = NULL;
  AyumiChartRows rows;
  double y = place->y, whole = ayumi_chart_data_is_share (data) ? 100 : data->most;

  for (guint i = 0; i < series->points->len; i++)
    {
      const AyumiObservation *observation = series->points->pdata[i];

      if (observation->status == AYUMI_OBSERVATION_TARGET && !isnan (observation->value))
        target = observation;
    }
  rows = ayumi_chart_rows_new (place, series->n_values - (target != NULL), ROW, LEAST_ROW, ROW);
  for (guint i = 0, index = 0; i < series->points->len; i++)
    {
      const AyumiObservation *observation = series->points->pdata[i];

      if (observation == target || isnan (observation->value))
        continue;
      if (index >= rows.n_out)
        {
          add_row (place, data, observation, target, whole, index + 1 == rows.n + rows.n_out, y);
          y += rows.step;
        }
      index++;
    }
  return y - place->y + ayumi_chart_rows_add_rest (place, rows.n_out, place->x, y);
}
