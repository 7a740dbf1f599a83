/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "text/ayumi-sentence.h"

#define STEP 26.0
#define LEAST_STEP 20.0
#define MOST_STEP 52.0
#define NAME_ABOVE 16.0
#define BETWEEN 8.0 /* bars */
#define GAP 10.0

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  gboolean several_series, several_dates;
  gboolean above; /* names stand above the bars */
  double name_width, value_width;
  double zero, unit; /* where zero lies, and how long one is */
  AyumiChartRows rows;
} Bars;

/* What tells this bar from the others: its series, its date, or both. */
static char *
name_of (const Bars *self, const AyumiChartSeries *series, const AyumiObservation *observation)
{
  AyumiLang lang = self->place->lang;
  g_autofree char *date = ayumi_date_format (&observation->when, lang, AYUMI_DATE_COMPACT);

  if (!self->several_series)
    return g_steal_pointer (&date);
  if (!self->several_dates)
    return g_strdup (series->name);
  return g_strdup_printf (ayumi_say (lang, "%s %s", "%s, %s"), series->name, date);
}

static void
measure (Bars *self)
{
  double most = MAX (0, self->data->most), least = MIN (0, self->data->least), room;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *series = self->data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          g_autofree char *name = name_of (self, series, series->points->pdata[p]);
          g_autofree char *value =
              ayumi_sentence_value (series->points->pdata[p], self->place->lang);

          self->name_width = MAX (self->name_width, ayumi_chart_label_width (self->place, name));
          self->value_width = MAX (self->value_width, ayumi_chart_value_width (self->place, value));
        }
    }
  if (ayumi_chart_data_is_share (self->data) && least == 0 && most <= 100)
    most = 100;
  self->above = self->name_width > self->place->width * 0.42
                || self->name_width + self->value_width > self->place->width * 0.7;
  if (self->above)
    self->name_width = 0;
  room = self->place->width - self->name_width - self->value_width - 2 * GAP;
  self->unit = most > least ? MAX (8, room) / (most - least) : 0;
  self->zero = self->place->x + self->name_width + (self->above ? 0 : GAP) - least * self->unit;
}

/* A name above its bar has the whole width, one in front of it a column. */
static void
add_name (const Bars *self, const char *name, double y, double middle)
{
  const AyumiChartPlace *place = self->place;

  if (self->above)
    {
      g_autofree char *text =
          ayumi_measurer_ellipsize (place->measurer, name,
                                    (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang },
                                    place->width);

      ayumi_chart_add_label (place, text, place->x, y + 12, AYUMI_ANCHOR_START);
    }
  else
    ayumi_chart_add_label (place, name, place->x + self->name_width, middle + 4.5,
                           AYUMI_ANCHOR_END);
}

/* How long the bar was before its value was corrected: a mark at its old end, joined to the bar. Returns
 * where that is. */
static double
add_old (const Bars *self, const AyumiObservation *old, double y, double height)
{
  double x = self->zero + old->value * self->unit;

  if (isnan (old->value))
    return self->zero;
  ayumi_scene_add_line (self->place->scene, self->zero, y + height / 2, x, y + height / 2,
                        AYUMI_ROLE_TEXT_MUTED, 1, AYUMI_DASH_SHORT);
  ayumi_scene_add_line (self->place->scene, x, y + 1, x, y + height - 1, AYUMI_ROLE_TEXT_MUTED, 2,
                        AYUMI_DASH_SOLID);
  return x;
}

static void
add_bar (const Bars *self, const AyumiChartSeries *series, guint index, double y)
{
  const AyumiObservation *observation = series->points->pdata[index];
  const AyumiChartPlace *place = self->place;
  g_autofree char *name = name_of (self, series, observation);
  g_autofree char *value = ayumi_sentence_value (observation, place->lang);
  double length = observation->value * self->unit, above = self->above ? NAME_ABOVE : 0,
         bar = self->rows.step - above - BETWEEN, middle = y + above + bar / 2,
         end = self->zero + MAX (0, length);

  ayumi_chart_begin_value (place, observation);
  add_name (self, name, y, middle);
  ayumi_chart_add_bar (place, observation, AYUMI_ROLE_SERIES_1, AYUMI_ROLE_SERIES_1_SOFT,
                       self->zero, self->zero + length, y + above, bar);
  if (observation->supersedes != NULL)
    end = MAX (end, add_old (self, observation->supersedes, y + above, bar));
  ayumi_chart_add_value (place, value, end + 6, middle + 5, AYUMI_ANCHOR_START);
  ayumi_scene_end_group (place->scene);
}

double
ayumi_bar_chart_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Bars self = { place, data, data->series->len > 1, data->n_dates > 1 };
  double y = place->y, above;
  guint index = 0, first;

  measure (&self);
  above = self.above ? NAME_ABOVE : 0;
  self.rows = ayumi_chart_rows_new (place, data->n_values, STEP + above, LEAST_STEP + above,
                                    MOST_STEP + above);
  /* Of a course the newest stay, of several series the first. */
  first = self.several_series ? 0 : self.rows.n_out;
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          if (isnan (((const AyumiObservation *) series->points->pdata[p])->value))
            continue;
          if (index >= first && index < first + self.rows.n)
            {
              add_bar (&self, series, p, y);
              y += self.rows.step;
            }
          index++;
        }
    }
  if (!self.above || data->least < 0)
    ayumi_scene_add_line (place->scene, self.zero, place->y - 2, self.zero, y - BETWEEN + 2,
                          AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SOLID);
  return y - place->y + ayumi_chart_rows_add_rest (place, self.rows.n_out, place->x, y - 2);
}
