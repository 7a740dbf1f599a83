/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What a service tells systemd (sd_notify(3)): a datagram to the socket that NOTIFY_SOCKET names. Without one,
 * nothing happens.
 */

/** Sends @state, such as "READY=1". FALSE when nobody listens. */
gboolean ayumi_kiosk_notify (const char *state);

/** How often to send "WATCHDOG=1", in ms: half of what WATCHDOG_USEC asks for; 0 when nobody asks. */
guint ayumi_kiosk_notify_interval (void);

G_END_DECLS
