/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which form a chart takes: ayumi_chart_data_form() tells the rule in words. */
#include <math.h>

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-headline.h"
#include "chart/ayumi-pyramid.h"

#define MOST_COLUMNS 12
#define MOST_PARTS 5 /* of a donut */
#define MOST_ICONS 60
#define MOST_MATRIX_DATES 8
#define LINES_MOST 4 /* more of them are not told apart */

static gboolean
is_by (const AyumiChartData *self, const char *dimension)
{
  for (guint i = 0; i < self->series->len; i++)
    if (!g_str_equal (((const AyumiChartSeries *) self->series->pdata[i])->series->dimension,
                      dimension))
      return FALSE;
  return self->series->len > 0;
}

static gboolean
is_share (const AyumiChartData *self)
{
  return ayumi_chart_data_is_share (self) && self->least >= 0 && self->most <= 100;
}

/* Several series whose values at the one date they share are parts of a whole. */
static gboolean
makes_a_whole (const AyumiChartData *self)
{
  double sum = 0;

  if (self->series->len < 2 || self->n_dates != 1 || self->n_values != self->series->len
      || !is_share (self))
    return FALSE;
  for (guint i = 0; i < self->series->len; i++)
    {
      const AyumiChartSeries *series = self->series->pdata[i];

      sum += ((const AyumiObservation *) series->points->pdata[0])->value;
    }
  return fabs (sum - 100) <= 1.5;
}

/* Answers whose shares are all known at one date at least. */
static gboolean
is_survey (const AyumiChartData *self)
{
  g_autoptr (GPtrArray) dates = NULL;

  if (!is_by (self, "answer") || !is_share (self) || self->series->len < 3)
    return FALSE;
  dates = ayumi_chart_data_dates (self);
  for (guint d = 0; d < dates->len; d++)
    {
      guint known = 0;

      for (guint i = 0; i < self->series->len; i++)
        known += ayumi_chart_series_at (self->series->pdata[i], dates->pdata[d]) != NULL;
      if (known == self->series->len)
        return TRUE;
    }
  return FALSE;
}

/* One series whose values are for years: each stands for all of its time. */
static gboolean
is_yearly (const AyumiChartData *self)
{
  const AyumiChartSeries *series = self->series->pdata[0];

  if (self->series->len != 1 || self->n_dates < 3 || self->n_dates > MOST_COLUMNS)
    return FALSE;
  for (guint p = 0; p < series->points->len; p++)
    {
      const AyumiEdtf *when = &((const AyumiObservation *) series->points->pdata[p])->when;

      if (when->start_precision != AYUMI_PRECISION_YEAR
          && when->start_precision != AYUMI_PRECISION_FISCAL_YEAR)
        return FALSE;
    }
  return TRUE;
}

/* Of each series both dates are known. */
static gboolean
are_pairs (const AyumiChartData *self)
{
  for (guint i = 0; i < self->series->len; i++)
    if (((const AyumiChartSeries *) self->series->pdata[i])->n_values != 2)
      return FALSE;
  return self->n_dates == 2;
}

static gboolean
has_courses (const AyumiChartData *self)
{
  return self->n_dates > 2 && self->n_values > 2 * self->series->len;
}

static AyumiChartForm
form_of_courses (const AyumiChartData *self)
{
  if (self->series->len <= LINES_MOST)
    return AYUMI_CHART_LINE;
  return self->n_dates <= MOST_MATRIX_DATES
                 && self->n_values * 5 >= self->n_dates * self->series->len * 3
             ? AYUMI_CHART_MATRIX
             : AYUMI_CHART_SMALL_MULTIPLES;
}

static AyumiChartForm
form_of_data (const AyumiChartData *self)
{
  if (self->n_values == 0)
    return AYUMI_CHART_EMPTY;
  if (ayumi_pyramid_fits (self))
    return AYUMI_CHART_PYRAMID;
  if (self->latest_only)
    return is_by (self, "prefecture") ? AYUMI_CHART_TILE_MAP : AYUMI_CHART_BAR;
  if (self->n_values == 1)
    return is_share (self) && self->series->len == 1 ? AYUMI_CHART_WAFFLE : AYUMI_CHART_FIGURE;
  if (is_survey (self))
    return AYUMI_CHART_DIVERGING_BAR;
  if (makes_a_whole (self))
    return AYUMI_CHART_STACKED_BAR;
  if (are_pairs (self) && self->series->len > 2)
    return AYUMI_CHART_SLOPE;
  if (self->n_dates == 2 && self->n_values > self->series->len)
    return AYUMI_CHART_DUMBBELL;
  if (is_yearly (self))
    return AYUMI_CHART_COLUMN;
  if (has_courses (self))
    return form_of_courses (self);
  if (self->n_values > self->series->len && self->series->len > 1)
    return AYUMI_CHART_GROUPED_BAR;
  if (self->series->len > 2 && self->least > 0.6 * self->most)
    return AYUMI_CHART_DOT;
  return AYUMI_CHART_BAR;
}

