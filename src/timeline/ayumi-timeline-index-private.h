/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/ayumi-timeline-index.h"

G_BEGIN_DECLS

/** Importance 1 to 5. */
#define AYUMI_TIMELINE_LEVELS 5

/** The events of a topic. */
typedef struct
{
  const AyumiTopic *topic;
  guint n;
  AyumiSpanSet *levels[AYUMI_TIMELINE_LEVELS]; /* (owned) by importance - 1 */
  AyumiDay *ends;                              /* (owned) last known days, sorted */
} AyumiTimelineIndexLane;

struct _AyumiTimelineIndex
{
  gatomicrefcount holders;
  const AyumiEvent *events;      /* the report's */
  guint n;                       /* of those that pass */
  guint32 *order;                /* (owned) events in the order of the list */
  AyumiDay *firsts;              /* (owned) their first known days, in the same order */
  GArray *years;                 /* (owned) guint: places in the list where a year begins */
  AyumiTimelineIndexLane *lanes; /* (owned) */
  guint n_lanes;
  AyumiDay first, last;
  double density[AYUMI_TIMELINE_COLUMNS];
};

/** The index of the events of @report that pass @filter (nullable), in about 100 ms for a million. (transfer full) */
AyumiTimelineIndex *ayumi_timeline_index_new (AyumiReport *report, const AyumiEventFilter *filter);

/** Which level of importance @event is of, from 0. */
guint8 ayumi_timeline_level (const AyumiEvent *event);

/** The Gregorian year of @day. */
int ayumi_timeline_year (AyumiDay day);

/** How many of @n sorted @days lie before @day. O(log n). */
guint ayumi_timeline_count_days (const AyumiDay *days, guint n, AyumiDay day);

G_END_DECLS
