/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-long-table.h"

#include "chart/ayumi-long-data.h"
#include "text/ayumi-points-sentence.h"
#include "text/ayumi-sentence.h"

static double
add_paragraph (const AyumiChartPlace *place, const char *text, double y, double size, int weight)
{
  return y
         + ayumi_scene_add_paragraph (place->scene, place->measurer, text,
                                      (AyumiFont) { size, weight, place->lang }, place->x, y,
                                      place->width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
}

static double
add_row (const AyumiChartPlace *place,
         const AyumiChartData *data,
         const AyumiChartSeries *series,
         const AyumiPointsPeriod *period,
         AyumiPeriodUnit unit,
         double y)
{
  g_autofree char *link = ayumi_long_data_link (data, period, unit);
  g_autofree char *name = ayumi_sentence_period (period, unit, place->lang);
  g_autofree char *text =
      ayumi_sentence_points_short (series->series->indicator, &period->sum, place->lang);
  g_autofree char *label =
      ayumi_sentence_points (series->series->indicator, name, &period->sum, place->lang);

  ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, link, label);
  y = add_paragraph (place, name, y + 8, 13.5, 600);
  y = add_paragraph (place, text, y, 12.5, 400);
  ayumi_scene_end_group (place->scene);
  ayumi_scene_add_line (place->scene, place->x, y + 8, place->x + place->width, y + 8,
                        AYUMI_ROLE_GRID, 1, AYUMI_DASH_SOLID);
  return y + 8;
}

/* What holds for all values of @series: its name, a note, the source. */
static double
add_head (const AyumiChartPlace *place, const AyumiChartSeries *series, double y)
{
  g_autofree char *source = ayumi_sentence_source (&series->longs->source, place->lang);
  const char *texts[] = { series->name, ayumi_text_get (&series->longs->note, place->lang, NULL),
                          source };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i] != '\0')
      {
        ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, texts[i]);
        y = add_paragraph (place, texts[i], y + 4, 12.5, i == 0 ? 600 : 400);
        ayumi_scene_end_group (place->scene);
      }
  return y;
}

double
ayumi_long_table_add (const AyumiChartPlace *place, const AyumiChartData *data, double y)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];
      AyumiPeriodUnit unit;
      g_autoptr (GArray) periods =
          series->longs != NULL ? ayumi_long_data_periods (data, series, &unit) : NULL;

      if (periods == NULL)
        continue;
      y = add_head (place, series, y);
      for (guint p = 0; p < periods->len; p++)
        y = add_row (place, data, series, &g_array_index (periods, AyumiPointsPeriod, p), unit, y);
    }
  return y;
}
