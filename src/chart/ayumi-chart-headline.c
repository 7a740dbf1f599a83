/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-headline.h"

#include <math.h>

static gboolean
is_reported (const AyumiObservation *observation)
{
  return !isnan (observation->value) && observation->contradicts == NULL
         && (observation->status == AYUMI_OBSERVATION_REPORTED
             || observation->status == AYUMI_OBSERVATION_CORRECTED
             || observation->status == AYUMI_OBSERVATION_PROVISIONAL);
}

const AyumiObservation *
ayumi_chart_data_headline (const AyumiChartData *self)
{
  const AyumiObservation *best = NULL;

  for (guint i = 0; i < self->series->len; i++)
    {
      const AyumiChartSeries *series = self->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];

          if (is_reported (observation)
              && (best == NULL || observation->when.last > best->when.last))
            best = observation;
        }
    }
  return best;
}

#define QUARTER 92 /* days */

/* By how many days @before is not a year before @shown. */
static AyumiDay
off_a_year (const AyumiObservation *before, const AyumiObservation *shown)
{
  return ABS (shown->when.last - before->when.last - 365);
}

guint
ayumi_chart_data_comparisons (const AyumiChartData *self,
                              const AyumiObservation *shown,
                              const AyumiObservation *found[2])
{
  const AyumiObservation *first = NULL, *before = NULL, *previous = NULL;
  guint n = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const AyumiChartSeries *series = self->series->pdata[i];

      for (guint p = 0; p < series->points->len && series->series == shown->series; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];

          if (isnan (observation->value) || observation->contradicts != NULL
              || observation->when.last >= shown->when.last
              || observation->status == AYUMI_OBSERVATION_TARGET)
            continue;
          first = first == NULL ? observation : first;
          previous = observation;
          if (before == NULL || off_a_year (before, shown) > QUARTER
              || off_a_year (observation, shown) <= off_a_year (before, shown))
            before = observation;
        }
    }
  if (before != NULL)
    found[n++] = before;
  if (first != before)
    found[n++] = first;
  else if (previous != before)
    found[n++] = previous;
  return n;
}
