/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "text/ayumi-sentence.h"

#define CELL 11.0
#define STEP 13.0
#define SIDE (10 * STEP - (STEP - CELL))

/* Rows fill from below, as a glass does; the last cell is filled as far as the fraction goes. */
static void
add_cells (const AyumiChartPlace *place, double share, double x, double y)
{
  for (int i = 0; i < 100; i++)
    {
      double left = x + i % 10 * STEP, top = y + (9 - i / 10) * STEP;
      double part = CLAMP (share - i, 0, 1);

      if (part < 1)
        ayumi_scene_add_rect (place->scene, left, top, CELL, CELL, 2, AYUMI_ROLE_SUNKEN,
                              AYUMI_ROLE_OUTLINE, 0.5);
      if (part > 0)
        ayumi_scene_add_rect (place->scene, left, top, CELL * part, CELL, part < 1 ? 0 : 2,
                              AYUMI_ROLE_SERIES_1, AYUMI_ROLE_NONE, 0);
    }
}

static double
add_waffle (const AyumiChartPlace *place,
            const AyumiChartSeries *series,
            const AyumiObservation *observation,
            double y)
{
  g_autofree char *value = ayumi_sentence_value (observation, place->lang);
  g_autofree char *date = ayumi_date_format (&observation->when, place->lang, AYUMI_DATE_PLAIN);
  double x = place->x + SIDE + 18, width = place->width - SIDE - 18, text = y + 34;

  ayumi_chart_begin_value (place, observation);
  add_cells (place, observation->value, place->x, y);
  ayumi_scene_add_text (place->scene, place->measurer, value, (AyumiFont) { 26, 700, place->lang },
                        x, text, AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  text += 8;
  if (*series->name != '\0')
    text += ayumi_scene_add_paragraph (place->scene, place->measurer, series->name,
                                       (AyumiFont) { AYUMI_CHART_VALUE, 600, place->lang }, x, text,
                                       width, 2, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_add_paragraph (place->scene, place->measurer, date,
                             (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang }, x, text, width, 2,
                             AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_chart_add_label (place, ayumi_say (place->lang, "1マスが1%", "One square is 1%"), x,
                         y + SIDE - 3, AYUMI_ANCHOR_START);
  ayumi_scene_end_group (place->scene);
  return y + SIDE + 14;
}

double
ayumi_waffle_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  double y = place->y;

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        if (!isnan (((const AyumiObservation *) series->points->pdata[p])->value))
          y = add_waffle (place, series, series->points->pdata[p], y);
    }
  return y - place->y;
}
