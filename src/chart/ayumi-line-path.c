/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-line-path.h"

#include <math.h>

#include "chart/ayumi-point-labels.h"
#include "text/ayumi-sentence.h"

#define VALUE_GAP 8.0
#define POINT 4.5 /* what a mark keeps clear */
#define LABELS_MOST 40

/* ---- the line ---- */

/* Whether the line runs through @observation. */
static gboolean
is_on_line (const AyumiObservation *observation)
{
  return !isnan (observation->value) && observation->contradicts == NULL
         && observation->status != AYUMI_OBSERVATION_TARGET;
}

static gboolean
same_date (const AyumiObservation *a, const AyumiObservation *b)
{
  return ayumi_edtf_compare (&a->when, &b->when) == 0;
}

/* One unbroken piece of a line: corners, of which those of a dashed piece are two points only. */
typedef struct
{
  GArray *corners; /* (owned) AyumiPoint */
  gboolean dashed;
} Piece;

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_array_unref (piece->corners);
  g_free (piece);
}

static Piece *
add_piece (GPtrArray *pieces, double x, double y, gboolean dashed)
{
  Piece *piece = g_new (Piece, 1);
  AyumiPoint start = { 'M', x, y };

  piece->corners = g_array_new (FALSE, FALSE, sizeof (AyumiPoint));
  piece->dashed = dashed;
  g_array_append_val (piece->corners, start);
  g_ptr_array_add (pieces, piece);
  return piece;
}

static void
add_corner (Piece *piece, AyumiLineStyle style, double x, double y)
{
  AyumiPoint point = { 'L', x, y };

  if (style == AYUMI_LINE_STEP)
    {
      AyumiPoint turn = { 'L', x,
                          g_array_index (piece->corners, AyumiPoint, piece->corners->len - 1).y };

      g_array_append_val (piece->corners, turn);
    }
  g_array_append_val (piece->corners, point);
}

/* The line of @series in pieces. (transfer full) */
static GPtrArray *
pieces_of (const AyumiChartAxes *axes, const AyumiChartSeries *series, AyumiLineStyle style)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);
  const AyumiObservation *before = NULL;
  Piece *piece = NULL;
  double from_x = 0, from_y = 0;

  for (guint i = 0; i < series->points->len; i++)
    {
      const AyumiObservation *observation = series->points->pdata[i];
      gboolean dashed = observation->status == AYUMI_OBSERVATION_PROJECTED;
      double x, y;

      if (isnan (observation->value) && observation->contradicts == NULL)
        before = NULL;
      if (!is_on_line (observation) || (before != NULL && same_date (before, observation)))
        continue;
      ayumi_chart_axes_point (axes, observation, &x, &y);
      if (before == NULL)
        piece = add_piece (pieces, x, y, FALSE);
      else
        {
          if (dashed != piece->dashed)
            piece = add_piece (pieces, from_x, from_y, dashed);
          add_corner (piece, style, x, y);
        }
      before = observation;
      from_x = x;
      from_y = y;
    }
  /* The last value holds to the end of the time shown. */
  if (style == AYUMI_LINE_STEP && before != NULL && from_x < axes->right)
    add_corner (piece, style, axes->right, from_y);
  return pieces;
}

static void
fill_piece (const AyumiChartAxes *axes, const Piece *piece, AyumiRole role)
{
  g_autoptr (GArray) area = g_array_copy (piece->corners);
  double zero = ayumi_scale_at (&axes->values, 0);
  AyumiPoint ends[] = {
    { 'L', g_array_index (area, AyumiPoint, area->len - 1).x, zero },
    { 'L', g_array_index (area, AyumiPoint, 0).x, zero },
    { 'Z' },
  };

  g_array_append_vals (area, ends, G_N_ELEMENTS (ends));
  ayumi_scene_add_path (axes->place->scene, (AyumiPoint *) area->data, area->len, role,
                        AYUMI_ROLE_NONE, 0, AYUMI_DASH_SOLID);
}

void
ayumi_line_path_add (const AyumiChartAxes *axes,
                     const AyumiChartSeries *series,
                     AyumiLineStyle style,
                     guint index,
                     guint n)
{
  g_autoptr (GPtrArray) pieces = pieces_of (axes, series, style);

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = pieces->pdata[i];

      if (piece->corners->len < 2)
        continue;
      if (style == AYUMI_LINE_AREA)
        fill_piece (axes, piece, ayumi_chart_role_soft (index, n));
      ayumi_scene_add_path (axes->place->scene, (AyumiPoint *) piece->corners->data,
                            piece->corners->len, AYUMI_ROLE_NONE, ayumi_chart_role (index, n), 2,
                            piece->dashed ? AYUMI_DASH_SHORT : index % 3);
    }
}

/* ---- values at points ---- */

