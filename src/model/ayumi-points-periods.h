/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"
#include "model/ayumi-points.h"

G_BEGIN_DECLS

/** The parts of time by which a long series is walked, the longest first. */
typedef enum
{
  AYUMI_PERIOD_YEAR,
  AYUMI_PERIOD_QUARTER,
  AYUMI_PERIOD_MONTH,
  AYUMI_PERIOD_DAY,
  AYUMI_PERIOD_HOUR,
} AyumiPeriodUnit;

/** A long series during one year, quarter, month, day or hour. Plain data. */
typedef struct
{
  AyumiEdtf when;     /* the whole period; of an hour its day */
  gint64 from, until; /* the part of it that was asked for, times as in AyumiPoints */
  AyumiPointsSummary sum;
} AyumiPointsPeriod;

/**
 * Sums @points up by calendar periods of @unit, from @from on and before @until, whether there are points in
 * them or not. NULL and @error as ayumi_points_summarise(). (transfer full), of AyumiPointsPeriod.
 */
GArray *ayumi_points_by_period (AyumiPoints *points,
                                AyumiPeriodUnit unit,
                                gint64 from,
                                gint64 until,
                                GError **error);

/** The longest unit of which @days have @least periods or more; hours when there is none. */
AyumiPeriodUnit ayumi_period_unit_for (gint64 days, guint least);

/** The day that @time falls on. */
AyumiDay ayumi_points_day (gint64 time);

G_END_DECLS
