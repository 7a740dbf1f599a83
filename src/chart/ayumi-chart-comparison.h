/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-mark.h"

G_BEGIN_DECLS

/*
 * Several indicators over one time axis. There are never two value axes in one plot: indicators of one
 * unit and like size share a scale, others stand one above the other with their time axes aligned, or
 * become indices that are 100 at a stated date.
 */

/** More indicators than this are not compared. */
#define AYUMI_COMPARED_MOST 4

/** What is compared. Plain data. */
typedef struct
{
  AyumiReport *report;
  const AyumiIndicator *const *indicators; /* one at least, NULL-terminated */
  AyumiDay at;                             /* values of later dates are not shown */
  const AyumiEdtf *base;                   /* (nullable) the date at which each is 100 */
} AyumiChartComparison;

/**
 * The first date from which all of @subject's indicators have values above zero, for an index: into
 * @base. FALSE when there is none.
 */
gboolean ayumi_chart_comparison_base (const AyumiChartComparison *subject, AyumiEdtf *base);

/**
 * Adds the comparison: title, plots, what each index is counted from, sources. Of an indicator with
 * several series it shows that of the headline, and says so. Keeps within a height that @place gives:
 * plots and notes that find no room are counted. Returns the height used.
 */
double ayumi_chart_comparison_add (const AyumiChartPlace *place,
                                   const AyumiChartComparison *subject);

/** The comparison as a picture of @width by @height, as ayumi_chart_picture_new() makes one. (transfer full) */
AyumiScene *ayumi_chart_comparison_picture_new (const AyumiChartComparison *subject,
                                                AyumiLang lang,
                                                double width,
                                                double height,
                                                AyumiMeasurer *measurer);

G_END_DECLS
