/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-state.h"

#include "timeline/ayumi-timeline-index.h"
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
      /* The years that a link can name. */
      copy->from = day_text (MAX (range->first, ayumi_day_from_ymd (1, 1, 1)));
      copy->to = day_text (MIN (range->last, ayumi_day_from_ymd (9999, 12, 31)));
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

/* @range moved so that @day comes to stand @share into it. */
static AyumiTimelineRange
move_to (AyumiTimelineRange range, AyumiDay day, double share)
{
  AyumiDay days = range.last - range.first, first = day - (AyumiDay) (days * share);

  return (AyumiTimelineRange) { first, first + days };
}

AyumiViewState *
ayumi_timeline_today_state (AyumiReport *report, const AyumiViewState *state)
{
  AyumiTimelineRange range =
      move_to (shown_range (state, whole_range (report)), ayumi_view_state_day (state), 0.5);

  return with_range (state, &range);
}

/* The place in the list of the event to go to, which may lie outside it. */
static gint64
step_position (const AyumiTimelineIndex *index,
               AyumiReport *report,
               const AyumiViewState *state,
               AyumiTimelineRange range,
               gboolean back)
{
  AyumiKind kind;
  const AyumiEvent *event = ayumi_report_find_target (report, state->selection, &kind);

  /* One that does not pass the filter stands before the next that does. */
  if (event != NULL && kind == AYUMI_KIND_EVENT)
    return (gint64) ayumi_timeline_index_find (index, event)
           + (back                                      ? -1
              : ayumi_timeline_index_has (index, event) ? 1
                                                        : 0);
  return back ? (gint64) ayumi_timeline_index_count_before (index, range.last + 1) - 1
              : ayumi_timeline_index_count_before (index, range.first);
}

AyumiViewState *
ayumi_timeline_step_state (AyumiReport *report,
                           const AyumiViewState *state,
                           AyumiLang lang,
                           gboolean back)
{
  /* Among those that are looked for, where any are. */
  g_autoptr (AyumiTimelineIndex) index =
      ayumi_timeline_index_filtered (report, state->filter, state->query, lang);
  AyumiTimelineRange range = shown_range (state, whole_range (report));
  gint64 position = step_position (index, report, state, range, back);
  const AyumiEvent *event;
  AyumiViewState *next;
  AyumiDay first, last;

  if (position < 0 || position >= ayumi_timeline_index_get_n_events (index))
    return NULL;
  event = ayumi_timeline_index_get_event (index, position);
  ayumi_timeline_known_days (event, &first, &last);
  if (first <= range.last && last >= range.first)
    next = ayumi_view_state_copy (state);
  else
    {
      range = move_to (range, first, 0.25);
      next = with_range (state, &range);
    }
  g_free (next->selection);
  next->selection = ayumi_target_new (AYUMI_KIND_EVENT, event);
  return next;
}

char *
ayumi_timeline_range_link (const AyumiViewState *state, AyumiTimelineRange range)
{
  g_autoptr (AyumiViewState) timeline = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);
  g_autoptr (AyumiViewState) place = with_range (state != NULL ? state : timeline, &range);

  return ayumi_view_state_to_link (place);
}
