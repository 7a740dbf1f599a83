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

AyumiViewState *
ayumi_time_axis_zoom (AyumiReport *report,
                      const AyumiViewState *state,
                      double factor,
                      double at,
                      double width)
{
  if (state->page == AYUMI_PAGE_TIMELINE)
    return ayumi_timeline_zoom_state (report, state, factor, ayumi_timeline_axis_share (at, width));
  return ayumi_long_range_zoom_state (report, state, factor,
                                      ayumi_indicators_axis_share (at, width));
}

AyumiViewState *
ayumi_time_axis_pan (AyumiReport *report, const AyumiViewState *state, double share)
{
  return state->page == AYUMI_PAGE_TIMELINE ? ayumi_timeline_pan_state (report, state, share)
                                            : ayumi_long_range_pan_state (report, state, share);
}

AyumiViewState *
ayumi_time_axis_slide (AyumiReport *report, const AyumiViewState *state, double share, double *rest)
{
  return state->page == AYUMI_PAGE_TIMELINE
             ? ayumi_timeline_slide_state (report, state, share, rest)
             : ayumi_long_range_slide_state (report, state, share, rest);
}
