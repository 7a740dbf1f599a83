/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * For tests, when AYUMI_WATCH is set to a number of milliseconds: prints a line to stdout whenever the main loop of
 * this thread, to which it belongs, has answered nothing for so long: "busy", the thread's processor time
 * and the time on the wall since it last waited, in ms. Otherwise nothing.
 */
void ayumi_watch_start (void);

G_END_DECLS
