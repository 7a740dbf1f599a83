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
 * @last: at most AYUMI_CHART_EVENTS_MOST, by date. @left_out (out, transfer container): the others.
 * (transfer container), both of AyumiEvent.
 */
GPtrArray *ayumi_chart_events_new (AyumiReport *report,
                                   const AyumiIndicator *const *indicators,
                                   AyumiDay first,
                                   AyumiDay last,
                                   GPtrArray **left_out);

/**
 * Adds the flags of @data's events in a row with its top at @y, each at its @xs, with a line through
 * the plot from @top to @bottom; flags that would touch become one ("2–4"). They keep within @place. Each is an item whose target,
 * ayumi_chart_events_target(), holds its events. Returns the height used.
 */
double ayumi_chart_events_add_flags (const AyumiChartPlace *place,
                                     const AyumiChartData *data,
                                     const double *xs,
                                     double top,
                                     double bottom,
                                     double y);

/** "events:ID,ID" for @n @events: what a flag stands for. (transfer full) */
char *ayumi_chart_events_target (gpointer const *events, guint n);

/** The events of @report that such a @target names, of AyumiEvent; empty when it is none. (transfer container) */
GPtrArray *ayumi_chart_events_of_target (AyumiReport *report, const char *target);

/** Adds @data's events as a numbered list from @y down, an item each; the others are counted in an item that holds them. Returns where it ends. */
double ayumi_chart_events_add_list (const AyumiChartPlace *place,
                                    const AyumiChartData *data,
                                    double y);

/**
 * The newest value of @data's leading series whose time had ended when @event began (@before), and the first
 * whose time began after it had ended (@after): both out, NULL where there is none. What lies between may
 * have other reasons.
 */
void ayumi_chart_events_around (const AyumiChartData *data,
                                const AyumiEvent *event,
                                const AyumiObservation **before,
                                const AyumiObservation **after);

G_END_DECLS
