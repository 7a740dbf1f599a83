/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-theme.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_SCENE_PAGE (ayumi_scene_page_get_type ())
/**
 * A page that is a drawing: in its frame for reading, scrolled, with buttons to zoom and to step over it
 * where they are of use. Where to go it asks for by the window's actions. The signal "failed" (const char
 * *message) says why there is nothing to see.
 */
G_DECLARE_FINAL_TYPE (AyumiScenePage, ayumi_scene_page, AYUMI, SCENE_PAGE, AdwBin)

/** Shows the place @state of @report (nullable: nothing is open), in @lang; a search shows nothing. */
void ayumi_scene_page_show (AyumiScenePage *self,
                            AyumiReport *report,
                            const AyumiViewState *state,
                            AyumiLang lang);

/** Draws in @theme, with text @scale times as large. */
void ayumi_scene_page_set_look (AyumiScenePage *self, AyumiTheme theme, double scale);

/** Whether the tones of a chart may be heard. */
void ayumi_scene_page_set_audible (AyumiScenePage *self, gboolean audible);

/** What has the focus in the drawing, NULL for nothing. (transfer none) */
const char *ayumi_scene_page_get_focus (AyumiScenePage *self);

/** Draws anew what is shown: how dates are written has changed. */
void ayumi_scene_page_refresh (AyumiScenePage *self);

/** What the item that has the focus stands for, NULL for none. (transfer full) */
char *ayumi_scene_page_get_focused (AyumiScenePage *self);

/** Gives the focus in the drawing to the item with @target; NULL leaves it where it is. */
void ayumi_scene_page_focus_target (AyumiScenePage *self, const char *target);

/** Moves the focus of the window into the drawing. */
void ayumi_scene_page_grab_focus (AyumiScenePage *self);

/** How far the page is scrolled, in scene units. Both out. */
void ayumi_scene_page_get_scroll (AyumiScenePage *self, double *x, double *y);

/** Scrolls there, once the page is laid out, instead of to the selection; before the first ayumi_scene_page_show(). */
void ayumi_scene_page_set_scroll (AyumiScenePage *self, double x, double y);

/**
 * What stands at the top of a page that is read, and how many pixels from it (@offset, out): a better
 * mark than the scroll, since the same text is longer in another language. NULL on other pages.
 * (transfer full)
 */
char *ayumi_scene_page_get_place (AyumiScenePage *self, double *offset);

/** Scrolls there; after ayumi_scene_page_show(). */
void ayumi_scene_page_set_place (AyumiScenePage *self, const char *place, double offset);

G_END_DECLS
