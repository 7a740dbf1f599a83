/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-playlist.h"

#include "kiosk/ayumi-kiosk-idle.h"

#define LEAST_SECONDS 3u

struct _AyumiKioskPlaylist
{
  guint *seconds; /* (owned) */
  guint n, at;
  gboolean loops, playing;
  gint64 seen, passed; /* µs: the clock, and of the step that is shown */
};

AyumiKioskPlaylist *
ayumi_kiosk_playlist_new (const guint *seconds, guint n, gboolean loops, gint64 now)
{
  AyumiKioskPlaylist *self;

  g_return_val_if_fail (n > 0, NULL);

  self = g_new0 (AyumiKioskPlaylist, 1);
  self->seconds = g_memdup2 (seconds, n * sizeof *seconds);
  self->n = n;
  self->loops = loops;
  self->playing = TRUE;
  self->seen = now;
  return self;
}

void
ayumi_kiosk_playlist_free (AyumiKioskPlaylist *self)
{
  if (self == NULL)
    return;
  g_free (self->seconds);
  g_free (self);
}

static gint64
length (const AyumiKioskPlaylist *self)
{
  return MAX (self->seconds[self->at], LEAST_SECONDS) * G_TIME_SPAN_SECOND;
}

gboolean
ayumi_kiosk_playlist_tick (AyumiKioskPlaylist *self, gint64 now)
{
  gint64 step = ayumi_kiosk_clock_step (&self->seen, now);

  if (!self->playing)
    return FALSE;
  self->passed += step;
  if (self->passed < length (self))
    return FALSE;
  if (ayumi_kiosk_playlist_skip (self, 1, now))
    return TRUE;
  self->passed = length (self);
  self->playing = FALSE;
  return FALSE;
}

gboolean
ayumi_kiosk_playlist_skip (AyumiKioskPlaylist *self, int by, gint64 now)
{
  int to = (int) self->at + by, n = self->n;

  if (self->loops)
    to = ((to % n) + n) % n;
  else if (to < 0 || to >= n)
    return FALSE;
  self->at = to;
  self->passed = 0;
  self->seen = now;
  return TRUE;
}

void
ayumi_kiosk_playlist_set_playing (AyumiKioskPlaylist *self, gboolean playing, gint64 now)
{
  self->playing = playing;
  self->seen = now;
  if (playing && self->passed >= length (self))
    self->passed = 0;
}

gboolean
ayumi_kiosk_playlist_is_playing (const AyumiKioskPlaylist *self)
{
  return self->playing;
}

guint
ayumi_kiosk_playlist_at (const AyumiKioskPlaylist *self)
{
  return self->at;
}

double
ayumi_kiosk_playlist_share (const AyumiKioskPlaylist *self)
{
  return CLAMP ((double) self->passed / length (self), 0, 1);
}
