/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/** What a chart is about: a curated chart, or else one indicator. Plain data. */
typedef struct
{
  AyumiReport *report;
  const AyumiChart *chart;         /* (nullable) */
  const AyumiIndicator *indicator; /* when there is no chart */
  AyumiDay at;                     /* values of later dates are not shown */
  const char *dimension;           /* (nullable) the breakdown shown, NULL for the whole */
  const AyumiViewState *place; /* (nullable) where it is shown: its range is that of long series */
} AyumiChartSubject;

/**
 * Adds a whole chart: title, what to see, the drawing in the form that fits (which
 * ayumi_chart_data_form() chooses), what hollow marks mean, what is missing and why, the source.
 * Keeps within a
 * height that @place gives. Returns the height used.
 */
double ayumi_chart_add (const AyumiChartPlace *place, const AyumiChartSubject *subject);

/**
 * The chart as a picture of @width by @height, its margins in it: for files, slides and the
 * clipboard. Title and sentence are shortened, rows and notes counted ("+3") where they find no room;
 * the source stays. From 800 by 450 on text and strokes grow with the picture. (transfer full)
 */
AyumiScene *ayumi_chart_picture_new (const AyumiChartSubject *subject,
                                     AyumiLang lang,
                                     double width,
                                     double height,
                                     AyumiMeasurer *measurer);

/**
 * Adds every value of the chart as a row: date, series, value, source; superseded values too.
 * Returns the height used.
 */
double ayumi_chart_add_table (const AyumiChartPlace *place, const AyumiChartSubject *subject);

G_END_DECLS
