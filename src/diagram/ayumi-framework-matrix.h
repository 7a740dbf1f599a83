/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * The items of @framework against the items of another framework that their links lead to, as a
 * grid: a mark a link, a row more for each further framework that links there too. Under it what
 * the editor concluded. Narrow pages name the columns below the grid. Returns the height used, 0
 * when no link leaves the framework.
 */
double ayumi_framework_matrix_add (AyumiScene *scene,
                                   AyumiReport *report,
                                   const AyumiFramework *framework,
                                   AyumiLang lang,
                                   double x,
                                   double y,
                                   double width,
                                   AyumiMeasurer *measurer);

G_END_DECLS
