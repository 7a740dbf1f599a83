/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * A document as its outline with our summaries, indented by depth; with @document NULL a list of
 * all documents. (transfer full)
 */
AyumiScene *ayumi_outline_layout (AyumiReport *report,
                                  const AyumiDocument *document,
                                  AyumiLang lang,
                                  double width,
                                  AyumiMeasurer *measurer);

G_END_DECLS
