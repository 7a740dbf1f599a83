/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Labels of points in a plane: each tries places round its point, and, when all are taken, places
 * further off with a leader line. Those that matter most choose first; a label that finds no place is
 * left out (its value is still at its mark, in the table and in the sentence). Greedy placement over a
 * candidate list is the first baseline of Christensen, Marks and Shieber, "An empirical study of
 * algorithms for point-feature label placement" (1995); with few labels beside one line it loses
 * little against their annealing, and moves nothing when a value is added elsewhere.
 */

typedef struct
{
  double x1, y1, x2, y2;
} AyumiLabelBox;

/** A label to be placed. Plain data. */
typedef struct
{
  double x, y;          /* its point */
  double width, height; /* of its text */
  int priority;         /* the least chooses first */
  gboolean must;        /* may stand off with a leader line */
  gboolean placed;      /* out */
  gboolean leader;      /* out: so far off that a line must join it to its point */
  AyumiLabelBox box;    /* out, when placed */
} AyumiPointLabel;

/** What labels keep clear of. Plain data. */
typedef struct
{
  const AyumiLabelBox *lines; /* straight lines from (x1, y1) to (x2, y2) */
  guint n_lines;
  const AyumiLabelBox *boxes; /* marks, and what else is taken */
  guint n_boxes;
  AyumiLabelBox bounds; /* labels stay within */
} AyumiLabelField;

/** Places @labels in @field, keeping @gap between two of them. Returns how many found no place. */
guint ayumi_point_labels_place (AyumiPointLabel *labels,
                                guint n,
                                const AyumiLabelField *field,
                                double gap);

/** Whether the straight line @line enters @box (Liang and Barsky 1984). */
gboolean ayumi_label_box_meets_line (const AyumiLabelBox *box, const AyumiLabelBox *line);

G_END_DECLS
