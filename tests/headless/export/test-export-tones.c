/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sound of values: the pitch of every tone is measured, missing values hiss, the file is a WAV file. */
#include <math.h>
#include <string.h>

#include "export/ayumi-tones.h"

#define SECONDS 0.3
#define HEADER 44

static guint
samples_each (void)
{
  return lround (SECONDS * AYUMI_TONES_RATE);
}

static gint16
sample_at (GBytes *file, guint index)
{
  const guint8 *bytes = g_bytes_get_data (file, NULL);

  return (gint16) (bytes[HEADER + 2 * index] | bytes[HEADER + 2 * index + 1] << 8);
}

/* Cycles a second of the @index-th tone, by its upward crossings of zero between the first and the last. */
static double
measured_pitch (GBytes *file, guint index)
{
  guint first = index * samples_each (), n = 0;
  double begin = 0, end = 0;

  for (guint i = first + 1; i < first + samples_each () / 2; i++)
    {
      double before = sample_at (file, i - 1), now = sample_at (file, i);

      if (before >= 0 || now < 0)
        continue;
      end = i - now / (now - before);
      begin = n++ == 0 ? end : begin;
    }
  return n > 1 ? (n - 1) * AYUMI_TONES_RATE / (end - begin) : 0;
}

static void
test_pitch (void)
{
  const double values[] = { 0, 25, 50, 75, 100, 10, 90 };
  g_autoptr (GBytes) file = ayumi_tones_new (values, G_N_ELEMENTS (values), 0, 100, SECONDS);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      double wanted = 220 * pow (2, 2 * values[i] / 100);

      g_assert_cmpfloat_with_epsilon (ayumi_tones_pitch (values[i], 0, 100), wanted, 1e-9);
      g_assert_cmpfloat_with_epsilon (measured_pitch (file, i), wanted, wanted * 0.005);
    }
}

/* Values that are all the same have a pitch in the middle; what lies outside stays on the scale. */
static void
test_edges (void)
{
  g_assert_cmpfloat_with_epsilon (ayumi_tones_pitch (5, 5, 5), 440, 1e-9);
  g_assert_cmpfloat_with_epsilon (ayumi_tones_pitch (-1, 0, 1), AYUMI_TONES_LOWEST, 1e-9);
  g_assert_cmpfloat_with_epsilon (ayumi_tones_pitch (2, 0, 1), AYUMI_TONES_HIGHEST, 1e-9);
}

static double
loudness (GBytes *file, guint first, guint n)
{
  double sum = 0;

  for (guint i = first; i < first + n; i++)
    sum += pow (sample_at (file, i), 2);
  return sqrt (sum / n);
}

/* A missing value is heard, but is short and no tone; each tone ends before the next begins. */
static void
test_missing (void)
{
  const double values[] = { 1, NAN, 2 };
  g_autoptr (GBytes) file = ayumi_tones_new (values, 3, 1, 2, SECONDS);
  guint each = samples_each ();

  g_assert_cmpfloat (loudness (file, each, each / 10), >, 500);
  g_assert_cmpfloat (loudness (file, each + each / 4, each / 2), ==, 0);
  g_assert_cmpfloat (measured_pitch (file, 1), >, 2 * AYUMI_TONES_HIGHEST);
  g_assert_cmpfloat (loudness (file, each - each / 10, each / 10), ==, 0);
  g_assert_cmpint (ABS (sample_at (file, 2 * each)), <, 200);
}

static void
test_file (void)
{
  const double values[] = { 1, 2 };
  g_autoptr (GBytes) file = ayumi_tones_new (values, 2, 1, 2, SECONDS);
  g_autoptr (GBytes) again = ayumi_tones_new (values, 2, 1, 2, SECONDS);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (file, &size);

  g_assert_cmpmem (bytes, 4, "RIFF", 4);
  g_assert_cmpmem (bytes + 8, 8, "WAVEfmt ", 8);
  g_assert_cmpmem (bytes + 36, 4, "data", 4);
  g_assert_cmpuint (size, ==, HEADER + 2 * 2 * samples_each ());
  g_assert_cmpuint (bytes[40] | bytes[41] << 8 | bytes[42] << 16, ==, size - HEADER);
  g_assert_true (g_bytes_equal (file, again));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tones/pitch", test_pitch);
  g_test_add_func ("/tones/edges", test_edges);
  g_test_add_func ("/tones/missing", test_missing);
  g_test_add_func ("/tones/file", test_file);
  return g_test_run ();
}
