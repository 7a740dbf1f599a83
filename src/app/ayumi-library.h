/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/ayumi-window.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_LIBRARY (ayumi_library_get_type ())
/**
 * The reports at hand: the bundled one, installed packs, files opened before. Of each its title, period,
 * edition, fingerprint and whether it is whole, found out in a thread. A report opens in the window or in
 * one of its own, is compared with the open one, or leaves the list.
 */
G_DECLARE_FINAL_TYPE (AyumiLibrary, ayumi_library, AYUMI, LIBRARY, AdwDialog)

/** Installs `win.reports`, which opens the list, on @window_class, the class of AyumiWindow. */
void ayumi_library_install (GtkWidgetClass *window_class);

G_END_DECLS
