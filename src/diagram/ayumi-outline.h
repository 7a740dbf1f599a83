/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * A document to read: its outline with our summaries, a column of text at a comfortable measure, and
 * beside each section (folded below it where the page is narrow) the facts that it gave and the
 * corrections that touch it; the publisher's corrections once more at the end, then the ways to the
 * document before and after.
 *
 * Of @state: `both` sets Japanese and English side by side, `beside` puts another document into a
 * second column (on a narrow page: two tabs), and the section that is `open` ("*": every one), or whose fact is
 * selected, shows all its facts. (transfer full)
 */
AyumiScene *ayumi_outline_layout (AyumiReport *report,
                                  const AyumiDocument *document,
                                  const AyumiViewState *state,
                                  AyumiLang lang,
                                  double width,
                                  AyumiMeasurer *measurer);

G_END_DECLS
