/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-page-grid.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Sets @blocks (of AyumiScene, each as wide as a column of @grid) from @y on, down one column and
 * then the next, so that the highest column is as low as their order allows. Returns the height
 * used, 0 for no block.
 */
double ayumi_columns_add (AyumiScene *scene,
                          GPtrArray *blocks,
                          const AyumiPageGrid *grid,
                          double y);

/**
 * The same for @lines of one text, with no gap between them. A column that begins with a line gets
 * the one of @heads (of AyumiScene, NULL for none) with the same index on top, to say what goes on.
 */
double ayumi_columns_add_lines (AyumiScene *scene,
                                GPtrArray *lines,
                                GPtrArray *heads,
                                const AyumiPageGrid *grid,
                                double y);

G_END_DECLS