static void
add_obstacles (const AyumiChartAxes *axes,
               const AyumiChartSeries *series,
               AyumiLineStyle style,
               GArray *lines,
               GArray *boxes)
{
  g_autoptr (GPtrArray) pieces = pieces_of (axes, series, style);

  for (guint i = 0; i < pieces->len; i++)
    {
      const GArray *corners = ((Piece *) pieces->pdata[i])->corners;

      for (guint c = 1; c < corners->len; c++)
        {
          const AyumiPoint *a = &g_array_index (corners, AyumiPoint, c - 1);
          AyumiLabelBox line = { a->x, a->y, a[1].x, a[1].y };

          g_array_append_val (lines, line);
        }
    }
  for (guint i = 0; i < series->points->len + series->superseded->len; i++)
    {
      const AyumiObservation *observation =
          i < series->points->len ? series->points->pdata[i]
                                  : series->superseded->pdata[i - series->points->len];
      double x, y;
      AyumiLabelBox box;

      ayumi_chart_axes_point (axes, observation, &x, &y);
      box = (AyumiLabelBox) { x - POINT, y - POINT, x + POINT, y + POINT };
      g_array_append_val (boxes, box);
    }
}

/* The last value matters most, then the first, the extremes, what was corrected. */
static int
priority_of (const AyumiChartAxes *axes, const AyumiChartSeries *series, guint index)
{
  const AyumiObservation *observation = series->points->pdata[index],
                         *last = series->points->pdata[series->points->len - 1];

  if (index + 1 == series->points->len)
    return 0;
  if (index == 0)
    return 1;
  if (observation->value == axes->data->most && observation->value != last->value)
    return 2;
  if (observation->value == axes->data->least && observation->value != last->value)
    return 3;
  if (observation->status == AYUMI_OBSERVATION_CORRECTED)
    return 4;
  return 5;
}

/* Labels for the points that have a value; all of a sparse line, of a dense one those that matter. */
static GArray *
labels_of (const AyumiChartAxes *axes, const AyumiChartSeries *series, GPtrArray *texts)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (AyumiPointLabel));
  double total = 0;

  for (guint i = 0; i < series->points->len; i++)
    {
      const AyumiObservation *observation = series->points->pdata[i];
      char *text;
      AyumiPointLabel label = { .priority = priority_of (axes, series, i),
                                .height = AYUMI_CHART_VALUE };

      if (isnan (observation->value) || (label.priority == 5 && series->points->len > LABELS_MOST))
        continue;
      text = ayumi_sentence_value (observation, axes->place->lang);
      ayumi_chart_axes_point (axes, observation, &label.x, &label.y);
      label.width = ayumi_chart_value_width (axes->place, text);
      label.must = label.priority < 2;
      total += label.width + VALUE_GAP;
      g_ptr_array_add (texts, text);
      g_array_append_val (labels, label);
    }
  for (guint i = labels->len; i > 0 && total > axes->right - axes->left; i--)
    if (g_array_index (labels, AyumiPointLabel, i - 1).priority == 5)
      {
        g_array_remove_index (labels, i - 1);
        g_ptr_array_remove_index (texts, i - 1);
      }
  return labels;
}

static void
add_value (const AyumiChartAxes *axes, const AyumiPointLabel *label, const char *text)
{
  const AyumiLabelBox *box = &label->box;

  if (label->leader)
    ayumi_scene_add_line (axes->place->scene, label->x,
                          box->y1 > label->y ? label->y + POINT + 1 : label->y - POINT - 1,
                          CLAMP (label->x, box->x1 + 4, box->x2 - 4),
                          box->y1 > label->y ? box->y1 - 1 : box->y2 + 1, AYUMI_ROLE_AXIS, 1,
                          AYUMI_DASH_SOLID);
  ayumi_chart_add_value (axes->place, text, box->x1, box->y2 - 2, AYUMI_ANCHOR_START);
}

void
ayumi_line_path_add_values (const AyumiChartAxes *axes,
                            const AyumiChartSeries *series,
                            AyumiLineStyle style)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) labels = labels_of (axes, series, texts),
                     lines = g_array_new (FALSE, FALSE, sizeof (AyumiLabelBox)),
                     boxes = g_array_new (FALSE, FALSE, sizeof (AyumiLabelBox));
  AyumiLabelField field = { .bounds = { axes->left + 2,
                                        MAX (axes->top - AYUMI_CHART_ABOVE + 1, axes->place->y - 2),
                                        axes->place->x + axes->place->width, axes->bottom - 2 } };

  add_obstacles (axes, series, style, lines, boxes);
  field.lines = (AyumiLabelBox *) lines->data;
  field.n_lines = lines->len;
  field.boxes = (AyumiLabelBox *) boxes->data;
  field.n_boxes = boxes->len;
  ayumi_point_labels_place ((AyumiPointLabel *) labels->data, labels->len, &field, VALUE_GAP);
  for (guint i = 0; i < labels->len; i++)
    {
      const AyumiPointLabel *label = &g_array_index (labels, AyumiPointLabel, i);

      if (label->placed)
        add_value (axes, label, texts->pdata[i]);
    }
}
