/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-breakdown.h"
#include "chart/ayumi-chart.h"

/** Called with everything that a report has a chart of. */
typedef void (*SubjectFunc) (const AyumiChartSubject *subject);

/** Calls @func with every curated chart of @report. */
static inline void
each_chart (AyumiReport *report, SubjectFunc func)
{
  g_autoptr (GPtrArray) charts = ayumi_report_charts (report);

  for (guint i = 0; i < charts->len; i++)
    func (&(AyumiChartSubject) { report, charts->pdata[i], NULL, AYUMI_DAY_MAX });
}

/** Calls @func with every indicator of @report, whole and broken down. */
static inline void
each_indicator (AyumiReport *report, SubjectFunc func)
{
  g_autoptr (GPtrArray) indicators = ayumi_report_indicators (report);

  for (guint i = 0; i < indicators->len; i++)
    {
      g_autoptr (GPtrArray) dimensions = ayumi_chart_breakdowns (report, indicators->pdata[i]);

      func (&(AyumiChartSubject) { report, NULL, indicators->pdata[i], AYUMI_DAY_MAX });
      for (guint d = 0; d < dimensions->len; d++)
        func (&(AyumiChartSubject) { report, NULL, indicators->pdata[i], AYUMI_DAY_MAX,
                                     dimensions->pdata[d] });
    }
}
