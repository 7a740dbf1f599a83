/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-points-periods.h"

#define HOUR 3600

AyumiDay
ayumi_points_day (gint64 time)
{
  return time >= 0 ? time / AYUMI_POINTS_DAY : -((-time + AYUMI_POINTS_DAY - 1) / AYUMI_POINTS_DAY);
}

AyumiPeriodUnit
ayumi_period_unit_for (gint64 days, guint least)
{
  static const int lengths[] = { 365, 91, 30, 1 };

  for (guint unit = 0; unit < G_N_ELEMENTS (lengths); unit++)
    if (days >= (gint64) lengths[unit] * least)
      return unit;
  return AYUMI_PERIOD_HOUR;
}

/* The first day of month @month of @year; month 13 is the next January. */
static AyumiDay
month_start (int year, int month)
{
  return ayumi_day_from_ymd (year + (month - 1) / 12, (month - 1) % 12 + 1, 1);
}

/* The period of @unit that @time falls into. Returns when it ends. */
static gint64
period_at (AyumiPeriodUnit unit, gint64 time, AyumiEdtf *when)
{
  static const int months[] = { 12, 3, 1 };
  static const AyumiPrecision precisions[] = { AYUMI_PRECISION_YEAR, AYUMI_PRECISION_MONTH,
                                               AYUMI_PRECISION_MONTH };
  AyumiDay day = ayumi_points_day (time);
  int year, month, day_of_month;

  *when = (AyumiEdtf) { day, day, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY, 0 };
  if (unit == AYUMI_PERIOD_HOUR)
    {
      gint64 midnight = (gint64) day * AYUMI_POINTS_DAY;

      return midnight + ((time - midnight) / HOUR + 1) * HOUR;
    }
  if (unit == AYUMI_PERIOD_DAY)
    return ((gint64) day + 1) * AYUMI_POINTS_DAY;
  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  month -= (month - 1) % months[unit];
  when->first = month_start (year, month);
  when->last = month_start (year, month + months[unit]) - 1;
  when->start_precision = when->end_precision = precisions[unit];
  when->flags = unit == AYUMI_PERIOD_QUARTER ? AYUMI_EDTF_INTERVAL : 0;
  return ((gint64) when->last + 1) * AYUMI_POINTS_DAY;
}

GArray *
ayumi_points_by_period (AyumiPoints *points,
                        AyumiPeriodUnit unit,
                        gint64 from,
                        gint64 until,
                        GError **error)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (AyumiPointsPeriod));

  while (from < until)
    {
      AyumiPointsPeriod period = { .from = from };

      period.until = MIN (until, period_at (unit, from, &period.when));
      if (!ayumi_points_summarise (points, period.from, period.until, &period.sum, error))
        return NULL;
      g_array_append_val (periods, period);
      from = period.until;
    }
  return g_steal_pointer (&periods);
}
