/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-long-data.h"

#include <math.h>

#include "model/ayumi-points-periods.h"

#define LEAST_PERIODS 2

void
ayumi_long_data_add (AyumiChartData *self,
                     AyumiReport *report,
                     AyumiChartSeries *series,
                     AyumiDay at)
{
  const AyumiLongSeries *longs = ayumi_report_long_series (report, series->series);
  const AyumiPointsHead *head;

  if (longs == NULL)
    return;
  head = ayumi_points_get_head (longs->points);
  series->until = MIN (head->last + 1, ((gint64) at + 1) * AYUMI_POINTS_DAY);
  if (head->start >= series->until)
    return;
  series->longs = longs;
  self->n_long++;
  self->first = MIN (self->first, ayumi_points_day (head->start));
  /* The end of the last day. */
  self->last = MAX (self->last, ayumi_points_day (series->until - 1) + 1);
}

/* Keeps the observations of @points that lie within the days in view. */
static void
keep_in_view (AyumiChartData *self, GPtrArray *points)
{
  for (guint i = points->len; i > 0; i--)
    {
      const AyumiObservation *observation = points->pdata[i - 1];
      double day = ayumi_chart_day_of (&observation->when);

      if (day < self->first || day > self->last)
        g_ptr_array_remove_index (points, i - 1);
      else if (!isnan (observation->value))
        {
          self->least = fmin (self->least, observation->value);
          self->most = fmax (self->most, observation->value);
        }
    }
}

static void
count_values (AyumiChartData *self, AyumiChartSeries *series)
{
  series->n_values = 0;
  for (guint i = 0; i < series->points->len; i++)
    series->n_values += !isnan (((const AyumiObservation *) series->points->pdata[i])->value);
  self->n_values += series->n_values;
}

void
ayumi_long_data_show (AyumiChartData *self, const AyumiRange *range)
{
  if (range != NULL)
    {
      AyumiDay first = CLAMP (range->first, self->first, self->last - 1);

      self->last = CLAMP (range->last, first, self->last - 1) + 1;
      self->first = first;
    }
  self->least = self->most = NAN;
  self->n_values = 0;
  for (guint i = 0; i < self->series->len; i++)
    {
      AyumiChartSeries *series = self->series->pdata[i];

      keep_in_view (self, series->points);
      keep_in_view (self, series->superseded);
      count_values (self, series);
      series->sum = (AyumiPointsSummary) { 0 };
      if (series->longs == NULL)
        continue;
      if (!ayumi_points_summarise (series->longs->points, (gint64) self->first * AYUMI_POINTS_DAY,
                                   MIN (series->until, (gint64) self->last * AYUMI_POINTS_DAY),
                                   &series->sum, NULL))
        {
          series->sum = (AyumiPointsSummary) { 0 };
          self->unread = TRUE;
        }
      if (series->sum.n_values > 0)
        {
          self->least = fmin (self->least, series->sum.least);
          self->most = fmax (self->most, series->sum.most);
        }
    }
}

GArray *
ayumi_long_data_periods (const AyumiChartData *self,
                         const AyumiChartSeries *series,
                         AyumiPeriodUnit *unit)
{
  const AyumiPointsHead *head = ayumi_points_get_head (series->longs->points);
  gint64 from = MAX (head->start, (gint64) self->first * AYUMI_POINTS_DAY),
         until = MIN (series->until, (gint64) self->last * AYUMI_POINTS_DAY);

  *unit = ayumi_period_unit_for ((until - from) / AYUMI_POINTS_DAY, LEAST_PERIODS);
  return ayumi_points_by_period (series->longs->points, *unit, from, until, NULL);
}

char *
ayumi_long_data_link (const AyumiChartData *self,
                      const AyumiPointsPeriod *period,
                      AyumiPeriodUnit unit)
{
  g_autoptr (AyumiViewState) state = NULL;

  if (unit == AYUMI_PERIOD_HOUR)
    return NULL;
  if (self->place != NULL)
    state = ayumi_view_state_copy (self->place);
  else
    {
      state = ayumi_view_state_new (AYUMI_PAGE_INDICATORS);
      state->item = g_strdup (self->indicator->id);
    }
  g_free (state->from);
  g_free (state->to);
  state->from = ayumi_edtf_to_string (&(AyumiEdtf) { period->when.first, period->when.first });
  state->to = ayumi_edtf_to_string (&(AyumiEdtf) { period->when.last, period->when.last });
  return ayumi_view_state_to_link (state);
}
