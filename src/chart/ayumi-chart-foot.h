/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"
#include "chart/ayumi-chart.h"

G_BEGIN_DECLS

/**
 * Adds what stands below a chart's drawing: the events of its time, what marks that are not plain
 * mean, what is missing and why, the dates of values that stand alone, the other breakdowns, the
 * source. Where @place has a height, the source and the key stay, of the rest what fits into a part of
 * it, and what does not is counted; events that are not listed are taken out of @data, so that nothing
 * flags them. Returns the height used.
 */
double ayumi_chart_foot_add (const AyumiChartPlace *place,
                             AyumiChartData *data,
                             const AyumiChartSubject *subject,
                             AyumiChartForm form);

G_END_DECLS
