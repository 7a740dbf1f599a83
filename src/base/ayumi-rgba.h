/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A colour in sRGB, components 0 to 1, not premultiplied. */
typedef struct
{
  double red, green, blue, alpha;
} AyumiRgba;

/** A colour from 0xRRGGBB. */
AyumiRgba ayumi_rgba_from_hex (guint32 rgb);

/** @amount (0 to 1) of @over mixed into @under, component by component; alpha of @under is kept. */
AyumiRgba ayumi_rgba_mix (AyumiRgba under, AyumiRgba over, double amount);

G_END_DECLS
