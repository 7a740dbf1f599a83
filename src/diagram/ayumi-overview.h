/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * What the report is: its key figures, each compared with what it was, the pillars of its programme,
 * and the important events up to @at. (transfer full)
 */
AyumiScene *ayumi_overview_layout (AyumiReport *report,
                                   AyumiDay at,
                                   AyumiLang lang,
                                   double width,
                                   AyumiMeasurer *measurer);

G_END_DECLS
