/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-view-range.h"

#include <math.h>

AyumiRange
ayumi_view_range_of (const AyumiViewState *state, const AyumiRangeBounds *bounds)
{
  AyumiRange whole = bounds->whole, range = whole;
  AyumiEdtf date;

  if (state->from != NULL && ayumi_edtf_parse (state->from, &date, NULL)
      && date.first != AYUMI_DAY_MIN)
    range.first = date.first;
  if (state->to != NULL && ayumi_edtf_parse (state->to, &date, NULL) && date.last != AYUMI_DAY_MAX)
    range.last = date.last;
  if (bounds->inside)
    {
      range.first = CLAMP (range.first, whole.first, whole.last);
      range.last = MIN (range.last, whole.last);
    }
  range.last = MAX (range.last, range.first);
  return range;
}

static char *
day_text (AyumiDay day)
{
  AyumiEdtf date = { day, day, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY, 0 };

  return ayumi_edtf_to_string (&date);
}

AyumiViewState *
ayumi_view_range_set (const AyumiViewState *state, const AyumiRange *range)
{
  AyumiViewState *copy = ayumi_view_state_copy (state);

  g_clear_pointer (&copy->from, g_free);
  g_clear_pointer (&copy->to, g_free);
  if (range != NULL)
    {
      /* The years that a link can name. */
      copy->from = day_text (MAX (range->first, ayumi_day_from_ymd (1, 1, 1)));
      copy->to = day_text (MIN (range->last, ayumi_day_from_ymd (9999, 12, 31)));
    }
  return copy;
}

/* Where nothing else is shown, all there is needs no dates. */
static AyumiViewState *
set_within (const AyumiViewState *state, AyumiRange range, const AyumiRangeBounds *bounds)
{
  gboolean all =
      bounds->inside && range.first == bounds->whole.first && range.last == bounds->whole.last;

  return ayumi_view_range_set (state, all ? NULL : &range);
}

AyumiViewState *
ayumi_view_range_zoom (const AyumiViewState *state,
                       double factor,
                       double at,
                       const AyumiRangeBounds *bounds)
{
  if (factor <= 0)
    return ayumi_view_range_set (state, NULL);
  return set_within (state,
                     ayumi_range_zoom (ayumi_view_range_of (state, bounds), factor, at, bounds),
                     bounds);
}

AyumiViewState *
ayumi_view_range_pan (const AyumiViewState *state, double share, const AyumiRangeBounds *bounds)
{
  return set_within (state, ayumi_range_pan (ayumi_view_range_of (state, bounds), share, bounds),
                     bounds);
}

AyumiViewState *
ayumi_view_range_slide (const AyumiViewState *state,
                        double share,
                        double *rest,
                        const AyumiRangeBounds *bounds)
{
  AyumiRange range = ayumi_view_range_of (state, bounds);
  double days = (double) range.last + 1 - range.first, wanted = share * days + *rest,
         moved = round (wanted);

  *rest = wanted - moved;
  if (moved == 0)
    return NULL;
  return set_within (state, ayumi_range_pan (range, moved / days, bounds), bounds);
}
