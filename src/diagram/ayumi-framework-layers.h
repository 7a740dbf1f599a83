/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * The top items of @framework as a stack, the first on top, each with what links to it. Returns the
 * height used.
 */
double ayumi_framework_layers_add (AyumiScene *scene,
                                   AyumiReport *report,
                                   const AyumiFramework *framework,
                                   AyumiLang lang,
                                   double x,
                                   double y,
                                   double width,
                                   AyumiMeasurer *measurer);

G_END_DECLS
