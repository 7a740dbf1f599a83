/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * When a visitor has gone: after a while without a touch a countdown is shown, which one touch ends,
 * and then everything is as it was for the next visitor. All times are µs of one clock, which the
 * caller reads; a clock that jumps or stands still takes no time away from anybody.
 */

typedef enum
{
  AYUMI_KIOSK_ATTRACT,   /* nobody is here */
  AYUMI_KIOSK_VISITED,   /* somebody is */
  AYUMI_KIOSK_COUNTDOWN, /* somebody was, and is being asked */
} AyumiKioskPhase;

/** Plain data; begin with ayumi_kiosk_idle_init(). */
typedef struct
{
  gint64 countdown_after, reset_after; /* without a touch */
  AyumiKioskPhase phase;
  gint64 quiet; /* since the last touch */
  gint64 seen;  /* the clock when it was last looked at */
} AyumiKioskIdle;

/**
 * How much of the time from *@seen to @now counts, and sets *@seen to @now: two seconds at most, so that a
 * machine that slept, hung or had its clock set neither resets a visitor nor skips what is being shown.
 */
gint64 ayumi_kiosk_clock_step (gint64 *seen, gint64 now);

/** Nobody is here. @reset_after is longer than @countdown_after. */
void ayumi_kiosk_idle_init (AyumiKioskIdle *self,
                            gint64 countdown_after,
                            gint64 reset_after,
                            gint64 now);

/** A touch or a key. TRUE when a visit begins with it. */
gboolean ayumi_kiosk_idle_touch (AyumiKioskIdle *self, gint64 now);

/**
 * Looks at the clock, a few times a second. While @playing, something is shown that takes its time, and the
 * visitor watches: no countdown. The change from COUNTDOWN to ATTRACT is the reset.
 */
AyumiKioskPhase ayumi_kiosk_idle_tick (AyumiKioskIdle *self, gint64 now, gboolean playing);

/** Whole seconds until the reset, rounded up; 0 when nobody is here. */
guint ayumi_kiosk_idle_seconds_left (const AyumiKioskIdle *self);

G_END_DECLS
