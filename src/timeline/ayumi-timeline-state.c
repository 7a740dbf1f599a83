/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-state.h"

#include "timeline/ayumi-timeline-range.h"
#include "timeline/ayumi-timeline.h"

static AyumiTimelineRange
whole_range (AyumiReport *report)
{
  AyumiTimelineRange whole;

  ayumi_timeline_range (report, &whole.first, &whole.last);
  return whole;
}

static AyumiTimelineRange
shown_range (const AyumiViewState *state, AyumiTimelineRange whole)
{
  AyumiTimelineRange range = whole;
  AyumiEdtf date;

  if (state->from != NULL && ayumi_edtf_parse (state->from, &date, NULL)
      && date.first != AYUMI_DAY_MIN)
    range.first = date.first;
  if (state->to != NULL && ayumi_edtf_parse (state->to, &date, NULL) && date.last != AYUMI_DAY_MAX)
    range.last = date.last;
  range.last = MAX (range.last, range.first);
  return range;
}

static char *
day_text (AyumiDay day)
{
  AyumiEdtf date = { day, day, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY, 0 };

  return ayumi_edtf_to_string (&date);
}

/* A copy of @state that shows @range, NULL for everything. */
static AyumiViewState *
with_range (const AyumiViewState *state, const AyumiTimelineRange *range)
{
  AyumiViewState *copy = ayumi_view_state_copy (state);

  g_clear_pointer (&copy->from, g_free);
  g_clear_pointer (&copy->to, g_free);
  if (range != NULL)
    {
      copy->from = day_text (range->first);
      copy->to = day_text (range->last);
    }
  return copy;
}

AyumiViewState *
ayumi_timeline_zoom_state (AyumiReport *report,
                           const AyumiViewState *state,
                           double factor,
                           double at)
{
  AyumiTimelineRange whole = whole_range (report), range;

  if (factor <= 0)
    return with_range (state, NULL);
  range = ayumi_timeline_range_zoom (shown_range (state, whole), factor, at, whole);
  return with_range (state, &range);
}

AyumiViewState *
ayumi_timeline_pan_state (AyumiReport *report, const AyumiViewState *state, double share)
{
  AyumiTimelineRange whole = whole_range (report),
                     range = ayumi_timeline_range_pan (shown_range (state, whole), share, whole);

  return with_range (state, &range);
}
