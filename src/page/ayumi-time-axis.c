/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-time-axis.h"

#include "chart/ayumi-long-range.h"
#include "diagram/ayumi-indicators.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-state.h"

gboolean
ayumi_time_axis_fits (AyumiReport *report, const AyumiViewState *state)
{
  return state->page == AYUMI_PAGE_TIMELINE
         || (report != NULL && ayumi_long_range_fits (report, state));
}

static double
axis_share (const AyumiViewState *state, double at, double width)
{
  return state->page == AYUMI_PAGE_TIMELINE ? ayumi_timeline_axis_share (at, width)
                                            : ayumi_indicators_axis_share (at, width);
}

/* Of the axis itself, of a drawing that is @width wide. */
static double
axis_length (const AyumiViewState *state, double width)
{
  return state->page == AYUMI_PAGE_TIMELINE ? ayumi_timeline_axis_length (width)
                                            : ayumi_indicators_axis_length (width);
}

AyumiViewState *
ayumi_time_axis_zoom (AyumiReport *report,
                      const AyumiViewState *state,
                      double factor,
                      double at,
                      double width)
{
  double share = axis_share (state, at, width);

  return state->page == AYUMI_PAGE_TIMELINE
             ? ayumi_timeline_zoom_state (report, state, factor, share)
             : ayumi_long_range_zoom_state (report, state, factor, share);
}

AyumiViewState *
ayumi_time_axis_pan (AyumiReport *report, const AyumiViewState *state, double share)
{
  return state->page == AYUMI_PAGE_TIMELINE ? ayumi_timeline_pan_state (report, state, share)
                                            : ayumi_long_range_pan_state (report, state, share);
}

AyumiViewState *
ayumi_time_axis_slide (AyumiReport *report,
                       const AyumiViewState *state,
                       double way,
                       double width,
                       double *rest)
{
  double share = way / axis_length (state, width);

  return state->page == AYUMI_PAGE_TIMELINE
             ? ayumi_timeline_slide_state (report, state, share, rest)
             : ayumi_long_range_slide_state (report, state, share, rest);
}

AyumiViewState *
ayumi_time_axis_pinch (AyumiReport *report,
                       const AyumiViewState *state,
                       double scale,
                       double from,
                       double to,
                       double width)
{
  AyumiViewState *zoomed = ayumi_time_axis_zoom (report, state, 1 / scale, from, width), *moved;
  double share = axis_share (state, from, width) - axis_share (state, to, width), rest = 0;

  moved = ayumi_time_axis_slide (report, zoomed, share * axis_length (state, width), width, &rest);
  if (moved == NULL)
    return zoomed;
  ayumi_view_state_free (zoomed);
  return moved;
}
