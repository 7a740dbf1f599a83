/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-state.h"

#include <math.h>

#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-index.h"
#include "timeline/ayumi-timeline-minimap.h"
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

AyumiTimelineRange
ayumi_timeline_state_range (AyumiReport *report, const AyumiViewState *state)
{
  return shown_range (state, whole_range (report));
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

AyumiViewState *
ayumi_timeline_slide_state (AyumiReport *report,
                            const AyumiViewState *state,
                            double share,
                            double *rest)
{
  AyumiTimelineRange whole = whole_range (report), range = shown_range (state, whole);
  double days = (double) range.last + 1 - range.first, wanted = share * days + *rest,
         moved = round (wanted);

  *rest = wanted - moved;
  if (moved == 0)
    return NULL;
  range = ayumi_timeline_range_pan (range, moved / days, whole);
  return with_range (state, &range);
}

/* ---- the window on the minimap ---- */

/* So many scene units beside an edge still mean it. */
#define EDGE_REACH 8.0

AyumiMapPart
ayumi_timeline_map_part (AyumiReport *report,
                         const AyumiViewState *state,
                         double width,
                         double x,
                         double y)
{
  AyumiTimelineRange whole = whole_range (report), range = shown_range (state, whole);
  AyumiTimelineOptions map = { .first = whole.first, .last = whole.last, .width = width };
  double left = ayumi_timeline_x (&map, MAX (range.first, whole.first)),
         right = ayumi_timeline_x (&map, MIN (range.last, whole.last) + 1.0),
         /* A window that is not much wider than its edges can be moved all the same. */
      reach = MIN (EDGE_REACH, MAX (2, (right - left) / 4));

  if (y < AYUMI_TIMELINE_MINIMAP_TOP
      || y > AYUMI_TIMELINE_MINIMAP_TOP + AYUMI_TIMELINE_MINIMAP_HEIGHT
      || (range.first <= whole.first && range.last >= whole.last))
    return AYUMI_MAP_NONE;
  if (fabs (x - left) <= reach)
    return AYUMI_MAP_START;
  if (fabs (x - right) <= reach)
    return AYUMI_MAP_END;
  return x > left - EDGE_REACH && x < right + EDGE_REACH ? AYUMI_MAP_WINDOW : AYUMI_MAP_NONE;
}

AyumiViewState *
ayumi_timeline_map_drag (AyumiReport *report,
                         const AyumiViewState *state,
                         AyumiMapPart part,
                         double width,
                         double dx)
{
  AyumiTimelineRange whole = whole_range (report), range = shown_range (state, whole);
  double length = MAX (1, width - 2 * AYUMI_TIMELINE_MARGIN);
  AyumiDay days = round (dx / length * ((double) whole.last + 1 - whole.first)),
           longest = range.last - range.first;

  if (part != AYUMI_MAP_END)
    range.first = CLAMP (range.first + days, whole.first - longest, whole.last);
  if (part != AYUMI_MAP_START)
    range.last = CLAMP (range.last + days, whole.first, whole.last + longest);
  if (part == AYUMI_MAP_START)
    range.first = MIN (range.first, range.last);
  range.last = MAX (range.last, range.first);
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
