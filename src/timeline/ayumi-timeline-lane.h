/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/ayumi-timeline-index.h"
#include "timeline/ayumi-timeline.h"

G_BEGIN_DECLS

/** A part of the range, in which events without room are counted together. */
typedef struct
{
  AyumiDay first, last;
  char *name; /* (owned) the days in words */
  char *link; /* (owned) to the place with only this part in view */
} AyumiTimelinePart;

/** What all lanes of one drawing share. */
typedef struct
{
  const AyumiTimelineIndex *index; /* of the events that pass the filter */
  const AyumiTimelineIndex *found; /* (nullable) of those of them that are looked for */
  const AyumiTimelineOptions *options;
  AyumiMeasurer *measurer; /* of labels */
  AyumiFont font;          /* of labels */
  AyumiMeasurer *counter;  /* of counts, which differ from frame to frame as labels do */
  AyumiFont count_font;
  const AyumiEvent *selected; /* (nullable) has its place before all others */
  GArray *parts;              /* AyumiTimelinePart */
  AyumiReport *report;
} AyumiTimelineFrame;

/**
 * The range of @options in parts that have room for a counted mark: years, months, weeks or days, and at
 * its edges what is left of them. (transfer full), of AyumiTimelinePart.
 */
GArray *ayumi_timeline_parts_new (const AyumiTimelineOptions *options);

/** An event and its label in a row of its lane. */
typedef struct
{
  const AyumiEvent *event;
  double left, right; /* of its mark, within the axis */
  char *label;        /* (owned) */
  double label_x;
  gboolean found;  /* it is looked for */
  gboolean inside; /* the label stands in the mark, and not beside it */
  guint row;
} AyumiTimelinePlace;

/** Events without room that begin, or come into view, in one part of the range. */
typedef struct
{
  const AyumiTimelinePart *part;
  guint n;     /* at least 1 */
  guint found; /* of them, that are looked for */
  const AyumiEvent *some[3];
  guint n_some; /* the most important of them; all when n is no more than 3 */
} AyumiTimelineRest;

/** How a lane is to be drawn. */
typedef struct
{
  guint lane; /* of the index */
  gboolean expanded;
  AyumiTimelineCount count;
  GArray *places; /* (owned) AyumiTimelinePlace */
  GArray *rests;  /* (owned) AyumiTimelineRest, in order of days */
  guint rows;
  const GPtrArray *under; /* (nullable) values of an indicator, drawn under the events */
} AyumiTimelineLane;

/**
 * Gives the events of @lane that are in range their places: those that are looked for, a few of those that reach in from before,
 * those that begin in it, and then more that reach in, of each the important first and in the first row
 * that has room for mark and label. Only so many are tried as may still find room, so that it
 * costs what is shown; all others are counted. (transfer full)
 */
AyumiTimelineLane *ayumi_timeline_lane_new (const AyumiTimelineFrame *frame, guint lane);

/** Frees @self. */
void ayumi_timeline_lane_free (AyumiTimelineLane *self);

/** How high @self is. */
double ayumi_timeline_lane_height (const AyumiTimelineLane *self);

/** Draws @self with its upper edge at @top. */
void ayumi_timeline_lane_draw (const AyumiTimelineLane *self,
                               const AyumiTimelineFrame *frame,
                               AyumiScene *scene,
                               double top);

G_END_DECLS
