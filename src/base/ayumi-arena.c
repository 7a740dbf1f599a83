/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-arena.h"

#include <string.h>

#define FIRST_BLOCK (16 << 10)
#define LARGEST_BLOCK (32 << 20)

struct _AyumiArena
{
  GPtrArray *blocks; /* (owned) */
  char *at, *end;    /* the room that is left in the last block */
  gsize size;        /* of the next block */
};

AyumiArena *
ayumi_arena_new (void)
{
  AyumiArena *self = g_new0 (AyumiArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->size = FIRST_BLOCK;
  return self;
}

void
ayumi_arena_free (AyumiArena *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static void
add_block (AyumiArena *self, gsize least)
{
  gsize size = MAX (self->size, least);

  /* Large pages were tried: where a machine lends its memory out they cost ten times more than they save. */
  self->at = g_malloc (size);
  self->end = self->at + size;
  g_ptr_array_add (self->blocks, self->at);
  self->size = MIN (self->size * 2, LARGEST_BLOCK);
}

char *
ayumi_arena_add (AyumiArena *self, const char *text, gsize length)
{
  char *copy;

  if ((gsize) (self->end - self->at) <= length)
    add_block (self, length + 1);
  copy = self->at;
  memcpy (copy, text, length);
  copy[length] = '\0';
  self->at += length + 1;
  return copy;
}
