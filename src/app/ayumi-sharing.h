/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/ayumi-window.h"
#include "export/ayumi-share.h"

G_BEGIN_DECLS

/**
 * The place of @window, to be shared; FALSE, and a message in its banner, when there is nothing. @state (out)
 * (transfer full) is the place, for a chart without what is selected in it: the chart is shared and cited.
 */
gboolean ayumi_sharing_get (AyumiWindow *window, AyumiShare *share, AyumiViewState **state);

/**
 * Installs what takes the place that is shown elsewhere on @window_class, the class of AyumiWindow:
 * `win.copy` puts it on the clipboard as picture, table and text in one offer, `win.cite` its citation,
 * `win.save-as` into a file; `win.cite-place` and `win.save-place` do that for the place of their link,
 * `win.copy-link` and `win.copy-text` copy what they are given; `win.table` shows its values as a table. Ctrl+C and T are bound here and not
 * in the application, which would take them from fields of text.
 */
void ayumi_sharing_install (GtkWidgetClass *window_class);

/**
 * Lets the pointer drag the chart that @widget, a part of an AyumiWindow, shows to another program: as
 * picture, drawing, table, text or file. Pages that are no chart stay where they are.
 */
void ayumi_sharing_add_drag (GtkWidget *widget);

G_END_DECLS
