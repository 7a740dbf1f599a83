/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * Installs what takes the place that is shown elsewhere on @window_class, the class of AyumiWindow:
 * `win.copy` puts it on the clipboard as picture, table and text in one offer, `win.cite` its citation,
 * `win.save-as` into a file, `win.table` shows its values as a table. Ctrl+C and T are bound here and not
 * in the application, which would take them from fields of text.
 */
void ayumi_sharing_install (GtkWidgetClass *window_class);

G_END_DECLS
