/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-difference.h"

G_BEGIN_DECLS

#define AYUMI_UNIT_TREE_LATEST 12 /* changes are remembered as the latest ones */

/** A unit in the tree of its organisation. Plain data. */
typedef struct
{
  const AyumiUnit *unit;
  int parent;                    /* index of its parent, -1 for none */
  guint below;                   /* how many are below it; they follow it */
  gboolean ended;                /* it existed on the day compared with, and does so no more */
  guint first_change, n_changes; /* into changes */
  guint first_holder, n_holders; /* into holders */
} AyumiUnitNode;

/**
 * The organisation of a report on a day: what belongs to what, who holds each post, and what has
 * changed since another day. Every unit of the day is a node, parents stand before their children and a
 * branch stands together, so that the children of node i begin at i + 1 and the sibling after node i is at
 * i + 1 + below. Siblings are in their order; of the roots the one with the most below it comes first.
 *
 * A unit that ended since the other day stands where it stood, below its parent or what followed that.
 * Where links go round in a circle one of them is left out.
 */
typedef struct
{
  gatomicrefcount ref_count;
  AyumiDay day, since;  /* since is AYUMI_DAY_MIN when nothing is compared */
  AyumiUnitNode *nodes; /* (owned) */
  guint n, n_ended;     /* how many of the nodes have ended */
  GPtrArray *holders;   /* (owned) const AyumiTenure * */
  GArray *changes;      /* (owned) AyumiChange since that day, those of a unit together */
  GArray *latest; /* (owned) AyumiChange, ayumi_difference_latest(); empty when a day is compared */
  int *index;     /* (owned) of the node of each unit of the report, -1 for none */
  const AyumiUnit *base; /* the first unit of the report */
} AyumiUnitTree;

/**
 * The tree of @report on @day, with what has changed since @since (AYUMI_DAY_MIN: nothing), the earlier
 * one. The report keeps the latest one, so that asking again for the same days costs nothing. Any thread
 * may ask. Free with ayumi_unit_tree_unref(). (transfer full)
 */
AyumiUnitTree *ayumi_unit_tree_get (AyumiReport *report, AyumiDay day, AyumiDay since);

/** One holder more. (transfer full) */
AyumiUnitTree *ayumi_unit_tree_ref (AyumiUnitTree *self);

/** One holder less. */
void ayumi_unit_tree_unref (AyumiUnitTree *self);

/** The node of @unit, -1 when it is not in the tree. */
int ayumi_unit_tree_find (const AyumiUnitTree *self, const AyumiUnit *unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiUnitTree, ayumi_unit_tree_unref)

G_END_DECLS
