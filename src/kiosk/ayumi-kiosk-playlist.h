/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Steps that are shown one after the other, each for a time: the attract loop, or a tour that is walked.
 * It knows only how long each is to be seen. Free with ayumi_kiosk_playlist_free().
 */
typedef struct _AyumiKioskPlaylist AyumiKioskPlaylist;

/**
 * @n steps, at least one, which stay for so many @seconds each (3 at least); plays from the first at @now, in
 * µs. With @loops the first follows the last; otherwise it stops there. (transfer full)
 */
AyumiKioskPlaylist *ayumi_kiosk_playlist_new (const guint *seconds,
                                              guint n,
                                              gboolean loops,
                                              gint64 now);

/** Frees @self; NULL is fine. */
void ayumi_kiosk_playlist_free (AyumiKioskPlaylist *self);

/** Looks at the clock. TRUE when the next step is to be shown: one at a time, however late it is. */
gboolean ayumi_kiosk_playlist_tick (AyumiKioskPlaylist *self, gint64 now);

/** Goes @by steps on or back, which begin at @now. FALSE when there are none; a loop always has. */
gboolean ayumi_kiosk_playlist_skip (AyumiKioskPlaylist *self, int by, gint64 now);

/** Goes on, or holds the step that is shown. */
void ayumi_kiosk_playlist_set_playing (AyumiKioskPlaylist *self, gboolean playing, gint64 now);

/** Whether it goes on by itself. */
gboolean ayumi_kiosk_playlist_is_playing (const AyumiKioskPlaylist *self);

/** The step that is shown, from 0. */
guint ayumi_kiosk_playlist_at (const AyumiKioskPlaylist *self);

/** How much of the step's time has passed, 0 to 1. */
double ayumi_kiosk_playlist_share (const AyumiKioskPlaylist *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiKioskPlaylist, ayumi_kiosk_playlist_free)

G_END_DECLS
