/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"

G_BEGIN_DECLS

/**
 * What @indicator's headline up to day @at is measured by: the newest of its own targets and of those of
 * indicators of the same unit that the package draws in one chart with it.
 */
AyumiChartGoal ayumi_chart_goal_find (AyumiReport *report,
                                      const AyumiIndicator *indicator,
                                      AyumiDay at);

G_END_DECLS
