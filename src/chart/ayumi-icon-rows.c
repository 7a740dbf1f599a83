/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "text/ayumi-sentence.h"

#define ICON_STEP 17.0
#define MOST_STEP 44.0
#define FILLED 0.76 /* of a step an icon fills */
#define NAME 18.0
#define ROW_GAP 8.0
#define GAP 10.0

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  double names, values;
  gboolean above;
  double step;  /* from an icon to the next */
  guint a_line; /* icons that a line holds */
} Icons;

static char *
name_of (const Icons *self, const AyumiChartSeries *series, const AyumiObservation *observation)
{
  AyumiLang lang = self->place->lang;
  g_autofree char *date = ayumi_date_format (&observation->when, lang, AYUMI_DATE_COMPACT);

  if (self->data->series->len < 2)
    return g_steal_pointer (&date);
  if (series->n_values < 2)
    return g_strdup (series->name);
  return g_strdup_printf (ayumi_say (lang, "%s %s", "%s, %s"), series->name, date);
}

static void
measure (Icons *self, double step)
{
  const AyumiChartPlace *place = self->place;
  double room;

  self->names = self->values = 0;
  self->step = step;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *series = self->data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          g_autofree char *name = name_of (self, series, series->points->pdata[p]);
          g_autofree char *value = ayumi_sentence_value (series->points->pdata[p], place->lang);

          self->names = MAX (self->names, ayumi_chart_label_width (place, name));
          self->values = MAX (self->values, ayumi_chart_value_width (place, value));
        }
    }
  self->above = self->names > place->width * 0.4;
  room = place->width - (self->above ? 0 : self->names + GAP) - self->values - GAP;
  self->a_line = MAX (1, (guint) (room / self->step));
}

static double
row_height (const Icons *self, double value)
{
  return (self->above ? NAME : 0) + MAX (1, ceil (value / self->a_line)) * self->step + ROW_GAP;
}

/* A disc for each, filled as bars are: what was not reported is hollow. */
static void
add_icons (const Icons *self, const AyumiObservation *observation, double x, double y)
{
  gboolean solid = ayumi_chart_is_solid (observation);
  double radius = self->step * FILLED / 2;

  for (guint i = 0; i < observation->value; i++)
    ayumi_scene_add_circle (self->place->scene, x + i % self->a_line * self->step + radius,
                            y + i / self->a_line * self->step + radius,
                            solid ? radius : radius - 0.75,
                            solid ? AYUMI_ROLE_SERIES_1 : AYUMI_ROLE_SERIES_1_SOFT,
                            solid ? AYUMI_ROLE_NONE : AYUMI_ROLE_SERIES_1, solid ? 0 : 1.5);
}

static double
whole_height (const Icons *self)
{
  double height = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *series = self->data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          double value = ((const AyumiObservation *) series->points->pdata[p])->value;

          height += isnan (value) ? 0 : row_height (self, value);
        }
    }
  return height;
}

/* As large as the given height lets them be with no more lines than at their own size. */
static void
grow (Icons *self)
{
  for (double step = MOST_STEP; self->place->height > 0 && step > ICON_STEP; step -= 1)
    {
      measure (self, step);
      if (self->a_line >= self->data->most && whole_height (self) <= self->place->height + ROW_GAP)
        return;
    }
  measure (self, ICON_STEP);
}

static void
add_row (const Icons *self,
         const AyumiChartSeries *series,
         const AyumiObservation *observation,
         double y)
{
  const AyumiChartPlace *place = self->place;
  g_autofree char *name = name_of (self, series, observation);
  g_autofree char *value = ayumi_sentence_value (observation, place->lang);
  double left = place->x + (self->above ? 0 : self->names + GAP),
         top = y + (self->above ? NAME : 0),
         end = left + MIN (observation->value, self->a_line) * self->step;

  ayumi_chart_begin_value (place, observation);
  if (self->above)
    ayumi_chart_add_label_within (place, name, place->width, place->x, y + 12, AYUMI_ANCHOR_START);
  else
    ayumi_chart_add_label (place, name, place->x + self->names, top + self->step * FILLED / 2 + 4.5,
                           AYUMI_ANCHOR_END);
  add_icons (self, observation, left, top);
  ayumi_chart_add_value (place, value, end + 4, top + self->step * FILLED / 2 + 5,
                         AYUMI_ANCHOR_START);
  ayumi_scene_end_group (place->scene);
}

double
ayumi_icon_rows_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Icons self = { place, data };
  double y = place->y, bottom = place->y + place->height + ROW_GAP;
  guint n_out = 0, left = data->n_values;

  grow (&self);
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          double height = row_height (&self, observation->value);

          if (isnan (observation->value))
            continue;
          left--;
          if (n_out > 0
              || (place->height > 0
                  && y + height + (left > 0 ? AYUMI_CHART_LINE_HEIGHT : 0) > bottom))
            n_out++;
          else
            {
              add_row (&self, series, observation, y);
              y += height;
            }
        }
    }
  return y - ROW_GAP - place->y
         + ayumi_chart_rows_add_rest (place, n_out, place->x, y - ROW_GAP + 2);
}
