/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-history.h"
#include "scene/ayumi-theme.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_CONTENT (ayumi_content_get_type ())
/**
 * All that a window shows: the pages at the side, the page, and the pane that tells what is selected.
 * It shows a place; where to go next it asks for by the window's actions. Made anew when the language
 * changes, since templates are translated once.
 */
G_DECLARE_FINAL_TYPE (AyumiContent, ayumi_content, AYUMI, CONTENT, AdwBreakpointBin)

/** Content in @lang. (transfer floating) */
GtkWidget *ayumi_content_new (AyumiLang lang);

/** Shows the place of @history in the report of @store (nullable: nothing is open). */
void ayumi_content_show (AyumiContent *self, AyumiStore *store, const AyumiHistory *history);

/** Says @message in the banner; NULL hides it. */
void ayumi_content_show_message (AyumiContent *self, const char *message);

/** Draws in @theme, with text @scale times as large. */
void ayumi_content_set_look (AyumiContent *self, AyumiTheme theme, double scale);

/** Moves the focus to where words are searched for. */
void ayumi_content_focus_search (AyumiContent *self);

/** How far the page is scrolled, in scene units. Both out. */
void ayumi_content_get_scroll (AyumiContent *self, double *x, double *y);

/** Scrolls the page there, once it is laid out, instead of to the selection; before the first ayumi_content_show(). */
void ayumi_content_set_scroll (AyumiContent *self, double x, double y);

/**
 * What stands at the top of a page that is read, and how many pixels from it (@offset, out): a better
 * mark than the scroll, since the same text is longer in another language. NULL on other pages.
 * (transfer full)
 */
char *ayumi_content_get_place (AyumiContent *self, double *offset);

/** Scrolls there; after ayumi_content_show(). */
void ayumi_content_set_place (AyumiContent *self, const char *place, double offset);

G_END_DECLS
