/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ayumi-window.h"

G_BEGIN_DECLS

/** Installs the actions that open reports ("win.open-file", "win.open-recent" with a URI) on the class of the window. */
void ayumi_opening_install (GtkWidgetClass *window_class);

/** Lets files and links be dropped onto @window. */
void ayumi_opening_accept_drops (AyumiWindow *window);

/**
 * Opens what a person pointed at, in @window: an ayumi: link leads to its place, anything else is a
 * report, which joins the recent ones. Where it is none, the banner says so and the open report stays
 * (ayumi_windows_refuse()); a small one has been opened or refused when this returns.
 */
void ayumi_opening_open (AyumiWindow *window, GFile *file);

/** What to tell of @file, which did not open, in the language of the window. (transfer full) */
char *ayumi_opening_refusal (GFile *file, const GError *error);

/** The reports opened before and still there, the last one first. (transfer full), of GFile. */
GPtrArray *ayumi_opening_recent (void);

/** Takes the report at @uri from that list; the file stays. */
void ayumi_opening_forget (const char *uri);

/** Fills @menu with the reports opened lately, the last one first; none leaves it empty. */
void ayumi_opening_fill_recent (GMenu *menu);

G_END_DECLS
