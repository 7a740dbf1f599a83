/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/*
 * What a window leaves to the next start. Places are kept by package and not by file: an update of the
 * report opens where the old one was left.
 */

/** Gives @window the size that the last one had. */
void ayumi_memory_restore_size (GtkWindow *window);

/** Keeps the size of @window. */
void ayumi_memory_keep_size (GtkWindow *window);

/** Where @report was left, without what it has no more; its overview when it was never read. (transfer full) */
AyumiViewState *ayumi_memory_place (AyumiReport *report);

/** Keeps @state as the place that @report was left at; neither a search nor the help is a place in it. */
void ayumi_memory_keep_place (AyumiReport *report, const AyumiViewState *state);

G_END_DECLS
