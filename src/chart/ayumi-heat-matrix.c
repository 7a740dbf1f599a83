/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-value-classes.h"
#include "text/ayumi-sentence.h"

#define HEAD 20.0
#define STEP 28.0
#define LEAST_STEP 20.0
#define MOST_STEP 48.0
#define CELL_GAP 2.0
#define GAP 8.0
#define SWATCH 11.0

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  GPtrArray *dates;
  AyumiValueClasses classes;
  double left, cell, step;
} Matrix;

static void
add_heads (const Matrix *self)
{
  const AyumiChartPlace *place = self->place;
  double taken = INFINITY;
  guint words = ayumi_chart_begin_words (place->scene);

  for (guint d = self->dates->len; d > 0; d--)
    {
      g_autofree char *text =
          ayumi_date_format (self->dates->pdata[d - 1], place->lang, AYUMI_DATE_COMPACT);
      double half = ayumi_chart_label_width (place, text) / 2,
             x = CLAMP (self->left + (d - 0.5) * self->cell, place->x + half,
                        MAX (place->x + half, place->x + place->width - half));

      if (x + half > taken)
        continue;
      ayumi_chart_add_label (place, text, x, place->y + 13, AYUMI_ANCHOR_MIDDLE);
      taken = x - half - 6;
    }
  ayumi_chart_end_words (place->scene, words,
                         ayumi_say (place->lang, "時間の目盛り", "Scale of time"), place->lang);
}

static void
add_cell (const Matrix *self, const AyumiObservation *observation, double x, double y)
{
  const AyumiChartPlace *place = self->place;
  guint class = ayumi_value_classes_of (&self->classes, observation->value);
  g_autofree char *text =
      ayumi_sentence_bare_number (self->data->indicator, observation->value, place->lang);
  AyumiFont font = { AYUMI_CHART_LABEL, 600, place->lang };

  ayumi_chart_begin_value (place, observation);
  ayumi_scene_add_rect (place->scene, x, y, self->cell - CELL_GAP, self->step - CELL_GAP, 2,
                        ayumi_value_classes_role (&self->classes, class), AYUMI_ROLE_OUTLINE, 0.5);
  if (ayumi_measurer_width (place->measurer, text, font) <= self->cell - CELL_GAP - 4)
    ayumi_scene_add_text (place->scene, place->measurer, text, font,
                          x + (self->cell - CELL_GAP) / 2, y + self->step / 2 + 3.5,
                          AYUMI_ANCHOR_MIDDLE,
                          ayumi_value_classes_text_role (&self->classes, class));
  ayumi_scene_end_group (place->scene);
}

/* A cell that nothing is known of stays an empty frame. */
static void
add_row (const Matrix *self, const AyumiChartSeries *series, double y)
{
  const AyumiChartPlace *place = self->place;

  ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL, series->name);
  ayumi_chart_add_label_within (place, series->name, self->left - GAP - place->x, place->x,
                                y + self->step / 2 + 3.5, AYUMI_ANCHOR_START);
  for (guint d = 0; d < self->dates->len; d++)
    {
      const AyumiObservation *observation = ayumi_chart_series_at (series, self->dates->pdata[d]);
      double x = self->left + d * self->cell;

      if (observation != NULL)
        add_cell (self, observation, x, y);
      else
        ayumi_scene_add_rect (place->scene, x, y, self->cell - CELL_GAP, self->step - CELL_GAP, 2,
                              AYUMI_ROLE_NONE, AYUMI_ROLE_GRID, 1);
    }
  ayumi_scene_end_group (place->scene);
}

/* What the colours mean, from little to much, in one line where it fits. Returns the height. */
static double
add_key (const Matrix *self, double y)
{
  const AyumiChartPlace *place = self->place;
  double x = place->x, top = y;
  guint words;

  if (self->classes.n <= 1)
    return 0;
  words = ayumi_chart_begin_words (place->scene);

  for (guint class = 0; class < self->classes.n; class ++)
    {
      g_autofree char *text =
          ayumi_value_classes_text (&self->classes, self->data, class, place->lang);
      double width = ayumi_chart_label_width (place, text) + SWATCH + 5;

      if (x > place->x && x + width > place->x + place->width)
        {
          x = place->x;
          y += AYUMI_CHART_LINE_HEIGHT;
        }
      ayumi_scene_add_rect (place->scene, x, y + 3, SWATCH, SWATCH, 2,
                            ayumi_value_classes_role (&self->classes, class), AYUMI_ROLE_OUTLINE,
                            0.5);
      ayumi_chart_add_label (place, text, x + SWATCH + 5, y + 13, AYUMI_ANCHOR_START);
      x += width + 14;
    }
  ayumi_chart_end_words (place->scene, words, ayumi_say (place->lang, "色の意味", "Colours"),
                         place->lang);
  return y + AYUMI_CHART_LINE_HEIGHT - top;
}

double
ayumi_heat_matrix_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  g_autoptr (GPtrArray) dates = ayumi_chart_data_dates (data);
  g_autoptr (AyumiScene) aside = ayumi_scene_new (0, 0);
  AyumiChartPlace measuring = *place, inner = *place;
  Matrix self = { place, data, dates, ayumi_value_classes_new (data) };
  AyumiChartRows rows;
  double names = 0, y = place->y + HEAD, key;
  guint n_out = 0;

  measuring.scene = aside;
  self.place = &measuring;
  key = add_key (&self, 0);
  self.place = place;
  for (guint i = 0; i < data->series->len; i++)
    names =
        MAX (names,
             ayumi_chart_label_width (place,
                                      ((const AyumiChartSeries *) data->series->pdata[i])->name));
  names = MIN (names, place->width * 0.4);
  self.left = place->x + names + GAP;
  self.cell = (place->x + place->width - self.left) / dates->len;
  inner.height = place->height > 0 ? MAX (1, place->height - HEAD - key - 4) : 0;
  rows = ayumi_chart_rows_new (&inner, data->series->len, STEP, LEAST_STEP, MOST_STEP);
  self.step = rows.step;
  add_heads (&self);
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      if (i >= rows.n)
        {
          n_out += series->n_values;
          continue;
        }
      add_row (&self, series, y);
      y += rows.step;
    }
  if (n_out > 0)
    {
      ayumi_chart_rows_add_rest (place, n_out, place->x, y);
      y += AYUMI_CHART_LINE_HEIGHT;
    }
  return y + 4 + add_key (&self, y + 4) - place->y;
}
