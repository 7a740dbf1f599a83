/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/ayumi-timeline.h"

G_BEGIN_DECLS

/** The space left and right of the axis. */
#define AYUMI_TIMELINE_MARGIN 20.0

/** How high the axis is: it has more rows the closer the range is seen. */
double ayumi_timeline_axis_height (const AyumiTimelineOptions *options);

/** Where @day (a fraction is the time of day) lies in the scene. */
double ayumi_timeline_x (const AyumiTimelineOptions *options, double day);

/** Which place of the axis (0: its start, 1: its end) is at the place @at of a scene @width wide; at most those ends. */
double ayumi_timeline_axis_share (double at, double width);

/** How long the axis of a timeline @width wide is, in the same units. */
double ayumi_timeline_axis_length (double width);

/**
 * Adds the axis with its upper edge at @top, and grid lines down to @bottom. Above, the calendar: years
 * with their eras (months, when days are shown), and below them the finest ticks that have room
 * for their names, down to days. Aligned with it, fiscal years and when they have room their quarters;
 * where not even years have room, eras. Names of spans that begin before the view stay in it.
 */
void ayumi_timeline_axis_add (AyumiScene *scene,
                              AyumiMeasurer *measurer,
                              const AyumiTimelineOptions *options,
                              double top,
                              double bottom);

G_END_DECLS
