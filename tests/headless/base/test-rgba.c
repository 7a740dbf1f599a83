/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-rgba.h"
#include "colour-vision.h"

#include <math.h>

static void
test_contrast (void)
{
  AyumiRgba black = ayumi_rgba_from_hex (0x000000), white = ayumi_rgba_from_hex (0xffffff);

  g_assert_cmpfloat_with_epsilon (colour_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (colour_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (colour_contrast (white, white), 1, 1e-9);
  /* The lightest grey that passes 4.5 on white, and the first that does not. */
  g_assert_cmpfloat_with_epsilon (colour_contrast (ayumi_rgba_from_hex (0x767676), white), 4.54,
                                  0.005);
  g_assert_cmpfloat_with_epsilon (colour_contrast (ayumi_rgba_from_hex (0x777777), white), 4.48,
                                  0.005);
  g_assert_cmpfloat_with_epsilon (colour_contrast (ayumi_rgba_from_hex (0xff0000), white), 3.998,
                                  0.0005);
}

static void
test_mix (void)
{
  AyumiRgba red = ayumi_rgba_from_hex (0xff0000), blue = { 0, 0, 1, 0.25 };
  AyumiRgba mixed = ayumi_rgba_mix (red, blue, 0.25);

  g_assert_cmpfloat (mixed.red, ==, 0.75);
  g_assert_cmpfloat (mixed.green, ==, 0);
  g_assert_cmpfloat (mixed.blue, ==, 0.25);
  g_assert_cmpfloat (mixed.alpha, ==, 1);
  g_assert_cmpfloat (ayumi_rgba_from_hex (0x336699).green, ==, 0.4);
}

/* Pairs of table 1 of Sharma, Wu and Dalal 2005. */
static void
test_ciede2000 (void)
{
  static const double rows[][7] = {
    { 50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425 },
    { 50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615 },
    { 50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412 },
    { 50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000 },
    { 50, 0, 0, 50, -1, 2, 2.3669 },
    { 50, 2.4900, -0.0010, 50, -2.4900, 0.0009, 7.1792 },
    { 50, 2.4900, -0.0010, 50, -2.4900, 0.0011, 7.2195 },
    { 50, -0.0010, 2.4900, 50, 0.0009, -2.4900, 4.8045 },
    { 50, -0.0010, 2.4900, 50, 0.0011, -2.4900, 4.7461 },
    { 50, 2.5, 0, 50, 0, -2.5, 4.3065 },
    { 50, 2.5, 0, 73, 25, -18, 27.1492 },
    { 50, 2.5, 0, 61, -5, 29, 22.8977 },
    { 60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644 },
    { 22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373 },
    { 90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441 },
    { 2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Lab one = { rows[i][0], rows[i][1], rows[i][2] };
      Lab two = { rows[i][3], rows[i][4], rows[i][5] };

      g_assert_cmpfloat_with_epsilon (lab_difference (one, two), rows[i][6], 0.00006);
      g_assert_cmpfloat_with_epsilon (lab_difference (two, one), rows[i][6], 0.00006);
    }
}

static void
test_difference (void)
{
  AyumiRgba black = ayumi_rgba_from_hex (0), white = ayumi_rgba_from_hex (0xffffff);

  g_assert_cmpfloat_with_epsilon (colour_difference (black, white), 100, 0.01);
  g_assert_cmpfloat (colour_difference (white, white), ==, 0);
}

static double
from_linear (double c)
{
  c = CLAMP (c, 0, 1);
  return c <= 0.0031308 ? c * 12.92 : 1.055 * pow (c, 1 / 2.4) - 0.055;
}

/* A pure colour becomes the first, second or third column of the matrix of Machado et al. 2009. */
static void
test_machado (void)
{
  static const struct
  {
    guint32 colour;
    Vision vision;
    double column[3];
  } rows[] = {
    { 0xff0000, VISION_PROTAN, { 0.152286, 0.114503, -0.003882 } },
    { 0x00ff00, VISION_PROTAN, { 1.052583, 0.786281, -0.048116 } },
    { 0xff0000, VISION_DEUTAN, { 0.367322, 0.280085, -0.011820 } },
    { 0x0000ff, VISION_DEUTAN, { -0.227968, 0.047413, 0.968881 } },
    { 0x00ff00, VISION_TRITAN, { -0.076749, 0.930809, 0.691367 } },
    { 0x0000ff, VISION_TRITAN, { -0.178779, 0.147602, 0.303900 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AyumiRgba seen = colour_simulate (ayumi_rgba_from_hex (rows[i].colour), rows[i].vision);

      g_assert_cmpfloat_with_epsilon (seen.red, from_linear (rows[i].column[0]), 1e-9);
      g_assert_cmpfloat_with_epsilon (seen.green, from_linear (rows[i].column[1]), 1e-9);
      g_assert_cmpfloat_with_epsilon (seen.blue, from_linear (rows[i].column[2]), 1e-9);
    }
}

/* The rows of each matrix add up to one, so greys stay grey. */
static void
test_greys (void)
{
  for (Vision vision = VISION_NORMAL; vision <= VISION_TRITAN; vision++)
    for (guint32 grey = 0; grey < 256; grey++)
      {
        AyumiRgba colour = ayumi_rgba_from_hex (grey * 0x010101);
        AyumiRgba seen = colour_simulate (colour, vision);

        g_assert_cmpfloat_with_epsilon (seen.red, colour.red, 1e-4);
        g_assert_cmpfloat_with_epsilon (seen.green, colour.green, 1e-4);
        g_assert_cmpfloat_with_epsilon (seen.blue, colour.blue, 1e-4);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rgba/contrast", test_contrast);
  g_test_add_func ("/rgba/mix", test_mix);
  g_test_add_func ("/rgba/ciede2000", test_ciede2000);
  g_test_add_func ("/rgba/difference", test_difference);
  g_test_add_func ("/rgba/machado", test_machado);
  g_test_add_func ("/rgba/greys", test_greys);
  return g_test_run ();
}
