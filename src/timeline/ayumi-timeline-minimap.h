/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/ayumi-timeline-index.h"
#include "timeline/ayumi-timeline.h"

G_BEGIN_DECLS

/** Where the minimap begins in a timeline. */
#define AYUMI_TIMELINE_MINIMAP_TOP 44.0

/** How high the minimap is. */
#define AYUMI_TIMELINE_MINIMAP_HEIGHT 34.0

/**
 * Adds a strip of the whole range with its upper edge at @top: how many events there are at each time,
 * and the range in view as a window. It is cut into years, or as many as have room; each is an item
 * that leads to them and says how many events begin in them.
 */
void ayumi_timeline_minimap_add (AyumiScene *scene,
                                 AyumiMeasurer *measurer,
                                 const AyumiTimelineIndex *index,
                                 const AyumiTimelineOptions *options,
                                 double top);

G_END_DECLS
