/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-index-private.h"

void
ayumi_timeline_known_days (const AyumiEvent *event, AyumiDay *first, AyumiDay *last)
{
  *first = ayumi_edtf_known_start (&event->when);
  *last = ayumi_edtf_known_end (&event->when);
}

guint
ayumi_timeline_count_days (const AyumiDay *days, guint n, AyumiDay day)
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
      index = ayumi_timeline_index_new (report, NULL);
      g_object_set_data_full (G_OBJECT (report), key, index,
                              (GDestroyNotify) ayumi_timeline_index_unref);
    }
  g_mutex_unlock (&mutex);
  return index;
}

/* ---- filtered ---- */

/* What a frame needs of them: those that pass, and those of them that are looked for. */
#define REMEMBERED 4

typedef struct
{
  char *key;                 /* (owned) */
  AyumiTimelineIndex *index; /* (owned) */
} Filtered;

static void
filtered_free (gpointer data)
{
  Filtered *self = data;

  g_free (self->key);
  ayumi_timeline_index_unref (self->index);
  g_free (self);
}

static void
queue_free (gpointer data)
{
  g_queue_free_full (data, filtered_free);
}

AyumiTimelineIndex *
ayumi_timeline_index_ref (const AyumiTimelineIndex *self)
{
  AyumiTimelineIndex *own = (AyumiTimelineIndex *) self;

  g_atomic_ref_count_inc (&own->holders);
  return own;
}

/* The one for @key in @queue, which moves to its head; NULL when it is not remembered. */
static Filtered *
find_filtered (GQueue *queue, const char *key)
{
  for (GList *l = queue->head; l != NULL; l = l->next)
    if (g_str_equal (((Filtered *) l->data)->key, key))
      {
        g_queue_unlink (queue, l);
        g_queue_push_head_link (queue, l);
        return l->data;
      }
  return NULL;
}

AyumiTimelineIndex *
ayumi_timeline_index_filtered (AyumiReport *report,
                               const char *filter,
                               const char *query,
                               AyumiLang lang)
{
  static GMutex mutex;
  static const char name[] = "ayumi-timeline-filtered";
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (AyumiEventFilter) understood = NULL;
  g_autofree char *key = NULL;
  GQueue *queue;
  Filtered *found;

  if ((filter == NULL || *filter == '\0') && (query == NULL || *query == '\0'))
    return ayumi_timeline_index_ref (ayumi_timeline_index_of (report));
  locker = g_mutex_locker_new (&mutex);
  queue = g_object_get_data (G_OBJECT (report), name);
  if (queue == NULL)
    g_object_set_data_full (G_OBJECT (report), name, queue = g_queue_new (), queue_free);
  key =
      g_strdup_printf ("%d %s\n%s", lang, filter != NULL ? filter : "", query != NULL ? query : "");
  found = find_filtered (queue, key);
  if (found != NULL)
    return ayumi_timeline_index_ref (found->index);
  understood = ayumi_event_filter_new (report, filter, query, lang);
  found = g_new (Filtered, 1);
  *found = (Filtered) { g_steal_pointer (&key),
                        ayumi_event_filter_is_open (understood)
                            ? ayumi_timeline_index_ref (ayumi_timeline_index_of (report))
                            : ayumi_timeline_index_new (report, understood) };
  g_queue_push_head (queue, found);
  if (queue->length > REMEMBERED)
    filtered_free (g_queue_pop_tail (queue));
  return ayumi_timeline_index_ref (found->index);
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

/* ---- lanes ---- */

guint
ayumi_timeline_index_get_n_lanes (const AyumiTimelineIndex *self)
{
  return self->n_lanes;
}

guint
ayumi_timeline_index_get_lane_size (const AyumiTimelineIndex *self, guint lane)
{
  g_return_val_if_fail (lane < self->n_lanes, 0);

  return self->lanes[lane].n;
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

  for (guint level = 0; level < AYUMI_TIMELINE_LEVELS; level++)
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

  count.before = ayumi_timeline_count_days (self->lanes[lane].ends, self->lanes[lane].n, first);
  count.after = self->lanes[lane].n - ayumi_timeline_index_count_begun (self, lane, last + 1);
  count.within = self->lanes[lane].n - count.before - count.after;
  return count;
}

AyumiDay
ayumi_timeline_index_ended_before (const AyumiTimelineIndex *self, guint lane, AyumiDay day)
{
  guint ended;

  g_return_val_if_fail (lane < self->n_lanes, AYUMI_DAY_MIN);

  ended = ayumi_timeline_count_days (self->lanes[lane].ends, self->lanes[lane].n, day);
  return ended > 0 ? self->lanes[lane].ends[ended - 1] : AYUMI_DAY_MIN;
}

AyumiDay
ayumi_timeline_index_begins_from (const AyumiTimelineIndex *self, guint lane, AyumiDay day)
{
  AyumiDay next = AYUMI_DAY_MAX;

  g_return_val_if_fail (lane < self->n_lanes, next);

  for (guint level = 0; level < AYUMI_TIMELINE_LEVELS; level++)
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

  for (int level = AYUMI_TIMELINE_LEVELS - 1; level >= 0 && go_on; level--)
    {
      g_auto (AyumiSpanCursor) cursor;
      AyumiSpan span;

      ayumi_span_cursor_init (&cursor, self->lanes[lane].levels[level], first, last, which);
      while (go_on && ayumi_span_cursor_next (&cursor, &span))
        go_on = visit (&self->events[span.value], span.first, span.last, data);
    }
}
