/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-comparison-data.h"

#include <math.h>

#include "chart/ayumi-chart-headline.h"

#define LIKE 12.0 /* largest values that are no further apart share a scale */

/* Counts anew what @data has, whose series or values were changed. */
static void
measure (AyumiChartData *data)
{
  g_autoptr (GPtrArray) dates = NULL;

  data->n_values = 0;
  data->least = data->most = NAN;
  data->first = AYUMI_DAY_MAX;
  data->last = AYUMI_DAY_MIN;
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      data->n_values += series->n_values;
      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          AyumiDay day = floor (ayumi_chart_day_of (&observation->when));

          data->first = MIN (data->first, day);
          data->last = MAX (data->last, day);
          data->least = fmin (data->least, observation->value);
          data->most = fmax (data->most, observation->value);
        }
    }
  dates = ayumi_chart_data_dates (data);
  data->n_dates = dates->len;
}

/* Leaves @data the series of its headline, called as its indicator is; corrections are told by its own chart. */
static void
keep_one (AyumiChartData *data, AyumiLang lang)
{
  const AyumiObservation *shown = ayumi_chart_data_headline (data);
  AyumiChartSeries *kept;

  for (guint i = data->series->len; i > 0 && data->series->len > 1; i--)
    if (shown == NULL ? i > 1
                      : ((AyumiChartSeries *) data->series->pdata[i - 1])->series != shown->series)
      g_ptr_array_remove_index (data->series, i - 1);
  g_ptr_array_set_size (data->events, 0);
  g_ptr_array_set_size (data->events_left_out, 0);
  if (data->series->len == 0)
    return;
  kept = data->series->pdata[0];
  g_ptr_array_set_size (kept->superseded, 0);
  g_free (kept->name);
  kept->name = g_strdup (ayumi_text_get (&data->indicator->name, lang, NULL));
  measure (data);
}

AyumiComparisonData *
ayumi_comparison_data_new (const AyumiChartComparison *subject, AyumiLang lang)
{
  AyumiComparisonData *self = g_new0 (AyumiComparisonData, 1);

  self->subject = subject;
  self->lang = lang;
  self->made = g_ptr_array_new_with_free_func (g_free);
  for (; self->n < AYUMI_COMPARED_MOST && subject->indicators[self->n] != NULL; self->n++)
    {
      const AyumiIndicator *alone[] = { subject->indicators[self->n], NULL };
      AyumiChartData *data = ayumi_chart_data_new (subject->report, alone, NULL, subject->at, lang);

      self->n_series[self->n] = data->series->len;
      keep_one (data, lang);
      self->plots[self->n] = data;
    }
  return self;
}

void
ayumi_comparison_data_free (AyumiComparisonData *self)
{
  for (guint i = 0; i < self->n; i++)
    ayumi_chart_data_free (self->plots[i]);
  g_ptr_array_unref (self->made);
  g_free (self);
}

const AyumiChartSeries *
ayumi_comparison_data_series (const AyumiComparisonData *self, guint index)
{
  return self->plots[index]->series->len > 0 ? self->plots[index]->series->pdata[0] : NULL;
}

const AyumiChartData *
ayumi_comparison_data_merge (AyumiComparisonData *self)
{
  AyumiChartData *all = self->plots[0];

  for (guint i = 1; i < self->n; i++)
    if (self->plots[i]->series->len > 0)
      g_ptr_array_add (all->series, g_ptr_array_steal_index (self->plots[i]->series, 0));
  for (guint i = all->series->len; i > 0; i--)
    if (((AyumiChartSeries *) all->series->pdata[i - 1])->n_values == 0)
      g_ptr_array_remove_index (all->series, i - 1);
  measure (all);
  return all;
}

gboolean
ayumi_comparison_data_shares_scale (const AyumiComparisonData *self)
{
  double least = INFINITY, most = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const AyumiChartData *data = self->plots[i];

      if (!g_str_equal (data->indicator->unit.en, self->plots[0]->indicator->unit.en)
          || data->n_values == 0)
        return FALSE;
      least = MIN (least, fabs (data->most));
      most = MAX (most, fabs (data->most));
    }
  return self->n > 1 && most <= LIKE * least;
}

/* ---- the index ---- */

static gboolean
counts (const AyumiObservation *observation)
{
  return observation->value > 0 && observation->contradicts == NULL
         && observation->status != AYUMI_OBSERVATION_TARGET
         && observation->status != AYUMI_OBSERVATION_PROJECTED;
}

/* The newest value of @series that is not later than @base: what 100 stands for. (nullable) */
static const AyumiObservation *
base_of (const AyumiChartSeries *series, const AyumiEdtf *base)
{
  const AyumiObservation *found = NULL;

  for (guint p = 0; p < series->points->len; p++)
    {
      const AyumiObservation *observation = series->points->pdata[p];

      if (counts (observation) && observation->when.first <= base->last)
        found = observation;
    }
  return found;
}

gboolean
ayumi_chart_comparison_base (const AyumiChartComparison *subject, AyumiEdtf *base)
{
  g_autoptr (AyumiComparisonData) self = ayumi_comparison_data_new (subject, AYUMI_LANG_JA);
  const AyumiObservation *latest = NULL;

  for (guint i = 0; i < self->n; i++)
    {
      const AyumiChartSeries *series = ayumi_comparison_data_series (self, i);
      const AyumiObservation *first = NULL;

      for (guint p = 0; series != NULL && p < series->points->len && first == NULL; p++)
        if (counts (series->points->pdata[p]))
          first = series->points->pdata[p];
      if (first == NULL)
        return FALSE;
      if (latest == NULL || first->when.first > latest->when.first)
        latest = first;
    }
  if (latest != NULL)
    *base = latest->when;
  return latest != NULL;
}

void
ayumi_comparison_data_make_index (AyumiComparisonData *self)
{
  AyumiIndicator *unitless = g_memdup2 (self->subject->indicators[0], sizeof *unitless);

  g_ptr_array_add (self->made, unitless);
  unitless->unit = (AyumiText) { "", "" };
  unitless->decimals = 0;
  for (guint i = 0; i < self->n; i++)
    {
      AyumiChartSeries *series = (AyumiChartSeries *) ayumi_comparison_data_series (self, i);
      AyumiSeries *record;

      self->plots[i]->indicator = unitless;
      self->bases[i] = series != NULL ? base_of (series, self->subject->base) : NULL;
      if (self->bases[i] == NULL)
        {
          g_ptr_array_set_size (self->plots[i]->series, 0);
          measure (self->plots[i]);
          continue;
        }
      record = g_memdup2 (series->series, sizeof *record);
      record->indicator = unitless;
      g_ptr_array_add (self->made, record);
      for (guint p = 0; p < series->points->len; p++)
        {
          AyumiObservation *copy = g_memdup2 (series->points->pdata[p], sizeof *copy);

          copy->value *= 100 / self->bases[i]->value;
          copy->series = record;
          g_ptr_array_add (self->made, copy);
          series->points->pdata[p] = copy;
        }
      measure (self->plots[i]);
    }
}
