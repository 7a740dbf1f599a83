/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"

G_BEGIN_DECLS

/**
 * Whether @data are ages by sex: series of the dimension "age" whose codes begin with "male:" and
 * "female:", the same ages for both ("male:20-24").
 */
gboolean ayumi_pyramid_fits (const AyumiChartData *data);

/**
 * Bars of men to the left and of women to the right, a row for each age, the youngest at the bottom,
 * the newest value of each. Chosen when ayumi_pyramid_fits(). Returns the height used.
 */
double ayumi_pyramid_add (const AyumiChartPlace *place, const AyumiChartData *data);

G_END_DECLS
