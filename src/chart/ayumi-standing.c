/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-standing.h"

#include <math.h>

#include "chart/ayumi-chart-headline.h"

gboolean
ayumi_standing_choose (const AyumiChartData *data, const AyumiObservation *now, AyumiStanding *out)
{
  *out = (AyumiStanding) { .now = now };
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];

          if (isnan (observation->value) || observation->contradicts != NULL)
            continue;
          if (observation->status == AYUMI_OBSERVATION_TARGET
              && (out->target == NULL || observation->when.last >= out->target->when.last))
            out->target = observation;
          if (observation->series == now->series && observation != now
              && observation->status != AYUMI_OBSERVATION_TARGET
              && (out->baseline == NULL || observation->status == AYUMI_OBSERVATION_BASELINE))
            out->baseline = observation;
        }
    }
  return out->target != NULL;
}

static void
add_once (GPtrArray *indicators, const AyumiIndicator *indicator, const AyumiIndicator *like)
{
  if (g_str_equal (indicator->unit.en, like->unit.en)
      && !g_ptr_array_find (indicators, indicator, NULL))
    g_ptr_array_add (indicators, (gpointer) indicator);
}

/* @indicator and what is drawn in one chart with it, NULL-terminated. */
static GPtrArray *
drawn_with (AyumiReport *report, const AyumiIndicator *indicator)
{
  GPtrArray *found = g_ptr_array_new ();
  guint n;
  const AyumiChart *charts = ayumi_report_get_records (report, AYUMI_KIND_CHART, &n);

  g_ptr_array_add (found, (gpointer) indicator);
  for (guint c = 0; c < n; c++)
    for (guint i = 0; charts[c].indicators[i] != NULL; i++)
      if (charts[c].indicators[i] == indicator)
        for (guint j = 0; charts[c].indicators[j] != NULL; j++)
          add_once (found, charts[c].indicators[j], indicator);
  g_ptr_array_add (found, NULL);
  return found;
}

gboolean
ayumi_standing_find (AyumiReport *report,
                     const AyumiIndicator *indicator,
                     AyumiDay at,
                     AyumiStanding *out)
{
  const AyumiIndicator *alone[] = { indicator, NULL };
  g_autoptr (AyumiChartData) own = ayumi_chart_data_new (report, alone, NULL, at, AYUMI_LANG_JA);
  const AyumiObservation *now = ayumi_chart_data_headline (own);
  g_autoptr (GPtrArray) together = NULL;
  g_autoptr (AyumiChartData) all = NULL;

  if (now == NULL)
    return FALSE;
  together = drawn_with (report, indicator);
  if (together->len == 2)
    return ayumi_standing_choose (own, now, out);
  all = ayumi_chart_data_new (report, (const AyumiIndicator *const *) together->pdata, NULL, at,
                              AYUMI_LANG_JA);
  return ayumi_standing_choose (all, now, out);
}