/* Whole numbers that can be drawn one by one. */
static gboolean
is_countable (const AyumiChartData *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const AyumiChartSeries *series = self->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          double value = ((const AyumiObservation *) series->points->pdata[p])->value;

          if (!isnan (value) && (value < 0 || value > MOST_ICONS || value != floor (value)))
            return FALSE;
        }
    }
  return self->n_values > 0 && !ayumi_chart_data_is_share (self);
}

static gboolean
has_target (const AyumiChartData *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const AyumiChartSeries *series = self->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];

          if (observation->status == AYUMI_OBSERVATION_TARGET && !isnan (observation->value))
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether the data can be drawn as @form, which was asked for, without a lie. */
static gboolean
can_be (const AyumiChartData *self, AyumiChartForm form)
{
  gboolean positive = self->least >= 0;

  switch (form)
    {
    case AYUMI_CHART_FIGURE:
      return ayumi_chart_data_headline (self) != NULL;
    case AYUMI_CHART_LINE:
    case AYUMI_CHART_STEP:
      return self->n_dates > 2;
    case AYUMI_CHART_AREA:
      return self->n_dates > 2 && self->series->len == 1 && positive;
    case AYUMI_CHART_COLUMN:
      return self->n_dates > 1 && self->n_dates <= MOST_COLUMNS && self->series->len == 1;
    case AYUMI_CHART_BAR:
      return self->n_values > 1;
    case AYUMI_CHART_GROUPED_BAR:
      return self->n_dates > 1 && self->series->len > 1;
    case AYUMI_CHART_STACKED_BAR:
      return positive && self->series->len > 1;
    case AYUMI_CHART_DIVERGING_BAR:
      return is_share (self) && self->series->len > 1;
    case AYUMI_CHART_DUMBBELL:
      return self->n_dates == 2;
    case AYUMI_CHART_SLOPE:
      return are_pairs (self);
    case AYUMI_CHART_DOT:
      return self->n_values == self->series->len && self->n_values > 1;
    case AYUMI_CHART_DONUT:
      return positive && self->series->len > 1 && self->series->len <= MOST_PARTS
             && self->n_values == self->series->len && self->n_dates == 1
             && (makes_a_whole (self) || !ayumi_chart_data_is_share (self));
    case AYUMI_CHART_WAFFLE:
      return is_share (self) && self->n_values <= 3;
    case AYUMI_CHART_ICONS:
      return is_countable (self);
    case AYUMI_CHART_PROGRESS:
      return positive && self->most <= 100 && self->series->len == 1;
    case AYUMI_CHART_BULLET:
      return positive && has_target (self) && ayumi_chart_data_headline (self) != NULL;
    case AYUMI_CHART_SMALL_MULTIPLES:
      return self->n_dates > 2 && self->series->len > 1;
    case AYUMI_CHART_MATRIX:
      return self->n_dates > 1 && self->n_dates <= MOST_COLUMNS && self->series->len > 1;
    case AYUMI_CHART_PYRAMID:
    case AYUMI_CHART_TILE_MAP:
    case AYUMI_CHART_EMPTY:
    default:
      return FALSE;
    }
}

static const struct
{
  const char *word;
  AyumiChartForm form;
} words[] = {
  { "figure", AYUMI_CHART_FIGURE },
  { "line", AYUMI_CHART_LINE },
  { "step", AYUMI_CHART_STEP },
  { "area", AYUMI_CHART_AREA },
  { "column", AYUMI_CHART_COLUMN },
  { "bar", AYUMI_CHART_BAR },
  { "grouped-bar", AYUMI_CHART_GROUPED_BAR },
  { "stacked-bar", AYUMI_CHART_STACKED_BAR },
  { "diverging-bar", AYUMI_CHART_DIVERGING_BAR },
  { "dumbbell", AYUMI_CHART_DUMBBELL },
  { "slope", AYUMI_CHART_SLOPE },
  { "dot", AYUMI_CHART_DOT },
  { "donut", AYUMI_CHART_DONUT },
  { "waffle", AYUMI_CHART_WAFFLE },
  { "icons", AYUMI_CHART_ICONS },
  { "progress", AYUMI_CHART_PROGRESS },
  { "bullet", AYUMI_CHART_BULLET },
  { "small-multiples", AYUMI_CHART_SMALL_MULTIPLES },
  { "matrix", AYUMI_CHART_MATRIX },
};

AyumiChartForm
ayumi_chart_data_form (const AyumiChartData *self, const char *wanted)
{
  AyumiChartForm form = self->n_long > 0 ? AYUMI_CHART_LINE : form_of_data (self);

  if (self->n_long > 0 || wanted == NULL || form == AYUMI_CHART_EMPTY
      || form == AYUMI_CHART_TILE_MAP || form == AYUMI_CHART_PYRAMID)
    return form;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, wanted))
      return can_be (self, words[i].form) ? words[i].form : form;
  return form;
}

gboolean
ayumi_chart_form_has_dates (AyumiChartForm form)
{
  return form == AYUMI_CHART_LINE || form == AYUMI_CHART_STEP || form == AYUMI_CHART_AREA;
}
