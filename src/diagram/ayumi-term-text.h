/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Adds @text as ayumi_scene_add_paragraph() does, from its start, with the terms of the glossary of
 * @report in it as items of their own ("term:…"), those in @seen left out as in
 * ayumi_term_finder_find(). Terms are looked for in the language of @font. Returns the height used.
 */
double ayumi_term_text_add (AyumiScene *scene,
                            AyumiMeasurer *measurer,
                            AyumiReport *report,
                            GHashTable *seen,
                            const char *text,
                            AyumiFont font,
                            double x,
                            double y,
                            double width,
                            guint max_lines,
                            AyumiRole role);

G_END_DECLS
