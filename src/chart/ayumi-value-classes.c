/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-value-classes.h"

#include <math.h>

#include "text/ayumi-sentence.h"

#define MOST_CLASSES 5
#define FULL 0.6 /* of the values: one class that holds more tells too little */

guint
ayumi_value_classes_of (const AyumiValueClasses *self, double value)
{
  guint class = 0;

  while (class < self->bounds.n && value >= ayumi_ticks_value (&self->bounds, class))
    class ++;
  return class;
}

/* The step of the ramp for @class. */
static guint
step_of (const AyumiValueClasses *self, guint class)
{
  return self->n > 1 ? lround ((double) class * (MOST_CLASSES - 1) / (self->n - 1)) : 2;
}

/* How many values fall into @class. */
static guint
count_class (const AyumiValueClasses *self, const AyumiChartData *data, guint class)
{
  guint n = 0;

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          double value = ((const AyumiObservation *) series->points->pdata[p])->value;

          n += !isnan (value) && ayumi_value_classes_of (self, value) == class;
        }
    }
  return n;
}

/* How many values the fullest class holds. */
static guint
count_fullest (const AyumiValueClasses *self, const AyumiChartData *data)
{
  guint most = 0;

  for (guint class = 0; class <= self->bounds.n; class ++)
    most = MAX (most, count_class (self, data, class));
  return most;
}

/* Takes off outer classes until none is empty and @most bounds are left: the emptier one joins its
 * neighbour. */
static void
trim (AyumiValueClasses *self, const AyumiChartData *data, guint most)
{
  AyumiTicks *bounds = &self->bounds;

  while (bounds->n > 0
         && (bounds->n > most || count_class (self, data, 0) == 0
             || count_class (self, data, bounds->n) == 0))
    {
      if (count_class (self, data, 0) < count_class (self, data, bounds->n))
        bounds->first++;
      bounds->n--;
    }
  self->n = bounds->n + 1;
}

AyumiValueClasses
ayumi_value_classes_new (const AyumiChartData *data)
{
  AyumiValueClasses self;

  for (guint count = 2 * MOST_CLASSES; count > 1; count--)
    {
      self.bounds = ayumi_ticks_new (data->least, data->most, count, AYUMI_TICKS_AROUND);
      trim (&self, data, G_MAXUINT);
      if (self.n <= MOST_CLASSES && count_fullest (&self, data) <= FULL * data->n_values)
        return self;
    }
  self.bounds = ayumi_ticks_new (data->least, data->most, 2 * MOST_CLASSES, AYUMI_TICKS_AROUND);
  trim (&self, data, MOST_CLASSES - 1);
  return self;
}

AyumiRole
ayumi_value_classes_role (const AyumiValueClasses *self, guint class)
{
  return ayumi_role_ramp (step_of (self, class));
}

AyumiRole
ayumi_value_classes_text_role (const AyumiValueClasses *self, guint class)
{
  return ayumi_role_on_ramp (step_of (self, class));
}

char *
ayumi_value_classes_text (const AyumiValueClasses *self,
                          const AyumiChartData *data,
                          guint class,
                          AyumiLang lang)
{
  g_autofree char *low = NULL, *high = NULL;

  if (class > 0)
    low = ayumi_chart_data_tick (data, ayumi_ticks_value (&self->bounds, class - 1), lang);
  if (class < self->bounds.n)
    high = ayumi_chart_data_tick (data, ayumi_ticks_value (&self->bounds, class), lang);
  if (low == NULL)
    return g_strdup_printf (ayumi_say (lang, "%s未満", "under %s"), high);
  if (high == NULL)
    return g_strdup_printf (ayumi_say (lang, "%s以上", "%s and over"), low);
  return g_strdup_printf (ayumi_say (lang, "%s以上%s未満", "%s to %s"), low, high);
}
