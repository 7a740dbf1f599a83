/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-pyramid.h"

#include <math.h>
#include <string.h>

#include "chart/ayumi-chart-rows.h"
#include "text/ayumi-sentence.h"

#define HEAD 22.0
#define STEP 22.0
#define LEAST_STEP 15.0
#define MOST_STEP 34.0
#define BETWEEN 4.0
#define GAP 8.0

#define MALE "male:"
#define FEMALE "female:"

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  double middle, ages, unit; /* the middle, width of the column of ages, length of one */
  double values;             /* width kept for values */
  double bar;
} Pyramid;

static const AyumiChartSeries *
find_code (const AyumiChartData *data, const char *sex, const char *age)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      if (g_str_has_prefix (series->series->code, sex)
          && g_str_equal (series->series->code + strlen (sex), age))
        return series;
    }
  return NULL;
}

gboolean
ayumi_pyramid_fits (const AyumiChartData *data)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];
      const char *code = series->series->code;
      gboolean male = g_str_has_prefix (code, MALE), female = g_str_has_prefix (code, FEMALE);

      if (!g_str_equal (series->series->dimension, "age") || (!male && !female)
          || find_code (data, male ? FEMALE : MALE, strchr (code, ':') + 1) == NULL)
        return FALSE;
    }
  return data->series->len > 1 && data->least >= 0;
}

static const AyumiObservation *
newest (const AyumiChartSeries *series)
{
  for (guint p = series->points->len; p > 0; p--)
    if (!isnan (((const AyumiObservation *) series->points->pdata[p - 1])->value))
      return series->points->pdata[p - 1];
  return NULL;
}

/* The ages without the sex: the code says it as the source does, 20-24. */
static char *
age_text (const char *age, AyumiLang lang)
{
  gsize length = strlen (age);

  if (length > 0 && age[length - 1] == '-')
    return g_strdup_printf (ayumi_say (lang, "%.*s歳以上", "%.*s+"), (int) length - 1, age);
  return g_strdup_printf (ayumi_say (lang, "%s歳", "%s"), age);
}

static void
add_side (const Pyramid *self, const AyumiChartSeries *series, gboolean male, double y)
{
  const AyumiChartPlace *place = self->place;
  const AyumiObservation *observation = newest (series);
  double sign = male ? -1 : 1, from = self->middle + sign * self->ages / 2, to;
  g_autofree char *value = NULL;

  if (observation == NULL)
    return;
  value = ayumi_sentence_bare_number (self->data->indicator, observation->value, place->lang);
  to = from + sign * observation->value * self->unit;
  ayumi_chart_begin_value (place, observation);
  ayumi_chart_add_bar (place, observation, ayumi_chart_role (male ? 0 : 3, 4),
                       ayumi_chart_role_soft (male ? 0 : 3, 4), from, to, y, self->bar);
  ayumi_chart_add_label (place, value, to + sign * 4, y + self->bar / 2 + 4.5,
                         male ? AYUMI_ANCHOR_END : AYUMI_ANCHOR_START);
  ayumi_scene_end_group (place->scene);
}

static void
measure (Pyramid *self)
{
  const AyumiChartPlace *place = self->place;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *series = self->data->series->pdata[i];
      g_autofree char *age = age_text (strchr (series->series->code, ':') + 1, place->lang);
      g_autofree char *value = NULL;

      self->ages = MAX (self->ages, ayumi_chart_label_width (place, age) + 2 * GAP);
      if (newest (series) == NULL)
        continue;
      value =
          ayumi_sentence_bare_number (self->data->indicator, newest (series)->value, place->lang);
      self->values = MAX (self->values, ayumi_chart_label_width (place, value) + 6);
    }
  self->middle = place->x + place->width / 2;
  self->unit = MAX (8, (place->width - self->ages) / 2 - self->values)
               / (self->data->most > 0 ? self->data->most : 1);
}

double
ayumi_pyramid_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Pyramid self = { place, data };
  AyumiChartPlace inner = *place;
  AyumiChartRows rows;
  double y = place->y + HEAD;
  guint shown = 0, n_out = 0, n_values = 0, words;

  measure (&self);
  inner.height = place->height > 0 ? MAX (1, place->height - HEAD) : 0;
  rows = ayumi_chart_rows_new (&inner, data->series->len / 2, STEP, LEAST_STEP, MOST_STEP);
  self.bar = rows.step - BETWEEN;
  words = ayumi_chart_begin_words (place->scene);
  ayumi_chart_add_value (place, ayumi_say (place->lang, "男", "Men"), self.middle - self.ages / 2,
                         place->y + 13, AYUMI_ANCHOR_END);
  ayumi_chart_add_value (place, ayumi_say (place->lang, "女", "Women"), self.middle + self.ages / 2,
                         place->y + 13, AYUMI_ANCHOR_START);
  ayumi_chart_end_words (place->scene, words, ayumi_say (place->lang, "左右", "Left and right"),
                         place->lang);
  /* From the oldest down; series come from the youngest on. */
  for (guint i = data->series->len; i > 0; i--)
    {
      const AyumiChartSeries *male = data->series->pdata[i - 1];
      const char *age = strchr (male->series->code, ':') + 1;
      g_autofree char *text = age_text (age, place->lang);

      n_values += male->n_values - (male->n_values > 0);
      if (!g_str_has_prefix (male->series->code, MALE))
        continue;
      if (shown++ >= rows.n)
        {
          n_out += 2;
          continue;
        }
      ayumi_chart_add_label (place, text, self.middle, y + self.bar / 2 + 4.5, AYUMI_ANCHOR_MIDDLE);
      add_side (&self, male, TRUE, y);
      add_side (&self, find_code (data, FEMALE, age), FALSE, y);
      y += rows.step;
    }
  ayumi_chart_rows_add_rest (place, n_out + n_values, place->x, y - 2);
  return y - place->y + (n_out + n_values > 0 ? AYUMI_CHART_LINE_HEIGHT : 0);
}
