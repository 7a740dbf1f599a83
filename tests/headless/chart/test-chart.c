/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-ticks.h"
#include "base/ayumi-number.h"
#include "chart/ayumi-label-stack.h"
#include "chart/ayumi-point-labels.h"
#include "chart/ayumi-scale.h"

static void
check_ticks (double min, double max, guint count, const char *expected)
{
  AyumiTicks ticks = ayumi_ticks_new (min, max, count, AYUMI_TICKS_INSIDE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ticks.n; i++)
    {
      g_autofree char *value = ayumi_number_to_ascii (ayumi_ticks_value (&ticks, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", value);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_known (void)
{
  AyumiTicks cross = ayumi_ticks_new (-7, 9, 5, AYUMI_TICKS_INSIDE),
             around = ayumi_ticks_new (5, 5, 4, AYUMI_TICKS_AROUND);

  check_ticks (0, 100, 5, "0 25 50 75 100");
  check_ticks (0.1, 0.35, 4, "0.1 0.2 0.3");
  check_ticks (0, 94, 5, "0 20 40 60 80");
  g_assert_cmpint (cross.first, <=, 0);
  g_assert_cmpint (cross.first + cross.n - 1, >=, 0);
  g_assert_cmpuint (around.n, >=, 2);
  g_assert_cmpuint (ayumi_ticks_new (0, 0, 4, AYUMI_TICKS_AROUND).n, >=, 2);
}

static void
test_degenerate (void)
{
  check_ticks (NAN, 1, 5, "");
  check_ticks (0, INFINITY, 5, "");
  check_ticks (0, 1, 0, "");
  check_ticks (5, 5, 4, "5");
  check_ticks (0, 0, 4, "0");
  check_ticks (3.14159, 3.14159, 4, "3.14159");
  check_ticks (0.1 + 0.2, 0.1 + 0.2, 4, "");
  check_ticks (1, 1 + G_MINDOUBLE, 3, "1");
  check_ticks (1e15, 1e15 + 100, 3, "1e+15 1.00000000000005e+15 1.0000000000001e+15");
}

static gboolean
is_nice (double unit)
{
  static const double steps[] = { 1, 2, 2.5, 3, 4, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (unit == steps[i])
      return TRUE;
  return FALSE;
}

/* A value of any size a double has, of either sign, often round or zero. */
static double
any_value (GRand *rand)
{
  double value = g_rand_double_range (rand, -1, 1) * pow (10, g_rand_int_range (rand, -320, 309));

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return 0;
    case 1:
      return g_rand_int_range (rand, -1000, 1000);
    case 2:
      return g_rand_double_range (rand, -1, 1);
    default:
      return value;
    }
}

/* Any range: ticks rise, lie inside, are round, at most one more than asked for; ends may be swapped. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 100000; i++)
    {
      double a = any_value (rand), b = any_value (rand);
      guint count = g_rand_int_range (rand, 1, 14);
      AyumiTicks ticks, swapped;

      if (i % 4 == 0)
        b = a + fabs (a) * pow (10, g_rand_double_range (rand, -18, 0));
      if (i % 50 == 0)
        b = a;
      ticks = ayumi_ticks_new (a, b, count, AYUMI_TICKS_INSIDE);
      swapped = ayumi_ticks_new (b, a, count, AYUMI_TICKS_INSIDE);
      g_assert_cmpuint (ticks.n, <=, count + 1);

      /* Subnormal numbers have too coarse a grain. */
      if (fabs (a - b) > MAX (1e-300, MAX (fabs (a), fabs (b)) * 1e-12))
        g_assert_cmpuint (ticks.n, >=, 1);
      for (guint t = 0; t < ticks.n; t++)
        {
          g_assert_cmpfloat (ayumi_ticks_value (&ticks, t), >=, MIN (a, b));
          g_assert_cmpfloat (ayumi_ticks_value (&ticks, t), <=, MAX (a, b));
          if (t > 0)
            g_assert_cmpfloat (ayumi_ticks_value (&ticks, t), >, ayumi_ticks_value (&ticks, t - 1));
        }
      if (ticks.n > 1)
        g_assert_true (is_nice (ticks.unit));
      g_assert_cmpint (ticks.first, ==, swapped.first);
      g_assert_cmpuint (ticks.n, ==, swapped.n);
    }
}

/* Ticks that an axis grows with are as many, and reach beyond the ends by less than the range. */
static void
test_around (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < 20000; i++)
    {
      double scale = pow (10, g_rand_int_range (rand, -9, 13)),
             a = g_rand_double_range (rand, -1, 1) * scale,
             b = g_rand_double_range (rand, -1, 1) * scale, range = fabs (a - b);
      guint count = g_rand_int_range (rand, 2, 12);
      AyumiTicks ticks = ayumi_ticks_new (a, b, count, AYUMI_TICKS_AROUND);

      if (range < MAX (fabs (a), fabs (b)) * 1e-9)
        continue;
      g_assert_cmpuint (ticks.n, >=, 2);
      g_assert_cmpuint (ticks.n, <=, count + 1);
      g_assert_cmpfloat (ayumi_ticks_value (&ticks, 0), >, MIN (a, b) - range);
      g_assert_cmpfloat (ayumi_ticks_value (&ticks, ticks.n - 1), <, MAX (a, b) + range);
    }
}

/* The ends lie inside, ticks stay whole numbers where they must be, and a rise is a rise. */
static void
test_scale (void)
{
  AyumiScale whole = ayumi_scale_new (0, 3, TRUE, 200, 0, 20),
             free = ayumi_scale_new (0, 3, FALSE, 200, 0, 20),
             equal = ayumi_scale_new (7, 7, FALSE, 0, 100, 20);

  for (guint i = 0; i < whole.ticks.n; i++)
    g_assert_cmpfloat (fmod (ayumi_ticks_value (&whole.ticks, i), 1), ==, 0);
  g_assert_cmpuint (free.ticks.n, >, whole.ticks.n);
  g_assert_cmpfloat (ayumi_scale_at (&whole, 0), ==, 200);
  g_assert_cmpfloat (ayumi_scale_at (&whole, 3), <, ayumi_scale_at (&whole, 2));
  g_assert_cmpfloat (ayumi_scale_at (&equal, 7), >=, 0);
  g_assert_cmpfloat (ayumi_scale_at (&equal, 7), <=, 100);
}

/* Labels never overlap, keep their order and their bounds; no other such placing moves them less. */
static void
test_label_stack (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 3000; round++)
    {
      double wanted[8], sizes[8], placed[8], other[8], total = 0, cost = 0, other_cost = 0, at = 0;
      guint n = g_rand_int_range (rand, 1, 9);
      gboolean room;

      for (guint i = 0; i < n; i++)
        {
          wanted[i] = (i > 0 ? wanted[i - 1] : 0) + g_rand_double_range (rand, 0, 30);
          sizes[i] = g_rand_double_range (rand, 1, 30);
          total += sizes[i] + 2;
        }
      room = ayumi_label_stack (n, wanted, sizes, 2, 0, 160, placed);
      g_assert_cmpint (room, ==, total - 2 <= 160);
      /* Another placing that keeps the rules: the same labels from a random start, close together. */
      at = g_rand_double_range (rand, 0, MAX (0.001, 160 - total + 2));
      for (guint i = 0; i < n; i++)
        {
          other[i] = at + sizes[i] / 2;
          at += sizes[i] + 2;
          cost += pow (placed[i] - wanted[i], 2);
          other_cost += pow (other[i] - wanted[i], 2);
          g_assert_cmpfloat (placed[i] - sizes[i] / 2, >=, -1e-9);
          if (i > 0)
            g_assert_cmpfloat (placed[i] - sizes[i] / 2 + 1e-9, >=,
                               placed[i - 1] + sizes[i - 1] / 2 + 2);
        }
      if (!room)
        continue;
      g_assert_cmpfloat (placed[n - 1] + sizes[n - 1] / 2, <=, 160 + 1e-9);
      g_assert_cmpfloat (cost, <=, other_cost + 1e-6);
    }
}

