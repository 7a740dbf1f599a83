/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kiosk/ayumi-kiosk-setup.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_KIOSK_WINDOW (ayumi_kiosk_window_get_type ())
/**
 * Exhibition mode: one window over the whole screen that plays stories until it is touched, shows the report to whoever
 * touches it, and forgets them when they have gone. Nothing leads out of it but the staff's PIN.
 */
G_DECLARE_FINAL_TYPE (AyumiKioskWindow, ayumi_kiosk_window, AYUMI, KIOSK_WINDOW, GtkWindow)

/** The window of @app; @setup must outlive it. (transfer floating) */
GtkWindow *ayumi_kiosk_window_new (GtkApplication *app, const AyumiKioskSetup *setup);

G_END_DECLS
