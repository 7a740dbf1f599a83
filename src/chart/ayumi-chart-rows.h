/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-mark.h"

G_BEGIN_DECLS

/** How forms made of rows share the height they are given. Plain data. */
typedef struct
{
  guint n;     /* rows that are shown */
  guint n_out; /* rows that find no room, to be counted with ayumi_chart_rows_add_rest() */
  double step; /* from the top of a row to that of the next */
} AyumiChartRows;

/**
 * Rows for @n things in @place: @natural high each where the height is free; else as high as the
 * height lets them be, from @least up to @most, and fewer where even @least is too much, but one.
 */
AyumiChartRows ayumi_chart_rows_new (const AyumiChartPlace *place,
                                     guint n,
                                     double natural,
                                     double least,
                                     double most);

/**
 * Adds "+12 more" for @n values that found no room, at @x with its top at @y, and counts them. Returns
 * the height used, 0 where @n is.
 */
double ayumi_chart_rows_add_rest (const AyumiChartPlace *place, guint n, double x, double y);

G_END_DECLS
