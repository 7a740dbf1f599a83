/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Lets Page Up and Page Down pass by @box to what it lies in. GtkFlowBox (4.18) counts its children in lines there, and
 * divides by zero as long as it has not been laid out: a key that comes before the first frame ends the process.
 */
void ayumi_flow_box_pass_pages (GtkFlowBox *box);

G_END_DECLS
