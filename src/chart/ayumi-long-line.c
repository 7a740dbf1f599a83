/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-long-line.h"

#include <math.h>

#include "chart/ayumi-long-band.h"
#include "chart/ayumi-long-data.h"
#include "text/ayumi-points-sentence.h"
#include "text/ayumi-sentence.h"

#define STROKES_MOST 300 /* points that are joined by strokes */
#define DOT 1.5
#define NOTE_GAP 6.0
#define LOW 200.0 /* such a height has room for a line of notes a series */

/* ---- few points ---- */

static double
x_of (const AyumiChartAxes *axes, gint64 time)
{
  return ayumi_chart_axes_x (axes, (double) time / AYUMI_POINTS_DAY);
}

/* Ends a piece of a line: a point between two gaps is a dot. */
static void
add_piece (const AyumiChartAxes *axes, GArray *corners, AyumiRole role)
{
  const AyumiPoint *first = (AyumiPoint *) corners->data;

  if (corners->len == 1)
    ayumi_scene_add_circle (axes->place->scene, first->x, first->y, DOT, role, AYUMI_ROLE_NONE, 0);
  else if (corners->len > 1)
    ayumi_scene_add_path (axes->place->scene, first, corners->len, AYUMI_ROLE_NONE, role, 2,
                          AYUMI_DASH_SOLID);
  g_array_set_size (corners, 0);
}

/* The points @first to @end − 1, joined; of those just outside the plot what lies in it. */
static gboolean
add_strokes (const AyumiChartAxes *axes,
             AyumiPoints *points,
             gint64 first,
             gint64 end,
             AyumiRole role)
{
  g_autofree AyumiPointsBucket *values = g_new (AyumiPointsBucket, end - first);
  g_autofree gint64 *times = g_new (gint64, end - first);
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (AyumiPoint));
  double left = ayumi_chart_axes_x (axes, axes->data->first),
         right = ayumi_chart_axes_x (axes, axes->data->last), before_x = 0, before_y = NAN;

  if (!ayumi_points_read (points, 0, first, end - first, values, NULL)
      || !ayumi_points_read_times (points, 0, first, end - first, times, NULL))
    return FALSE;
  for (gint64 i = 0; i < end - first; i++)
    {
      double x = x_of (axes, times[i]), y = ayumi_scale_at (&axes->values, values[i].least);
      AyumiPoint corner = { corners->len > 0 ? 'L' : 'M', x, y };

      if (isnan (values[i].least))
        {
          add_piece (axes, corners, role);
          before_y = NAN;
          continue;
        }
      if (x >= left && !isnan (before_y) && before_x < left)
        {
          AyumiPoint entry = { 'M', left,
                               before_y + (y - before_y) * (left - before_x) / (x - before_x) };

          g_array_append_val (corners, entry);
          corner.verb = 'L';
        }
      if (x > right && corners->len > 0)
        {
          corner.y = before_y + (y - before_y) * (right - before_x) / (x - before_x);
          corner.x = right;
        }
      if (x >= left && (x <= right || corners->len > 0))
        g_array_append_val (corners, corner);
      before_x = x;
      before_y = y;
    }
  add_piece (axes, corners, role);
  return TRUE;
}

/* ---- many points ---- */

static gboolean
add_band (const AyumiChartAxes *axes, const AyumiChartSeries *series, AyumiRole role)
{
  double scale = axes->place->scale > 0 ? axes->place->scale : 1,
         x1 = ayumi_chart_axes_x (axes, axes->data->first),
         x2 = ayumi_chart_axes_x (axes, axes->data->last), left = floor (x1 * scale) / scale,
         a_unit = (axes->data->last - axes->data->first) * (double) AYUMI_POINTS_DAY / (x2 - x1),
         from = (double) axes->data->first * AYUMI_POINTS_DAY - (x1 - left) * a_unit, until;
  guint n = MAX (1, ceil ((x2 - left) * scale));
  g_autofree AyumiPointsColumn *columns = g_new (AyumiPointsColumn, n);
  g_autofree AyumiBandColumn *band = g_new (AyumiBandColumn, n);

  until = MIN (from + n / scale * a_unit, (double) series->until);
  /* What a report seen at an earlier day does not show has no columns either. */
  n = CLAMP (ceil ((until - from) / a_unit * scale), 1, n);
  if (!ayumi_points_read_columns (series->longs->points, from, from + n / scale * a_unit, n,
                                  columns, NULL))
    return FALSE;
  for (guint c = 0; c < n; c++)
    {
      band[c].sort = columns[c].first == columns[c].end ? AYUMI_BAND_BETWEEN
                     : isnan (columns[c].least)         ? AYUMI_BAND_GAP
                                                        : AYUMI_BAND_VALUES;
      band[c].top = ayumi_scale_at (&axes->values, columns[c].most);
      band[c].bottom = ayumi_scale_at (&axes->values, columns[c].least);
    }
  ayumi_long_band_add (axes->place->scene, left, scale, band, n, role);
  return TRUE;
}

/* ---- the line ---- */

