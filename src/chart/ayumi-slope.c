/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-axes.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-label-stack.h"
#include "text/ayumi-comparison.h"
#include "text/ayumi-sentence.h"

#define HEAD 22.0
#define LABEL 17.0
#define LABEL_GAP 8.0
#define RADIUS 4.0
#define LEAST_PLOT 20.0

typedef struct
{
  AyumiChartAxes axes;
  GPtrArray *dates; /* two */
  GPtrArray *shown; /* AyumiChartSeries */
  gboolean any_worse;
  int side; /* whose labels are sorted: 0 left, 1 right */
} Slopes;

static const AyumiObservation *
value_of (const Slopes *self, const AyumiChartSeries *series, int side)
{
  return ayumi_chart_series_at (series, self->dates->pdata[side]);
}

static double
x_of (const Slopes *self, int side)
{
  return side == 0 ? self->axes.left : self->axes.right;
}

static char *
label_text (const Slopes *self, const AyumiChartSeries *series, int side)
{
  AyumiLang lang = self->axes.place->lang;
  g_autofree char *value = ayumi_sentence_bare_number (self->axes.data->indicator,
                                                       value_of (self, series, side)->value, lang);

  return side == 0 ? g_steal_pointer (&value)
                   : g_strdup_printf (ayumi_say (lang, "%s %s", "%s %s"), value, series->name);
}

static double
labels_width (const Slopes *self, int side)
{
  double width = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      g_autofree char *text = label_text (self, self->shown->pdata[i], side);

      width = MAX (width, ayumi_chart_label_width (self->axes.place, text));
    }
  return width;
}

/* From the highest on the picture down. */
static int
compare_heights (gconstpointer a, gconstpointer b, gpointer data)
{
  const Slopes *self = data;
  double difference = value_of (self, *(AyumiChartSeries *const *) b, self->side)->value
                      - value_of (self, *(AyumiChartSeries *const *) a, self->side)->value;

  return (difference > 0) - (difference < 0);
}

/* Labels of one side, moved apart, each joined to its point. */
static void
add_labels (Slopes *self, int side, double room)
{
  const AyumiChartPlace *place = self->axes.place;
  guint n = self->shown->len;
  g_autofree double *wanted = g_new (double, n), *sizes = g_new (double, n),
                    *placed = g_new (double, n);
  double sign = side == 0 ? -1 : 1;

  self->side = side;
  g_ptr_array_sort_with_data (self->shown, compare_heights, self);
  for (guint i = 0; i < n; i++)
    {
      wanted[i] =
          ayumi_scale_at (&self->axes.values, value_of (self, self->shown->pdata[i], side)->value);
      sizes[i] = LABEL;
    }
  ayumi_label_stack (n, wanted, sizes, 0, self->axes.top - 6, self->axes.bottom + 6, placed);
  for (guint i = 0; i < n; i++)
    {
      const AyumiChartSeries *series = self->shown->pdata[i];
      g_autofree char *text = label_text (self, series, side);
      double x = x_of (self, side);

      if (fabs (placed[i] - wanted[i]) > 2)
        ayumi_scene_add_line (place->scene, x + sign * (RADIUS + 1), wanted[i],
                              x + sign * (RADIUS + LABEL_GAP - 1), placed[i], AYUMI_ROLE_AXIS, 1,
                              AYUMI_DASH_SOLID);
      ayumi_chart_add_label_within (place, text, room, x + sign * (RADIUS + LABEL_GAP),
                                    placed[i] + 4.5,
                                    side == 0 ? AYUMI_ANCHOR_END : AYUMI_ANCHOR_START);
    }
}

/* Whether the indicator calls the way from the first to the second value worse. */
static gboolean
is_worse (const Slopes *self, const AyumiChartSeries *series)
{
  return ayumi_comparison_move (value_of (self, series, 0), value_of (self, series, 1))
         == AYUMI_MOVE_WORSE;
}

