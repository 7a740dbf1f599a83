/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/*
 * Tables of contents: what stands beside a page to read and leads to its parts. An item's target is
 * a section, or a place in the page's drawing ("#" and the target of a group there).
 */

/** The headings of @document, those below the top ones too where that is not too many. (transfer full) */
AyumiScene *ayumi_contents_of_document (AyumiReport *report,
                                        const AyumiDocument *document,
                                        AyumiLang lang,
                                        double width,
                                        AyumiMeasurer *measurer);

/** The headings of the drawing @page that have a target, each with its label. NULL when it has none. (transfer full) */
AyumiScene *ayumi_contents_of_scene (AyumiScene *page,
                                     AyumiLang lang,
                                     double width,
                                     AyumiMeasurer *measurer);

G_END_DECLS
