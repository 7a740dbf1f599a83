/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-range.h"

#include <math.h>

#define LEAST_DAYS 1.0
#define MOST_TIMES 3.0 /* as long as the whole */
#define SIGHT_DAYS 7.0 /* of the whole, that stay in view */

static double
days_of (AyumiRange range)
{
  return (double) range.last + 1 - range.first;
}

/* Something of the whole stays in view, or nothing else is. */
static AyumiRange
keep_in_bounds (double first, double days, const AyumiRangeBounds *bounds)
{
  double sight = bounds->inside ? days : MIN (SIGHT_DAYS, days),
         earliest = bounds->whole.first - days + sight, latest = bounds->whole.last + 1 - sight;
  AyumiRange range;

  range.first = round (CLAMP (first, earliest, MAX (earliest, latest)));
  range.last = range.first + (AyumiDay) round (days) - 1;
  return range;
}

AyumiRange
ayumi_range_zoom (AyumiRange range, double factor, double at, const AyumiRangeBounds *bounds)
{
  double days = days_of (range),
         most = MAX ((bounds->inside ? 1 : MOST_TIMES) * days_of (bounds->whole), LEAST_DAYS),
         longer = round (CLAMP (days * factor, LEAST_DAYS, most));

  /* A small step in a short range is a day at least, or it would never end. */
  if (longer == days && factor != 1)
    longer = CLAMP (days + (factor > 1 ? 1 : -1), LEAST_DAYS, most);
  return keep_in_bounds (range.first + at * (days - longer), longer, bounds);
}

AyumiRange
ayumi_range_pan (AyumiRange range, double share, const AyumiRangeBounds *bounds)
{
  double days = days_of (range), move = share * days;

  /* A small step in a short range moves a day at least, so that it is felt. */
  if (move != 0 && fabs (move) < 1)
    move = copysign (1, move);
  return keep_in_bounds (range.first + move, days, bounds);
}
