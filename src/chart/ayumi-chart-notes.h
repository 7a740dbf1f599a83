/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"
#include "chart/ayumi-chart.h"

G_BEGIN_DECLS

/*
 * Sentences below a chart, in small muted type. Each function adds its lines from @y down and returns
 * where they end: @y when there is nothing to say.
 */

/** Values that are not known, and why: a line for each series and reason. */
double ayumi_chart_notes_add_missing (const AyumiChartPlace *place,
                                      const AyumiChartData *data,
                                      double y);

/** What was corrected, from what, when and why: a line each. */
double ayumi_chart_notes_add_corrections (const AyumiChartPlace *place,
                                          AyumiReport *report,
                                          const AyumiChartData *data,
                                          double y);

/** The breakdowns of the indicator that are not shown. */
double ayumi_chart_notes_add_breakdowns (const AyumiChartPlace *place,
                                         const AyumiChartSubject *subject,
                                         double y);

/** When the values that stand alone for their series were measured. */
double ayumi_chart_notes_add_dates (const AyumiChartPlace *place,
                                    const AyumiChartData *data,
                                    double y);

/**
 * The documents that the values of the @n @data come from, and the date of the newest value where there is
 * one chart; one or two lines where @place has a height.
 */
double ayumi_chart_notes_add_sources (const AyumiChartPlace *place,
                                      const AyumiChartData *const *data,
                                      guint n,
                                      double y);

G_END_DECLS
