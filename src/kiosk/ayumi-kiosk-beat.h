/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Tells systemd that @window works: READY with its first frame, and then WATCHDOG from the main loop; but not while
 * @moves says that something on it moves and no frame has been painted for a while, unless the window cannot
 * be seen at all, as when the display sleeps.
 */
void ayumi_kiosk_beat_watch (GtkWindow *window, gboolean (*moves) (gpointer data), gpointer data);

G_END_DECLS
