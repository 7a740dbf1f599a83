/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/ayumi-ticks.h"

static void
test_known (void)
{
  AyumiTicks hundred = ayumi_ticks_new (0, 100, 5), cross = ayumi_ticks_new (-7, 9, 5);

  g_assert_cmpuint (hundred.n, ==, 5);
  g_assert_cmpfloat (ayumi_ticks_value (&hundred, 0), ==, 0);
  g_assert_cmpfloat (ayumi_ticks_value (&hundred, 4), ==, 100);
  AyumiTicks tenths = ayumi_ticks_new (0.1, 0.35, 4);

  g_assert_cmpfloat (ayumi_ticks_value (&tenths, 2), ==, 0.3);
  g_assert_cmpint (cross.first, <=, 0);
  g_assert_cmpint (cross.first + cross.n - 1, >=, 0);
}

static void
test_degenerate (void)
{
  AyumiTicks one = ayumi_ticks_new (5, 5, 4);

  g_assert_cmpuint (ayumi_ticks_new (NAN, 1, 5).n, ==, 0);
  g_assert_cmpuint (ayumi_ticks_new (0, INFINITY, 5).n, ==, 0);
  g_assert_cmpuint (ayumi_ticks_new (0, 1, 0).n, ==, 0);
  g_assert_cmpuint (ayumi_ticks_new (-1.7e308, 1.7e308, 5).n, ==, 0);
  g_assert_cmpuint (one.n, >=, 2);
  g_assert_cmpuint (ayumi_ticks_new (0, 0, 4).n, >=, 2);
}

/* Ticks rise, keep near the range, are about as many as asked for, and the order of ends is no matter. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 20000; i++)
    {
      double scale = pow (10, g_rand_int_range (rand, -9, 13));
      double a = g_rand_double_range (rand, -1, 1) * scale,
             b = g_rand_double_range (rand, -1, 1) * scale;
      guint count = g_rand_int_range (rand, 2, 12);
      AyumiTicks ticks = ayumi_ticks_new (a, b, count), swapped = ayumi_ticks_new (b, a, count);
      double range = fabs (a - b);

      if (range < MAX (fabs (a), fabs (b)) * 1e-9)
        continue;
      g_assert_cmpuint (ticks.n, >=, 2);
      g_assert_cmpuint (ticks.n, <=, 2 * count + 2);
      g_assert_cmpfloat (ticks.unit, >, 0);
      g_assert_cmpfloat (ayumi_ticks_value (&ticks, 0), >=, MIN (a, b) - range);
      g_assert_cmpfloat (ayumi_ticks_value (&ticks, ticks.n - 1), <=, MAX (a, b) + range);
      for (guint t = 1; t < ticks.n; t++)
        g_assert_cmpfloat (ayumi_ticks_value (&ticks, t), >, ayumi_ticks_value (&ticks, t - 1));
      g_assert_cmpint (ticks.first, ==, swapped.first);
      g_assert_cmpuint (ticks.n, ==, swapped.n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/known", test_known);
  g_test_add_func ("/ticks/degenerate", test_degenerate);
  g_test_add_func ("/ticks/random", test_random);
  return g_test_run ();
}
