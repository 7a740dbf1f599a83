/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** How much larger everything is on a screen of @width × @height pixels than it is designed: from 1 to 4. */
double ayumi_kiosk_cover_scale (int width, int height);

/** Makes @window look as exhibitions do and cover the screen, whichever there is when some are plugged in and out. */
void ayumi_kiosk_cover_screen (GtkWindow *window);

G_END_DECLS
