/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-data.h"

#include <math.h>

#include "base/ayumi-number.h"
#include "chart/ayumi-chart-breakdown.h"
#include "chart/ayumi-chart-events.h"
#include "chart/ayumi-long-data.h"

static void
chart_series_free (gpointer data)
{
  AyumiChartSeries *series = data;

  g_free (series->name);
  g_ptr_array_unref (series->points);
  g_ptr_array_unref (series->superseded);
  g_free (series);
}

double
ayumi_chart_day_of (const AyumiEdtf *date)
{
  if (date->start_precision == AYUMI_PRECISION_OPEN)
    return date->last;
  if (date->end_precision == AYUMI_PRECISION_OPEN)
    return date->first;
  return (date->first + (double) date->last + 1) / 2;
}

static void
add_point (AyumiChartData *self, AyumiChartSeries *series, const AyumiObservation *observation)
{
  AyumiDay day = floor (ayumi_chart_day_of (&observation->when));

  g_ptr_array_add (series->points, (gpointer) observation);
  self->first = MIN (self->first, day);
  self->last = MAX (self->last, day);
  if (isnan (observation->value))
    return;
  series->n_values++;
  self->n_values++;
  self->least = fmin (self->least, observation->value);
  self->most = fmax (self->most, observation->value);
}

/* It is drawn, so the scale must hold it, but it is none of the values. */
static void
add_superseded (AyumiChartData *self, AyumiChartSeries *series, const AyumiObservation *observation)
{
  if (isnan (observation->value))
    return;
  g_ptr_array_add (series->superseded, (gpointer) observation);
  self->least = fmin (self->least, observation->value);
  self->most = fmax (self->most, observation->value);
}

/* In the order in which points are drawn: a month stands in its middle, after its first days. */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  double difference = ayumi_chart_day_of (&(*(AyumiObservation *const *) a)->when)
                      - ayumi_chart_day_of (&(*(AyumiObservation *const *) b)->when);

  return (difference > 0) - (difference < 0);
}

static void
add_series (AyumiChartData *self,
            AyumiReport *report,
            const AyumiSeries *series,
            AyumiDay at,
            char *name)
{
  AyumiChartSeries *drawn = g_new0 (AyumiChartSeries, 1);
  g_autoptr (GPtrArray) observations = ayumi_report_observations (report, series);

  drawn->series = series;
  drawn->name = name;
  drawn->points = g_ptr_array_new ();
  drawn->superseded = g_ptr_array_new ();
  for (guint i = 0; i < observations->len; i++)
    {
      const AyumiObservation *observation = observations->pdata[i];

      if (!ayumi_observation_is_known (observation, at))
        continue;
      if (observation->status == AYUMI_OBSERVATION_SUPERSEDED)
        add_superseded (self, drawn, observation);
      else
        add_point (self, drawn, observation);
    }
  g_ptr_array_sort (drawn->points, compare_days);
  ayumi_long_data_add (self, report, drawn, at);
  if (drawn->points->len > 0 || drawn->longs != NULL)
    g_ptr_array_add (self->series, drawn);
  else
    chart_series_free (drawn);
}

/* Says what is not said already: in a chart of one indicator the series, of several both. */
static char *
name_of (const AyumiSeries *series, guint n_indicators, guint n_series, AyumiLang lang)
{
  const AyumiIndicator *indicator = series->indicator;
  const char *name = ayumi_text_get (&series->name, lang, NULL),
             *subject = ayumi_text_get (&indicator->name, lang, NULL);

  if (n_indicators == 1)
    return g_strdup (n_series > 1 ? name : "");
  if (n_series == 1 || g_str_equal (series->id, indicator->id))
    return g_strdup (subject);
  return g_strdup_printf (lang == AYUMI_LANG_JA ? "%s（%s）" : "%s (%s)", subject, name);
}

static int
compare_latest (gconstpointer a, gconstpointer b)
{
  const AyumiChartSeries *one = *(AyumiChartSeries *const *) a,
                         *two = *(AyumiChartSeries *const *) b;
  double difference = ((const AyumiObservation *) two->points->pdata[0])->value
                      - ((const AyumiObservation *) one->points->pdata[0])->value;

  return (difference > 0) - (difference < 0);
}

/* Leaves each series its latest value, and the series that have one; ages keep their order. */
static void
keep_latest (AyumiChartData *self, const char *dimension)
{
  for (guint i = self->series->len; i > 0; i--)
    {
      AyumiChartSeries *series = self->series->pdata[i - 1];
      const AyumiObservation *latest = NULL;

      for (guint p = 0; p < series->points->len; p++)
        if (!isnan (((const AyumiObservation *) series->points->pdata[p])->value))
          latest = series->points->pdata[p];
      if (latest == NULL)
        {
          g_ptr_array_remove_index (self->series, i - 1);
          continue;
        }
      g_ptr_array_set_size (series->points, 0);
      g_ptr_array_set_size (series->superseded, 0);
      g_ptr_array_add (series->points, (gpointer) latest);
      self->n_values -= series->n_values - 1;
      series->n_values = 1;
    }
  self->first = AYUMI_DAY_MAX;
  self->last = AYUMI_DAY_MIN;
  for (guint i = 0; i < self->series->len; i++)
    {
      const AyumiChartSeries *series = self->series->pdata[i];
      AyumiDay day =
          floor (ayumi_chart_day_of (&((const AyumiObservation *) series->points->pdata[0])->when));

      self->first = MIN (self->first, day);
      self->last = MAX (self->last, day);
    }
  if (!g_str_equal (dimension, "age"))
    g_ptr_array_sort (self->series, compare_latest);
  self->latest_only = TRUE;
}

