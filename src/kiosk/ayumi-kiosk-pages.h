/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/** What a page is called. */
const char *ayumi_kiosk_page_name (AyumiPageId page);

/** Fills home, in @lang: with a tile that begins it for each story of @report, and one that leads there for each page. */
void ayumi_kiosk_tiles_fill (GtkGrid *story_tiles,
                             GtkGrid *page_tiles,
                             AyumiReport *report,
                             AyumiLang lang);

/** Puts the tiles of @grid into rows of @columns. */
void ayumi_kiosk_tiles_lay (GtkGrid *grid, int columns);

G_END_DECLS
