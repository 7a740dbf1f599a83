/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"

G_BEGIN_DECLS

/*
 * The forms of charts, a source file each. They draw @data, which has a value at least, into
 * @place, each value as an item of its own, and return the height used.
 */

/** Large numbers, one below the other with their dates: a value or two that nothing compares with. */
double ayumi_figure_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * Lines over a calendar axis. The value axis holds zero unless the values lie within a quarter of
 * their size; a missing value breaks the line and leaves a cross; names stand at the lines' ends
 * (ayumi_label_stack()), or above the chart where they find no room.
 */
double ayumi_line_chart_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * The same as steps: a value holds until the next one. For what is set by decisions (a quota, a
 * rate), never for what grows between; only when asked for, since data do not say which they are.
 */
double ayumi_step_chart_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * A line whose area down to zero is filled: one series, from zero, no value below it. Several areas
 * would hide each other, or be read as a sum. Only when asked for.
 */
double ayumi_area_chart_add (const AyumiChartPlace *place, const AyumiChartData *data);

/** A horizontal bar from zero for each value, named in front or, where that is narrow, above it. */
double ayumi_bar_chart_add (const AyumiChartPlace *place, const AyumiChartData *data);

/** A bar for each date, cut into the parts of its whole; parts that nothing is known of are left out. */
double ayumi_stacked_bar_add (const AyumiChartPlace *place, const AyumiChartData *data);

/** A row for each series: the first value a ring or small disc, the last one large, a bar between them. */
double ayumi_dumbbell_add (const AyumiChartPlace *place, const AyumiChartData *data);

/** A square of a hundred cells for each value, so many of them filled, the last one in part. */
double ayumi_waffle_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * A square for each prefecture of Japan on a grid of our own, coloured by up to five classes with
 * round bounds, and the ranked list. The series are broken down by prefecture, each has one value.
 */
double ayumi_tile_map_add (const AyumiChartPlace *place, const AyumiChartData *data);

/** A track from nothing to the whole for each value; a target is a mark on it. */
double ayumi_progress_add (const AyumiChartPlace *place, const AyumiChartData *data);

G_END_DECLS
