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

/** Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
double ayumi_rgba_contrast (AyumiRgba a, AyumiRgba b);

/** Difference of two opaque colours (CIEDE2000; Sharma, Wu and Dalal 2005). */
double ayumi_rgba_difference (AyumiRgba a, AyumiRgba b);

/** A colour in CIELAB under D65: @l 0 to 100, @a and @b about -128 to 127. */
typedef struct
{
  double l, a, b;
} AyumiLab;

/** Difference of two colours (CIEDE2000, as ayumi_rgba_difference()). */
double ayumi_lab_difference (AyumiLab one, AyumiLab two);

/** Kinds of colour vision that ayumi_rgba_simulate() knows. */
typedef enum
{
  AYUMI_VISION_NORMAL,
  AYUMI_VISION_PROTAN,
  AYUMI_VISION_DEUTAN,
  AYUMI_VISION_TRITAN,
} AyumiVision;

/** @colour as seen with @vision (Machado, Oliveira and Fernandes 2009, severity 1). */
AyumiRgba ayumi_rgba_simulate (AyumiRgba colour, AyumiVision vision);

G_END_DECLS
