/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The symlog scale and the ticks of calendars, on 100,000 random ranges each. */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-date-ticks.h"
#include "base/ayumi-era.h"
#include "chart/ayumi-symlog.h"

#define N_RANGES 100000

static double
any_value (GRand *rand)
{
  double size = pow (10, g_rand_double_range (rand, -12, 15));

  return g_rand_boolean (rand) ? size : -size;
}

/* 1, 2 or 5 times a power of ten, or zero. */
static gboolean
is_round (double value)
{
  double size = fabs (value), power = size > 0 ? pow (10, floor (log10 (size) + 1e-9)) : 1,
         lead = size / power;

  return size == 0 || fabs (lead - 1) < 1e-9 || fabs (lead - 2) < 1e-9 || fabs (lead - 5) < 1e-9;
}

static void
test_symlog (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2013);

  for (guint i = 0; i < N_RANGES; i++)
    {
      double a = any_value (rand),
             b = i % 20 == 0   ? a
                 : i % 21 == 0 ? 0
                               : any_value (rand),
             constant = pow (10, g_rand_double_range (rand, -6, 6)), low = MIN (a, b),
             high = MAX (a, b), ticks[AYUMI_SYMLOG_MOST], swapped[AYUMI_SYMLOG_MOST];
      guint count = g_rand_int_range (rand, 1, 20),
            n = ayumi_symlog_ticks (a, b, constant, count, ticks);
      AyumiSymlog scale = ayumi_symlog_new (a, b, constant, 10, 500, 40);
      double span =
          ayumi_symlog_transform (high, constant) - ayumi_symlog_transform (low, constant);

      g_assert_cmpuint (n, <=, count + 1);
      g_assert_cmpuint (ayumi_symlog_ticks (b, a, constant, count, swapped), ==, n);
      for (guint t = 0; t < n; t++)
        {
          g_assert_cmpfloat (ticks[t], >=, low);
          g_assert_cmpfloat (ticks[t], <=, high);
          g_assert_cmpfloat (ticks[t], ==, swapped[t]);
          if (t > 0)
            g_assert_cmpfloat (ticks[t], >, ticks[t - 1]);
          if (span > log (10) && n > 1 && low <= 0 && high >= 0 && t > 0 && ticks[t - 1] < 0
              && ticks[t] > 0)
            g_error ("zero is no tick of %g to %g", low, high);
        }
      if (low < high)
        {
          g_assert_cmpfloat (fabs (ayumi_symlog_at (&scale, low) - 10), <, 1e-6);
          g_assert_cmpfloat (fabs (ayumi_symlog_at (&scale, high) - 500), <, 1e-6);
        }
      for (guint t = 1; t < scale.n_ticks; t++)
        g_assert_cmpfloat (ayumi_symlog_at (&scale, scale.ticks[t]), >,
                           ayumi_symlog_at (&scale, scale.ticks[t - 1]));
      g_assert_cmpfloat (fabs (ayumi_symlog_invert (ayumi_symlog_transform (a, constant), constant)
                               - a),
                         <=, fabs (a) * 1e-9);
    }
}

static void
test_symlog_ends (void)
{
  double ticks[AYUMI_SYMLOG_MOST];
  static const double expected[] = { -1000, -100, -10, -1, 0, 1, 10, 100, 1000 };

  g_assert_cmpuint (ayumi_symlog_ticks (NAN, 1, 1, 5, ticks), ==, 0);
  g_assert_cmpuint (ayumi_symlog_ticks (0, INFINITY, 1, 5, ticks), ==, 0);
  g_assert_cmpuint (ayumi_symlog_ticks (0, 100, 0, 5, ticks), ==, 0);
  g_assert_cmpuint (ayumi_symlog_ticks (0, 100, 1, 0, ticks), ==, 0);
  g_assert_cmpuint (ayumi_symlog_ticks (7, 7, 1, 5, ticks), ==, 1);
  g_assert_cmpfloat (ticks[0], ==, 7);
  g_assert_cmpuint (ayumi_symlog_ticks (-1000, 1000, 1, 10, ticks), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpfloat (ticks[i], ==, expected[i]);
      g_assert_true (is_round (ticks[i]));
    }
  g_assert_cmpfloat (ayumi_symlog_transform (0, 1), ==, 0);
  g_assert_cmpfloat (ayumi_symlog_transform (-3, 2), ==, -ayumi_symlog_transform (3, 2));
}

