/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ayumi-window.h"

G_BEGIN_DECLS

/**
 * Opens the report in @file for @window. A large one is read in a thread: the window goes on being painted,
 * though nothing in it can be used before this returns. Closing it gives the reading up: this returns NULL
 * and G_IO_ERROR_CANCELLED, and the window closes then. NULL on other errors, too. (transfer full)
 */
AyumiStore *ayumi_loading_open (AyumiWindow *window, GFile *file, GError **error);

/**
 * Proves in the background what of @store nobody has read yet. Where it is not what was published, the
 * banner of @window says so of @file, if that is still the report that it shows.
 */
void ayumi_loading_verify (AyumiWindow *window, AyumiStore *store, GFile *file);

G_END_DECLS
