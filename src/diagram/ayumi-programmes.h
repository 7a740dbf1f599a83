/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * The programmes in the reports that have begun by @at: a column a report and lines between them, or
 * a list where the page is too narrow for that, with the line of @selected (nullable, an id) standing
 * out; the pillars of the one report when there is only one. (transfer full)
 */
AyumiScene *ayumi_programmes_layout (AyumiReport *report,
                                     AyumiDay at,
                                     const char *selected,
                                     AyumiLang lang,
                                     double width,
                                     AyumiMeasurer *measurer);

G_END_DECLS
