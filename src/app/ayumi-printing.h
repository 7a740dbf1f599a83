/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * Installs `win.print` on @window_class, the class of AyumiWindow: the place that is shown, a document whole,
 * first as a preview and from there to a printer, through the portal where there is one.
 */
void ayumi_printing_install (GtkWidgetClass *window_class);

G_END_DECLS
