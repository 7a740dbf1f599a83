/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/* How the relations of framework items look: each has a shape of its own, so that colour is not needed. */

/** Draws the mark of @relation round (@cx, @cy): a disc covers, an arrow leads to, an open diamond is a gap. */
void ayumi_framework_mark_add (AyumiScene *scene,
                               const char *relation,
                               double cx,
                               double cy,
                               double radius);

/** The words for @relation, "covers" or “対応”; @relation itself when it is none of the known ones. */
const char *ayumi_framework_mark_word (const char *relation, AyumiLang lang);

/** A legend at (@x, @y) of those relations that @links (of AyumiFrameworkLink) use. Returns its height. */
double ayumi_framework_mark_add_legend (AyumiScene *scene,
                                        GPtrArray *links,
                                        AyumiLang lang,
                                        double x,
                                        double y,
                                        double width,
                                        AyumiMeasurer *measurer);

G_END_DECLS
