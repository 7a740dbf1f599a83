/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * A window of @app over the whole screen that says in both languages that the exhibition rests, and reads no report: what
 * is shown when that has failed again and again. It ends with the status 1 after a few minutes, so that it is tried
 * again. (transfer floating)
 */
GtkWindow *ayumi_kiosk_still_new (GtkApplication *app);

G_END_DECLS
