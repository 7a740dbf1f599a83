/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/ayumi-timeline.h"

G_BEGIN_DECLS

/**
 * Adds a legend of the ways of drawing that some of @events (AyumiEvent) need in the range of
 * @options. From @y down. Returns the height used.
 */
double ayumi_timeline_legend_add (AyumiScene *scene,
                                  AyumiMeasurer *measurer,
                                  GPtrArray *events,
                                  const AyumiTimelineOptions *options,
                                  double y);

G_END_DECLS
