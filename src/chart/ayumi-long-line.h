/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-axes.h"

G_BEGIN_DECLS

/*
 * The line of a long series. Where its points are so many that strokes between them would cover each
 * other, it is the outline of what they would cover: for each column of pixels the extremes of its
 * values, joined to its neighbours', a few corners a column. It costs a tenth of the strokes, and stays
 * small in SVG and PDF.
 */

/** Adds the long line of @series, the @index-th of @n, if it has one, and an item for each year, month, day or hour in view. */
void ayumi_long_line_add (const AyumiChartAxes *axes,
                          const AyumiChartSeries *series,
                          guint index,
                          guint n);

/** The height that ayumi_long_line_add_notes() will use. */
double ayumi_long_line_notes_height (const AyumiChartAxes *axes);

/** Says in words, from @y down, how many values each long series has in view, the first, last, lowest and highest. */
void ayumi_long_line_add_notes (const AyumiChartAxes *axes, double y);

G_END_DECLS
