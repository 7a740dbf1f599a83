/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A label of a list: it begins where the row does and breaks where it must. @style (nullable) is a CSS class. (transfer floating) */
GtkWidget *ayumi_list_label_new (const char *style);

/** The two lines of a list's row: a title, and a dimmer caption as its next sibling, both empty. (transfer floating) */
GtkWidget *ayumi_list_row_new (void);

G_END_DECLS
