/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** The forms of an organisation chart; the word in brackets is what a view state calls it (its item). */
typedef enum
{
  AYUMI_ORGCHART_BLOCKS, /* (none) branches flow over the width of the page, ayumi_block_tree_layout() */
  AYUMI_ORGCHART_TREE,    /* ("tree") a tidy tree with its root on the left */
  AYUMI_ORGCHART_DOWN,    /* ("tree-down") a tidy tree with its root on top */
  AYUMI_ORGCHART_OUTLINE, /* ("outline") one unit a line, indented */
  AYUMI_N_ORGCHARTS,
} AyumiOrgchartForm;

/** The form called @word (nullable). FALSE when there is none. */
gboolean ayumi_orgchart_form_from_string (const char *word, AyumiOrgchartForm *form);

/** The word of @form, NULL for blocks. */
const char *ayumi_orgchart_form_to_string (AyumiOrgchartForm form);

/**
 * The organisation of @report as @state has it: the day, the form, the branch and what of it is open, what has
 * changed since another day. Big ones open closed, so that the first page can be read; what is closed is
 * counted on its card. Units that belong to nothing (councils, outside parties) follow. Of the matrix
 * relations (staffs, advises, cooperates, heads) those of the selected unit are drawn, round the boxes
 * (ayumi_orthogonal_route()). A legend explains what is to be seen.
 *
 * @width of the page, 0 when there is none; tidy trees are as wide as they need. NULL and a
 * G_IO_ERROR_NOT_FOUND when the report has no such form or unit. (transfer full)
 */
AyumiScene *ayumi_orgchart_layout (AyumiReport *report,
                                   const AyumiViewState *state,
                                   AyumiLang lang,
                                   double width,
                                   AyumiMeasurer *measurer,
                                   GError **error);

/** The link of @state with all that is below the unit @id open, as far as a page has room. (transfer full) */
char *ayumi_orgchart_expand_link (const AyumiViewState *state, const char *id);

G_END_DECLS
