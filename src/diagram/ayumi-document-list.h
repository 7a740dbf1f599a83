/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * The documents of the report: those it is about as cards with their summaries; below, those that they
 * link to, by who vouches for them and by genre (the news by year too), with counts and a bar
 * of buttons that lead there. (transfer full)
 */
AyumiScene *ayumi_document_list_layout (AyumiReport *report,
                                        AyumiLang lang,
                                        double width,
                                        AyumiMeasurer *measurer);

G_END_DECLS
