/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-points.h"

#include <math.h>
#include <string.h>

#define KEPT_MOST 2048 /* blocks of each age */
#define LAST_TIME G_GINT64_CONSTANT (300000000000)
#define BUCKETS_A_COLUMN 2
#define BUCKET_BYTES (2 * sizeof (double))

struct _AyumiPoints
{
  AyumiPointsHead head;
  AyumiPointsFunc func;
  gpointer data;
  GDestroyNotify destroy;
  GMutex lock; /* of what follows, and of func */
  /* (owned) Key of a block → its bytes: those asked for of late, and those before. When there are too many of the
   * first they become the second, and what was not asked for meanwhile is forgotten. */
  GHashTable *young, *old;
};

static gint64
points_a_bucket (guint level)
{
  return G_GINT64_CONSTANT (1) << 3 * level;
}

G_STATIC_ASSERT (AYUMI_POINTS_FAN == 1 << 3);

/* The times of a report: the years 1 to 9999, with room to add a bucket. */
static gboolean
is_time (gint64 time)
{
  return time > -LAST_TIME && time < LAST_TIME;
}

gboolean
ayumi_points_head_is_sane (const AyumiPointsHead *head)
{
  gboolean times = is_time (head->start) && is_time (head->last)
                   && head->last - head->start <= AYUMI_POINTS_LONGEST,
           counts = head->n >= 1 && head->n <= AYUMI_POINTS_MOST && head->n_values >= 0
                    && head->n_values <= head->n,
           values = head->n_values == 0 ? isnan (head->least) && isnan (head->most)
                                        : isfinite (head->least) && isfinite (head->most)
                                              && head->least <= head->most;

  if (!times || !counts || !values || head->step < 0 || head->step > AYUMI_POINTS_LONGEST)
    return FALSE;
  return head->step > 0 ? head->last - head->start == (head->n - 1) * head->step
                        : head->last - head->start >= head->n - 1;
}

AyumiPoints *
ayumi_points_new (const AyumiPointsHead *head,
                  AyumiPointsFunc func,
                  gpointer data,
                  GDestroyNotify destroy)
{
  AyumiPoints *self;

  g_return_val_if_fail (ayumi_points_head_is_sane (head), NULL);

  self = g_new0 (AyumiPoints, 1);
  self->head = *head;
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  self->young = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->old = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_mutex_init (&self->lock);
  return self;
}

void
ayumi_points_free (AyumiPoints *self)
{
  if (self == NULL)
    return;
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_mutex_clear (&self->lock);
  g_free (self);
}

const AyumiPointsHead *
ayumi_points_get_head (const AyumiPoints *self)
{
  return &self->head;
}

gint64
ayumi_points_count (const AyumiPoints *self, guint level)
{
  return (self->head.n + points_a_bucket (level) - 1) >> 3 * level;
}

/* ---- blocks ---- */

static double
read_double (const guint8 *bytes)
{
  guint64 bits;
  double value;

  memcpy (&bits, bytes, sizeof bits);
  bits = GUINT64_FROM_LE (bits);
  memcpy (&value, &bits, sizeof value);
  return value;
}

static guint32
read_word (const guint8 *bytes)
{
  guint32 word;

  memcpy (&word, bytes, sizeof word);
  return GUINT32_FROM_LE (word);
}

static guint
per_block (AyumiPointsTrack track, guint level)
{
  if (track == AYUMI_POINTS_TIMES)
    return AYUMI_POINTS_PER_BLOCK_OF_TIMES;
  return level == 0 ? AYUMI_POINTS_PER_BLOCK_OF_VALUES : AYUMI_POINTS_PER_BLOCK_OF_BUCKETS;
}

static guint
entry_bytes (AyumiPointsTrack track, guint level)
{
  if (track == AYUMI_POINTS_TIMES)
    return sizeof (guint32);
  return level == 0 ? sizeof (double) : BUCKET_BYTES + sizeof (guint32);
}

/* Bucket @index of a block of @n. */
static AyumiPointsBucket
bucket_at (const guint8 *block, guint level, guint index, guint n)
{
  AyumiPointsBucket bucket;

  if (level == 0)
    {
      bucket.least = bucket.most = read_double (block + index * sizeof (double));
      bucket.n_values = !isnan (bucket.least);
      return bucket;
    }
  bucket.least = read_double (block + index * BUCKET_BYTES);
  bucket.most = read_double (block + index * BUCKET_BYTES + sizeof (double));
  bucket.n_values = read_word (block + n * BUCKET_BYTES + index * sizeof (guint32));
  return bucket;
}

static gboolean
bucket_is_sane (const AyumiPoints *self, const AyumiPointsBucket *bucket, guint level)
{
  if (bucket->n_values == 0)
    return isnan (bucket->least) && isnan (bucket->most);
  return bucket->n_values <= points_a_bucket (level) && bucket->least <= bucket->most
         && bucket->least >= self->head.least && bucket->most <= self->head.most;
}

