/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * The pillars with their projects in the report that covers @at (the latest one before it when
 * none does): a column a pillar, one below the other where they do not fit side by side.
 * (transfer full)
 */
AyumiScene *ayumi_pillar_map_layout (AyumiReport *report,
                                     AyumiDay at,
                                     AyumiLang lang,
                                     double width,
                                     AyumiMeasurer *measurer);

/**
 * Adds only the pillars of that report, each with the number of its projects, from @y down over a
 * page @width wide. Returns the height used.
 */
double ayumi_pillar_map_add_pillars (AyumiScene *scene,
                                     AyumiReport *report,
                                     AyumiDay at,
                                     AyumiLang lang,
                                     double width,
                                     double y,
                                     AyumiMeasurer *measurer);

G_END_DECLS