/* Labels round random points of a random line: placed ones keep inside, clear of the line, of the marks and
 * of each other; the most important is placed wherever one is; and a plain case is placed whole. */
static void
test_point_labels (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  guint n_placed = 0, n_all = 0;

  for (guint round = 0; round < 2000; round++)
    {
      AyumiPointLabel labels[12];
      AyumiLabelBox lines[11], boxes[12];
      guint n = g_rand_int_range (rand, 1, 13);
      AyumiLabelField field = { lines, n - 1, boxes, n, { 0, 0, 500, 260 } };

      for (guint i = 0; i < n; i++)
        {
          double x = 10 + i * 480.0 / n, y = g_rand_double_range (rand, 30, 230);

          labels[i] = (AyumiPointLabel) { .x = x,
                                          .y = y,
                                          .width = g_rand_double_range (rand, 20, 90),
                                          .height = 13,
                                          .priority = i == 0 ? 0 : 1,
                                          .must = i == 0 };
          boxes[i] = (AyumiLabelBox) { x - 4, y - 4, x + 4, y + 4 };
          if (i > 0)
            lines[i - 1] = (AyumiLabelBox) { labels[i - 1].x, labels[i - 1].y, x, y };
        }
      n_placed += n - ayumi_point_labels_place (labels, n, &field, 6);
      n_all += n;
      for (guint i = 0; i < n; i++)
        {
          const AyumiLabelBox *box = &labels[i].box;

          if (!labels[i].placed)
            continue;
          g_assert_cmpfloat (box->x1, >=, 0);
          g_assert_cmpfloat (box->y1, >=, 0);
          g_assert_cmpfloat (box->x2, <=, 500);
          g_assert_cmpfloat (box->y2, <=, 260);
          g_assert_true (!labels[i].leader || labels[i].must);
          for (guint l = 0; l + 1 < n; l++)
            g_assert_false (ayumi_label_box_meets_line (box, &lines[l]));
          for (guint j = 0; j < n; j++)
            {
              const AyumiLabelBox *other = &labels[j].box, *mark = &boxes[j];

              g_assert_false (box->x1 < mark->x2 && mark->x1 < box->x2 && box->y1 < mark->y2
                              && mark->y1 < box->y2);
              if (i != j && labels[j].placed)
                g_assert_false (box->x1 < other->x2 && other->x1 < box->x2 && box->y1 < other->y2
                                && other->y1 < box->y2);
            }
        }
    }
  /* It is no use to keep clear of all by placing little. */
  g_assert_cmpuint (n_placed * 10, >, n_all * 9);
}

