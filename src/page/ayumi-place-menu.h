/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/**
 * What may be done with an item of a drawing of the place @state: open it, copy its text (@label), its link and its
 * citation, save it; and with the whole drawing, which is all there is where @target is NULL. The actions
 * are those of AyumiWindow. (transfer floating)
 */
GtkPopover *ayumi_place_menu_new (AyumiReport *report,
                                  const AyumiViewState *state,
                                  const char *target,
                                  const char *label);

G_END_DECLS
