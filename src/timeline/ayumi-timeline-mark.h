/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/ayumi-timeline.h"

G_BEGIN_DECLS

/** The least width of a span, and the size of the mark of a day. */
#define AYUMI_TIMELINE_MARK 9.0

/** How to draw an event. Plain data. */
typedef struct
{
  AyumiRole role, soft; /* the lane's colour and its tint */
  double left, right; /* of the days that surely belong to the event, or less where the view ends */
  double y;           /* its middle */
  double least, most; /* what the dotted line of an open end stays within */
  gboolean tall;      /* so high that the label stands in it */
  gboolean goes_on[2]; /* it began before, ends after what is in view: no end is drawn there */
} AyumiTimelineMark;

/**
 * Draws @event as its date is known. A day is a disc; a month, year or fiscal year in which it was is
 * a rounded bar; a period from one date to another is a bar with posts at its ends. Approximate
 * ones have a dotted edge, uncertain ones a dashed edge and a question mark; an open start or end is
 * a dotted arrow that way. Planned ones are hollow, cancelled ones hollow and struck through.
 */
void ayumi_timeline_mark_add (AyumiScene *scene,
                              AyumiMeasurer *measurer,
                              const AyumiEvent *event,
                              const AyumiTimelineMark *mark);

/** How far what is drawn reaches beyond the known days at the @start or else at the end of @event, 0 when it does not. */
double ayumi_timeline_mark_tail (const AyumiEvent *event, gboolean start);

G_END_DECLS
