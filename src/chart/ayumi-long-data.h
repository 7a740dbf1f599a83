/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "model/ayumi-points-periods.h"

G_BEGIN_DECLS

/* Long series among the values of a chart: parts of ayumi_chart_data_new_within(). */

/** Gives @series its long one, if it has points up to the day @at, and widens the days of @self. */
void ayumi_long_data_add (AyumiChartData *self,
                          AyumiReport *report,
                          AyumiChartSeries *series,
                          AyumiDay at);

/**
 * Brings @range (nullable: everything) into view: what lies outside is left out, and the extremes are those
 * of the rest. Only for @self that has a long series.
 */
void ayumi_long_data_show (AyumiChartData *self, const AyumiRange *range);

/**
 * What is in view of the long series of @series by years, quarters, months, days or hours, two at least:
 * which of these says @unit (out). NULL when it cannot be read. (transfer full), of AyumiPointsPeriod.
 */
GArray *ayumi_long_data_periods (const AyumiChartData *self,
                                 const AyumiChartSeries *series,
                                 AyumiPeriodUnit *unit);

/** The link that brings @period into view; NULL for an hour, which no link names. (transfer full) */
char *ayumi_long_data_link (const AyumiChartData *self,
                            const AyumiPointsPeriod *period,
                            AyumiPeriodUnit unit);

G_END_DECLS
