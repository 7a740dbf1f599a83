/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-rgba.h"

G_BEGIN_DECLS

/* How colours are told apart: what themes are measured by. */

/** Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
double colour_contrast (AyumiRgba a, AyumiRgba b);

/** Difference of two opaque colours (CIEDE2000; Sharma, Wu and Dalal 2005). */
double colour_difference (AyumiRgba a, AyumiRgba b);

/** A colour in CIELAB under D65: @l 0 to 100, @a and @b about -128 to 127. */
typedef struct
{
  double l, a, b;
} Lab;

/** Difference of two colours (CIEDE2000, as colour_difference()). */
double lab_difference (Lab one, Lab two);

/** Kinds of colour vision that colour_simulate() knows. */
typedef enum
{
  VISION_NORMAL,
  VISION_PROTAN,
  VISION_DEUTAN,
  VISION_TRITAN,
} Vision;

/** @colour as seen with @vision (Machado, Oliveira and Fernandes 2009, severity 1). */
AyumiRgba colour_simulate (AyumiRgba colour, Vision vision);

G_END_DECLS
