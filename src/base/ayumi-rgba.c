/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-rgba.h"

AyumiRgba
ayumi_rgba_from_hex (guint32 rgb)
{
  return (AyumiRgba) { ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0,
                       (rgb & 0xff) / 255.0, 1.0 };
}

AyumiRgba
ayumi_rgba_mix (AyumiRgba under, AyumiRgba over, double amount)
{
  return (AyumiRgba) { under.red + (over.red - under.red) * amount,
                       under.green + (over.green - under.green) * amount,
                       under.blue + (over.blue - under.blue) * amount, under.alpha };
}
