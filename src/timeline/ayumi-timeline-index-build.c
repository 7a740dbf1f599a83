/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-day-sort.h"
#include "timeline/ayumi-timeline-index-private.h"

/* What building needs of an event, so that the records are read once and in their order. */
typedef struct
{
  AyumiDay *firsts, *lasts;
  guint8 *levels;
  guint32 *lanes;
} Columns;

guint8
ayumi_timeline_level (const AyumiEvent *event)
{
  return CLAMP (event->importance, 1, AYUMI_TIMELINE_LEVELS) - 1;
}

int
ayumi_timeline_year (AyumiDay day)
{
  int year, month, day_of_month;

  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  return year;
}

static void
make_lanes (AyumiTimelineIndex *self, const Columns *columns)
{
  g_autofree guint *counts = g_new0 (guint, (gsize) MAX (self->n_lanes, 1) * AYUMI_TIMELINE_LEVELS);

  for (guint i = 0; i < self->n; i++)
    counts[columns->lanes[self->order[i]] * AYUMI_TIMELINE_LEVELS
           + columns->levels[self->order[i]]]++;
  for (guint lane = 0; lane < self->n_lanes; lane++)
    {
      for (guint level = 0; level < AYUMI_TIMELINE_LEVELS; level++)
        {
          self->lanes[lane].levels[level] =
              ayumi_span_set_new (counts[lane * AYUMI_TIMELINE_LEVELS + level]);
          self->lanes[lane].n += counts[lane * AYUMI_TIMELINE_LEVELS + level];
        }
      self->lanes[lane].ends = g_new (AyumiDay, self->lanes[lane].n);
    }
}

/* Events are in the order of their last days here: every lane's ends come out sorted. */
static void
fill_ends (AyumiTimelineIndex *self, const Columns *columns)
{
  g_autofree guint *filled = g_new0 (guint, MAX (self->n_lanes, 1));

  for (guint i = 0; i < self->n; i++)
    {
      guint lane = columns->lanes[self->order[i]];

      self->lanes[lane].ends[filled[lane]++] = columns->lasts[self->order[i]];
    }
}

static void
fill_lanes (AyumiTimelineIndex *self, const Columns *columns)
{
  for (guint i = 0; i < self->n; i++)
    {
      guint32 event = self->order[i];

      ayumi_span_set_add (self->lanes[columns->lanes[event]].levels[columns->levels[event]],
                          &(AyumiSpan) { columns->firsts[event], columns->lasts[event], event });
    }
  for (guint lane = 0; lane < self->n_lanes; lane++)
    for (guint level = 0; level < AYUMI_TIMELINE_LEVELS; level++)
      ayumi_span_set_seal (self->lanes[lane].levels[level]);
}

static void
fill_years (AyumiTimelineIndex *self)
{
  AyumiDay next = AYUMI_DAY_MIN;

  for (guint i = 0; i < self->n; i++)
    if (i == 0 || self->firsts[i] >= next)
      {
        g_array_append_val (self->years, i);
        next = ayumi_day_from_ymd (ayumi_timeline_year (self->firsts[i]) + 1, 1, 1);
      }
}

/* Every column has the shares of the events that begin in it or before, less those of the events that ended
 * before it. */
static void
fill_density (AyumiTimelineIndex *self, const Columns *columns)
{
  double scale = AYUMI_TIMELINE_COLUMNS / ((double) self->last + 1 - self->first), now = 0,
         change[AYUMI_TIMELINE_COLUMNS + 1] = { 0 };

  for (guint i = 0; i < self->n; i++)
    {
      guint32 event = self->order[i];
      guint from = (columns->firsts[event] - self->first) * scale,
            to = (columns->lasts[event] - self->first) * scale;
      double share = 1.0 / (to + 1 - from);

      change[from] += share;
      change[to + 1] -= share;
    }
  for (guint i = 0; i < AYUMI_TIMELINE_COLUMNS; i++)
    {
      now += change[i];
      /* What adding and taking away leaves over is none. */
      self->density[i] = now < 1e-6 ? 0 : now;
    }
}

