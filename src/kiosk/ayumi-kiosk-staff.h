/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kiosk/ayumi-kiosk-counters.h"
#include "kiosk/ayumi-kiosk-pin.h"
#include "kiosk/ayumi-kiosk-setup.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_KIOSK_STAFF (ayumi_kiosk_staff_get_type ())
/**
 * What the staff see: first the PIN, then how the kiosk fares, and buttons to save the counters and to end it by
 * the action "win.quit", which whoever comes this far may.
 */
G_DECLARE_FINAL_TYPE (AyumiKioskStaff, ayumi_kiosk_staff, AYUMI, KIOSK_STAFF, GtkBox)

/** The panel, closed. What is given must outlive it. (transfer floating) */
GtkWidget *ayumi_kiosk_staff_new (const AyumiKioskSetup *setup,
                                  AyumiKioskCounters *counters,
                                  AyumiKioskLock *lock);

/** Whether the right PIN has been given. */
gboolean ayumi_kiosk_staff_is_open (AyumiKioskStaff *self);

/** A key of the pad or a keyboard. */
void ayumi_kiosk_staff_press (AyumiKioskStaff *self, const char *key);

/** Shows @volume, in percent, and what will be heard of it; plays a few tones with it if it was just @changed. */
void ayumi_kiosk_staff_set_volume (AyumiKioskStaff *self, guint volume, gboolean changed);

/** Shows @message below the buttons: what went wrong. */
void ayumi_kiosk_staff_tell (AyumiKioskStaff *self, const char *message);

G_END_DECLS
