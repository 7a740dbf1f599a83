/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-history.h"
#include "page/ayumi-scene-page.h"
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

/** Whether the place that is shown is kept as a bookmark. */
void ayumi_content_set_kept (AyumiContent *self, gboolean kept);

/** Says @message in the banner; NULL hides it. */
void ayumi_content_show_message (AyumiContent *self, const char *message);

/** The page that is a drawing: how it looks and where it is scrolled to. (transfer none) */
AyumiScenePage *ayumi_content_get_scene (AyumiContent *self);

/** Finds in place, where the page that is shown can; else FALSE. */
gboolean ayumi_content_find (AyumiContent *self);

/** Moves the focus to where words are searched for. */
void ayumi_content_focus_search (AyumiContent *self);

G_END_DECLS
