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

/**
 * The ticks for values from @min to @max, about @count of them, by Talbot, Lin and Hanrahan, "An
 * extension of Wilkinson's algorithm for positioning tick labels on axes" (2010): the best mean of
 * simplicity, coverage and density (legibility is the label placer's affair).
 *
 * @min and @max are swapped when in the wrong order; equal values get one tick at the value when a
 * round step leads there, else ticks around it. No ticks (n 0) when a value is not finite, the
 * range is finer than doubles are, or @count is 0.
 */
AyumiTicks ayumi_ticks_new (double min, double max, guint count);

/** The value of tick @index (0 to n − 1): an integer times the step, never a sum of steps. */
double ayumi_ticks_value (const AyumiTicks *self, guint index);

G_END_DECLS
