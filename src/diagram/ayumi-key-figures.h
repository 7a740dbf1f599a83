/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Adds how many key figures have moved for the better or for the worse, and a card for each chart that the package
 * marks for the overview: name, newest value up to @at, what it was before and since when, whether that is a move
 * to the good, a small picture; and below them what the arrows mean. From @y down over a page @width wide. Returns the height used.
 */
double ayumi_key_figures_add (AyumiScene *scene,
                              AyumiReport *report,
                              AyumiDay at,
                              AyumiLang lang,
                              double width,
                              double y,
                              AyumiMeasurer *measurer);

G_END_DECLS