static gboolean
block_is_sane (const AyumiPoints *self,
               AyumiPointsTrack track,
               guint level,
               gboolean first,
               const guint8 *block,
               guint n)
{
  gint64 before = first ? -1 : 0, span = self->head.last - self->head.start;

  for (guint i = 0; i < n; i++)
    if (track == AYUMI_POINTS_TIMES)
      {
        gint64 time = read_word (block + i * sizeof (guint32));

        if (time <= before || time > span || (first && i == 0 && time != 0))
          return FALSE;
        before = time;
      }
    else
      {
        AyumiPointsBucket bucket = bucket_at (block, level, i, n);

        if (!bucket_is_sane (self, &bucket, level))
          return FALSE;
      }
  return TRUE;
}

/* Entries in block @block: all but the last are full. */
static guint
block_length (const AyumiPoints *self, AyumiPointsTrack track, guint level, gint64 block)
{
  guint most = per_block (track, level);

  return MIN (most, ayumi_points_count (self, level) - block * most);
}

static void
keep_block (AyumiPoints *self, gint64 *key, guint8 *bytes)
{
  if (g_hash_table_size (self->young) >= KEPT_MOST)
    {
      GHashTable *forgotten = self->old;

      self->old = self->young;
      self->young = forgotten;
      g_hash_table_remove_all (forgotten);
    }
  g_hash_table_insert (self->young, key, bytes);
}

/* The bytes of a block, read when they are not at hand. Valid until the next one is asked for. */
static const guint8 *
get_block (AyumiPoints *self, AyumiPointsTrack track, guint level, gint64 block, GError **error)
{
  gint64 key = block << 8 | level << 4 | track;
  guint8 *bytes = g_hash_table_lookup (self->young, &key);
  guint n = block_length (self, track, level, block);
  gpointer old_key, old_bytes;

  if (bytes != NULL)
    return bytes;
  if (g_hash_table_steal_extended (self->old, &key, &old_key, &old_bytes))
    {
      keep_block (self, old_key, old_bytes);
      return old_bytes;
    }
  bytes = g_malloc (AYUMI_POINTS_BLOCK);
  if (!self->func (track, level, block, bytes, n * entry_bytes (track, level), self->data, error))
    {
      g_free (bytes);
      return NULL;
    }
  if (!block_is_sane (self, track, level, block == 0, bytes, n))
    {
      g_set_error_literal (
          error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
          "The values of a long series make no sense. Get a fresh copy of the file");
      g_free (bytes);
      return NULL;
    }
  keep_block (self, g_memdup2 (&key, sizeof key), bytes);
  return bytes;
}

/* ---- reading under the lock ---- */

static gboolean
read_buckets (AyumiPoints *self,
              guint level,
              gint64 first,
              gint64 n,
              AyumiPointsBucket *buckets,
              GError **error)
{
  guint most = per_block (AYUMI_POINTS_VALUES, level);

  for (gint64 i = 0; i < n;)
    {
      gint64 block = (first + i) / most;
      guint at = (first + i) % most,
            length = block_length (self, AYUMI_POINTS_VALUES, level, block);
      const guint8 *bytes = get_block (self, AYUMI_POINTS_VALUES, level, block, error);

      if (bytes == NULL)
        return FALSE;
      for (; at < length && i < n; at++, i++)
        buckets[i] = bucket_at (bytes, level, at, length);
    }
  return TRUE;
}

static gboolean
read_times (AyumiPoints *self, guint level, gint64 first, gint64 n, gint64 *times, GError **error)
{
  if (self->head.step > 0)
    {
      for (gint64 i = 0; i < n; i++)
        times[i] = self->head.start + (first + i) * points_a_bucket (level) * self->head.step;
      return TRUE;
    }
  for (gint64 i = 0; i < n;)
    {
      gint64 block = (first + i) / AYUMI_POINTS_PER_BLOCK_OF_TIMES;
      guint at = (first + i) % AYUMI_POINTS_PER_BLOCK_OF_TIMES,
            length = block_length (self, AYUMI_POINTS_TIMES, level, block);
      const guint8 *bytes = get_block (self, AYUMI_POINTS_TIMES, level, block, error);

      if (bytes == NULL)
        return FALSE;
      for (; at < length && i < n; at++, i++)
        times[i] = self->head.start + read_word (bytes + at * sizeof (guint32));
    }
  return TRUE;
}

