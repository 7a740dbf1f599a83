/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/** What @page is called. */
const char *ayumi_page_ways_name (AyumiPageId page);

/** A row of the list of pages: icon and name. (transfer floating) */
GtkWidget *ayumi_page_ways_new_row (AyumiPageId page);

/**
 * Fills the bar at the bottom of a narrow window: where visitors go most, and the button for all
 * pages, which is returned for its owner to connect. (transfer none)
 */
GtkWidget *ayumi_page_ways_fill_bar (GtkBox *bar);

G_END_DECLS
