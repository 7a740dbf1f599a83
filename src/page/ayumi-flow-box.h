/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Keeps keys from @box until it has been laid out. GtkFlowBox (4.18) then still counts no children in a line: it
 * divides by that for Page Up and Down, and goes round for ever for Up and Down.
 */
void ayumi_flow_box_keep_keys (GtkFlowBox *box);

G_END_DECLS
