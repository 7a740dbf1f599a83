/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/ayumi-timeline-index.h"
#include "timeline/ayumi-timeline.h"

G_BEGIN_DECLS

/** What all lanes of one drawing share. */
typedef struct
{
  const AyumiTimelineIndex *index;
  const AyumiTimelineOptions *options;
  AyumiMeasurer *measurer; /* of the labels */
  AyumiFont font;          /* of the labels */
  GArray *cuts;            /* AyumiDay: where events without room are counted apart, see below */
} AyumiTimelineFrame;

/**
 * The days at which the range of @options is cut into parts that have room for a counted mark:
 * starts of years, months, weeks or days, with the first day of the range before them and the day
 * after it behind them. (transfer full), of AyumiDay.
 */
GArray *ayumi_timeline_cuts_new (const AyumiTimelineOptions *options);

/** An event and its label in a row of its lane. */
typedef struct
{
  const AyumiEvent *event;
  double left, right; /* of its mark, within the axis */
  char *label;        /* (owned) */
  double label_x;
  gboolean inside; /* the label stands in the mark, and not beside it */
  guint row;
} AyumiTimelinePlace;

/** Events without room that begin, or come into view, in one part of the range. */
typedef struct
{
  AyumiDay first, last; /* the part */
  guint n;              /* at least 1 */
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
} AyumiTimelineLane;

/**
 * Gives the events of @lane that are in range their places: the important first, each in the first row
 * that has room for its mark and label. Only so many are tried as may still find room, so that it
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