static void
test_date_ticks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GArray) none = ayumi_date_ticks_new (5, 4, 10);
  g_autoptr (GArray) zero = ayumi_date_ticks_new (0, 9, 0);
  g_autoptr (GArray) years =
      ayumi_date_ticks_new (ayumi_day_from_ymd (2021, 9, 1), ayumi_day_from_ymd (2024, 8, 31), 4);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (zero->len, ==, 0);
  g_assert_cmpuint (years->len, ==, 3);
  g_assert_cmpint (g_array_index (years, AyumiEdtf, 0).first, ==, ayumi_day_from_ymd (2022, 1, 1));
  for (guint round = 0; round < 3000; round++)
    {
      AyumiDay first = g_rand_int_range (rand, -100000, 100000),
               last = first + g_rand_int_range (rand, 0, 1 << g_rand_int_range (rand, 1, 20));
      guint count = g_rand_int_range (rand, 1, 20);
      g_autoptr (GArray) ticks = ayumi_date_ticks_new (first, last, count);

      g_assert_cmpuint (ticks->len, <=, count);
      for (guint i = 0; i < ticks->len; i++)
        {
          const AyumiEdtf *tick = &g_array_index (ticks, AyumiEdtf, i);

          g_assert_cmpint (tick->first, >=, first);
          g_assert_cmpint (tick->first, <=, last);
          if (i > 0)
            g_assert_cmpint (tick->first, >, tick[-1].first);
        }
    }
}

/* Fiscal years begin in April, inside the range, a round number of years apart, no more than asked for. */
static void
test_fiscal_ticks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (GArray) known = ayumi_date_ticks_new_fiscal (ayumi_day_from_ymd (2021, 9, 1),
                                                          ayumi_day_from_ymd (2024, 9, 30), 4);

  g_assert_cmpuint (known->len, ==, 3);
  g_assert_cmpint (g_array_index (known, AyumiEdtf, 0).first, ==, ayumi_day_from_ymd (2022, 4, 1));
  for (guint round = 0; round < 3000; round++)
    {
      AyumiDay first = g_rand_int_range (rand, -100000, 100000),
               last = first + g_rand_int_range (rand, 0, 1 << g_rand_int_range (rand, 1, 20));
      guint count = g_rand_int_range (rand, 1, 20);
      g_autoptr (GArray) ticks = ayumi_date_ticks_new_fiscal (first, last, count);

      g_assert_cmpuint (ticks->len, <=, count);
      for (guint i = 0; i < ticks->len; i++)
        {
          const AyumiEdtf *tick = &g_array_index (ticks, AyumiEdtf, i);
          int year, month, day;

          ayumi_day_to_ymd (tick->first, &year, &month, &day);
          g_assert_cmpint (month * 100 + day, ==, 401);
          g_assert_cmpint (tick->first, >=, first);
          g_assert_cmpint (tick->first, <=, last);
          g_assert_cmpint (ayumi_day_fiscal_year (tick->last), ==, year);
        }
      if (last - first > 366 && count >= 2)
        g_assert_cmpuint (ticks->len, >=, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/known", test_known);
  g_test_add_func ("/ticks/degenerate", test_degenerate);
  g_test_add_func ("/ticks/random", test_random);
  g_test_add_func ("/ticks/around", test_around);
  g_test_add_func ("/scale", test_scale);
  g_test_add_func ("/label-stack", test_label_stack);
  g_test_add_func ("/point-labels", test_point_labels);
  g_test_add_func ("/date-ticks", test_date_ticks);
  g_test_add_func ("/date-ticks/fiscal", test_fiscal_ticks);
  return g_test_run ();
}
