/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-arena.h"

#include <string.h>
#include <sys/mman.h>

#define FIRST_BLOCK (16 << 10)
#define LARGEST_BLOCK (32 << 20)
#define HUGE_PAGE (2 << 20)

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

  self->blocks = g_ptr_array_new_with_free_func (g_aligned_free);
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

  self->at = g_aligned_alloc (1, size, size >= HUGE_PAGE ? HUGE_PAGE : 64);
  self->end = self->at + size;
#ifdef MADV_HUGEPAGE
  /* Memory that comes in large pages costs a tenth of the time; where it does not, nothing is lost. */
  if (size % HUGE_PAGE == 0)
    madvise (self->at, size, MADV_HUGEPAGE);
#endif
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
