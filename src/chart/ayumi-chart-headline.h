/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"

G_BEGIN_DECLS

/**
 * The value a headline gives: the newest one that is neither target nor projection and not derived
 * by an editor; of equally new ones the first series'. NULL when there is none.
 */
const AyumiObservation *ayumi_chart_data_headline (const AyumiChartData *self);

/**
 * What @shown, a headline, is compared with, put into @found: the value of about a year before it (nine to fifteen
 * months, the nearest to twelve) or else the one before, and the first one of its series. Where both are the same
 * one, the second is the one before. Values that a leading source contradicts and targets are passed by. Returns
 * how many there are.
 */
guint ayumi_chart_data_comparisons (const AyumiChartData *self,
                                    const AyumiObservation *shown,
                                    const AyumiObservation *found[2]);

G_END_DECLS
