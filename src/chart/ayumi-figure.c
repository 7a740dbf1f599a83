/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "text/ayumi-sentence.h"

#define LARGE 28.0
#define SMALLEST 15.0
#define ROW 62.0 /* with one line below the number */

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
  AyumiFont font = { LARGE, 700, place->lang };

  while (font.size > SMALLEST && ayumi_measurer_width (place->measurer, value, font) > place->width)
    font.size -= 1;
  ayumi_chart_begin_value (place, observation);
  ayumi_scene_add_text (place->scene, place->measurer, value, font, place->x, y + LARGE,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  y += LARGE + 8;
  y += ayumi_scene_add_paragraph (place->scene, place->measurer, below,
                                  (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang }, place->x, y,
                                  place->width, place->height > 0 ? 1 : 0, AYUMI_ANCHOR_START,
                                  AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  return y + 4;
}

double
ayumi_figure_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  AyumiChartRows rows = ayumi_chart_rows_new (place, data->n_values, 0, ROW, ROW);
  guint index = 0;
  double y = place->y;

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        if (!isnan (((const AyumiObservation *) series->points->pdata[p])->value)
            && index++ < rows.n)
          y = add_value (place, series, p, y);
    }
  ayumi_chart_rows_add_rest (place, rows.n_out, place->x, y);
  return y - place->y;
}
