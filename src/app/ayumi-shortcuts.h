/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Tells @app the keys of the actions. */
void ayumi_shortcuts_install (GtkApplication *app);

/** The keys as ayumi_help_set_keys() takes them, in the language of the interface. (transfer full) */
char *ayumi_shortcuts_text (void);

/** A dialog that lists the keys, made from the same table. (transfer floating) */
AdwDialog *ayumi_shortcuts_dialog_new (void);

G_END_DECLS
