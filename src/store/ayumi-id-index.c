/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-id-index.h"

#include <string.h>

struct _AyumiIdIndex
{
  const char *records;
  gsize size; /* of a record */
  guint mask; /* how many slots there are, a power of two, less one */
  guint32 *
      slots; /* (owned) the number of a record from 1, 0 where none is; at most half of them are taken */
};

static const char *
id_of (const AyumiIdIndex *self, guint32 record)
{
  return *(const char *const *) (gconstpointer) (self->records + (record - 1) * self->size);
}

/* Eight bytes at a time, mixed as in splitmix64 (Steele, Lea and Flood 2014). */
static guint
hash_of (const char *id, gsize length)
{
  guint64 hash = length, word;

  for (; length >= sizeof word; id += sizeof word, length -= sizeof word)
    {
      memcpy (&word, id, sizeof word);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      hash ^= hash >> 29;
    }
  word = 0;
  memcpy (&word, id, length);
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return hash ^ hash >> 32;
}

AyumiIdIndex *
ayumi_id_index_new (gconstpointer records, guint n, gsize size)
{
  AyumiIdIndex *self = g_new0 (AyumiIdIndex, 1);
  gsize slots = 2;

  while (slots < 2 * (gsize) n)
    slots *= 2;
  self->records = records;
  self->size = size;
  self->mask = slots - 1;
  self->slots = g_new0 (guint32, slots);
  for (guint i = 1; i <= n; i++)
    {
      const char *id = id_of (self, i);
      guint at = hash_of (id, strlen (id)) & self->mask;

      while (self->slots[at] != 0)
        at = (at + 1) & self->mask;
      self->slots[at] = i;
    }
  return self;
}

void
ayumi_id_index_free (AyumiIdIndex *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self);
}

gconstpointer
ayumi_id_index_find (const AyumiIdIndex *self, const char *id, gsize length)
{
  for (guint at = hash_of (id, length) & self->mask; self->slots[at] != 0;
       at = (at + 1) & self->mask)
    if (strcmp (id_of (self, self->slots[at]), id) == 0)
      return self->records + (self->slots[at] - 1) * self->size;
  return NULL;
}
