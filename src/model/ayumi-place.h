/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/**
 * Fills in where in @report the place @state is: a section is read in its document, an item seen in its
 * framework, a value, what is claimed of it and an indicator on the page of the indicator. Nothing changes when @state says so itself, or selects something else.
 */
void ayumi_place_complete (AyumiReport *report, AyumiViewState *state);

G_END_DECLS
