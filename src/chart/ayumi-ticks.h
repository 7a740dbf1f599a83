/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** More ticks than this are never made, whatever is asked for. */
#define AYUMI_TICKS_MAX 1000

/** Ticks of a linear scale: tick i is (first + i) × unit × 10^exponent, exact at zero. Plain data. */
typedef struct
{
  gint64 first; /* integer index of the first tick */
  guint n;      /* how many, 1 to AYUMI_TICKS_MAX; 0 when there is no scale */
  double unit;  /* the step is unit × 10^exponent: 0.3 is 3 ÷ 10 and not 3 × 0.1 */
  int exponent;
} AyumiTicks;

/** How far ticks reach. */
typedef enum
{
  AYUMI_TICKS_INSIDE, /* none beyond the ends of the range */
  AYUMI_TICKS_AROUND, /* to a round value beyond the ends where that is better: for axes that grow with them */
} AyumiTicksReach;

/**
 * The ticks for values from @min to @max, about @count of them and never more than @count + 1, by
 * Talbot, Lin and Hanrahan, "An extension of Wilkinson's algorithm for positioning tick labels on
 * axes" (2010): the best mean of simplicity, coverage and density (legibility is the label placer's
 * affair); steps are 1, 2, 2.5, 3, 4, 5 times a power of ten. @count is taken as a quarter of AYUMI_TICKS_MAX at most.
 *
 * @min and @max are swapped when in the wrong order. A range that holds no two ticks (equal values,
 * or the grain of doubles) gives its roundest value alone, where that has 15 digits at most; equal
 * values with AYUMI_TICKS_AROUND give ticks around them. No ticks (n 0) when a value is not finite or
 * @count is 0.
 */
AyumiTicks ayumi_ticks_new (double min, double max, guint count, AyumiTicksReach reach);

/** The value of tick @index (0 to n − 1): an integer times the step, never a sum of steps. */
double ayumi_ticks_value (const AyumiTicks *self, guint index);

G_END_DECLS
