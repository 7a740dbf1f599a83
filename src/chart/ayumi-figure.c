/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-headline.h"
#include "chart/ayumi-chart-rows.h"
#include "text/ayumi-comparison.h"
#include "text/ayumi-sentence.h"
#include "text/ayumi-target-status.h"

#define LARGE 28.0
#define LARGEST 84.0 /* on a large picture a number is seen from afar */
#define SMALLEST 15.0

static double
add_value (const AyumiChartPlace *place, const AyumiChartSeries *series, guint index, double y)
{
  const AyumiObservation *observation = series->points->pdata[index];
  g_autofree char *value = ayumi_sentence_value (observation, place->lang);
  g_autofree char *date = ayumi_date_format (&observation->when, place->lang, AYUMI_DATE_PLAIN);
  g_autofree char *below =
      *series->name == '\0'
          ? g_strdup (date)
          : g_strdup_printf (ayumi_say (place->lang, "%s、%s", "%s, %s"), series->name, date);
  double large = place->height > 0 ? CLAMP (place->height / 4, LARGE, LARGEST) : LARGE;
  AyumiFont font = { large, 700, place->lang };

  while (font.size > SMALLEST && ayumi_measurer_width (place->measurer, value, font) > place->width)
    font.size -= 1;
  ayumi_chart_begin_value (place, observation);
  ayumi_scene_add_text (place->scene, place->measurer, value, font, place->x, y + large,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  y += large * 1.3;
  y += ayumi_scene_add_paragraph (place->scene, place->measurer, below,
                                  (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang }, place->x, y,
                                  place->width, place->height > 0 ? 1 : 0, AYUMI_ANCHOR_START,
                                  AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  return y + 4;
}

static const AyumiObservation *
target_of (const AyumiChartSeries *series)
{
  for (guint p = series->points->len; p > 0; p--)
    {
      const AyumiObservation *observation = series->points->pdata[p - 1];

      if (observation->status == AYUMI_OBSERVATION_TARGET && !isnan (observation->value))
        return observation;
    }
  return NULL;
}

/* Up to three comparisons below a number, each a sentence and an item. Returns where they end. */
static double
add_comparisons (const AyumiChartPlace *place,
                 const AyumiChartData *data,
                 const AyumiChartSeries *series,
                 const AyumiObservation *shown,
                 double y,
                 guint *n_shown)
{
  const AyumiObservation *with[3] = { NULL };
  guint n = ayumi_chart_data_comparisons (data, shown, with);

  if (target_of (series) != NULL && target_of (series) != shown)
    with[n++] = target_of (series);
  for (guint i = 0; i < n; i++)
    {
      gboolean target = with[i]->status == AYUMI_OBSERVATION_TARGET;
      g_autofree char *text = target ? ayumi_target_status_sentence (n > 1 ? with[n - 2] : NULL,
                                                                     shown, with[i], place->lang)
                                     : ayumi_comparison_sentence (with[i], shown, place->lang);
      double height = AYUMI_CHART_LINE_HEIGHT + 1;

      /* The line that counts what is left out needs room, too. */
      if (place->height > 0 && y + 2 * height > place->y + place->height)
        break;
      ayumi_chart_begin_value (place, with[i]);
      ayumi_scene_add_paragraph (place->scene, place->measurer, text,
                                 (AyumiFont) { 13, 400, place->lang }, place->x, y, place->width, 1,
                                 AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (place->scene);
      y += height;
      (*n_shown)++;
    }
  return y;
}

double
ayumi_figure_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  const AyumiObservation *shown = ayumi_chart_data_headline (data);
  double y = place->y;
  guint n_shown = 0;

  for (guint i = 0; i < data->series->len && n_shown == 0; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len && n_shown == 0; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];

          if (isnan (observation->value) || (shown != NULL && observation != shown))
            continue;
          y = add_value (place, series, p, y);
          n_shown++;
          y = add_comparisons (place, data, series, observation, y, &n_shown);
        }
    }
  if (data->n_values <= n_shown)
    return y - place->y;
  ayumi_chart_rows_add_rest (place, data->n_values - n_shown, place->x, y);
  return y + AYUMI_CHART_LINE_HEIGHT - place->y;
}
