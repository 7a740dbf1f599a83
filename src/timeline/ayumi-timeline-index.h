/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "timeline/ayumi-event-filter.h"
#include "timeline/ayumi-span-set.h"

G_BEGIN_DECLS

/**
 * A report's events, sorted once, so that what a timeline shows costs what is in view and not what
 * there is: a list in order of days with its years, and lanes by topic that say at once how many
 * events lie in a range and which of them matter most. 36 bytes an event.
 */
typedef struct _AyumiTimelineIndex AyumiTimelineIndex;

/** How many columns ayumi_timeline_index_get_density() has. */
#define AYUMI_TIMELINE_COLUMNS 160

/**
 * The index of @report, made when it is asked for first: some 100 ms for a million events. Any thread
 * may ask. (transfer none)
 */
const AyumiTimelineIndex *ayumi_timeline_index_of (AyumiReport *report);

/**
 * The index of those events of @report that pass @filter (ayumi_event_filter_new()) and, unless it is NULL, have
 * @query in their title: that of ayumi_timeline_index_of() when all do. The last ones are remembered. Lanes and
 * the whole range are those of all events. (transfer full)
 */
AyumiTimelineIndex *ayumi_timeline_index_filtered (AyumiReport *report,
                                                   const char *filter,
                                                   const char *query,
                                                   AyumiLang lang);

/** One holder more. (transfer full) */
AyumiTimelineIndex *ayumi_timeline_index_ref (const AyumiTimelineIndex *self);

/** One holder less. */
void ayumi_timeline_index_unref (AyumiTimelineIndex *self);

/** The days that surely belong to @event: where an end is open, the one that is known. */
void ayumi_timeline_known_days (const AyumiEvent *event, AyumiDay *first, AyumiDay *last);

/** The days from the first to the last known day of any event, widened to whole years. */
void ayumi_timeline_index_get_range (const AyumiTimelineIndex *self,
                                     AyumiDay *first,
                                     AyumiDay *last);

/**
 * How many events fall in each of AYUMI_TIMELINE_COLUMNS equal parts of that range; an event of several
 * parts counts in each by its share, so that their sum is the number of events. (transfer none)
 */
const double *ayumi_timeline_index_get_density (const AyumiTimelineIndex *self);

/* ---- the list ---- */

/** How many events there are. */
guint ayumi_timeline_index_get_n_events (const AyumiTimelineIndex *self);

/** The event at @position of the list: by first and last known day, then the more important, then by id. */
const AyumiEvent *ayumi_timeline_index_get_event (const AyumiTimelineIndex *self, guint position);

/** Where @event stands in the list, or would stand if it were in it. O(log n). */
guint ayumi_timeline_index_find (const AyumiTimelineIndex *self, const AyumiEvent *event);

/** Whether @event is in the list. O(log n). */
gboolean ayumi_timeline_index_has (const AyumiTimelineIndex *self, const AyumiEvent *event);

/** How many events of the list begin before @day. O(log n). */
guint ayumi_timeline_index_count_before (const AyumiTimelineIndex *self, AyumiDay day);

/**
 * The section of the list that @position is in, events of one year from @start up to but not
 * including @end, as GtkSectionModel wants it. O(log n).
 */
void ayumi_timeline_index_get_section (const AyumiTimelineIndex *self,
                                       guint position,
                                       guint *start,
                                       guint *end);

/** What the section of @position is called: 2021年（令和3年）, 2021 (Reiwa 3). (transfer full) */
char *ayumi_timeline_index_section_name (const AyumiTimelineIndex *self,
                                         guint position,
                                         AyumiLang lang);

/* ---- lanes ---- */

/** How many lanes there are: one a topic, in the order of topics. */
guint ayumi_timeline_index_get_n_lanes (const AyumiTimelineIndex *self);

/** How many events @lane has. */
guint ayumi_timeline_index_get_lane_size (const AyumiTimelineIndex *self, guint lane);

/** The topic of @lane. */
const AyumiTopic *ayumi_timeline_index_get_topic (const AyumiTimelineIndex *self, guint lane);

/** Events of a lane against a range of days. */
typedef struct
{
  guint before, within, after;
} AyumiTimelineCount;

/** How many events of @lane end before @first, have a known day in the range, begin after @last. O(log n). */
AyumiTimelineCount ayumi_timeline_index_count (const AyumiTimelineIndex *self,
                                               guint lane,
                                               AyumiDay first,
                                               AyumiDay last);

/** How many events of @lane begin before @day. O(log n). */
guint ayumi_timeline_index_count_begun (const AyumiTimelineIndex *self, guint lane, AyumiDay day);

/** The last known day of the event of @lane that ends last before @day, AYUMI_DAY_MIN when none does. */
AyumiDay ayumi_timeline_index_ended_before (const AyumiTimelineIndex *self,
                                            guint lane,
                                            AyumiDay day);

/** The first known day of the event of @lane that begins first on @day or later, AYUMI_DAY_MAX when none does. */
AyumiDay ayumi_timeline_index_begins_from (const AyumiTimelineIndex *self,
                                           guint lane,
                                           AyumiDay day);

/** What ayumi_timeline_index_visit() calls with an event and its known days; FALSE ends the visit. */
typedef gboolean (*AyumiTimelineVisit) (const AyumiEvent *event,
                                        AyumiDay first,
                                        AyumiDay last,
                                        gpointer data);

/**
 * Calls @visit with the @which events of @lane that have a known day from @first to @last, the more
 * important first and otherwise in the order of AyumiSpanSet.
 */
void ayumi_timeline_index_visit (const AyumiTimelineIndex *self,
                                 guint lane,
                                 AyumiDay first,
                                 AyumiDay last,
                                 AyumiSpans which,
                                 AyumiTimelineVisit visit,
                                 gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiTimelineIndex, ayumi_timeline_index_unref)

G_END_DECLS
