/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-goal.h"

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

AyumiChartGoal
ayumi_chart_goal_find (AyumiReport *report, const AyumiIndicator *indicator, AyumiDay at)
{
  const AyumiIndicator *alone[] = { indicator, NULL };
  g_autoptr (AyumiChartData) own = ayumi_chart_data_new (report, alone, NULL, at, AYUMI_LANG_JA);
  g_autoptr (GPtrArray) together = drawn_with (report, indicator);
  g_autoptr (AyumiChartData) all =
      ayumi_chart_data_new (report, (const AyumiIndicator *const *) together->pdata, NULL, at,
                            AYUMI_LANG_JA);
  AyumiChartGoal goal = ayumi_chart_data_goal (own);

  goal.target = ayumi_chart_data_goal (all).target;
  return goal;
}
