/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/ayumi-timeline-lane.h"

G_BEGIN_DECLS

/** How high a course under a lane is. */
#define AYUMI_TIMELINE_UNDER_HEIGHT 54.0

/**
 * The values of the indicator that is drawn under the lane of @topic when @under says which are: the first of the ids
 * that belongs to it, or for "*" the first indicator of the topic with a course, which is one of two values or
 * more. By date and only those that count in a course; NULL for none. (transfer none) (nullable)
 */
const GPtrArray *ayumi_timeline_under_find (AyumiReport *report,
                                            const AyumiTopic *topic,
                                            const char *under);

/**
 * Adds the course of @values from @top on, on the axis of the events above it: from zero, or the least value where
 * that is below, with the first and the last value in view written beside it. It is an item that says the name
 * and the course, and leads to the indicator; @lane gives it its colour and @order its place among what is read.
 */
void ayumi_timeline_under_add (AyumiScene *scene,
                               const AyumiTimelineFrame *frame,
                               const GPtrArray *values,
                               guint lane,
                               int order,
                               double top);

G_END_DECLS
