/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_INDICATORS_BAR (ayumi_indicators_bar_get_type ())
/**
 * The search within the list of indicators: what is typed becomes the query of the page's link, by
 * the action win.replace, since typing is no step back a letter.
 */
G_DECLARE_FINAL_TYPE (AyumiIndicatorsBar, ayumi_indicators_bar, AYUMI, INDICATORS_BAR, GtkBox)

/** Shows the query of @state. */
void ayumi_indicators_bar_set (AyumiIndicatorsBar *self, const AyumiViewState *state);

G_END_DECLS
