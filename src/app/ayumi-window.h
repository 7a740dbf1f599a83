/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/ayumi-lang.h"
#include "model/ayumi-view-state.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_WINDOW (ayumi_window_get_type ())
/** The window: pages at the side, the page, and a pane that tells what is selected. */
G_DECLARE_FINAL_TYPE (AyumiWindow, ayumi_window, AYUMI, WINDOW, AdwApplicationWindow)

/** A window of @app in @lang. (transfer floating) */
AyumiWindow *ayumi_window_new (AdwApplication *app, AyumiLang lang);

/**
 * Opening @file in @self has ended: @error is NULL when it is what is shown now. Otherwise it is an
 * AYUMI_STORE_ERROR, or G_IO_ERROR_CANCELLED when somebody gave it up, and the report that was open before stays.
 */
typedef void (*AyumiOpenedFunc) (AyumiWindow *self, GFile *file, const GError *error);

/**
 * Opens a report where it was left last; the same report, or a later edition of it, at the place that is
 * shown. @opened is called once: before this returns for small files. While a large one is read the window
 * shows so; what it is asked to go to meanwhile it goes to then. Opening another one, or closing the window,
 * gives this one up without a call.
 */
void ayumi_window_open (AyumiWindow *self, GFile *file, AyumiOpenedFunc opened);

/** Where the report comes from that is being opened, or else is open; NULL without one. (transfer none) */
GFile *ayumi_window_get_file (AyumiWindow *self);

/** Goes to a place (copied), which back can leave. */
void ayumi_window_go (AyumiWindow *self, const AyumiViewState *state);

/** Goes to the place that @link names, as ayumi_view_state_parse() reads it; a banner says what is wrong with it. */
void ayumi_window_go_to_link (AyumiWindow *self, const char *link);

/** Shows @message in the banner; NULL hides it. */
void ayumi_window_show_message (AyumiWindow *self, const char *message);

/** Says @message for a moment: that something asked for is done. The banner goes. */
void ayumi_window_toast (AyumiWindow *self, const char *message);

/** Shows anew whether the place is kept as a bookmark. */
void ayumi_window_show_kept (AyumiWindow *self);

/** The open report, NULL when none is. (transfer none) */
AyumiStore *ayumi_window_get_store (AyumiWindow *self);

/** The place that is shown. (transfer none) */
const AyumiViewState *ayumi_window_get_state (AyumiWindow *self);

/** What has the focus in the drawing, NULL for nothing. (transfer none) */
const char *ayumi_window_get_focus (AyumiWindow *self);

/** Shows everything in @lang, for which ayumi_locale_set_language() has been called; the place stays. */
void ayumi_window_set_lang (AyumiWindow *self, AyumiLang lang);

/** The language that is shown. */
AyumiLang ayumi_window_get_lang (AyumiWindow *self);

G_END_DECLS
