/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Every term with its name in the other language, reading, definition (in both languages with @both)
 * and how often it is used: in Japanese by the rows of the fifty sounds, in English by initial,
 * with a bar of buttons that lead to them. (transfer full)
 */
AyumiScene *ayumi_glossary_layout (AyumiReport *report,
                                   gboolean both,
                                   AyumiLang lang,
                                   double width,
                                   AyumiMeasurer *measurer);

G_END_DECLS
