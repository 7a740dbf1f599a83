/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define AYUMI_TYPE_SOUND_PLAYER (ayumi_sound_player_get_type ())
/**
 * Plays values as tones (export/ayumi-tones.h) by GTK's media support. The signal "step" (guint index) tells
 * which value is heard, "ended" that the last one was. Where there is no sound (no media module, no way out
 * for it), the steps come all the same, in silence.
 */
G_DECLARE_FINAL_TYPE (AyumiSoundPlayer, ayumi_sound_player, AYUMI, SOUND_PLAYER, GObject)

/** A player that is still. (transfer full) */
AyumiSoundPlayer *ayumi_sound_player_new (void);

/**
 * Plays @n @values (NaN: missing), each for @seconds, on the scale from @least to @most, as loud as @volume says, from 0,
 * in silence, to 1. What is being played ends. The first step comes once sound has begun, within half a second.
 */
void ayumi_sound_player_play (AyumiSoundPlayer *self,
                              const double *values,
                              guint n,
                              double least,
                              double most,
                              double seconds,
                              double volume);

/** Ends what is being played; no signal comes for it. */
void ayumi_sound_player_stop (AyumiSoundPlayer *self);

/** Whether something is being played. */
gboolean ayumi_sound_player_is_playing (AyumiSoundPlayer *self);

/**
 * Whether there is sound on this machine now: the parts that play it, and a device that it comes out of. Looked up each
 * time, which takes some milliseconds and at first longer.
 */
gboolean ayumi_sound_player_has_way_out (void);

G_END_DECLS
