/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_UNIT_FIND_POPOVER (ayumi_unit_find_popover_get_type ())
/**
 * An entry that finds units of the organisation as it is shown, open or closed, by name, abbreviation and holder.
 * What is chosen is selected where it stands, by "win.go"; the signal "found" (const char *target) comes before that.
 */
G_DECLARE_FINAL_TYPE (AyumiUnitFindPopover,
                      ayumi_unit_find_popover,
                      AYUMI,
                      UNIT_FIND_POPOVER,
                      GtkPopover)

/** A popover, empty until ayumi_unit_find_popover_set(). (transfer floating) */
GtkWidget *ayumi_unit_find_popover_new (void);

/** Looks through the organisation of @report at @state (copied). */
void ayumi_unit_find_popover_set (AyumiUnitFindPopover *self,
                                  AyumiReport *report,
                                  const AyumiViewState *state,
                                  AyumiLang lang);

G_END_DECLS
