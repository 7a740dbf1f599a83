/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/** What a page is called. */
const char *ayumi_kiosk_page_name (AyumiPageId page);

/** A tile for home that leads to @page: icon, name and what is there. (transfer floating) */
GtkWidget *ayumi_kiosk_page_tile_new (AyumiPageId page);

/** A tile that begins a story: its title and @summary. (transfer floating) */
GtkWidget *ayumi_kiosk_story_tile_new (const char *id, const char *title, const char *summary);

G_END_DECLS
