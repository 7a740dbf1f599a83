/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-tones.h"

#include <math.h>
#include <string.h>

#define HEADER 44
#define SAMPLE 2      /* bytes */
#define LOUDNESS 0.35 /* of what a sample can hold */
#define ATTACK 0.008  /* seconds, so that tones begin and end without a click */
#define RELEASE 0.04
#define SOUNDING 0.85 /* share of its time that a tone is heard */
#define HISS 0.04     /* seconds */
#define OVERTONE 0.25 /* loudness of the octave above: easier to hear on small speakers */

double
ayumi_tones_pitch (double value, double least, double most)
{
  double place = most > least ? CLAMP ((value - least) / (most - least), 0, 1) : 0.5;

  return AYUMI_TONES_LOWEST * pow (AYUMI_TONES_HIGHEST / AYUMI_TONES_LOWEST, place);
}

static void
put (guint8 *at, guint32 number, guint bytes)
{
  for (guint i = 0; i < bytes; i++)
    at[i] = number >> (8 * i) & 0xff;
}

/* The header of a RIFF file with @size bytes of samples, all numbers with the lowest byte first. */
static void
write_header (guint8 *file, guint32 size)
{
  memcpy (file, "RIFF", 4);
  put (file + 4, HEADER - 8 + size, 4);
  memcpy (file + 8, "WAVEfmt ", 8);
  put (file + 16, 16, 4);
  put (file + 20, 1, 2); /* PCM */
  put (file + 22, 1, 2); /* channel */
  put (file + 24, AYUMI_TONES_RATE, 4);
  put (file + 28, AYUMI_TONES_RATE * SAMPLE, 4);
  put (file + 32, SAMPLE, 2);
  put (file + 34, 8 * SAMPLE, 2);
  memcpy (file + 36, "data", 4);
  put (file + 40, size, 4);
}

static void
write_sample (guint8 *samples, guint index, double level)
{
  put (samples + SAMPLE * index, (guint16) (gint16) lround (level * LOUDNESS * G_MAXINT16), SAMPLE);
}

/* How loud a sound of @length seconds is @time seconds after it began, 0 to 1. */
static double
envelope (double time, double length)
{
  return MIN (1, MIN (time / ATTACK, MAX (0, length - time) / RELEASE));
}

static void
write_tone (guint8 *samples, guint n, double pitch)
{
  double length = SOUNDING * n / AYUMI_TONES_RATE;

  for (guint i = 0; i < n; i++)
    {
      double time = (double) i / AYUMI_TONES_RATE, turn = 2 * G_PI * pitch * time;

      write_sample (samples, i,
                    envelope (time, length) * (sin (turn) + OVERTONE * sin (2 * turn))
                        / (1 + OVERTONE));
    }
}

/* Noise of a fixed seed, so that the same values always sound the same. */
static void
write_hiss (guint8 *samples, guint n)
{
  guint32 noise = 1;

  for (guint i = 0; i < n; i++)
    {
      double time = (double) i / AYUMI_TONES_RATE;

      noise = noise * 1664525 + 1013904223;
      write_sample (samples, i, envelope (time, HISS) * (noise / (double) G_MAXUINT32 - 0.5));
    }
}

GBytes *
ayumi_tones_new (const double *values, guint n, double least, double most, double seconds)
{
  guint samples = MAX (1, lround (seconds * AYUMI_TONES_RATE));
  gsize size = (gsize) n * samples * SAMPLE;
  guint8 *file;

  g_return_val_if_fail (seconds > 0, NULL);
  g_return_val_if_fail (size < G_MAXINT32, NULL);

  file = g_malloc0 (HEADER + size);
  write_header (file, size);
  for (guint i = 0; i < n; i++)
    {
      guint8 *at = file + HEADER + (gsize) i * samples * SAMPLE;

      if (isnan (values[i]))
        write_hiss (at, samples);
      else
        write_tone (at, samples, ayumi_tones_pitch (values[i], least, most));
    }
  return g_bytes_new_take (file, HEADER + size);
}
