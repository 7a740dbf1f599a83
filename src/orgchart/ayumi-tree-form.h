/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "orgchart/ayumi-block-tree.h"

G_BEGIN_DECLS

/** Sizes of a tidy tree of boxes. Plain data. */
typedef struct
{
  gboolean down;      /* the root on top; else the root on the left */
  double box;         /* how wide a box is */
  double sibling_gap; /* between boxes side by side */
  double level_gap;   /* between a box and its children */
} AyumiTreeFormSizes;

/**
 * Places @n boxes as a tidy tree (ayumi_tree_layout()) from (0, 0): parents at the middle of their
 * children, each root with its tree; nodes that are roots without children take no part, they are left
 * where they were. Returns FALSE when there was nothing to place or the parents make no forest.
 * @width and @height (out): of what was placed.
 */
gboolean ayumi_tree_form_layout (AyumiBlockNode *nodes,
                                 guint n,
                                 const AyumiTreeFormSizes *sizes,
                                 AyumiBlockHeight height_of,
                                 gpointer data,
                                 double *width,
                                 double *height);

/** Whether each of @n nodes is a root without children. (transfer full) */
gboolean *ayumi_tree_form_singles (const AyumiBlockNode *nodes, guint n);

G_END_DECLS
