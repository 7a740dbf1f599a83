/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-range.h"

static const AyumiRange whole = { 10000, 14999 };

/* Zooming keeps the day under the pointer and its bounds; panning keeps the length. */
static void
test_chance (gconstpointer data)
{
  const AyumiRangeBounds bounds = { whole, GPOINTER_TO_INT (data) };
  g_autoptr (GRand) rand = g_rand_new_with_seed (29);
  AyumiRange range = whole;

  for (guint i = 0; i < 20000; i++)
    {
      double days = range.last + 1 - range.first, at = g_rand_double (rand),
             factor = g_rand_double_range (rand, 0.5, 2), under = range.first + at * days;
      AyumiRange zoomed = ayumi_range_zoom (range, factor, at, &bounds), panned;
      double longer = zoomed.last + 1 - zoomed.first;

      g_assert_cmpfloat (longer, >=, 1);
      g_assert_cmpfloat (longer, <=, bounds.inside ? 5000 : 15000);
      g_assert_true (zoomed.first <= whole.last && zoomed.last >= whole.first);
      if (bounds.inside)
        g_assert_true (zoomed.first >= whole.first && zoomed.last <= whole.last);
      if (zoomed.first > whole.first && zoomed.last < whole.last)
        g_assert_cmpfloat_with_epsilon (zoomed.first + at * longer, under, 1.5);
      panned = ayumi_range_pan (zoomed, g_rand_double_range (rand, -0.3, 0.3), &bounds);
      g_assert_cmpint (panned.last - panned.first, ==, zoomed.last - zoomed.first);
      g_assert_true (panned.first <= whole.last && panned.last >= whole.first);
      if (bounds.inside)
        g_assert_true (panned.first >= whole.first && panned.last <= whole.last);
      range = panned;
    }
}

/* Small steps lead all the way to a day, and from there to everything, or three times that. */
static void
test_ends (gconstpointer data)
{
  const AyumiRangeBounds bounds = { whole, GPOINTER_TO_INT (data) };
  AyumiRange range = whole;

  for (guint i = 0; i < 200; i++)
    range = ayumi_range_zoom (range, 1 / 1.1, 0.3, &bounds);
  g_assert_cmpint (range.last, ==, range.first);
  for (guint i = 0; i < 200; i++)
    range = ayumi_range_zoom (range, 1.1, 0.3, &bounds);
  g_assert_cmpint (range.last - range.first, ==, bounds.inside ? 4999 : 14999);
}

/* The smallest step is a day, and none is none. */
static void
test_steps (void)
{
  const AyumiRangeBounds bounds = { whole, TRUE };
  const AyumiRange week = { 12000, 12006 };

  g_assert_cmpint (ayumi_range_pan (week, 0.01, &bounds).first, ==, 12001);
  g_assert_cmpint (ayumi_range_pan (week, -0.01, &bounds).first, ==, 11999);
  g_assert_cmpint (ayumi_range_pan (week, 1, &bounds).first, ==, 12007);
  g_assert_cmpint (ayumi_range_pan (week, 0, &bounds).first, ==, 12000);
  g_assert_cmpint (ayumi_range_zoom (week, 1, 0.5, &bounds).last, ==, 12006);
  g_assert_cmpint (ayumi_range_zoom (week, 1.01, 0, &bounds).last, ==, 12007);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/range/chance", GINT_TO_POINTER (FALSE), test_chance);
  g_test_add_data_func ("/range/chance-inside", GINT_TO_POINTER (TRUE), test_chance);
  g_test_add_data_func ("/range/ends", GINT_TO_POINTER (FALSE), test_ends);
  g_test_add_data_func ("/range/ends-inside", GINT_TO_POINTER (TRUE), test_ends);
  g_test_add_func ("/range/steps", test_steps);
  return g_test_run ();
}
