/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "colour-vision.h"

#include <math.h>

static double
to_linear (double component)
{
  return component <= 0.04045 ? component / 12.92 : pow ((component + 0.055) / 1.055, 2.4);
}

static double
from_linear (double component)
{
  component = CLAMP (component, 0, 1);
  return component <= 0.0031308 ? component * 12.92 : 1.055 * pow (component, 1 / 2.4) - 0.055;
}

static double
luminance (AyumiRgba colour)
{
  return 0.2126 * to_linear (colour.red) + 0.7152 * to_linear (colour.green)
         + 0.0722 * to_linear (colour.blue);
}

double
colour_contrast (AyumiRgba a, AyumiRgba b)
{
  double left = luminance (a), right = luminance (b);

  return (MAX (left, right) + 0.05) / (MIN (left, right) + 0.05);
}

static double
lab_f (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static Lab
to_lab (AyumiRgba colour)
{
  double r = to_linear (colour.red), g = to_linear (colour.green), b = to_linear (colour.blue);
  double x = lab_f ((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  double y = lab_f (0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
  double z = lab_f ((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);

  return (Lab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
hue (double a, double b)
{
  double degrees = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return degrees < 0 ? degrees + 360 : degrees;
}

static double
cosine (double degrees)
{
  return cos (degrees * G_PI / 180);
}

/* The names follow Sharma, Wu and Dalal 2005. */
double
lab_difference (Lab one, Lab two)
{
  double c_mean = (hypot (one.a, one.b) + hypot (two.a, two.b)) / 2;
  double g = 0.5 * (1 - sqrt (pow (c_mean, 7) / (pow (c_mean, 7) + pow (25, 7))));
  double a1 = one.a * (1 + g), a2 = two.a * (1 + g);
  double c1 = hypot (a1, one.b), c2 = hypot (a2, two.b);
  double h1 = hue (a1, one.b), h2 = hue (a2, two.b);
  double dh = 0, h_mean = h1 + h2, l_mean = (one.l + two.l) / 2, big_c = (c1 + c2) / 2;
  double t, rotation, sl, sc, sh, dl, dc, dbig_h;

  if (c1 * c2 != 0)
    {
      dh = h2 - h1;
      if (dh > 180)
        dh -= 360;
      else if (dh < -180)
        dh += 360;
      h_mean = (h1 + h2) / 2;
      if (fabs (h1 - h2) > 180)
        h_mean += h1 + h2 < 360 ? 180 : -180;
    }
  t = 1 - 0.17 * cosine (h_mean - 30) + 0.24 * cosine (2 * h_mean) + 0.32 * cosine (3 * h_mean + 6)
      - 0.20 * cosine (4 * h_mean - 63);
  rotation = -sin (60 * exp (-pow ((h_mean - 275) / 25, 2)) * G_PI / 180) * 2
             * sqrt (pow (big_c, 7) / (pow (big_c, 7) + pow (25, 7)));
  sl = 1 + 0.015 * pow (l_mean - 50, 2) / sqrt (20 + pow (l_mean - 50, 2));
  sc = 1 + 0.045 * big_c;
  sh = 1 + 0.015 * big_c * t;
  dl = (two.l - one.l) / sl;
  dc = (c2 - c1) / sc;
  dbig_h = 2 * sqrt (c1 * c2) * sin (dh / 2 * G_PI / 180) / sh;
  return sqrt (dl * dl + dc * dc + dbig_h * dbig_h + rotation * dc * dbig_h);
}

double
colour_difference (AyumiRgba a, AyumiRgba b)
{
  return lab_difference (to_lab (a), to_lab (b));
}

AyumiRgba
colour_simulate (AyumiRgba colour, Vision vision)
{
  static const double matrices[][3][3] = {
    [VISION_PROTAN] = { { 0.152286, 1.052583, -0.204868 },
                        { 0.114503, 0.786281, 0.099216 },
                        { -0.003882, -0.048116, 1.051998 } },
    [VISION_DEUTAN] = { { 0.367322, 0.860646, -0.227968 },
                        { 0.280085, 0.672501, 0.047413 },
                        { -0.011820, 0.042940, 0.968881 } },
    [VISION_TRITAN] = { { 1.255528, -0.076749, -0.178779 },
                        { -0.078411, 0.930809, 0.147602 },
                        { 0.004733, 0.691367, 0.303900 } },
  };
  double in[3] = { to_linear (colour.red), to_linear (colour.green), to_linear (colour.blue) };
  double out[3];

  if (vision == VISION_NORMAL)
    return colour;
  for (int i = 0; i < 3; i++)
    out[i] = from_linear (matrices[vision][i][0] * in[0] + matrices[vision][i][1] * in[1]
                          + matrices[vision][i][2] * in[2]);
  return (AyumiRgba) { out[0], out[1], out[2], colour.alpha };
}
