/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Adds the values of @indicator as horizontal bars from zero, one an observation, with the takeaway
 * above and the source below. Values that are derived or targets are hollow, missing ones say why.
 * Returns the height used.
 */
double ayumi_bars_add (AyumiScene *scene,
                       AyumiReport *report,
                       const AyumiIndicator *indicator,
                       AyumiLang lang,
                       double x,
                       double y,
                       double width,
                       AyumiMeasurer *measurer);

G_END_DECLS
