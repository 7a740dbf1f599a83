/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-comparison.h"

G_BEGIN_DECLS

/* The values of a comparison, before anything is drawn: a part of ayumi_chart_comparison_add(). */

/** What is compared, one indicator a plot. Free with ayumi_comparison_data_free(). */
typedef struct
{
  const AyumiChartComparison *subject;
  AyumiLang lang;
  guint n;
  AyumiChartData *plots[AYUMI_COMPARED_MOST];         /* (owned) one series each at most */
  guint n_series[AYUMI_COMPARED_MOST];                /* that the indicator has */
  const AyumiObservation *bases[AYUMI_COMPARED_MOST]; /* (nullable) what is 100, in an index */
  GPtrArray *made;                                    /* (owned) records of the index */
} AyumiComparisonData;

/**
 * The values of @subject, which must outlive it. Of an indicator with several series it has that of the
 * headline, called as the indicator is. (transfer full)
 */
AyumiComparisonData *ayumi_comparison_data_new (const AyumiChartComparison *subject,
                                                AyumiLang lang);

/** Frees @self. */
void ayumi_comparison_data_free (AyumiComparisonData *self);

/** The series of plot @index; NULL when it has none. */
const AyumiChartSeries *ayumi_comparison_data_series (const AyumiComparisonData *self, guint index);

/** Whether all have values, of one unit and of like size, so that one scale does for them. */
gboolean ayumi_comparison_data_shares_scale (const AyumiComparisonData *self);

/**
 * Turns the values into indices, each 100 at the newest value that is not later than the subject's base: copies,
 * which the report's records are the pattern of. An indicator without such a value above zero loses its series.
 */
void ayumi_comparison_data_make_index (AyumiComparisonData *self);

/** Moves the series of all plots that have values into the first plot. (transfer none) */
const AyumiChartData *ayumi_comparison_data_merge (AyumiComparisonData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiComparisonData, ayumi_comparison_data_free)

G_END_DECLS
