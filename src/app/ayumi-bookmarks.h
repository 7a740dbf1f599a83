/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-view-state.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

/**
 * Installs bookmarks and notes on @window_class, the class of AyumiWindow: `win.bookmark` keeps the place that
 * is shown and opens its note, `win.bookmarks` lists what is kept, `win.export-bookmarks` and
 * `win.import-bookmarks` exchange them with a file. What cannot be saved is said where it was typed.
 */
void ayumi_bookmarks_install (GtkWidgetClass *window_class);

/** Whether the place @state of the report in @store is kept. Makes no notebook where there is none. */
gboolean ayumi_bookmarks_has (AyumiStore *store, const AyumiViewState *state);

G_END_DECLS
