/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/**
 * The @events (AyumiEvent) that a flag on a time axis stands for, over the flag: a row each, which selects
 * the event at the place @state. (transfer floating)
 */
GtkWidget *ayumi_event_popover_new (GPtrArray *events, const AyumiViewState *state, AyumiLang lang);

G_END_DECLS
