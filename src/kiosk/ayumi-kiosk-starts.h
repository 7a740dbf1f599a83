/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How much an exhibition dares that has ended by itself before. */
typedef enum
{
  AYUMI_KIOSK_WHOLE, /* everything */
  AYUMI_KIOSK_PLAIN, /* nothing that can be left away: after three such ends within a minute */
  AYUMI_KIOSK_STILL, /* a picture that asks for the staff: after ten within ten minutes */
} AyumiKioskDaring;

/**
 * Notes in the file @path (in a folder that the next start of the machine empties) that it starts now, at the monotonic
 * time @now in microseconds, and says from the starts before it how much to dare. A start that is followed by another one
 * has ended by itself; ayumi_kiosk_starts_forget() says that it was meant. A file that cannot be read or written counts
 * as none.
 */
AyumiKioskDaring ayumi_kiosk_starts_note (const char *path, gint64 now);

/** The end is meant: what comes next is a first start. */
void ayumi_kiosk_starts_forget (const char *path);

G_END_DECLS
