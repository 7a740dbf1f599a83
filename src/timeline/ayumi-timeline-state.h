/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/**
 * @state with its range of days made @factor times as long round the place @at (0 to 1) of what it
 * shows, within the bounds of ayumi_timeline_range_zoom(); with @factor 0 it shows everything.
 * (transfer full)
 */
AyumiViewState *ayumi_timeline_zoom_state (AyumiReport *report,
                                           const AyumiViewState *state,
                                           double factor,
                                           double at);

/** @state moved on by @share of what it shows. (transfer full) */
AyumiViewState *ayumi_timeline_pan_state (AyumiReport *report,
                                          const AyumiViewState *state,
                                          double share);

G_END_DECLS
