/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "model/ayumi-points-private.h"

/* The extremes and the number of values of the points @first to @end − 1, from the largest buckets that fit. */
static gboolean
add_range (AyumiPoints *self, gint64 first, gint64 end, AyumiPointsSummary *sum, GError **error)
{
  for (gint64 i = first; i < end;)
    {
      AyumiPointsBucket bucket;
      guint level = 0;

      while (level + 1 < AYUMI_POINTS_LEVELS && i % ayumi_points_a_bucket (level + 1) == 0
             && (i + ayumi_points_a_bucket (level + 1) <= end || end == self->head.n))
        level++;
      if (!ayumi_points_read_locked (self, level, i >> 3 * level, 1, &bucket, error))
        return FALSE;
      sum->n_values += bucket.n_values;
      sum->least = fmin (sum->least, bucket.least);
      sum->most = fmax (sum->most, bucket.most);
      i += ayumi_points_a_bucket (level);
    }
  return TRUE;
}

/* A search for a point: a bucket without any that could be it is passed by. */
typedef struct
{
  AyumiPoints *self;
  gint64 first, end;
  double at_most, at_least; /* a value as low as this, as high as that; NaN: any */
  gboolean back;            /* from the end */
  gint64 found;             /* -1 so far */
  GError **error;
} Seek;

static gboolean
seek_wants (const Seek *seek, const AyumiPointsBucket *bucket)
{
  return bucket->n_values > 0 && !(bucket->least > seek->at_most)
         && !(bucket->most < seek->at_least);
}

/* FALSE on error. */
static gboolean
seek_in (Seek *seek, guint level, gint64 first, gint64 end)
{
  for (gint64 i = 0; i < end - first && seek->found < 0; i++)
    {
      gint64 at = seek->back ? end - 1 - i : first + i;
      AyumiPointsBucket bucket;

      if ((at + 1) << 3 * level <= seek->first || at << 3 * level >= seek->end)
        continue;
      if (!ayumi_points_read_locked (seek->self, level, at, 1, &bucket, seek->error))
        return FALSE;
      if (!seek_wants (seek, &bucket))
        continue;
      if (level == 0)
        seek->found = at;
      else if (!seek_in (seek, level - 1, at * AYUMI_POINTS_FAN,
                         MIN ((at + 1) * AYUMI_POINTS_FAN,
                              ayumi_points_count (seek->self, level - 1))))
        return FALSE;
    }
  return TRUE;
}

static gboolean
seek_point (Seek seek, double *value, gint64 *at)
{
  AyumiPointsBucket bucket;

  seek.found = -1;
  if (!seek_in (&seek, AYUMI_POINTS_LEVELS - 1, 0,
                ayumi_points_count (seek.self, AYUMI_POINTS_LEVELS - 1)))
    return FALSE;
  if (seek.found < 0)
    {
      g_set_error_literal (seek.error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "The values of a long series contradict each other. Get a fresh copy of "
                           "the file");
      return FALSE;
    }
  if (!ayumi_points_read_locked (seek.self, 0, seek.found, 1, &bucket, seek.error)
      || !ayumi_points_read_times_locked (seek.self, 0, seek.found, 1, at, seek.error))
    return FALSE;
  *value = bucket.least;
  return TRUE;
}

static gboolean
summarise (AyumiPoints *self, gint64 first, gint64 end, AyumiPointsSummary *sum, GError **error)
{
  Seek any = { self, first, end, NAN, NAN, FALSE, -1, error }, back = any, low = any, high = any;
  double value;

  if (!add_range (self, first, end, sum, error))
    return FALSE;
  if (sum->n_values == 0)
    return TRUE;
  back.back = TRUE;
  low.at_most = sum->least;
  high.at_least = sum->most;
  return seek_point (any, &sum->first, &sum->first_at)
         && seek_point (back, &sum->last, &sum->last_at) && seek_point (low, &value, &sum->least_at)
         && seek_point (high, &value, &sum->most_at);
}

gboolean
ayumi_points_summarise (AyumiPoints *self,
                        gint64 from,
                        gint64 until,
                        AyumiPointsSummary *summary,
                        GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  gint64 first, end;

  *summary = (AyumiPointsSummary) { 0, 0, NAN, NAN, NAN, NAN };
  if (!ayumi_points_find_locked (self, 0, from, &first, error)
      || !ayumi_points_find_locked (self, 0, until, &end, error))
    return FALSE;
  summary->n = MAX (0, end - first);
  return summarise (self, first, end, summary, error);
}
