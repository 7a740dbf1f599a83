/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-axes.h"

G_BEGIN_DECLS

/** How the points of a course are joined. */
typedef enum
{
  AYUMI_LINE_STRAIGHT,
  AYUMI_LINE_STEP, /* a value holds until the next one */
  AYUMI_LINE_AREA, /* straight, and filled down to zero */
} AyumiLineStyle;

/**
 * Adds the line of @series, the @index-th of @n. It breaks at missing values, is dashed towards what
 * is projected, and passes by targets and what contradicts a leading source; of two values for one
 * date it takes the first.
 */
void ayumi_line_path_add (const AyumiChartAxes *axes,
                          const AyumiChartSeries *series,
                          AyumiLineStyle style,
                          guint index,
                          guint n);

/**
 * Writes values at the points of @series, the last, the first, the highest and the lowest before the
 * others, clear of the line and of each other (ayumi_point_labels_place()).
 */
void ayumi_line_path_add_values (const AyumiChartAxes *axes,
                                 const AyumiChartSeries *series,
                                 AyumiLineStyle style);

G_END_DECLS
