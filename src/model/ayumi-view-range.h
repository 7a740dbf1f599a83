/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-range.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/*
 * The days that a place in a report brings into view along a time axis: of the timeline, of a chart of a long series.
 */

/** What @state shows of @bounds; all of it where it says nothing. */
AyumiRange ayumi_view_range_of (const AyumiViewState *state, const AyumiRangeBounds *bounds);

/** A copy of @state that shows @range; NULL for everything. (transfer full) */
AyumiViewState *ayumi_view_range_set (const AyumiViewState *state, const AyumiRange *range);

/** @state zoomed as ayumi_range_zoom() does; with @factor 0 it shows everything. (transfer full) */
AyumiViewState *ayumi_view_range_zoom (const AyumiViewState *state,
                                       double factor,
                                       double at,
                                       const AyumiRangeBounds *bounds);

/** @state moved on by @share of what it shows. (transfer full) */
AyumiViewState *ayumi_view_range_pan (const AyumiViewState *state,
                                      double share,
                                      const AyumiRangeBounds *bounds);

/**
 * @state slid on by @share of what it shows and what of a day was left over before, which @rest (in days, 0 at first)
 * keeps. NULL while that is less than half a day. (transfer full) (nullable)
 */
AyumiViewState *ayumi_view_range_slide (const AyumiViewState *state,
                                        double share,
                                        double *rest,
                                        const AyumiRangeBounds *bounds);

G_END_DECLS
