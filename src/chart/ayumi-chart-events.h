/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"

G_BEGIN_DECLS

/*
 * What happened meanwhile: the events that the report ties to an indicator, as numbered flags on the
 * time axis of its line and as a list of the same numbers below.
 */

/** More events than this are not flagged: the most important are, the rest is counted. */
#define AYUMI_CHART_EVENTS_MOST 6

/** The height of a row of flags. */
#define AYUMI_CHART_FLAGS_HEIGHT 20.0

/**
 * The events that links tie to @indicators (NULL-terminated) and that lie within the days @first to
 * @last: at most AYUMI_CHART_EVENTS_MOST, by date. @left_out (out): how many more there are.
 * (transfer container), of AyumiEvent.
 */
GPtrArray *ayumi_chart_events_new (AyumiReport *report,
                                   const AyumiIndicator *const *indicators,
                                   AyumiDay first,
                                   AyumiDay last,
                                   guint *left_out);

/**
 * Adds the flags of @data's events in a row with its top at @y, each at its @xs, with a line through
 * the plot from @top to @bottom; flags that would touch become one ("2–4"). They keep within @place. Returns the height used.
 */
double ayumi_chart_events_add_flags (const AyumiChartPlace *place,
                                     const AyumiChartData *data,
                                     const double *xs,
                                     double top,
                                     double bottom,
                                     double y);

/** Adds @data's events as a numbered list from @y down, an item each. Returns where it ends. */
double ayumi_chart_events_add_list (const AyumiChartPlace *place,
                                    const AyumiChartData *data,
                                    double y);

G_END_DECLS
