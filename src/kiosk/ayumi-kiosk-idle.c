/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-idle.h"

#define MOST_AT_ONCE (2 * G_TIME_SPAN_SECOND)

gint64
ayumi_kiosk_clock_step (gint64 *seen, gint64 now)
{
  gint64 step = CLAMP (now - *seen, 0, MOST_AT_ONCE);

  *seen = now;
  return step;
}

void
ayumi_kiosk_idle_init (AyumiKioskIdle *self, gint64 countdown_after, gint64 reset_after, gint64 now)
{
  g_return_if_fail (countdown_after > 0 && reset_after > countdown_after);

  *self = (AyumiKioskIdle) { .countdown_after = countdown_after,
                             .reset_after = reset_after,
                             .seen = now };
}

gboolean
ayumi_kiosk_idle_touch (AyumiKioskIdle *self, gint64 now)
{
  gboolean begins = self->phase == AYUMI_KIOSK_ATTRACT;

  self->seen = now;
  self->quiet = 0;
  self->phase = AYUMI_KIOSK_VISITED;
  return begins;
}

AyumiKioskPhase
ayumi_kiosk_idle_tick (AyumiKioskIdle *self, gint64 now, gboolean playing)
{
  gint64 step = ayumi_kiosk_clock_step (&self->seen, now);

  if (self->phase == AYUMI_KIOSK_ATTRACT)
    return self->phase;
  self->quiet = playing ? 0 : self->quiet + step;
  if (self->quiet < self->countdown_after)
    self->phase = AYUMI_KIOSK_VISITED;
  else if (self->phase == AYUMI_KIOSK_VISITED)
    self->phase = AYUMI_KIOSK_COUNTDOWN; /* always seen, however late the clock was read */
  else if (self->quiet >= self->reset_after)
    self->phase = AYUMI_KIOSK_ATTRACT;
  return self->phase;
}

guint
ayumi_kiosk_idle_seconds_left (const AyumiKioskIdle *self)
{
  gint64 left = self->reset_after - self->quiet;

  if (self->phase == AYUMI_KIOSK_ATTRACT || left <= 0)
    return 0;
  return (left + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND;
}
