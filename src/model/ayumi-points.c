/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-points-private.h"

#include <math.h>
#include <string.h>

#define KEPT_MOST 2048 /* blocks of each age */
#define LAST_TIME G_GINT64_CONSTANT (300000000000)
#define BUCKET_BYTES (2 * sizeof (double))

G_STATIC_ASSERT (AYUMI_POINTS_FAN == 1 << 3);

gboolean
ayumi_points_is_time (gint64 time)
{
  return time > -LAST_TIME && time < LAST_TIME;
}

gboolean
ayumi_points_head_is_sane (const AyumiPointsHead *head)
{
  gboolean times = ayumi_points_is_time (head->start) && ayumi_points_is_time (head->last)
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
  return (self->head.n + ayumi_points_a_bucket (level) - 1) >> 3 * level;
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
  return bucket->n_values <= ayumi_points_a_bucket (level) && bucket->least <= bucket->most
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

gboolean
ayumi_points_read_locked (AyumiPoints *self,
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

gboolean
ayumi_points_read_times_locked (AyumiPoints *self,
                                guint level,
                                gint64 first,
                                gint64 n,
                                gint64 *times,
                                GError **error)
{
  if (self->head.step > 0)
    {
      for (gint64 i = 0; i < n; i++)
        times[i] = self->head.start + (first + i) * ayumi_points_a_bucket (level) * self->head.step;
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
gboolean
ayumi_points_find_locked (AyumiPoints *self,
                          guint level,
                          gint64 time,
                          gint64 *index,
                          GError **error)
{
  gint64 low = 0, count = ayumi_points_count (self, level);

  if (time <= self->head.start || time > self->head.last)
    {
      *index = time <= self->head.start ? 0 : count;
      return TRUE;
    }
  if (self->head.step > 0)
    {
      gint64 stride = self->head.step * ayumi_points_a_bucket (level);

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

          if (!ayumi_points_read_times_locked (self, l - 1, middle, 1, &at, error))
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
  return ayumi_points_read_locked (self, level, first, n, buckets, error);
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
  return ayumi_points_read_times_locked (self, level, first, n, times, error);
}

gboolean
ayumi_points_find (AyumiPoints *self, guint level, gint64 time, gint64 *index, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (level < AYUMI_POINTS_LEVELS, FALSE);

  locker = g_mutex_locker_new (&self->lock);
  return ayumi_points_find_locked (self, level, time, index, error);
}
