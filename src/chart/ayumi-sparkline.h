/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"

G_BEGIN_DECLS

/** The height that ayumi_sparkline_add() fills: 0 when there is nothing to compare @shown with. */
double ayumi_sparkline_height (const AyumiChartData *data, const AyumiObservation *shown);

/**
 * A small picture beside a key figure: a line where @shown's series has four values or more, else
 * the last four values that compare, as bars from zero; one share as a bar of the whole. Its values
 * are no items: the card that it stands in says them.
 */
void ayumi_sparkline_add (const AyumiChartPlace *place,
                          const AyumiChartData *data,
                          const AyumiObservation *shown);

G_END_DECLS
