/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-rows.h"

#include <math.h>

#include "text/ayumi-sentence.h"

AyumiChartRows
ayumi_chart_rows_new (const AyumiChartPlace *place,
                      guint n,
                      double natural,
                      double least,
                      double most)
{
  AyumiChartRows self = { n, 0, natural };

  if (place->height <= 0 || n == 0)
    return self;
  if (n * least <= place->height)
    {
      self.step = MIN (most, place->height / n);
      return self;
    }
  self.n = CLAMP ((place->height - AYUMI_CHART_LINE_HEIGHT) / least, 1, MAX (1, n - 1));
  self.n_out = n - self.n;
  self.step = least;
  return self;
}

double
ayumi_chart_rows_add_rest (const AyumiChartPlace *place, guint n, double x, double y)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return 0;
  /* Where the height is given, there is little room, and mostly no list below. */
  text = g_strdup_printf (place->height > 0 ? ayumi_say (place->lang, "ほか%u件", "+%u more")
                                            : ayumi_say (place->lang, "ほか%u件は値の一覧に",
                                                         "%u more in the table of values"),
                          n);
  ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, text);
  ayumi_chart_add_label (place, text, x, y + 13, AYUMI_ANCHOR_START);
  ayumi_scene_end_group (place->scene);
  ayumi_scene_add_merged (place->scene, n);
  return AYUMI_CHART_LINE_HEIGHT;
}
