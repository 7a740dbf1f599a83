/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * The indicators that @state asks for, from @y down: the ways to order and compare them, what is
 * compared, a jump bar, and under each heading a small card an indicator, which leads to its chart,
 * or while comparing adds it. @state->query keeps those whose name, definition, unit or topic has all
 * its words, in either language. Returns where it ends.
 */
double ayumi_indicator_list_add (AyumiScene *scene,
                                 AyumiReport *report,
                                 const AyumiViewState *state,
                                 AyumiLang lang,
                                 double width,
                                 double y,
                                 AyumiMeasurer *measurer);

G_END_DECLS
