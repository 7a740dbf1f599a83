/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

/** Days in view, the first to the last. Plain data. */
typedef struct
{
  AyumiDay first, last;
} AyumiRange;

/** What a range can become. Plain data. */
typedef struct
{
  AyumiRange whole; /* everything there is */
  gboolean
      inside; /* nothing else is shown; otherwise a range may be three times as long, and leaves a week of it in view */
} AyumiRangeBounds;

/**
 * @range made @factor times as long round the place @at (0: its start, 1: its end), which keeps its
 * day. It changes by a day at least, unless @factor is 1, and is never shorter than a day.
 */
AyumiRange ayumi_range_zoom (AyumiRange range,
                             double factor,
                             double at,
                             const AyumiRangeBounds *bounds);

/** @range moved by @share of its length, by a day at least unless @share is 0. */
AyumiRange ayumi_range_pan (AyumiRange range, double share, const AyumiRangeBounds *bounds);

G_END_DECLS