static void
read_events (AyumiTimelineIndex *self,
             const guint32 *lane_of,
             AyumiReport *report,
             const AyumiEventFilter *filter,
             guint n,
             Columns *columns)
{
  const AyumiTopic *topics =
      self->n_lanes > 0 ? ayumi_report_get_record (report, AYUMI_KIND_TOPIC, 0) : NULL;

  self->first = AYUMI_DAY_MAX;
  self->last = AYUMI_DAY_MIN;
  for (guint i = 0; i < n; i++)
    {
      ayumi_timeline_known_days (&self->events[i], &columns->firsts[i], &columns->lasts[i]);
      columns->levels[i] = ayumi_timeline_level (&self->events[i]);
      columns->lanes[i] = lane_of[self->events[i].topic - topics];
      if (filter == NULL || ayumi_event_filter_keeps (filter, &self->events[i]))
        self->order[self->n++] = i;
      self->first = MIN (self->first, columns->firsts[i]);
      self->last = MAX (self->last, columns->lasts[i]);
    }
  if (n == 0)
    self->first = self->last = ayumi_day_today ();
  self->first = ayumi_day_from_ymd (ayumi_timeline_year (self->first), 1, 1);
  self->last = ayumi_day_from_ymd (ayumi_timeline_year (self->last), 12, 31);
}

/* The record's index of every topic to its lane. */
static guint32 *
number_lanes (AyumiTimelineIndex *self, AyumiReport *report)
{
  g_autoptr (GPtrArray) topics = ayumi_report_topics (report);
  guint32 *lane_of = g_new0 (guint32, MAX (topics->len, 1));

  self->n_lanes = topics->len;
  self->lanes = g_new0 (AyumiTimelineIndexLane, topics->len);
  for (guint lane = 0; lane < topics->len; lane++)
    {
      self->lanes[lane].topic = topics->pdata[lane];
      lane_of[self->lanes[lane].topic
              - (const AyumiTopic *) ayumi_report_get_record (report, AYUMI_KIND_TOPIC, 0)] = lane;
    }
  return lane_of;
}

AyumiTimelineIndex *
ayumi_timeline_index_new (AyumiReport *report, const AyumiEventFilter *filter)
{
  AyumiTimelineIndex *self = g_new0 (AyumiTimelineIndex, 1);
  g_autofree guint32 *lane_of = number_lanes (self, report);
  Columns columns;
  guint n;

  g_atomic_ref_count_init (&self->holders);
  self->events = ayumi_report_get_records (report, AYUMI_KIND_EVENT, &n);
  self->order = g_new (guint32, n);
  self->years = g_array_new (FALSE, FALSE, sizeof (guint));
  columns =
      (Columns) { g_new (AyumiDay, n), g_new (AyumiDay, n), g_new (guint8, n), g_new (guint32, n) };
  read_events (self, lane_of, report, filter, n, &columns);
  make_lanes (self, &columns);
  /* The sorts keep what was equal in its order, and the last one decides: ids, importance, last and
   * first days. */
  ayumi_byte_sort (self->order, columns.levels, self->n, TRUE);
  ayumi_day_sort (self->order, columns.lasts, self->n);
  fill_ends (self, &columns);
  ayumi_day_sort (self->order, columns.firsts, self->n);
  self->firsts = g_new (AyumiDay, self->n);
  for (guint i = 0; i < self->n; i++)
    self->firsts[i] = columns.firsts[self->order[i]];
  fill_lanes (self, &columns);
  fill_years (self);
  fill_density (self, &columns);
  g_free (columns.firsts);
  g_free (columns.lasts);
  g_free (columns.levels);
  g_free (columns.lanes);
  return self;
}

void
ayumi_timeline_index_unref (AyumiTimelineIndex *self)
{
  if (!g_atomic_ref_count_dec (&self->holders))
    return;
  for (guint lane = 0; lane < self->n_lanes; lane++)
    {
      for (guint level = 0; level < AYUMI_TIMELINE_LEVELS; level++)
        ayumi_span_set_free (self->lanes[lane].levels[level]);
      g_free (self->lanes[lane].ends);
    }
  g_free (self->lanes);
  g_free (self->order);
  g_free (self->firsts);
  g_array_unref (self->years);
  g_free (self);
}
