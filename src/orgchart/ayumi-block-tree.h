/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A node of a tree to lay out in blocks. */
typedef struct
{
  int parent;                 /* index of the parent, -1 for a root */
  double x, y, width, height; /* out: its box */
  double bus_y,
      trunk_x; /* out: the line from the parent turns at that height and comes down there */
} AyumiBlockNode;

/** Sizes of a block tree. Plain data. */
typedef struct
{
  double width;     /* of the page: no box lies beyond it, unless the page is narrower than a box */
  double box_least; /* a column is begun only where a box of that width fits */
  double box_most;  /* no box is wider */
  double indent;    /* of a child below its parent; the deepest stand as far in as level 6 */
  double gap;       /* between a box and the one below */
  double column_gap; /* between columns, more than half of indent */
} AyumiBlockSizes;

/** How high the box of @node is when it is @width wide. */
typedef double (*AyumiBlockHeight) (guint node, double width, gpointer data);

/**
 * Lays out a forest of @n nodes from the top down so that it fits the width of a page: below every
 * node its children hang indented, as an outline does; where the page has room for several columns,
 * the children of a node flow into columns of nearly equal height, each child with its branch whole.
 * A child that holds more than half of its parent's branch keeps the page's width, so that the
 * flowing happens where the tree is broadest. A narrow page gives the plain outline. The largest tree
 * comes first; otherwise nodes keep the order of their indices.
 *
 * It is the compact form of organisation charts (hanging leaves) with the wrapping of siblings chosen
 * by the page; the columns are the shortest ones by bisection of their height. Linear but for that.
 *
 * Returns the height used, or -1 when the parents do not make a forest.
 */
double ayumi_block_tree_layout (AyumiBlockNode *nodes,
                                guint n,
                                const AyumiBlockSizes *sizes,
                                AyumiBlockHeight height_of,
                                gpointer data);

G_END_DECLS
