/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-axes.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-point-labels.h"
#include "text/ayumi-sentence.h"

#define FILLED 0.68 /* of its band a bar fills */
#define WIDEST 64.0
#define DATE_GAP 8.0

typedef struct
{
  AyumiChartAxes axes;
  GPtrArray *dates;
  double band;
} Columns;

static const AyumiObservation *
value_at (const Columns *self, guint index)
{
  return ayumi_chart_series_at (self->axes.data->series->pdata[0], self->dates->pdata[index]);
}

static AyumiLabelBox
bar_box (const Columns *self, guint index)
{
  double width = MIN (WIDEST, self->band * FILLED),
         x = self->axes.left + (index + 0.5) * self->band - width / 2,
         y = ayumi_scale_at (&self->axes.values, value_at (self, index)->value),
         zero = ayumi_scale_at (&self->axes.values, 0);

  return (AyumiLabelBox) { x, MIN (y, zero), x + width, MAX (y, zero) };
}

/* Every date that finds room; the newest always. */
static void
add_dates (const Columns *self)
{
  const AyumiChartPlace *place = self->axes.place;
  double taken = INFINITY;
  guint words = ayumi_chart_begin_words (place->scene);

  for (guint i = self->dates->len; i > 0; i--)
    {
      g_autofree char *text =
          ayumi_date_format (self->dates->pdata[i - 1], place->lang, AYUMI_DATE_COMPACT);
      double half = ayumi_chart_label_width (place, text) / 2,
             x = CLAMP (self->axes.left + (i - 0.5) * self->band, place->x + half,
                        MAX (place->x + half, place->x + place->width - half));

      if (x + half > taken)
        continue;
      ayumi_chart_add_label (place, text, x, self->axes.bottom + 18, AYUMI_ANCHOR_MIDDLE);
      taken = x - half - DATE_GAP;
    }
  ayumi_chart_end_words (place->scene, words,
                         ayumi_say (place->lang, "時間の目盛り", "Scale of time"), place->lang);
}

/* Whether each value has room above its bar as a sentence gives it; otherwise all are short, as the ticks are. */
static gboolean
has_room_for_units (const Columns *self)
{
  for (guint i = 0; i < self->dates->len; i++)
    {
      g_autofree char *text = ayumi_sentence_value (value_at (self, i), self->axes.place->lang);

      if (ayumi_chart_value_width (self->axes.place, text) > self->band - 4)
        return FALSE;
    }
  return TRUE;
}

/* Values above their bars, the newest and the greatest first, where the neighbours leave room. */
static void
add_values (const Columns *self)
{
  const AyumiChartPlace *place = self->axes.place;
  guint n = self->dates->len;
  g_autofree AyumiPointLabel *labels = g_new0 (AyumiPointLabel, n);
  g_autofree AyumiLabelBox *bars = g_new (AyumiLabelBox, n);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  AyumiLabelField field = { .boxes = bars,
                            .n_boxes = n,
                            .bounds = { self->axes.left, self->axes.top - AYUMI_CHART_ABOVE,
                                        place->x + place->width, self->axes.bottom } };

  gboolean whole = has_room_for_units (self);

  for (guint i = 0; i < n; i++)
    {
      const AyumiObservation *observation = value_at (self, i);
      char *text = whole ? ayumi_sentence_value (observation, place->lang)
                         : ayumi_chart_data_tick (self->axes.data, observation->value, place->lang);

      bars[i] = bar_box (self, i);
      g_ptr_array_add (texts, text);
      labels[i] =
          (AyumiPointLabel) { .x = (bars[i].x1 + bars[i].x2) / 2,
                              .y = bars[i].y1 + 2,
                              .width = ayumi_chart_value_width (place, text),
                              .height = AYUMI_CHART_VALUE,
                              .priority = i + 1 == n                                    ? 0
                                          : observation->value == self->axes.data->most ? 1
                                                                                        : 2 };
    }
  ayumi_point_labels_place (labels, n, &field, 4);
  for (guint i = 0; i < n; i++)
    if (labels[i].placed)
      ayumi_chart_add_value (place, texts->pdata[i], labels[i].box.x1, labels[i].box.y2 - 2,
                             AYUMI_ANCHOR_START);
}

double
ayumi_column_chart_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  g_autoptr (GPtrArray) dates = ayumi_chart_data_dates (data);
  Columns self = { { place, data }, dates };
  double height = place->height > 0 ? place->height - AYUMI_CHART_ABOVE - AYUMI_CHART_BELOW
                                    : CLAMP (place->width * 0.5, 140, 260);

  self.axes.top = place->y + AYUMI_CHART_ABOVE;
  self.axes.bottom = self.axes.top + MAX (24, height);
  ayumi_chart_axes_set_scale (&self.axes, TRUE);
  self.axes.left = place->x + ayumi_chart_axes_label_width (&self.axes) + 6;
  self.axes.right = place->x + place->width;
  self.band = (self.axes.right - self.axes.left) / dates->len;
  ayumi_chart_axes_add_grid (&self.axes);
  for (guint i = 0; i < dates->len; i++)
    {
      AyumiLabelBox box = bar_box (&self, i);

      ayumi_chart_begin_value (place, value_at (&self, i));
      ayumi_chart_add_bar (place, value_at (&self, i), AYUMI_ROLE_SERIES_1,
                           AYUMI_ROLE_SERIES_1_SOFT, box.x1, box.x2, box.y1, box.y2 - box.y1);
      ayumi_scene_end_group (place->scene);
    }
  add_values (&self);
  add_dates (&self);
  return self.axes.bottom + AYUMI_CHART_BELOW - place->y;
}
