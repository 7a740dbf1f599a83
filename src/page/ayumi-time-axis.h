/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/*
 * The drawings that are zoomed and moved along their time axis, which asks for another place and not for
 * a larger picture: the timeline, and charts of long series.
 */

/** Whether @state is such a drawing. */
gboolean ayumi_time_axis_fits (AyumiReport *report, const AyumiViewState *state);

/**
 * @state with @factor times as much time in view round the place @at (0 to 1 across the drawing, which
 * is @width wide); with @factor 0 everything. (transfer full)
 */
AyumiViewState *ayumi_time_axis_zoom (AyumiReport *report,
                                      const AyumiViewState *state,
                                      double factor,
                                      double at,
                                      double width);

/** @state moved on by @share of what it shows. (transfer full) */
AyumiViewState *ayumi_time_axis_pan (AyumiReport *report,
                                     const AyumiViewState *state,
                                     double share);

/**
 * @state slid on by @way along its axis, in units of the drawing, which is @width wide, and by what of a day was left
 * over before, which @rest (in days, 0 at first) keeps. NULL while that is less than half a day. (transfer full) (nullable)
 */
AyumiViewState *ayumi_time_axis_slide (AyumiReport *report,
                                       const AyumiViewState *state,
                                       double way,
                                       double width,
                                       double *rest);

/**
 * @state after fingers that hold it have moved from @from to @to (0 to 1 across the drawing, which is @width wide) and
 * are @scale times as far apart: the time that was between them still is. (transfer full)
 */
AyumiViewState *ayumi_time_axis_pinch (AyumiReport *report,
                                       const AyumiViewState *state,
                                       double scale,
                                       double from,
                                       double to,
                                       double width);

G_END_DECLS
