/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_CHANGE_POPOVER (ayumi_change_popover_get_type ())
/**
 * Lets two days be typed whose organisations are compared, or the beginning of a fiscal year be chosen as the
 * earlier one. Leads there by the action win.go; days that cannot be compared say so in place. The signal "table"
 * asks for what is different as a table.
 */
G_DECLARE_FINAL_TYPE (AyumiChangePopover, ayumi_change_popover, AYUMI, CHANGE_POPOVER, GtkPopover)

/** A popover that offers nothing yet. (transfer floating) */
GtkWidget *ayumi_change_popover_new (void);

/** Shows the days of @state, and offers the fiscal years of @report, in @lang. */
void ayumi_change_popover_set (AyumiChangePopover *self,
                               AyumiReport *report,
                               const AyumiViewState *state,
                               AyumiLang lang);

G_END_DECLS
