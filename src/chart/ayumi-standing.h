/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"

G_BEGIN_DECLS

/** A value, what it is to become, and where it came from: what ayumi_target_status() judges. Plain data. */
typedef struct
{
  const AyumiObservation *baseline; /* (nullable) */
  const AyumiObservation *now, *target;
} AyumiStanding;

/**
 * What the headline @now is held against: the newest target of @data, and as its start the baseline of
 * its series, else the first value. Values that a leading source contradicts are passed by. FALSE when
 * @data has no target; then @out holds the start alone.
 */
gboolean ayumi_standing_choose (const AyumiChartData *data,
                                const AyumiObservation *now,
                                AyumiStanding *out);

/**
 * The same for @indicator up to day @at: its targets, and those of indicators of the same unit that the
 * package draws in one chart with it. FALSE when it has no value or nothing is aimed at.
 */
gboolean ayumi_standing_find (AyumiReport *report,
                              const AyumiIndicator *indicator,
                              AyumiDay at,
                              AyumiStanding *out);

G_END_DECLS
