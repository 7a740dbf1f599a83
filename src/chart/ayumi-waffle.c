/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "text/ayumi-sentence.h"

#define SIDE 128.0
#define LEAST_SIDE 62.0
#define MOST_SIDE 320.0
#define ROW_GAP 14.0
#define CELL_GAP 2.0

/* Rows fill from below, as a glass does; the last cell is filled as far as the fraction goes. */
static void
add_cells (const AyumiChartPlace *place, double share, double side, double x, double y)
{
  double step = (side + CELL_GAP) / 10, cell = step - CELL_GAP;

  for (int i = 0; i < 100; i++)
    {
      double left = x + i % 10 * step, top = y + (9 - i / 10) * step;
      double part = CLAMP (share - i, 0, 1);

      if (part < 1)
        ayumi_scene_add_rect (place->scene, left, top, cell, cell, 2, AYUMI_ROLE_SUNKEN,
                              AYUMI_ROLE_OUTLINE, 0.5);
      if (part > 0)
        ayumi_scene_add_rect (place->scene, left, top, cell * part, cell, part < 1 ? 0 : 2,
                              AYUMI_ROLE_SERIES_1, AYUMI_ROLE_NONE, 0);
    }
}

static void
add_waffle (const AyumiChartPlace *place,
            const AyumiChartSeries *series,
            const AyumiObservation *observation,
            double side,
            double y)
{
  g_autofree char *value = ayumi_sentence_value (observation, place->lang);
  g_autofree char *date = ayumi_date_format (&observation->when, place->lang, AYUMI_DATE_PLAIN);
  double x = place->x + side + 18, width = place->width - side - 18, text = y + 30;

  ayumi_chart_begin_value (place, observation);
  add_cells (place, observation->value, side, place->x, y);
  ayumi_scene_add_text (place->scene, place->measurer, value, (AyumiFont) { 26, 700, place->lang },
                        x, text, AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  text += 8;
  if (*series->name != '\0')
    text += ayumi_scene_add_paragraph (place->scene, place->measurer, series->name,
                                       (AyumiFont) { AYUMI_CHART_VALUE, 600, place->lang }, x, text,
                                       width, 2, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  text += ayumi_scene_add_paragraph (place->scene, place->measurer, date,
                                     (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang }, x, text,
                                     width, side < SIDE ? 1 : 2, AYUMI_ANCHOR_START,
                                     AYUMI_ROLE_TEXT_MUTED);
  if (text < y + side - AYUMI_CHART_LINE_HEIGHT)
    {
      const char *key = ayumi_say (place->lang, "1マスが1%", "One square is 1%");

      ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, key);
      ayumi_chart_add_label (place, key, x, y + side - 3, AYUMI_ANCHOR_START);
      ayumi_scene_end_group (place->scene);
    }
  ayumi_scene_end_group (place->scene);
}

double
ayumi_waffle_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  AyumiChartRows rows = ayumi_chart_rows_new (place, data->n_values, SIDE + ROW_GAP,
                                              LEAST_SIDE + ROW_GAP, MOST_SIDE + ROW_GAP);
  double side = MIN (rows.step - ROW_GAP, place->width * 0.5), y = place->y;
  guint index = 0;

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        if (!isnan (((const AyumiObservation *) series->points->pdata[p])->value)
            && index++ < rows.n)
          {
            add_waffle (place, series, series->points->pdata[p], side, y);
            y += side + ROW_GAP;
          }
    }
  return y - place->y + ayumi_chart_rows_add_rest (place, rows.n_out, place->x, y - ROW_GAP + 2);
}