static gboolean
add_line (const AyumiChartAxes *axes, const AyumiChartSeries *series, AyumiRole role)
{
  AyumiPoints *points = series->longs->points;
  gint64 first, end, until = MIN (series->until, (gint64) axes->data->last * AYUMI_POINTS_DAY);

  if (!ayumi_points_find (points, 0, (gint64) axes->data->first * AYUMI_POINTS_DAY, &first, NULL)
      || !ayumi_points_find (points, 0, until, &end, NULL))
    return FALSE;
  if (end - first > STROKES_MOST)
    return add_band (axes, series, role);
  /* One more at either end, which the line comes from or goes to. */
  if (until < series->until)
    end = MIN (end + 1, ayumi_points_count (points, 0));
  return add_strokes (axes, points, MAX (0, first - 1), end, role);
}

/* ---- parts of time ---- */

/* An item over its part of the plot for each year, month, day or hour in view, which leads into it. */
static gboolean
add_periods (const AyumiChartAxes *axes, const AyumiChartSeries *series, guint index)
{
  AyumiPeriodUnit unit;
  g_autoptr (GArray) periods = ayumi_long_data_periods (axes->data, series, &unit);

  if (periods == NULL)
    return FALSE;
  for (guint i = 0; i < periods->len; i++)
    {
      const AyumiPointsPeriod *period = &g_array_index (periods, AyumiPointsPeriod, i);
      g_autofree char *link = ayumi_long_data_link (axes->data, period, unit);
      g_autofree char *name = ayumi_sentence_period (period, unit, axes->place->lang);
      g_autofree char *label =
          ayumi_sentence_points (series->series->indicator, name, &period->sum, axes->place->lang);
      double x = x_of (axes, period->from);
      guint group = ayumi_scene_begin_group (axes->place->scene, AYUMI_READ_ITEM, link, label);

      /* Where there are points, too, the courses are theirs. */
      if (axes->data->n_values == 0)
        {
          ayumi_scene_set_track (axes->place->scene, group, index + 1, period->when.first);
          ayumi_scene_set_value (axes->place->scene, group, period->sum.last);
        }
      ayumi_scene_add_rect (axes->place->scene, x, axes->top, x_of (axes, period->until) - x,
                            axes->bottom - axes->top, 0, AYUMI_ROLE_NONE, AYUMI_ROLE_NONE, 0);
      ayumi_scene_end_group (axes->place->scene);
    }
  return TRUE;
}

void
ayumi_long_line_add (const AyumiChartAxes *axes,
                     const AyumiChartSeries *series,
                     guint index,
                     guint n)
{
  const AyumiChartPlace *place = axes->place;

  if (series->longs == NULL)
    return;
  if (!axes->data->unread && add_line (axes, series, ayumi_chart_role (index, n))
      && add_periods (axes, series, index))
    return;
  ayumi_chart_add_label (place,
                         ayumi_say (place->lang, "ファイルが壊れているため、値を読み取れません。",
                                    "The values cannot be read, since the file is damaged."),
                         (axes->left + axes->right) / 2, (axes->top + axes->bottom) / 2,
                         AYUMI_ANCHOR_MIDDLE);
}

/* ---- in words ---- */

static AyumiFont
note_font (const AyumiChartAxes *axes)
{
  return (AyumiFont) { AYUMI_CHART_LABEL, 400, axes->place->lang };
}

static char *
note_of (const AyumiChartAxes *axes, const AyumiChartSeries *series)
{
  return ayumi_sentence_points (series->series->indicator, series->name, &series->sum,
                                axes->place->lang);
}

/* Lines a note may take: any number, unless the height is given. */
static guint
lines_of_note (const AyumiChartAxes *axes)
{
  return axes->place->height <= 0 ? 0 : axes->place->height < LOW ? 1 : 2;
}

double
ayumi_long_line_notes_height (const AyumiChartAxes *axes)
{
  g_autoptr (AyumiScene) aside = ayumi_scene_new (0, 0);
  const AyumiChartPlace *place = axes->place;
  double height = 0;

  for (guint i = 0; i < axes->data->series->len; i++)
    {
      const AyumiChartSeries *series = axes->data->series->pdata[i];
      g_autofree char *note = series->longs != NULL ? note_of (axes, series) : NULL;

      if (note != NULL)
        height += NOTE_GAP
                  + ayumi_scene_add_paragraph (aside, place->measurer, note, note_font (axes),
                                               place->x, 0, place->width, lines_of_note (axes),
                                               AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
    }
  return height;
}

void
ayumi_long_line_add_notes (const AyumiChartAxes *axes, double y)
{
  const AyumiChartPlace *place = axes->place;

  for (guint i = 0; i < axes->data->series->len; i++)
    {
      const AyumiChartSeries *series = axes->data->series->pdata[i];
      g_autofree char *note = series->longs != NULL ? note_of (axes, series) : NULL;

      if (note == NULL)
        continue;
      ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, note);
      y += NOTE_GAP
           + ayumi_scene_add_paragraph (place->scene, place->measurer, note, note_font (axes),
                                        place->x, y + NOTE_GAP, place->width, lines_of_note (axes),
                                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (place->scene);
    }
}
