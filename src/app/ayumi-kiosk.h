/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/ayumi-lang.h"

G_BEGIN_DECLS

/** The options of exhibition mode, for g_application_add_main_option_entries(). */
const GOptionEntry *ayumi_kiosk_options (void);

/** Whether --kiosk was given. */
gboolean ayumi_kiosk_is_wanted (void);

/**
 * Does what the options in @dict ask for before there is a window: sets the PIN. The exit status, or -1 to go on,
 * as GApplication::handle-local-options wants it.
 */
int ayumi_kiosk_handle_options (GVariantDict *dict);

/** Opens the kiosk on the report @file in @lang, as the options in @dict say. FALSE when it cannot be opened. */
gboolean ayumi_kiosk_open (GtkApplication *app,
                           GFile *file,
                           AyumiLang lang,
                           GVariantDict *dict,
                           GError **error);

G_END_DECLS
