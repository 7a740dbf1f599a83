/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** More ticks than this are never made. */
#define AYUMI_SYMLOG_MOST 48

/**
 * A scale that is linear round zero and logarithmic far from it, on both sides (Webber, "A bi-symmetric
 * log transformation for wide-range data", 2013; d3's scaleSymlog): sign (v) × log (1 + |v| ÷ constant).
 * For values of very different sizes, zero and negative ones among them, never for lengths. Plain data.
 */
typedef struct
{
  double
      constant; /* above zero: values of this size are where it turns from linear to logarithmic */
  double low, high;
  double from, to; /* where low and high lie */
  double ticks[AYUMI_SYMLOG_MOST];
  guint n_ticks;
} AyumiSymlog;

/** @value on the scale's own axis: odd, strictly rising, 0 at 0. @constant is above zero. */
double ayumi_symlog_transform (double value, double constant);

/** What ayumi_symlog_transform() gives @position for. */
double ayumi_symlog_invert (double position, double constant);

/**
 * Ticks from @low to @high into @ticks (room for AYUMI_SYMLOG_MOST): zero, and 1, 2 and 5 times powers of
 * ten on both sides, all that are shown standing @count or fewer; powers of ten alone, or every second,
 * third … of them, where there are more. A range within one power of ten has linear ticks. Strictly
 * rising, inside, never more than @count + 1. Ends may be swapped; none when an end is not finite or
 * @count is 0. Returns how many.
 */
guint ayumi_symlog_ticks (double low,
                          double high,
                          double constant,
                          guint count,
                          double ticks[AYUMI_SYMLOG_MOST]);

/** The scale of values @low to @high at @from to @to, a tick about every @tick_distance. */
AyumiSymlog ayumi_symlog_new (double low,
                              double high,
                              double constant,
                              double from,
                              double to,
                              double tick_distance);

/** Where @value lies; the middle when low and high are one. */
double ayumi_symlog_at (const AyumiSymlog *self, double value);

G_END_DECLS
