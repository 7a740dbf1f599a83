/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"
#include "chart/ayumi-scale.h"

G_BEGIN_DECLS

/** Room above a plot for the values of its highest points, and below it for dates. */
#define AYUMI_CHART_ABOVE 24.0
#define AYUMI_CHART_BELOW 24.0

/** A plot with a value axis upwards and, for some forms, a calendar axis across. Plain data. */
typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  double left, right, top, bottom; /* of the plot */
  AyumiScale values;
  gboolean at_start; /* marks stand at the first day of their dates, and not in the middle */
} AyumiChartAxes;

/**
 * Gives @self its value scale, once its top and bottom are set. It holds zero unless all values lie
 * within a quarter of their size; with @from_zero (bars and areas, whose size is the value) always.
 */
void ayumi_chart_axes_set_scale (AyumiChartAxes *self, gboolean from_zero);

/** The width of the widest tick label of the value axis. */
double ayumi_chart_axes_label_width (const AyumiChartAxes *self);

/** Adds a line and a label for each tick of the value axis. */
void ayumi_chart_axes_add_grid (const AyumiChartAxes *self);

/** Adds dates below the plot, as many as find room for their names; those of the ends if none does. */
void ayumi_chart_axes_add_dates (const AyumiChartAxes *self);

/**
 * The height of the row of Japanese years (令和5年, or where years are narrow 令和) below the dates of
 * @data: in Japanese, over two years or more, where @place is high enough for it; else 0.
 */
double ayumi_chart_axes_eras_height (const AyumiChartPlace *place, const AyumiChartData *data);

/** Adds that row below the dates, each name in the middle of its years. */
void ayumi_chart_axes_add_eras (const AyumiChartAxes *self);

/** Where @day lies across. */
double ayumi_chart_axes_x (const AyumiChartAxes *self, double day);

/** Where the mark of @observation lies; a missing value has its place at the bottom. Both out. */
void ayumi_chart_axes_point (const AyumiChartAxes *self,
                             const AyumiObservation *observation,
                             double *x,
                             double *y);

G_END_DECLS
