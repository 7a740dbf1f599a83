/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * The timeline of @state in bands that follow each other, each @width wide and at most @height high, in which every
 * event in range has its label: as few as that takes. One of half a year may be higher. (transfer full), of
 * AyumiScene.
 */
GPtrArray *ayumi_band_new (AyumiReport *report,
                           const AyumiViewState *state,
                           AyumiLang lang,
                           double width,
                           double height,
                           AyumiMeasurer *measurer);

G_END_DECLS
