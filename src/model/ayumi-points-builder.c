/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-points-builder.h"

#include <math.h>
#include <string.h>

/* A level of a track: the block that is being filled, and of values the bucket. */
typedef struct
{
  gint64 block; /* how many are full */
  guint n;      /* entries of this one */
  guint8 bytes[AYUMI_POINTS_BLOCK];
  guint32
      counts[AYUMI_POINTS_PER_BLOCK_OF_BUCKETS]; /* stand behind the extremes, wherever these end */
  AyumiPointsBucket bucket;
  guint in_bucket; /* points */
} Level;

struct _AyumiPointsBuilder
{
  AyumiPointsEmitFunc func;
  gpointer data;
  AyumiPointsHead head;
  gint64 n_times; /* points whose time is written */
  Level values[AYUMI_POINTS_LEVELS], times[AYUMI_POINTS_LEVELS];
};

AyumiPointsBuilder *
ayumi_points_builder_new (AyumiPointsEmitFunc func, gpointer data)
{
  AyumiPointsBuilder *self = g_new0 (AyumiPointsBuilder, 1);

  self->func = func;
  self->data = data;
  self->head.least = self->head.most = NAN;
  return self;
}

void
ayumi_points_builder_free (AyumiPointsBuilder *self)
{
  g_free (self);
}

static void
write_double (guint8 *bytes, double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);
  bits = GUINT64_TO_LE (bits);
  memcpy (bytes, &bits, sizeof bits);
}

static void
write_word (guint8 *bytes, guint32 word)
{
  word = GUINT32_TO_LE (word);
  memcpy (bytes, &word, sizeof word);
}

/* Gives the block of @level away, if there is anything in it. */
static gboolean
emit (AyumiPointsBuilder *self, AyumiPointsTrack track, guint number, Level *level)
{
  gsize size = level->n * sizeof (double);
  guint n = level->n;

  if (n == 0)
    return TRUE;
  if (track == AYUMI_POINTS_TIMES)
    size = n * sizeof (guint32);
  else if (number > 0)
    {
      size *= 2;
      for (guint i = 0; i < n; i++, size += sizeof (guint32))
        write_word (level->bytes + size, level->counts[i]);
    }
  level->n = 0;
  return self->func (track, number, level->block++, level->bytes, size, self->data);
}

static gboolean
close_bucket (AyumiPointsBuilder *self, guint number)
{
  Level *level = &self->values[number];
  guint8 *at = level->bytes + level->n * 2 * sizeof (double);

  write_double (at, level->bucket.least);
  write_double (at + sizeof (double), level->bucket.most);
  level->counts[level->n++] = level->bucket.n_values;
  level->in_bucket = 0;
  return level->n < AYUMI_POINTS_PER_BLOCK_OF_BUCKETS
         || emit (self, AYUMI_POINTS_VALUES, number, level);
}

static gboolean
add_value (AyumiPointsBuilder *self, double value)
{
  Level *points = &self->values[0];

  write_double (points->bytes + points->n++ * sizeof (double), value);
  if (points->n == AYUMI_POINTS_PER_BLOCK_OF_VALUES && !emit (self, AYUMI_POINTS_VALUES, 0, points))
    return FALSE;
  for (guint i = 1; i < AYUMI_POINTS_LEVELS; i++)
    {
      Level *level = &self->values[i];

      if (level->in_bucket++ == 0)
        level->bucket = (AyumiPointsBucket) { NAN, NAN, 0 };
      level->bucket.least = fmin (level->bucket.least, value);
      level->bucket.most = fmax (level->bucket.most, value);
      level->bucket.n_values += !isnan (value);
      if (level->in_bucket == 1u << 3 * i && !close_bucket (self, i))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_time (AyumiPointsBuilder *self, gint64 time)
{
  for (guint i = 0; i < AYUMI_POINTS_LEVELS && self->n_times % (1u << 3 * i) == 0; i++)
    {
      Level *level = &self->times[i];

      write_word (level->bytes + level->n++ * sizeof (guint32), time - self->head.start);
      if (level->n == AYUMI_POINTS_PER_BLOCK_OF_TIMES && !emit (self, AYUMI_POINTS_TIMES, i, level))
        return FALSE;
    }
  self->n_times++;
  return TRUE;
}

/* Notes the time of point n. */
static gboolean
follow_time (AyumiPointsBuilder *self, gint64 time)
{
  AyumiPointsHead *head = &self->head;

  if (head->n == 0)
    {
      head->start = time;
      head->step = 1;
    }
  else if (head->n == 1)
    head->step = time - head->start;
  else if (head->step > 0 && time != head->last + head->step)
    {
      for (gint64 i = 0; i < head->n; i++)
        if (!add_time (self, head->start + i * head->step))
          return FALSE;
      head->step = 0;
    }
  head->last = time;
  return head->step > 0 || add_time (self, time);
}

gboolean
ayumi_points_builder_add (AyumiPointsBuilder *self, gint64 time, double value)
{
  AyumiPointsHead *head = &self->head;

  g_return_val_if_fail (!isinf (value) && head->n < AYUMI_POINTS_MOST, FALSE);
  g_return_val_if_fail (head->n == 0
                            || (time > head->last && time - head->start <= AYUMI_POINTS_LONGEST),
                        FALSE);

  if (!follow_time (self, time))
    return FALSE;
  head->n++;
  head->n_values += !isnan (value);
  head->least = fmin (head->least, value);
  head->most = fmax (head->most, value);
  return add_value (self, value);
}

gboolean
ayumi_points_builder_finish (AyumiPointsBuilder *self, AyumiPointsHead *head)
{
  gboolean ok = self->head.n > 0;

  for (guint i = 0; i < AYUMI_POINTS_LEVELS && ok; i++)
    {
      if (self->values[i].in_bucket > 0)
        ok = close_bucket (self, i);
      ok = ok && emit (self, AYUMI_POINTS_VALUES, i, &self->values[i])
           && emit (self, AYUMI_POINTS_TIMES, i, &self->times[i]);
    }
  *head = self->head;
  return ok;
}
