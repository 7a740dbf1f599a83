/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-range.h"

#include <math.h>

#define LEAST_DAYS 1.0
#define SIGHT_DAYS 7.0 /* of everything, that stay in view */

/* Something of @whole stays in view. */
static AyumiTimelineRange
keep_in_sight (double first, double days, AyumiTimelineRange whole)
{
  double sight = MIN (SIGHT_DAYS, days), earliest = whole.first - days + sight,
         latest = whole.last + 1 - sight;
  AyumiTimelineRange range;

  range.first = round (CLAMP (first, earliest, MAX (earliest, latest)));
  range.last = range.first + (AyumiDay) round (days) - 1;
  return range;
}

AyumiTimelineRange
ayumi_timeline_range_zoom (AyumiTimelineRange range,
                           double factor,
                           double at,
                           AyumiTimelineRange whole)
{
  double days = (double) range.last + 1 - range.first,
         most = MAX (3 * ((double) whole.last + 1 - whole.first), LEAST_DAYS),
         longer = round (CLAMP (days * factor, LEAST_DAYS, most));

  /* A small step in a short range is a day at least, or it would never end. */
  if (longer == days && factor != 1)
    longer = CLAMP (days + (factor > 1 ? 1 : -1), LEAST_DAYS, most);
  return keep_in_sight (range.first + at * (days - longer), longer, whole);
}

AyumiTimelineRange
ayumi_timeline_range_pan (AyumiTimelineRange range, double share, AyumiTimelineRange whole)
{
  double days = (double) range.last + 1 - range.first, move = share * days;

  /* A small step in a short range moves a day at least, so that it is felt. */
  if (move != 0 && fabs (move) < 1)
    move = copysign (1, move);
  return keep_in_sight (range.first + move, days, whole);
}