/* By way of the levels above, so that few blocks are read. */
static gboolean
find_time (AyumiPoints *self, guint level, gint64 time, gint64 *index, GError **error)
{
  gint64 low = 0, count = ayumi_points_count (self, level);

  if (time <= self->head.start || time > self->head.last)
    {
      *index = time <= self->head.start ? 0 : count;
      return TRUE;
    }
  if (self->head.step > 0)
    {
      gint64 stride = self->head.step * points_a_bucket (level);

      *index = MIN (count, (time - self->head.start + stride - 1) / stride);
      return TRUE;
    }
  for (guint l = AYUMI_POINTS_LEVELS; l > level; l--)
    {
      gint64 high = MIN (ayumi_points_count (self, l - 1),
                         l == AYUMI_POINTS_LEVELS ? G_MAXINT64 : low + AYUMI_POINTS_FAN);

      /* The last bucket that begins before @time; the first one does. */
      while (high - low > 1)
        {
          gint64 middle = low + (high - low) / 2, at;

          if (!read_times (self, l - 1, middle, 1, &at, error))
            return FALSE;
          if (at < time)
            low = middle;
          else
            high = middle;
        }
      if (l - 1 > level)
        low *= AYUMI_POINTS_FAN;
    }
  *index = low + 1;
  return TRUE;
}

gboolean
ayumi_points_read (AyumiPoints *self,
                   guint level,
                   gint64 first,
                   gint64 n,
                   AyumiPointsBucket *buckets,
                   GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (level < AYUMI_POINTS_LEVELS, FALSE);
  g_return_val_if_fail (first >= 0 && n >= 0 && first + n <= ayumi_points_count (self, level),
                        FALSE);

  locker = g_mutex_locker_new (&self->lock);
  return read_buckets (self, level, first, n, buckets, error);
}

gboolean
ayumi_points_read_times (AyumiPoints *self,
                         guint level,
                         gint64 first,
                         gint64 n,
                         gint64 *times,
                         GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (level < AYUMI_POINTS_LEVELS, FALSE);
  g_return_val_if_fail (first >= 0 && n >= 0 && first + n <= ayumi_points_count (self, level),
                        FALSE);

  locker = g_mutex_locker_new (&self->lock);
  return read_times (self, level, first, n, times, error);
}

gboolean
ayumi_points_find (AyumiPoints *self, guint level, gint64 time, gint64 *index, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (level < AYUMI_POINTS_LEVELS, FALSE);

  locker = g_mutex_locker_new (&self->lock);
  return find_time (self, level, time, index, error);
}

/* ---- summaries ---- */

/* The extremes and the number of values of the points @first to @end − 1, from the largest buckets that fit. */
static gboolean
add_range (AyumiPoints *self, gint64 first, gint64 end, AyumiPointsSummary *sum, GError **error)
{
  for (gint64 i = first; i < end;)
    {
      AyumiPointsBucket bucket;
      guint level = 0;

      while (level + 1 < AYUMI_POINTS_LEVELS && i % points_a_bucket (level + 1) == 0
             && (i + points_a_bucket (level + 1) <= end || end == self->head.n))
        level++;
      if (!read_buckets (self, level, i >> 3 * level, 1, &bucket, error))
        return FALSE;
      sum->n_values += bucket.n_values;
      sum->least = fmin (sum->least, bucket.least);
      sum->most = fmax (sum->most, bucket.most);
      i += points_a_bucket (level);
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
      if (!read_buckets (seek->self, level, at, 1, &bucket, seek->error))
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
  if (!read_buckets (seek.self, 0, seek.found, 1, &bucket, seek.error)
      || !read_times (seek.self, 0, seek.found, 1, at, seek.error))
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
  if (!find_time (self, 0, from, &first, error) || !find_time (self, 0, until, &end, error))
    return FALSE;
  summary->n = MAX (0, end - first);
  return summarise (self, first, end, summary, error);
}

/* ---- columns ---- */

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
  return read_buckets (self, level, first, reach->n, reach->buckets, error)
         && read_times (self, level, first, reach->n, reach->times, error);
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

  g_return_val_if_fail (n > 0 && from < until && is_time (from) && is_time (until), FALSE);

  locker = g_mutex_locker_new (&self->lock);
  if (!find_time (self, 0, ceil (from), &first, error)
      || !find_time (self, 0, ceil (until), &end, error))
    return FALSE;
  while (level + 1 < AYUMI_POINTS_LEVELS
         && (end - first) >> 3 * (level + 1) >= (gint64) n * BUCKETS_A_COLUMN)
    level++;
  /* The bucket that reaches into the range from before it belongs to the first column. */
  first >>= 3 * level;
  end = (end + points_a_bucket (level) - 1) >> 3 * level;
  ok = read_reach (self, level, first, end, &reach, error);
  if (ok)
    fill_columns (self, level, &reach, from, until, n, columns);
  g_free (reach.buckets);
  g_free (reach.times);
  return ok;
}