AyumiChartData *
ayumi_chart_data_new (AyumiReport *report,
                      const AyumiIndicator *const *indicators,
                      const char *dimension,
                      AyumiDay at,
                      AyumiLang lang)
{
  return ayumi_chart_data_new_within (report, indicators, dimension, at, NULL, lang);
}

AyumiChartData *
ayumi_chart_data_new_within (AyumiReport *report,
                             const AyumiIndicator *const *indicators,
                             const char *dimension,
                             AyumiDay at,
                             const AyumiRange *range,
                             AyumiLang lang)
{
  AyumiChartData *self = g_new0 (AyumiChartData, 1);
  g_autoptr (GPtrArray) dates = NULL;
  guint n_indicators = 0;

  g_return_val_if_fail (indicators[0] != NULL, NULL);
  while (indicators[n_indicators] != NULL)
    n_indicators++;
  self->indicator = indicators[0];
  self->series = g_ptr_array_new_with_free_func (chart_series_free);
  self->least = self->most = NAN;
  self->first = AYUMI_DAY_MAX;
  self->last = AYUMI_DAY_MIN;
  for (guint i = 0; i < n_indicators; i++)
    {
      g_autoptr (GPtrArray) series = ayumi_report_series (report, indicators[i]);
      const char *wanted =
          dimension != NULL ? dimension : ayumi_chart_main_dimension (report, indicators[i]);
      guint n_shown = 0;

      for (guint s = 0; s < series->len; s++)
        n_shown += g_str_equal (((const AyumiSeries *) series->pdata[s])->dimension, wanted);
      for (guint s = 0; s < series->len; s++)
        if (g_str_equal (((const AyumiSeries *) series->pdata[s])->dimension, wanted))
          add_series (self, report, series->pdata[s], at,
                      name_of (series->pdata[s], n_indicators, n_shown, lang));
    }
  if (self->n_long > 0)
    ayumi_long_data_show (self, range);
  else if (self->series->len > AYUMI_CHART_MANY)
    keep_latest (self, dimension != NULL ? dimension : "");
  dates = ayumi_chart_data_dates (self);
  self->n_dates = dates->len;
  self->events =
      ayumi_chart_events_new (report, indicators, self->first, self->last, &self->events_left_out);
  return self;
}

void
ayumi_chart_data_free (AyumiChartData *self)
{
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->events_left_out);
  g_free (self);
}

const AyumiObservation *
ayumi_chart_series_correction (const AyumiChartSeries *series, const AyumiObservation *superseded)
{
  for (guint i = 0; i < series->points->len; i++)
    if (((const AyumiObservation *) series->points->pdata[i])->supersedes == superseded)
      return series->points->pdata[i];
  return NULL;
}

gboolean
ayumi_chart_data_is_share (const AyumiChartData *self)
{
  return g_str_equal (self->indicator->unit.en, "%");
}

/* In Japanese the words are short already; 2,000万 beside the value 2,000万人. */
char *
ayumi_chart_data_tick (const AyumiChartData *self, double value, AyumiLang lang)
{
  AyumiNumberFormat format = { .decimals = -1,
                               .style =
                                   lang == AYUMI_LANG_JA ? AYUMI_NUMBER_WORDS : AYUMI_NUMBER_SHORT,
                               .unit = ayumi_chart_data_is_share (self) ? "%" : NULL };

  return ayumi_number_format (value, lang, &format);
}

/* By date, ends and all. */
static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return ayumi_edtf_compare (*(const AyumiEdtf *const *) a, *(const AyumiEdtf *const *) b);
}

GPtrArray *
ayumi_chart_data_dates (const AyumiChartData *self)
{
  GPtrArray *dates = g_ptr_array_new ();

  for (guint i = 0; i < self->series->len; i++)
    {
      const AyumiChartSeries *series = self->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];

          if (!isnan (observation->value))
            g_ptr_array_add (dates, (gpointer) &observation->when);
        }
    }
  g_ptr_array_sort (dates, compare_dates);
  for (guint i = dates->len; i > 1; i--)
    if (ayumi_edtf_compare (dates->pdata[i - 1], dates->pdata[i - 2]) == 0)
      g_ptr_array_remove_index (dates, i - 1);
  return dates;
}

const AyumiObservation *
ayumi_chart_series_at (const AyumiChartSeries *self, const AyumiEdtf *when)
{
  const AyumiObservation *found = NULL;

  for (guint i = 0; i < self->points->len; i++)
    {
      const AyumiObservation *observation = self->points->pdata[i];

      if (!isnan (observation->value) && ayumi_edtf_compare (&observation->when, when) == 0
          && (found == NULL || found->contradicts != NULL))
        found = observation;
    }
  return found;
}
