/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-index.h"

#include "base/ayumi-date-format.h"
#include "timeline/ayumi-day-sort.h"

#define LEVELS 5 /* importance 1 to 5 */

typedef struct
{
  const AyumiTopic *topic;
  guint n;
  AyumiSpanSet *levels[LEVELS]; /* (owned) by importance - 1 */
  AyumiDay *ends;               /* (owned) last known days, sorted */
} Lane;

struct _AyumiTimelineIndex
{
  const AyumiEvent *events; /* the report's */
  guint n;
  guint32 *order;   /* (owned) events in the order of the list */
  AyumiDay *firsts; /* (owned) their first known days, in the same order */
  GArray *years;    /* (owned) guint: places in the list where a year begins */
  Lane *lanes;      /* (owned) */
  guint n_lanes;
  AyumiDay first, last;
  double density[AYUMI_TIMELINE_COLUMNS];
};

void
ayumi_timeline_known_days (const AyumiEvent *event, AyumiDay *first, AyumiDay *last)
{
  *first = event->when.first == AYUMI_DAY_MIN ? event->when.last : event->when.first;
  *last = event->when.last == AYUMI_DAY_MAX ? event->when.first : event->when.last;
}

/* ---- building ---- */

/* What building needs of an event, so that the records are read once and in their order. */
typedef struct
{
  AyumiDay *firsts, *lasts;
  guint8 *levels;
  guint32 *lanes;
} Columns;

static guint8
level_of (const AyumiEvent *event)
{
  return CLAMP (event->importance, 1, LEVELS) - 1;
}

static int
year_of (AyumiDay day)
{
  int year, month, day_of_month;

  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  return year;
}

