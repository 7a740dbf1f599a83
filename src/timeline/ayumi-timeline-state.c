/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-state.h"

#include <math.h>

#include "model/ayumi-view-range.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-index.h"
#include "timeline/ayumi-timeline-minimap.h"
#include "timeline/ayumi-timeline.h"

static AyumiRangeBounds
bounds_of (AyumiReport *report)
{
  AyumiRangeBounds bounds = { .inside = FALSE };

  ayumi_timeline_range (report, &bounds.whole.first, &bounds.whole.last);
  return bounds;
}

AyumiRange
ayumi_timeline_state_range (AyumiReport *report, const AyumiViewState *state)
{
  AyumiRangeBounds bounds = bounds_of (report);

  return ayumi_view_range_of (state, &bounds);
}

AyumiViewState *
ayumi_timeline_zoom_state (AyumiReport *report,
                           const AyumiViewState *state,
                           double factor,
                           double at)
{
  AyumiRangeBounds bounds = bounds_of (report);

  return ayumi_view_range_zoom (state, factor, at, &bounds);
}

AyumiViewState *
ayumi_timeline_pan_state (AyumiReport *report, const AyumiViewState *state, double share)
{
  AyumiRangeBounds bounds = bounds_of (report);

  return ayumi_view_range_pan (state, share, &bounds);
}

AyumiViewState *
ayumi_timeline_slide_state (AyumiReport *report,
                            const AyumiViewState *state,
                            double share,
                            double *rest)
{
  AyumiRangeBounds bounds = bounds_of (report);

  return ayumi_view_range_slide (state, share, rest, &bounds);
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
  AyumiRangeBounds bounds = bounds_of (report);
  AyumiRange whole = bounds.whole, range = ayumi_view_range_of (state, &bounds);
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
  AyumiRangeBounds bounds = bounds_of (report);
  AyumiRange whole = bounds.whole, range = ayumi_view_range_of (state, &bounds);
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
  return ayumi_view_range_set (state, &range);
}

/* @range moved so that @day comes to stand @share into it. */
static AyumiRange
move_to (AyumiRange range, AyumiDay day, double share)
{
  AyumiDay days = range.last - range.first, first = day - (AyumiDay) (days * share);

  return (AyumiRange) { first, first + days };
}

AyumiViewState *
ayumi_timeline_today_state (AyumiReport *report, const AyumiViewState *state)
{
  AyumiRange range =
      move_to (ayumi_timeline_state_range (report, state), ayumi_view_state_day (state), 0.5);

  return ayumi_view_range_set (state, &range);
}

/* The place in the list of the event to go to, which may lie outside it. */
static gint64
step_position (const AyumiTimelineIndex *index,
               AyumiReport *report,
               const AyumiViewState *state,
               AyumiRange range,
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
  AyumiRange range = ayumi_timeline_state_range (report, state);
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
      next = ayumi_view_range_set (state, &range);
    }
  g_free (next->selection);
  next->selection = ayumi_target_new (AYUMI_KIND_EVENT, event);
  return next;
}

char *
ayumi_timeline_range_link (const AyumiViewState *state, AyumiRange range)
{
  g_autoptr (AyumiViewState) timeline = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);
  g_autoptr (AyumiViewState) place =
      ayumi_view_range_set (state != NULL ? state : timeline, &range);

  return ayumi_view_state_to_link (place);
}
