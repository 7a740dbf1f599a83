/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/ayumi-chart-axes.h"
#include "chart/ayumi-chart-events.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-label-stack.h"
#include "chart/ayumi-line-path.h"
#include "chart/ayumi-long-line.h"
#include "text/ayumi-sentence.h"

#define LABEL_GAP 10.0
#define LOW 130.0 /* such a height leaves no room for values above the plot */
#define LEAST_PLOT 12.0

static void
add_points (const AyumiChartAxes *self, const AyumiChartSeries *series, AyumiRole role)
{
  double radius = series->points->len > 60 ? 2 : 3.5;

  for (guint i = 0; i < series->points->len; i++)
    {
      const AyumiObservation *observation = series->points->pdata[i];
      double x, y;

      ayumi_chart_axes_point (self, observation, &x, &y);
      ayumi_chart_begin_value (self->place, observation);
      ayumi_chart_add_point (self->place, observation, role, x, y, radius);
      ayumi_scene_end_group (self->place->scene);
    }
}

/* Both values of a correction, a thin line from the old to the new. */
static void
add_superseded (const AyumiChartAxes *self, const AyumiChartSeries *series)
{
  for (guint i = 0; i < series->superseded->len; i++)
    {
      const AyumiObservation *old = series->superseded->pdata[i],
                             *now = ayumi_chart_series_correction (series, old);
      double x, y, to_x, to_y;

      ayumi_chart_axes_point (self, old, &x, &y);
      if (now != NULL)
        {
          ayumi_chart_axes_point (self, now, &to_x, &to_y);
          ayumi_scene_add_line (self->place->scene, x, y, to_x, to_y, AYUMI_ROLE_TEXT_MUTED, 1,
                                AYUMI_DASH_SHORT);
        }
      ayumi_chart_begin_value (self->place, old);
      ayumi_chart_add_point (self->place, old, AYUMI_ROLE_TEXT_MUTED, x, y, 3.5);
      ayumi_scene_end_group (self->place->scene);
    }
}

/* Flags below the dates. Returns the height used. */
static double
add_flags (const AyumiChartAxes *self)
{
  double xs[AYUMI_CHART_EVENTS_MOST];

  for (guint i = 0; i < self->data->events->len; i++)
    {
      const AyumiEvent *event = self->data->events->pdata[i];

      xs[i] = round (ayumi_chart_axes_x (self, floor (ayumi_chart_day_of (&event->when)))) + 0.5;
    }
  return ayumi_chart_events_add_flags (self->place, self->data, xs, self->top, self->bottom,
                                       self->bottom + 26
                                           + ayumi_chart_axes_eras_height (self->place,
                                                                           self->data));
}

/* ---- names ---- */

static const AyumiObservation *
last_value (const AyumiChartSeries *series)
{
  for (guint i = series->points->len; i > 0; i--)
    if (!isnan (((const AyumiObservation *) series->points->pdata[i - 1])->value))
      return series->points->pdata[i - 1];
  return NULL;
}

static char *
end_text (const AyumiChartAxes *self, const AyumiChartSeries *series)
{
  const AyumiObservation *last = last_value (series);
  g_autofree char *value =
      last != NULL ? ayumi_sentence_value (last, self->place->lang)
      : series->sum.n_values > 0
          ? ayumi_sentence_number (series->series->indicator, series->sum.last, self->place->lang)
          : NULL;

  if (value == NULL)
    return g_strdup (series->name);
  return g_strdup_printf (ayumi_say (self->place->lang, "%s %s", "%s, %s"), series->name, value);
}

typedef struct
{
  guint series;
  double y;
} End;

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  double difference = ((const End *) a)->y - ((const End *) b)->y;

  return (difference > 0) - (difference < 0);
}

static void
add_end_names (const AyumiChartAxes *self)
{
  guint n = self->data->series->len;
  g_autofree End *ends = g_new (End, n);
  g_autofree double *wanted = g_new (double, n), *sizes = g_new (double, n),
                    *placed = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      const AyumiChartSeries *series = self->data->series->pdata[i];
      const AyumiObservation *last = last_value (series);
      double x;

      ends[i] = (End) { i, self->bottom };
      if (last != NULL)
        ayumi_chart_axes_point (self, last, &x, &ends[i].y);
      else if (series->sum.n_values > 0)
        ends[i].y = ayumi_scale_at (&self->values, series->sum.last);
    }
  qsort (ends, n, sizeof *ends, compare_ends);
  for (guint i = 0; i < n; i++)
    {
      wanted[i] = ends[i].y;
      sizes[i] = AYUMI_CHART_LINE_HEIGHT - 2;
    }
  ayumi_label_stack (n, wanted, sizes, 0, self->top - 6, self->bottom + 6, placed);
  for (guint i = 0; i < n; i++)
    {
      const AyumiChartSeries *series = self->data->series->pdata[ends[i].series];
      g_autofree char *text = end_text (self, series);
      AyumiRole role = ayumi_chart_role (ends[i].series, n);

      ayumi_scene_add_line (self->place->scene, self->right + 1, ends[i].y,
                            self->right + LABEL_GAP - 1, placed[i], role, 1.5, AYUMI_DASH_SOLID);
      ayumi_chart_add_label (self->place, text, self->right + LABEL_GAP + 2, placed[i] + 4,
                             AYUMI_ANCHOR_START);
    }
}

