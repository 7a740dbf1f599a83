/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-framework-place.h"

G_BEGIN_DECLS

/*
 * The forms that a framework can take, one a kind. Each draws every item of the framework once, as
 * an item with its target, in the order of the data, and returns the height it used.
 */

/** Items with parts: each beside its parts, on one card; those without parts side by side. */
double ayumi_framework_tree_add (const AyumiFrameworkPlace *place);

/** A deep tree as a table of contents, down one column and then the next. */
double ayumi_framework_outline_add (const AyumiFrameworkPlace *place);

/** Items whose parts are stages that lead from one to the next: a row an item, a column a stage. */
double ayumi_framework_flow_add (const AyumiFrameworkPlace *place);

/** Counts as steps, each as wide as its count against the highest where a link to a value tells it. */
double ayumi_framework_ladder_add (const AyumiFrameworkPlace *place);

/** Few and weighty statements, set large: the fewer stand together, the larger. */
double ayumi_framework_statement_add (const AyumiFrameworkPlace *place);

/** The top items as a stack, the first on top, each beside what links to it. */
double ayumi_framework_layers_add (const AyumiFrameworkPlace *place);

/**
 * The items against those of another framework that their links lead to, as a grid: a mark a link,
 * a row more for each further framework that links there too; then what the editor concluded, and
 * below it the parts of each item. The tree when no link leaves the framework.
 */
double ayumi_framework_matrix_add (const AyumiFrameworkPlace *place);

G_END_DECLS
