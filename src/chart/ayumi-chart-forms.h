/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"

G_BEGIN_DECLS

/*
 * The forms of charts, a source file each. They draw @data, which has a value at least, into
 * @place, each value as an item of its own, and return the height used.
 */

/**
 * One large number, the newest, and up to three comparisons as sentences: with the value before, the
 * first, a target. For a single value, or when asked for; the other values are counted.
 */
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

/**
 * A group of bars from zero for each series, one for each of its dates, the newest in full colour. For
 * several dates of several series that make no course (few dates, or each its own).
 */
double ayumi_grouped_bar_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * Bars from zero side by side, one for each date: yearly values of one series, up to twelve. A year is a
 * stretch of time that a bar fills; a point of a line would pretend a moment.
 */
double ayumi_column_chart_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * A bar for each date, its answers to both sides of a middle (Heiberger and Robbins 2014): series of
 * the dimension "answer", from agreement to its opposite, an odd one in their middle being neutral
 * and standing apart.
 */
double ayumi_diverging_bar_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * A line for each series from its value at one date to that at another: two dates, three series or
 * more that have both. A way that the indicator calls worse is red and dashed.
 */
double ayumi_slope_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * A dot for each series on a scale that need not begin at zero, named in front or above: one value
 * each, whose differences bars from zero would hide (the least is over 60 % of the greatest). Sizes that
 * lie a thousand times apart stand on a logarithmic scale, which is said.
 */
double ayumi_dot_plot_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * A ring of up to five parts, named beside it: one date, parts that make a whole. Lengths compare
 * better than angles, so it is made only when asked for.
 */
double ayumi_donut_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * A row of discs for each value, one for each thing: whole numbers up to sixty, when asked for, where
 * the things themselves matter (principles, acts) and not only their sum.
 */
double ayumi_icon_rows_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * The newest value as a bar against the newest target and the start it came from, on one track (after
 * Few's bullet graph, 2006, without its bands, which nobody has published), and how it stands in words
 * (ayumi_target_status()). When asked for; the values between are counted.
 */
double ayumi_bullet_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * A small line for each series, side by side on one scale: five series or more over many dates, or
 * over few that are mostly unknown. One chart of so many lines would be a tangle.
 */
double ayumi_small_multiples_add (const AyumiChartPlace *place, const AyumiChartData *data);

/**
 * A row for each series, a column for each date, cells coloured by up to five classes: five series or
 * more whose values at up to eight dates are mostly known. Unknown ones are empty frames.
 */
double ayumi_heat_matrix_add (const AyumiChartPlace *place, const AyumiChartData *data);

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
