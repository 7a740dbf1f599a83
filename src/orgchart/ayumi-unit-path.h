/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "orgchart/ayumi-unit-card.h"

G_BEGIN_DECLS

/**
 * Adds the way from the whole organisation down to @node (-1: none), as items with links to the branch of each unit on it;
 * the branch that is shown, @branch (-1: the whole), is text. Nothing where neither says anything.
 * Returns the height used.
 */
double ayumi_unit_path_add (const AyumiUnitCards *cards,
                            AyumiScene *scene,
                            int node,
                            int branch,
                            double x,
                            double y,
                            double width);

G_END_DECLS