static void
add_slope (const Slopes *self, const AyumiChartSeries *series)
{
  const AyumiChartPlace *place = self->axes.place;
  const AyumiObservation *from = value_of (self, series, 0), *to = value_of (self, series, 1);
  double y1 = ayumi_scale_at (&self->axes.values, from->value),
         y2 = ayumi_scale_at (&self->axes.values, to->value);
  gboolean worse = is_worse (self, series);
  AyumiRole role = worse ? AYUMI_ROLE_SERIES_6 : AYUMI_ROLE_SERIES_1;

  ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL, series->name);
  ayumi_scene_add_line (place->scene, self->axes.left, y1, self->axes.right, y2, role, 2,
                        worse ? AYUMI_DASH_LONG : AYUMI_DASH_SOLID);
  for (int side = 0; side < 2; side++)
    {
      const AyumiObservation *value = side == 0 ? from : to;

      ayumi_chart_begin_value (place, value);
      ayumi_chart_add_point (place, value, role, x_of (self, side), side == 0 ? y1 : y2, RADIUS);
      ayumi_scene_end_group (place->scene);
    }
  ayumi_scene_end_group (place->scene);
}

/* A line upwards at each date, its name above. */
static void
add_axis (const Slopes *self, int side)
{
  const AyumiChartPlace *place = self->axes.place;
  g_autofree char *date =
      ayumi_date_format (self->dates->pdata[side], place->lang, AYUMI_DATE_COMPACT);
  double half = ayumi_chart_label_width (place, date) / 2, x = x_of (self, side);

  ayumi_chart_add_label (place, date, CLAMP (x, place->x + half, place->x + place->width - half),
                         place->y + 13, AYUMI_ANCHOR_MIDDLE);
  ayumi_scene_add_line (place->scene, x, place->y + HEAD - 2, x, self->axes.bottom + 4,
                        AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SOLID);
}

/* What a broken line says, and how many values found no room. Returns the height used. */
static double
add_notes (const Slopes *self, double y)
{
  const AyumiChartPlace *place = self->axes.place;
  guint n_out = 2 * (self->axes.data->series->len - self->shown->len);
  double top = y;

  if (self->any_worse)
    {
      ayumi_scene_add_line (place->scene, place->x, y + 9, place->x + 18, y + 9,
                            AYUMI_ROLE_SERIES_6, 2, AYUMI_DASH_LONG);
      ayumi_chart_add_label_within (place,
                                    ayumi_say (place->lang, "悪い方向への変化", "for the worse"),
                                    place->width - 24, place->x + 24, y + 13, AYUMI_ANCHOR_START);
      y += AYUMI_CHART_LINE_HEIGHT;
    }
  return y + ayumi_chart_rows_add_rest (place, n_out, place->x, y) - top;
}

/* The series that find room for their labels: the first in the order of the report stay, and a line of
 * notes takes the place of one. Sets the top and the bottom of the plot. */
static void
choose_series (Slopes *self)
{
  const AyumiChartPlace *place = self->axes.place;
  const GPtrArray *all = self->axes.data->series;
  double height = place->height > 0 ? MAX (LEAST_PLOT, place->height - HEAD - 14)
                                    : MAX (140, all->len * LABEL + 40);
  guint most;

  for (guint i = 0; i < all->len; i++)
    self->any_worse |= is_worse (self, all->pdata[i]);
  height -= self->any_worse && place->height > 0 ? AYUMI_CHART_LINE_HEIGHT : 0;
  most = MAX (1, (guint) MAX (0, (height + 12) / LABEL));
  if (all->len > most)
    {
      most = MAX (1, most - 1);
      height -= AYUMI_CHART_LINE_HEIGHT;
    }
  for (guint i = 0; i < MIN (most, all->len); i++)
    g_ptr_array_add (self->shown, all->pdata[i]);
  self->axes.top = place->y + HEAD + 6;
  self->axes.bottom = self->axes.top + MAX (LEAST_PLOT, height);
}

double
ayumi_slope_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  g_autoptr (GPtrArray) dates = ayumi_chart_data_dates (data);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  Slopes self = { { place, data }, dates, shown };
  double right;

  choose_series (&self);
  ayumi_chart_axes_set_scale (&self.axes, FALSE);
  right = MIN (labels_width (&self, 1), place->width * 0.45);
  self.axes.left = place->x + labels_width (&self, 0) + RADIUS + LABEL_GAP;
  self.axes.right = place->x + place->width - right - RADIUS - LABEL_GAP;
  for (int side = 0; side < 2; side++)
    add_axis (&self, side);
  for (guint i = 0; i < shown->len; i++)
    add_slope (&self, shown->pdata[i]);
  add_labels (&self, 0, place->width);
  add_labels (&self, 1, right);
  return self.axes.bottom + 8 - place->y + add_notes (&self, self.axes.bottom + 8);
}
