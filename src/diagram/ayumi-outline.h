/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * A document as its outline with our summaries, indented by depth; beside each section (below it on
 * a narrow page) the facts that it gave; the publisher's corrections at the end. (transfer full)
 */
AyumiScene *ayumi_outline_layout (AyumiReport *report,
                                  const AyumiDocument *document,
                                  AyumiLang lang,
                                  double width,
                                  AyumiMeasurer *measurer);

G_END_DECLS
