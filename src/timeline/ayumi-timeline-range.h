/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

/** Days in view, the first to the last. Plain data. */
typedef struct
{
  AyumiDay first, last;
} AyumiTimelineRange;

/**
 * @range made @factor times as long round the place @at (0: its start, 1: its end), which keeps its
 * day. It changes by a day at least, unless @factor is 1, but is never shorter than a day nor longer than three times @whole, and never off it entirely.
 */
AyumiTimelineRange ayumi_timeline_range_zoom (AyumiTimelineRange range,
                                              double factor,
                                              double at,
                                              AyumiTimelineRange whole);

/** @range moved by @share of its length, but not off @whole entirely. */
AyumiTimelineRange ayumi_timeline_range_pan (AyumiTimelineRange range,
                                             double share,
                                             AyumiTimelineRange whole);

G_END_DECLS
