/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "orgchart/ayumi-block-tree.h"
#include "orgchart/ayumi-orgchart.h"
#include "orgchart/ayumi-unit-card.h"

G_BEGIN_DECLS

/*
 * The parts of ayumi_orgchart_layout(): what is drawn, where it goes, and the lines between.
 */

#define AYUMI_ORGCHART_NARROW 560.0 /* less is the width of a telephone */

/** An organisation while it is laid out. */
typedef struct
{
  AyumiReport *report;
  const AyumiViewState *state;
  AyumiUnitCards cards;
  AyumiOrgchartForm form;
  int selected, branch;       /* nodes, -1 for none */
  const AyumiChange *changes; /* of the units that are shown or closed */
  guint n_changes;
  guint left_out;                     /* units of which there are too many side by side */
  GArray *rows;                       /* (owned) AyumiUnitRow */
  AyumiBlockNode *nodes;              /* (owned) their boxes */
  double *known_width, *known_height; /* (owned) of the cards: what was measured last */
} AyumiOrgchart;

/** The @index-th unit that is drawn. */
const AyumiUnitRow *ayumi_orgchart_row (const AyumiOrgchart *self, guint index);

/** Its node in the tree. */
const AyumiUnitNode *ayumi_orgchart_node (const AyumiOrgchart *self, guint index);

/** Places the boxes in the form of the chart from (0, 0) for a page with @room. Both out: what they take. */
void ayumi_orgchart_place (AyumiOrgchart *self, double room, double *width, double *height);

/** Adds the lines of the tree. */
void ayumi_orgchart_add_edges (const AyumiOrgchart *self, AyumiScene *scene);

/**
 * The matrix relations of the selected unit whose ends are seen; what is closed is seen in the unit that it
 * is below. (transfer container), of AyumiUnitLink.
 */
GPtrArray *ayumi_orgchart_relations (const AyumiOrgchart *self);

/** Adds @links of ayumi_orgchart_relations(), each kind on a track of its own. */
void ayumi_orgchart_add_relations (const AyumiOrgchart *self, AyumiScene *scene, GPtrArray *links);

G_END_DECLS
