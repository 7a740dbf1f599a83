/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "model/ayumi-points-private.h"

#define BUCKETS_A_COLUMN 2

/* Buckets of a range, read. */
typedef struct
{
  gint64 first, n;
  AyumiPointsBucket *buckets; /* (owned) */
  gint64 *times;              /* (owned) */
} Reach;

static gboolean
read_reach (AyumiPoints *self, guint level, gint64 first, gint64 end, Reach *reach, GError **error)
{
  reach->first = first;
  reach->n = MAX (0, end - first);
  reach->buckets = g_new (AyumiPointsBucket, reach->n);
  reach->times = g_new (gint64, reach->n);
  return ayumi_points_read_locked (self, level, first, reach->n, reach->buckets, error)
         && ayumi_points_read_times_locked (self, level, first, reach->n, reach->times, error);
}

static void
fill_columns (const AyumiPoints *self,
              guint level,
              const Reach *reach,
              double from,
              double until,
              guint n,
              AyumiPointsColumn *columns)
{
  double a_second = n / (until - from);
  gint64 next = reach->first;

  for (guint c = 0, i = 0; c < n; c++)
    {
      AyumiPointsColumn *column = &columns[c];

      *column = (AyumiPointsColumn) { MIN (self->head.n, next << 3 * level), 0, NAN, NAN };
      for (; i < reach->n && (c + 1 == n || (reach->times[i] - from) * a_second < c + 1); i++)
        {
          column->least = fmin (column->least, reach->buckets[i].least);
          column->most = fmax (column->most, reach->buckets[i].most);
        }
      next = reach->first + i;
      column->end = MIN (self->head.n, next << 3 * level);
    }
}

gboolean
ayumi_points_read_columns (AyumiPoints *self,
                           double from,
                           double until,
                           guint n,
                           AyumiPointsColumn *columns,
                           GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  gint64 first, end;
  guint level = 0;
  Reach reach = { 0 };
  gboolean ok;

  g_return_val_if_fail (n > 0 && from < until && ayumi_points_is_time (from)
                            && ayumi_points_is_time (until),
                        FALSE);

  locker = g_mutex_locker_new (&self->lock);
  if (!ayumi_points_find_locked (self, 0, ceil (from), &first, error)
      || !ayumi_points_find_locked (self, 0, ceil (until), &end, error))
    return FALSE;
  while (level + 1 < AYUMI_POINTS_LEVELS
         && (end - first) >> 3 * (level + 1) >= (gint64) n * BUCKETS_A_COLUMN)
    level++;
  /* The bucket that reaches into the range from before it belongs to the first column. */
  first >>= 3 * level;
  end = (end + ayumi_points_a_bucket (level) - 1) >> 3 * level;
  ok = read_reach (self, level, first, end, &reach, error);
  if (ok)
    fill_columns (self, level, &reach, from, until, n, columns);
  g_free (reach.buckets);
  g_free (reach.times);
  return ok;
}
