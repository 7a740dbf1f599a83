/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/ayumi-timeline.h"

G_BEGIN_DECLS

/** The least width of a span, and the size of the mark of a day. */
#define AYUMI_TIMELINE_MARK 9.0

/**
 * Draws @event from @left to @right round @y: a day as a disc, what is longer as a bar; planned ones
 * hollow, cancelled ones struck through, approximate and uncertain ones with a dotted edge; an open
 * end goes on as a dotted line, but not beyond @least and @most.
 */
void ayumi_timeline_mark_add (AyumiScene *scene,
                              const AyumiEvent *event,
                              AyumiRole role,
                              AyumiRole soft,
                              double left,
                              double right,
                              double y,
                              double least,
                              double most);

/** How far the dotted line of an open end reaches at the @start or else at the end of @event; 0 when it is closed. */
double ayumi_timeline_mark_tail (const AyumiEvent *event, gboolean start);

/**
 * Adds a legend of the ways of drawing that some of @events (AyumiEvent) need. From @y down over a
 * scene @width wide. Returns the height used.
 */
double ayumi_timeline_legend_add (AyumiScene *scene,
                                  AyumiMeasurer *measurer,
                                  GPtrArray *events,
                                  AyumiLang lang,
                                  double width,
                                  double y);

G_END_DECLS
