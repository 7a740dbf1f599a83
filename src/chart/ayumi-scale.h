/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-ticks.h"

G_BEGIN_DECLS

/** A linear scale: values from @low to @high lie at @from to @to in scene units. Plain data. */
typedef struct
{
  double low, high;
  double from, to;
  AyumiTicks ticks;
} AyumiScale;

/**
 * A scale that holds the values @low to @high, widened to its outer ticks, with a tick about every
 * @tick_distance units. Equal values get room around them. With @whole ticks are whole numbers, as
 * they must be where half a case cannot happen.
 */
AyumiScale ayumi_scale_new (double low,
                            double high,
                            gboolean whole,
                            double from,
                            double to,
                            double tick_distance);

/** Where @value lies. */
double ayumi_scale_at (const AyumiScale *self, double value);

G_END_DECLS
