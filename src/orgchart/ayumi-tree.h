/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A node of a tree to lay out. */
typedef struct
{
  int parent;           /* index of the parent, -1 for a root */
  double width, height; /* size of the node */
  double x, y;          /* out: centre of its top edge */
} AyumiTreeNode;

/**
 * Lays out a forest of @n nodes of different sizes from the top down, in linear time: no two
 * subtrees overlap, every parent is centred over its children, the same subtree looks the same
 * everywhere, and a mirrored tree gives the mirrored picture. Children keep the order of their
 * indices. Siblings stand at least @sibling_gap apart, a child @level_gap below its parent. The
 * leftmost edge is at 0, roots are at y = 0.
 *
 * The method is van der Ploeg, "Drawing non-layered tidy trees in linear time" (2014). His
 * distribution of spare room favours one side, so the tree is laid out both ways and the mean taken,
 * which keeps all distances and makes it symmetric; and a subtree moves towards its sibling where that
 * leaves the room below what is short unused, as in d3-flextree.
 *
 * Returns FALSE when the parents do not make a forest (a cycle, or an index out of range).
 */
gboolean ayumi_tree_layout (AyumiTreeNode *nodes, guint n, double sibling_gap, double level_gap);

G_END_DECLS
