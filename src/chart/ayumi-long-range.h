/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/** The days that @state brings into view. FALSE when it shows everything. */
gboolean ayumi_long_range_of_state (const AyumiViewState *state, AyumiRange *range);

/** Whether @state is a page about one chart or indicator that has a long series, so that it can be zoomed. */
gboolean ayumi_long_range_fits (AyumiReport *report, const AyumiViewState *state);

/**
 * @state with @factor times as many days in view round the place @at (0 to 1) of them, one day at least
 * and all of them at most; with @factor 0 everything. @state must be such a page. (transfer full)
 */
AyumiViewState *ayumi_long_range_zoom_state (AyumiReport *report,
                                             const AyumiViewState *state,
                                             double factor,
                                             double at);

/** @state moved on by @share of what it shows, within what there is. (transfer full) */
AyumiViewState *ayumi_long_range_pan_state (AyumiReport *report,
                                            const AyumiViewState *state,
                                            double share);

/**
 * @state slid on by @share of what it shows and what of a day was left over before, which @rest (in days, 0 at
 * first) keeps. NULL while that is less than half a day. (transfer full) (nullable)
 */
AyumiViewState *ayumi_long_range_slide_state (AyumiReport *report,
                                              const AyumiViewState *state,
                                              double share,
                                              double *rest);

G_END_DECLS
