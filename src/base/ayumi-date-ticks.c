/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-date-ticks.h"

#include "base/ayumi-era.h"

/* Days of 1970-01-05, a Monday. */
#define MONDAY 4

/* A step is so many days, or else so many months. */
typedef struct
{
  int days, months;
} Step;

static AyumiDay
month_start (int months)
{
  return ayumi_day_from_ymd (months / 12, months % 12 + 1, 1);
}

static AyumiEdtf
span_of (AyumiDay first, AyumiDay last, AyumiPrecision precision)
{
  return (AyumiEdtf) {
    .first = first, .last = last, .start_precision = precision, .end_precision = precision
  };
}

static void
add_days (GArray *ticks, int step, AyumiDay first, AyumiDay last)
{
  int index = (first - MONDAY) / step - 1;

  for (; MONDAY + index * step <= last; index++)
    if (MONDAY + index * step >= first)
      {
        AyumiEdtf day = span_of (MONDAY + index * step, MONDAY + index * step, AYUMI_PRECISION_DAY);

        g_array_append_val (ticks, day);
      }
}

static void
add_months (GArray *ticks, int step, AyumiDay first, AyumiDay last)
{
  int year, month, day, index;

  ayumi_day_to_ymd (first, &year, &month, &day);
  for (index = (year * 12 + month - 1) / step; month_start (index * step) <= last; index++)
    if (month_start (index * step) >= first)
      {
        int span = step < 12 ? 1 : 12;
        AyumiEdtf tick = span_of (month_start (index * step), month_start (index * step + span) - 1,
                                  step < 12 ? AYUMI_PRECISION_MONTH : AYUMI_PRECISION_YEAR);

        g_array_append_val (ticks, tick);
      }
}

/* The least distance of two ticks, so that no step is tried that must give too many. */
static gboolean
is_too_fine (Step step, AyumiDay first, AyumiDay last, guint count)
{
  double days = step.days > 0 ? step.days : step.months * 28.0;

  return ((double) last - first) / days > 4.0 * count + 4;
}

GArray *
ayumi_date_ticks_new (AyumiDay first, AyumiDay last, guint count)
{
  static const Step steps[] = { { 1, 0 }, { 7, 0 }, { 0, 1 }, { 0, 3 }, { 0, 6 } };
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (AyumiEdtf));
  static const int years[] = { 1, 2, 5 };

  if (count == 0 || last < first)
    return ticks;
  first = MAX (first, ayumi_day_from_ymd (1, 1, 1));
  last = MIN (last, ayumi_day_from_ymd (9999, 12, 31));
  for (guint i = 0, scale = 1; scale < 10000;)
    {
      Step step = i < G_N_ELEMENTS (steps)
                      ? steps[i]
                      : (Step) { 0, 12 * scale * years[(i - G_N_ELEMENTS (steps)) % 3] };

      if (!is_too_fine (step, first, last, count))
        {
          g_array_set_size (ticks, 0);
          if (step.days > 0)
            add_days (ticks, step.days, first, last);
          else
            add_months (ticks, step.months, first, last);
          if (ticks->len <= count)
            break;
        }
      i++;
      if (i > G_N_ELEMENTS (steps) && (i - G_N_ELEMENTS (steps)) % 3 == 0)
        scale *= 10;
    }
  return ticks;
}

GArray *
ayumi_date_ticks_new_fiscal (AyumiDay first, AyumiDay last, guint count)
{
  static const int steps[] = { 1, 2, 5 };
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (AyumiEdtf));
  int from, to;

  if (count == 0 || last < first)
    return ticks;
  first = MAX (first, ayumi_day_from_ymd (1, 4, 1));
  last = MIN (last, ayumi_day_from_ymd (9999, 3, 31));
  /* The first fiscal year that begins in the range, and the last one. */
  from = ayumi_day_fiscal_year (first - 1) + 1;
  to = ayumi_day_fiscal_year (last);
  for (int i = 0, scale = 1; scale < 10000; scale *= ++i % 3 == 0 ? 10 : 1)
    {
      int step = scale * steps[i % 3], start = (from + step - 1) / step * step;

      if (start <= to && (guint) ((to - start) / step + 1) > count)
        continue;
      for (int year = start; year <= to; year += step)
        {
          AyumiEdtf tick =
              span_of (ayumi_day_from_ymd (year, 4, 1), ayumi_day_from_ymd (year + 1, 4, 1) - 1,
                       AYUMI_PRECISION_FISCAL_YEAR);

          g_array_append_val (ticks, tick);
        }
      break;
    }
  return ticks;
}

GArray *
ayumi_date_ticks_new_eras (AyumiDay first, AyumiDay last)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (AyumiEdtf));
  const AyumiEra *era;

  /* From the latest back: an era knows when it begins. */
  for (AyumiDay day = last; day >= first && (era = ayumi_era_at (day, NULL)) != NULL;
       day = era->first - 1)
    if (era->first >= first)
      {
        AyumiEdtf tick = span_of (era->first, era->first, AYUMI_PRECISION_DAY);

        g_array_prepend_val (ticks, tick);
      }
  return ticks;
}