static void
make_lanes (AyumiTimelineIndex *self, const Columns *columns)
{
  g_autofree guint *counts = g_new0 (guint, (gsize) MAX (self->n_lanes, 1) * LEVELS);

  for (guint i = 0; i < self->n; i++)
    counts[columns->lanes[i] * LEVELS + columns->levels[i]]++;
  for (guint lane = 0; lane < self->n_lanes; lane++)
    {
      for (guint level = 0; level < LEVELS; level++)
        {
          self->lanes[lane].levels[level] = ayumi_span_set_new (counts[lane * LEVELS + level]);
          self->lanes[lane].n += counts[lane * LEVELS + level];
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
    for (guint level = 0; level < LEVELS; level++)
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
        next = ayumi_day_from_ymd (year_of (self->firsts[i]) + 1, 1, 1);
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
      guint from = (columns->firsts[i] - self->first) * scale,
            to = (columns->lasts[i] - self->first) * scale;
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
             Columns *columns)
{
  const AyumiTopic *topics =
      self->n_lanes > 0 ? ayumi_report_get_record (report, AYUMI_KIND_TOPIC, 0) : NULL;

  self->first = AYUMI_DAY_MAX;
  self->last = AYUMI_DAY_MIN;
  for (guint i = 0; i < self->n; i++)
    {
      ayumi_timeline_known_days (&self->events[i], &columns->firsts[i], &columns->lasts[i]);
      columns->levels[i] = level_of (&self->events[i]);
      columns->lanes[i] = lane_of[self->events[i].topic - topics];
      self->order[i] = i;
      self->first = MIN (self->first, columns->firsts[i]);
      self->last = MAX (self->last, columns->lasts[i]);
    }
  if (self->n == 0)
    self->first = self->last = ayumi_day_today ();
  self->first = ayumi_day_from_ymd (year_of (self->first), 1, 1);
  self->last = ayumi_day_from_ymd (year_of (self->last), 12, 31);
}

/* The record's index of every topic to its lane. */
static guint32 *
number_lanes (AyumiTimelineIndex *self, AyumiReport *report)
{
  g_autoptr (GPtrArray) topics = ayumi_report_topics (report);
  guint32 *lane_of = g_new0 (guint32, MAX (topics->len, 1));

  self->n_lanes = topics->len;
  self->lanes = g_new0 (Lane, topics->len);
  for (guint lane = 0; lane < topics->len; lane++)
    {
      self->lanes[lane].topic = topics->pdata[lane];
      lane_of[self->lanes[lane].topic
              - (const AyumiTopic *) ayumi_report_get_record (report, AYUMI_KIND_TOPIC, 0)] = lane;
    }
  return lane_of;
}

static AyumiTimelineIndex *
index_new (AyumiReport *report)
{
  AyumiTimelineIndex *self = g_new0 (AyumiTimelineIndex, 1);
  g_autofree guint32 *lane_of = number_lanes (self, report);
  Columns columns;

  self->events = ayumi_report_get_records (report, AYUMI_KIND_EVENT, &self->n);
  self->order = g_new (guint32, self->n);
  self->firsts = g_new (AyumiDay, self->n);
  self->years = g_array_new (FALSE, FALSE, sizeof (guint));
  columns = (Columns) { g_new (AyumiDay, self->n), g_new (AyumiDay, self->n),
                        g_new (guint8, self->n), g_new (guint32, self->n) };
  read_events (self, lane_of, report, &columns);
  make_lanes (self, &columns);
  /* The sorts keep what was equal in its order, and the last one decides: ids, importance, last and
   * first days. */
  ayumi_byte_sort (self->order, columns.levels, self->n, TRUE);
  ayumi_day_sort (self->order, columns.lasts, self->n);
  fill_ends (self, &columns);
  ayumi_day_sort (self->order, columns.firsts, self->n);
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

static void
index_free (AyumiTimelineIndex *self)
{
  for (guint lane = 0; lane < self->n_lanes; lane++)
    {
      for (guint level = 0; level < LEVELS; level++)
        ayumi_span_set_free (self->lanes[lane].levels[level]);
      g_free (self->lanes[lane].ends);
    }
  g_free (self->lanes);
  g_free (self->order);
  g_free (self->firsts);
  g_array_unref (self->years);
  g_free (self);
}

const AyumiTimelineIndex *
ayumi_timeline_index_of (AyumiReport *report)
{
  static GMutex mutex;
  static const char key[] = "ayumi-timeline-index";
  AyumiTimelineIndex *index;

  g_return_val_if_fail (AYUMI_IS_REPORT (report), NULL);

  /* It belongs to the report, which never changes: whoever asks first waits for it. */
  g_mutex_lock (&mutex);
  index = g_object_get_data (G_OBJECT (report), key);
  if (index == NULL)
    {
      index = index_new (report);
      g_object_set_data_full (G_OBJECT (report), key, index, (GDestroyNotify) index_free);
    }
  g_mutex_unlock (&mutex);
  return index;
}

void
ayumi_timeline_index_get_range (const AyumiTimelineIndex *self, AyumiDay *first, AyumiDay *last)
{
  *first = self->first;
  *last = self->last;
}

const double *
ayumi_timeline_index_get_density (const AyumiTimelineIndex *self)
{
  return self->density;
}

/* ---- the list ---- */

guint
ayumi_timeline_index_get_n_events (const AyumiTimelineIndex *self)
{
  return self->n;
}

const AyumiEvent *
ayumi_timeline_index_get_event (const AyumiTimelineIndex *self, guint position)
{
  g_return_val_if_fail (position < self->n, NULL);

  return &self->events[self->order[position]];
}

/* How many of @n sorted @days lie before @day. */
static guint
count_days_before (const AyumiDay *days, guint n, AyumiDay day)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (days[middle] < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
ayumi_timeline_index_count_before (const AyumiTimelineIndex *self, AyumiDay day)
{
  return count_days_before (self->firsts, self->n, day);
}

/* The order of the list; ids are in the order of the records. */
static gboolean
comes_before (const AyumiEvent *a, const AyumiEvent *b)
{
  AyumiDay a_first, a_last, b_first, b_last;

  ayumi_timeline_known_days (a, &a_first, &a_last);
  ayumi_timeline_known_days (b, &b_first, &b_last);
  if (a_first != b_first)
    return a_first < b_first;
  if (a_last != b_last)
    return a_last < b_last;
  if (level_of (a) != level_of (b))
    return level_of (a) > level_of (b);
  return a < b;
}

guint
ayumi_timeline_index_find (const AyumiTimelineIndex *self, const AyumiEvent *event)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (comes_before (&self->events[self->order[middle]], event))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The number of the section that @position is in. */
static guint
section_of (const AyumiTimelineIndex *self, guint position)
{
  guint low = 0, high = self->years->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->years, guint, middle) <= position)
        low = middle;
      else
        high = middle;
    }
  return low;
}

void
ayumi_timeline_index_get_section (const AyumiTimelineIndex *self,
                                  guint position,
                                  guint *start,
                                  guint *end)
{
  guint section = section_of (self, position);

  g_return_if_fail (position < self->n);

  *start = g_array_index (self->years, guint, section);
  *end = section + 1 < self->years->len ? g_array_index (self->years, guint, section + 1) : self->n;
}

char *
ayumi_timeline_index_section_name (const AyumiTimelineIndex *self, guint position, AyumiLang lang)
{
  int year;
  AyumiEdtf date;
  g_autofree char *plain = NULL, *era = NULL;

  g_return_val_if_fail (position < self->n, NULL);

  year = year_of (self->firsts[position]);
  date = (AyumiEdtf) { ayumi_day_from_ymd (year, 1, 1), ayumi_day_from_ymd (year, 12, 31),
                       AYUMI_PRECISION_YEAR, AYUMI_PRECISION_YEAR, 0 };
  plain = ayumi_date_format (&date, lang, AYUMI_DATE_PLAIN);
  era = ayumi_date_format (&date, lang, AYUMI_DATE_ERA);
  if (lang == AYUMI_LANG_JA && !g_str_equal (plain, era))
    return g_strdup_printf ("%s（%s）", plain, era);
  return g_steal_pointer (&era);
}

/* ---- lanes ---- */

guint
ayumi_timeline_index_get_n_lanes (const AyumiTimelineIndex *self)
{
  return self->n_lanes;
}

const AyumiTopic *
ayumi_timeline_index_get_topic (const AyumiTimelineIndex *self, guint lane)
{
  g_return_val_if_fail (lane < self->n_lanes, NULL);

  return self->lanes[lane].topic;
}

guint
ayumi_timeline_index_count_begun (const AyumiTimelineIndex *self, guint lane, AyumiDay day)
{
  guint begun = 0;

  g_return_val_if_fail (lane < self->n_lanes, 0);

  for (guint level = 0; level < LEVELS; level++)
    begun += ayumi_span_set_count_before (self->lanes[lane].levels[level], day);
  return begun;
}

AyumiTimelineCount
ayumi_timeline_index_count (const AyumiTimelineIndex *self,
                            guint lane,
                            AyumiDay first,
                            AyumiDay last)
{
  AyumiTimelineCount count = { 0 };

  g_return_val_if_fail (lane < self->n_lanes, count);
  g_return_val_if_fail (first <= last && last < AYUMI_DAY_MAX, count);

  count.before = count_days_before (self->lanes[lane].ends, self->lanes[lane].n, first);
  count.after = self->lanes[lane].n - ayumi_timeline_index_count_begun (self, lane, last + 1);
  count.within = self->lanes[lane].n - count.before - count.after;
  return count;
}

AyumiDay
ayumi_timeline_index_ended_before (const AyumiTimelineIndex *self, guint lane, AyumiDay day)
{
  guint ended;

  g_return_val_if_fail (lane < self->n_lanes, AYUMI_DAY_MIN);

  ended = count_days_before (self->lanes[lane].ends, self->lanes[lane].n, day);
  return ended > 0 ? self->lanes[lane].ends[ended - 1] : AYUMI_DAY_MIN;
}

AyumiDay
ayumi_timeline_index_begins_from (const AyumiTimelineIndex *self, guint lane, AyumiDay day)
{
  AyumiDay next = AYUMI_DAY_MAX;

  g_return_val_if_fail (lane < self->n_lanes, next);

  for (guint level = 0; level < LEVELS; level++)
    next = MIN (next, ayumi_span_set_next (self->lanes[lane].levels[level], day));
  return next;
}

void
ayumi_timeline_index_visit (const AyumiTimelineIndex *self,
                            guint lane,
                            AyumiDay first,
                            AyumiDay last,
                            AyumiSpans which,
                            AyumiTimelineVisit visit,
                            gpointer data)
{
  gboolean go_on = TRUE;

  g_return_if_fail (lane < self->n_lanes);

  for (int level = LEVELS - 1; level >= 0 && go_on; level--)
    {
      g_auto (AyumiSpanCursor) cursor;
      AyumiSpan span;

      ayumi_span_cursor_init (&cursor, self->lanes[lane].levels[level], first, last, which);
      while (go_on && ayumi_span_cursor_next (&cursor, &span))
        go_on = visit (&self->events[span.value], span.first, span.last, data);
    }
}
