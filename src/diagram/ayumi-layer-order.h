/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** One of the things that stand in layers, one below the other in each. Plain data. */
typedef struct
{
  guint layer;
  int parent;  /* index of the node of its layer that it follows and stays with, -1: none */
  guint place; /* in its layer, from 0 on; a node comes before what it is the parent of */
} AyumiLayerNode;

/** A line from a node to one of a later layer. Plain data. */
typedef struct
{
  guint from, to; /* indices of nodes */
} AyumiLayerLink;

/** How many pairs of links between the same two layers cross. */
guint ayumi_layer_order_crossings (const AyumiLayerNode *nodes,
                                   const AyumiLayerLink *links,
                                   guint n_links);

/**
 * Orders the nodes of @n_layers layers so that few links cross: every node with a parent goes to the
 * mean place of what it is linked to, layer by layer forwards and backwards in turn, and the best
 * order met is kept (the barycentre method of Sugiyama, Tagawa and Toda 1981). What a parent holds
 * stays together below it; nodes without a parent keep their order, given by their places. Nodes
 * that are alike keep theirs too. Writes the places. Never makes more crossings than there were.
 */
void ayumi_layer_order (AyumiLayerNode *nodes,
                        guint n_nodes,
                        const AyumiLayerLink *links,
                        guint n_links,
                        guint n_layers);

G_END_DECLS
