/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Values as tones. A value's pitch lies on a scale of two octaves, 220 Hz for the least value and 880 Hz
 * for the most: equal steps of value are equal intervals, as on a keyboard, since that is how pitch is
 * heard. A value that is missing is a short hiss. Sound is one channel of 16 bits at AYUMI_TONES_RATE.
 */

#define AYUMI_TONES_RATE 22050
#define AYUMI_TONES_LOWEST 220.0  /* Hz */
#define AYUMI_TONES_HIGHEST 880.0 /* Hz */

/** The pitch of @value on the scale from @least to @most, in Hz; where these are equal, the middle. */
double ayumi_tones_pitch (double value, double least, double most);

/**
 * A tone for each of @n @values (NaN: missing), @seconds each, one after the other, at the pitch that it has
 * between @least and @most: a WAV file (RIFF, PCM). (transfer full)
 */
GBytes *ayumi_tones_new (const double *values, guint n, double least, double most, double seconds);

G_END_DECLS
