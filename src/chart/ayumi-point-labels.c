/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-point-labels.h"

#include <stdlib.h>

#define NEAR 7.0 /* from a point to its label */
#define FAR 20.0
#define FARTHEST 64.0

gboolean
ayumi_label_box_meets_line (const AyumiLabelBox *box, const AyumiLabelBox *line)
{
  double p[] = { line->x1 - line->x2, line->x2 - line->x1, line->y1 - line->y2,
                 line->y2 - line->y1 },
         q[] = { line->x1 - box->x1, box->x2 - line->x1, line->y1 - box->y1, box->y2 - line->y1 },
         enter = 0, leave = 1;

  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return FALSE;
      if (p[i] < 0)
        enter = MAX (enter, q[i] / p[i]);
      if (p[i] > 0)
        leave = MIN (leave, q[i] / p[i]);
    }
  return enter < leave;
}

static gboolean
boxes_meet (const AyumiLabelBox *a, const AyumiLabelBox *b, double gap)
{
  return a->x1 < b->x2 + gap && b->x1 < a->x2 + gap && a->y1 < b->y2 && b->y1 < a->y2;
}

static gboolean
is_free (const AyumiLabelBox *box,
         const AyumiPointLabel *labels,
         guint n,
         const AyumiLabelField *field,
         double gap)
{
  const AyumiLabelBox *bounds = &field->bounds;

  if (box->x1 < bounds->x1 || box->x2 > bounds->x2 || box->y1 < bounds->y1 || box->y2 > bounds->y2)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (labels[i].placed && boxes_meet (box, &labels[i].box, gap))
      return FALSE;
  for (guint i = 0; i < field->n_boxes; i++)
    if (boxes_meet (box, &field->boxes[i], 0))
      return FALSE;
  for (guint i = 0; i < field->n_lines; i++)
    if (ayumi_label_box_meets_line (box, &field->lines[i]))
      return FALSE;
  return TRUE;
}

/* The box of a label whose middle lies @across half widths and whose near edge @off units from its point. */
static AyumiLabelBox
candidate (const AyumiPointLabel *label, const AyumiLabelField *field, double across, double off)
{
  double x = label->x - label->width / 2 + across * label->width / 2,
         y = off < 0 ? label->y + off - label->height : label->y + off;

  if (off == 0)
    {
      x = across < 0 ? label->x - NEAR - label->width : label->x + NEAR;
      y = label->y - label->height / 2;
    }
  else
    x = CLAMP (x, field->bounds.x1, MAX (field->bounds.x1, field->bounds.x2 - label->width));
  return (AyumiLabelBox) { x, y, x + label->width, y + label->height };
}

static gboolean
try_box (AyumiPointLabel *label,
         AyumiLabelBox box,
         gboolean leader,
         const AyumiPointLabel *labels,
         guint n,
         const AyumiLabelField *field,
         double gap)
{
  if (!is_free (&box, labels, n, field, gap))
    return FALSE;
  label->box = box;
  label->leader = leader;
  return label->placed = TRUE;
}

/* Above, below, then the corners and the sides; off the point last. */
static void
place_label (AyumiPointLabel *label,
             const AyumiPointLabel *labels,
             guint n,
             const AyumiLabelField *field,
             double gap)
{
  static const double places[][2] = { { 0, -NEAR },   { 0, NEAR },   { -0.8, -NEAR },
                                      { 0.8, -NEAR }, { 0.8, NEAR }, { -0.8, NEAR },
                                      { 1, 0 },       { -1, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (try_box (label, candidate (label, field, places[i][0], places[i][1]), FALSE, labels, n,
                 field, gap))
      return;
  for (double off = FAR; label->must && off <= FARTHEST; off += 6)
    for (int side = -1; side <= 1; side += 2)
      for (int across = -1; across <= 1; across++)
        if (try_box (label, candidate (label, field, across, side * off), TRUE, labels, n, field,
                     gap))
          return;
}

static int
compare_priority (gconstpointer a, gconstpointer b)
{
  const AyumiPointLabel *one = *(AyumiPointLabel *const *) a, *two = *(AyumiPointLabel *const *) b;

  return one->priority != two->priority ? one->priority - two->priority
                                        : (one->x > two->x) - (one->x < two->x);
}

guint
ayumi_point_labels_place (AyumiPointLabel *labels,
                          guint n,
                          const AyumiLabelField *field,
                          double gap)
{
  g_autofree AyumiPointLabel **order = g_new (AyumiPointLabel *, MAX (n, 1));
  guint n_out = 0;

  for (guint i = 0; i < n; i++)
    {
      labels[i].placed = labels[i].leader = FALSE;
      order[i] = &labels[i];
    }
  qsort (order, n, sizeof *order, compare_priority);
  for (guint i = 0; i < n; i++)
    {
      place_label (order[i], labels, n, field, gap);
      n_out += !order[i]->placed;
    }
  return n_out;
}
