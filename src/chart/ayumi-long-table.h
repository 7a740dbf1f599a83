/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"

G_BEGIN_DECLS

/**
 * Adds rows for the long series of @data from @y down: a year, quarter, month, day or hour each, what its
 * values say and where they come from; a row leads into its period. Returns where it ends.
 */
double ayumi_long_table_add (const AyumiChartPlace *place, const AyumiChartData *data, double y);

G_END_DECLS
