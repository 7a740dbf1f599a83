/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-unit-tree.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/** A unit that is drawn. Plain data. */
typedef struct
{
  guint node;                      /* of the tree */
  int parent;                      /* the row of its parent, -1 for none */
  guint level, position, siblings; /* from 1, as a reader is told */
  gboolean open, open_by_default;  /* its children are rows; would be, without a word in the link */
} AyumiUnitRow;

/**
 * Which units of @tree a drawing of @state shows: all of it or its branch, opened as far as @state says
 * and otherwise as many levels as come to at most @room units, and always down to the selected one. Of very many
 * siblings only the first are drawn; @left_out (out) counts the others with what is below them. Every unit of
 * the day is a row, or below a row that is not open, or left out, or outside the branch. In reading order.
 * Costs what is shown. (transfer full), of AyumiUnitRow.
 */
GArray *ayumi_unit_rows_new (const AyumiUnitTree *tree,
                             AyumiReport *report,
                             const AyumiViewState *state,
                             guint room,
                             guint *left_out);

/** The node of the unit that @state has selected, -1 when it is none of the day. */
int ayumi_unit_rows_selected (const AyumiUnitTree *tree,
                              AyumiReport *report,
                              const AyumiViewState *state);

/** The node of the unit whose branch @state shows, -1 when that is none of the day. */
int ayumi_unit_rows_branch (const AyumiUnitTree *tree,
                            AyumiReport *report,
                            const AyumiViewState *state);

G_END_DECLS