static AyumiEdtf *
tick_at (GArray *ticks, guint index)
{
  return &g_array_index (ticks, AyumiEdtf, index);
}

/* Ticks of @ticks rise, lie inside, and are at most @count. */
static void
check_dates (GArray *ticks, AyumiDay first, AyumiDay last, guint count)
{
  g_assert_cmpuint (ticks->len, <=, count);
  for (guint i = 0; i < ticks->len; i++)
    {
      g_assert_cmpint (tick_at (ticks, i)->first, >=, first);
      g_assert_cmpint (tick_at (ticks, i)->first, <=, last);
      if (i > 0)
        g_assert_cmpint (tick_at (ticks, i)->first, >, tick_at (ticks, i - 1)->first);
    }
}

static void
test_dates (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1873);

  for (guint i = 0; i < N_RANGES; i++)
    {
      AyumiDay first = g_rand_int_range (rand, -60000, 60000),
               last = first + (i % 40 == 0 ? 0 : pow (10, g_rand_double_range (rand, 0, 5)));
      guint count = g_rand_int_range (rand, 1, 20);
      g_autoptr (GArray) ticks = ayumi_date_ticks_new (first, last, count);
      g_autoptr (GArray) fiscal = ayumi_date_ticks_new_fiscal (first, last, count);
      g_autoptr (GArray) eras = ayumi_date_ticks_new_eras (first, last);

      check_dates (ticks, first, last, count);
      check_dates (fiscal, first, last, count);
      check_dates (eras, first, last, 5);
      for (guint t = 0; t < fiscal->len; t++)
        {
          int year, month, day;

          ayumi_day_to_ymd (tick_at (fiscal, t)->first, &year, &month, &day);
          g_assert_true (month == 4 && day == 1);
        }
      for (guint t = 0; t < eras->len; t++)
        {
          int year;

          g_assert_nonnull (ayumi_era_at (tick_at (eras, t)->first, &year));
          g_assert_cmpint (year, ==,
                           tick_at (eras, t)->first == ayumi_day_from_ymd (1873, 1, 1) ? 6 : 1);
        }
    }
}

/* Each kind of step is reached: so many days give so many of them. */
static void
test_steps (void)
{
  static const struct
  {
    int days, months;
    guint count;
    const char *second;
  } rows[] = {
    { 6, 0, 7, "2021-09-02" }, { 40, 0, 7, "2021-09-13" }, { 0, 7, 8, "2021-10" },
    { 0, 23, 8, "2022-01" },   { 0, 40, 7, "2022-07" },    { 0, 80, 8, "2023" },
    { 0, 12 * 30, 7, "2030" },
  };
  AyumiDay first = ayumi_day_from_ymd (2021, 9, 1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int months = 2021 * 12 + 8 + rows[i].months;
      AyumiDay last = rows[i].days > 0 ? first + rows[i].days
                                       : ayumi_day_from_ymd (months / 12, months % 12 + 1, 1);
      g_autoptr (GArray) ticks = ayumi_date_ticks_new (first, last, rows[i].count);
      g_autofree char *text = NULL;

      g_assert_cmpuint (ticks->len, >, 1);
      text = ayumi_edtf_to_string (tick_at (ticks, 1));
      g_assert_cmpstr (text, ==, rows[i].second);
    }
}

static void
test_eras (void)
{
  g_autoptr (GArray) all =
      ayumi_date_ticks_new_eras (ayumi_day_from_ymd (1800, 1, 1), ayumi_day_from_ymd (2100, 1, 1));
  static const char *const starts[] = { "1873-01-01", "1912-07-30", "1926-12-25", "1989-01-08",
                                        "2019-05-01" };

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (starts));
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *text = ayumi_edtf_to_string (tick_at (all, i));

      g_assert_cmpstr (text, ==, starts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scales/symlog", test_symlog);
  g_test_add_func ("/scales/symlog-ends", test_symlog_ends);
  g_test_add_func ("/scales/dates", test_dates);
  g_test_add_func ("/scales/steps", test_steps);
  g_test_add_func ("/scales/eras", test_eras);
  return g_test_run ();
}