/* Above the chart: a piece of each line and its name, as many a row as fit, @most rows; the rest is
 * counted. */
static double
add_key (const AyumiChartAxes *self, guint most)
{
  const AyumiChartPlace *place = self->place;
  double x = place->x, y = place->y;
  guint row = 1, n = self->data->series->len;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *whole = end_text (self, self->data->series->pdata[i]);
      g_autofree char *text =
          ayumi_measurer_ellipsize (place->measurer, whole,
                                    (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang },
                                    place->width - 24);
      double width = ayumi_chart_label_width (place, text) + 24;

      if (x > place->x && x + width > place->x + place->width)
        {
          if (++row > most)
            {
              ayumi_chart_rows_add_rest (place, n - i, place->x, y + AYUMI_CHART_LINE_HEIGHT);
              y += AYUMI_CHART_LINE_HEIGHT;
              break;
            }
          x = place->x;
          y += AYUMI_CHART_LINE_HEIGHT;
        }
      ayumi_scene_add_line (place->scene, x, y + 9, x + 18, y + 9, ayumi_chart_role (i, n), 2,
                            i % 3);
      ayumi_chart_add_label (place, text, x + 24, y + 13, AYUMI_ANCHOR_START);
      x += width + 14;
    }
  return y + AYUMI_CHART_LINE_HEIGHT - place->y;
}

static double
end_names_width (const AyumiChartAxes *self)
{
  double width = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      g_autofree char *text = end_text (self, self->data->series->pdata[i]);

      width = MAX (width, ayumi_chart_label_width (self->place, text));
    }
  return width;
}

static double
add_lines (const AyumiChartPlace *place, const AyumiChartData *data, AyumiLineStyle style)
{
  AyumiChartAxes self = { place, data };
  double notes = ayumi_long_line_notes_height (&self),
         above =
             place->height > 0 && place->height < LOW ? AYUMI_CHART_ABOVE / 3 : AYUMI_CHART_ABOVE,
         eras = ayumi_chart_axes_eras_height (place, data),
         axes = above + AYUMI_CHART_BELOW + eras + notes
                + (data->events->len > 0 ? AYUMI_CHART_FLAGS_HEIGHT : 0),
         height = place->height > 0 ? MAX (LEAST_PLOT, place->height - axes)
                                    : CLAMP (place->width * 0.5, 140, 280),
         key = 0, flags,
         names = data->series->len > 1 ? end_names_width (&self) + LABEL_GAP + 2 : 0;
  gboolean at_ends = names < place->width * 0.4
                     && data->series->len * (AYUMI_CHART_LINE_HEIGHT - 2) <= height + 12;

  if (data->series->len > 1 && !at_ends)
    {
      key = add_key (&self, place->height > 0
                                ? MAX (1, (guint) (height * 0.4 / AYUMI_CHART_LINE_HEIGHT) - 1)
                                : G_MAXUINT)
            + 4;
      height = place->height > 0 ? MAX (LEAST_PLOT, height - key) : height;
    }
  /* What a decision sets holds from the first day of its time on. */
  self.at_start = style == AYUMI_LINE_STEP;
  self.top = place->y + key + above;
  self.bottom = self.top + height;
  ayumi_chart_axes_set_scale (&self, style == AYUMI_LINE_AREA);
  self.left = place->x + ayumi_chart_axes_label_width (&self) + 6;
  self.right = place->x + place->width - (at_ends ? names : 0);
  ayumi_chart_axes_add_grid (&self);
  ayumi_chart_axes_add_dates (&self);
  ayumi_chart_axes_add_eras (&self);
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL, series->name);
      ayumi_long_line_add (&self, series, i, data->series->len);
      ayumi_line_path_add (&self, series, style, i, data->series->len);
      add_superseded (&self, series);
      add_points (&self, series, ayumi_chart_role (i, data->series->len));
      ayumi_scene_end_group (place->scene);
    }
  if (data->series->len == 1)
    ayumi_line_path_add_values (&self, data->series->pdata[0], style);
  else if (at_ends)
    add_end_names (&self);
  /* Over the lines, since an area would hide their own, and round the values. */
  flags = add_flags (&self);
  ayumi_long_line_add_notes (&self, self.bottom + AYUMI_CHART_BELOW + eras + flags);
  return self.bottom + AYUMI_CHART_BELOW + eras + flags + notes - place->y;
}

double
ayumi_line_chart_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  return add_lines (place, data, AYUMI_LINE_STRAIGHT);
}

double
ayumi_step_chart_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  return add_lines (place, data, AYUMI_LINE_STEP);
}

double
ayumi_area_chart_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  return add_lines (place, data, AYUMI_LINE_AREA);
}
