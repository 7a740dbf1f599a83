/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Adds the pillars of the report that covers @at (the latest one before it when none does), from @y
 * down over a page @width wide: a column a pillar, one below the other where they do not fit side by
 * side, each with the number of its projects, and with the projects themselves when @whole. Returns
 * the height used.
 */
double ayumi_pillar_map_add (AyumiScene *scene,
                             AyumiReport *report,
                             AyumiDay at,
                             AyumiLang lang,
                             double width,
                             double y,
                             gboolean whole,
                             AyumiMeasurer *measurer);

G_END_DECLS
