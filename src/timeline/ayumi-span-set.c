/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-span-set.h"

/*
 * The tree of maxima has the spans as its leaves and halves them at each node. Its inner nodes, one
 * less than there are spans, stand in the order of a walk that meets a node before its children:
 * the left child of node i follows it, and the right child comes after all m - 1 nodes of the left
 * one's m spans, at i + m.
 */
struct _AyumiSpanSet
{
  guint n, room;
  AyumiSpan *spans; /* (owned) */
  AyumiDay *reach;  /* (owned) (nullable) the last day of any span below an inner node */
};

/* The spans from place @low up to @high, and their inner node when they are several. */
typedef struct
{
  guint low, high, node;
  AyumiDay reach;
} Subtree;

AyumiSpanSet *
ayumi_span_set_new (guint n)
{
  AyumiSpanSet *self = g_new0 (AyumiSpanSet, 1);

  self->room = n;
  self->spans = g_new (AyumiSpan, n);
  return self;
}

void
ayumi_span_set_free (AyumiSpanSet *self)
{
  if (self == NULL)
    return;
  g_free (self->spans);
  g_free (self->reach);
  g_free (self);
}

void
ayumi_span_set_add (AyumiSpanSet *self, const AyumiSpan *span)
{
  g_return_if_fail (self->n < self->room);
  g_return_if_fail (self->n == 0 || self->spans[self->n - 1].first <= span->first);

  self->spans[self->n++] = *span;
}

static guint
middle_of (guint low, guint high)
{
  return low + (high - low) / 2;
}

static AyumiDay
fill_reach (AyumiSpanSet *self, guint low, guint high, guint node)
{
  guint middle = middle_of (low, high);
  AyumiDay left, right;

  if (high - low == 1)
    return self->spans[low].last;
  left = fill_reach (self, low, middle, node + 1);
  right = fill_reach (self, middle, high, node + (middle - low));
  return self->reach[node] = MAX (left, right);
}

void
ayumi_span_set_seal (AyumiSpanSet *self)
{
  g_return_if_fail (self->reach == NULL);

  self->reach = g_new (AyumiDay, MAX (self->n, 1));
  if (self->n > 1)
    fill_reach (self, 0, self->n, 0);
}

guint
ayumi_span_set_count_before (const AyumiSpanSet *self, AyumiDay day)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = middle_of (low, high);

      if (self->spans[middle].first < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

AyumiDay
ayumi_span_set_next (const AyumiSpanSet *self, AyumiDay day)
{
  guint at = ayumi_span_set_count_before (self, day);

  return at < self->n ? self->spans[at].first : AYUMI_DAY_MAX;
}

/* ---- the spans that reach in ---- */

/* Puts the spans from @low to @high into the heap, unless none of them reaches in. */
static void
push (AyumiSpanCursor *self, guint low, guint high, guint node)
{
  Subtree tree = { low, high, node,
                   high - low == 1 ? self->set->spans[low].last : self->set->reach[node] };
  Subtree *heap;
  guint at;

  if (tree.reach < self->first)
    return;
  if (self->reaching == NULL)
    self->reaching = g_array_new (FALSE, FALSE, sizeof (Subtree));
  g_array_append_val (self->reaching, tree);
  heap = (Subtree *) (gpointer) self->reaching->data;
  for (at = self->reaching->len - 1; at > 0 && heap[(at - 1) / 2].reach < tree.reach;
       at = (at - 1) / 2)
    heap[at] = heap[(at - 1) / 2];
  heap[at] = tree;
}

static Subtree
pop (AyumiSpanCursor *self)
{
  Subtree *heap = (Subtree *) (gpointer) self->reaching->data;
  Subtree top = heap[0], moved = heap[self->reaching->len - 1];
  guint at = 0, n = self->reaching->len - 1;

  g_array_set_size (self->reaching, n);
  for (guint child = 1; child < n; child = 2 * at + 1)
    {
      if (child + 1 < n && heap[child + 1].reach > heap[child].reach)
        child++;
      if (heap[child].reach <= moved.reach)
        break;
      heap[at] = heap[child];
      at = child;
    }
  if (n > 0)
    heap[at] = moved;
  return top;
}

/* The subtrees that together hold the places before @end. */
static void
push_before (AyumiSpanCursor *self, guint end)
{
  guint low = 0, high = self->set->n, node = 0;

  while (low < end)
    {
      guint middle = middle_of (low, high);

      if (high <= end)
        {
          push (self, low, high, node);
          return;
        }
      if (middle <= end)
        {
          push (self, low, middle, node + 1);
          node += middle - low;
          low = middle;
        }
      else
        {
          node++;
          high = middle;
        }
    }
}

static gboolean
next_reaching (AyumiSpanCursor *self, AyumiSpan *span)
{
  while (self->reaching != NULL && self->reaching->len > 0)
    {
      Subtree tree = pop (self);
      guint middle = middle_of (tree.low, tree.high);

      if (tree.high - tree.low == 1)
        {
          *span = self->set->spans[tree.low];
          return TRUE;
        }
      push (self, tree.low, middle, tree.node + 1);
      push (self, middle, tree.high, tree.node + (middle - tree.low));
    }
  return FALSE;
}

/* ---- the spans that begin in the range ---- */

/* The first place from the start of the range whose number has exactly so many trailing zeros. */
static void
start_zeros (AyumiSpanCursor *self, int zeros)
{
  guint64 step = G_GUINT64_CONSTANT (1) << zeros, first = (self->low + step - 1) / step;

  self->zeros = zeros;
  first |= 1;
  self->at = MIN (first * step, G_MAXUINT32);
}

static gboolean
next_beginning (AyumiSpanCursor *self, AyumiSpan *span)
{
  while (self->zeros >= 0)
    {
      if (self->at < self->high)
        {
          *span = self->set->spans[self->at];
          self->at = MIN (self->at + (G_GUINT64_CONSTANT (2) << self->zeros), G_MAXUINT32);
          return TRUE;
        }
      if (self->zeros == 0)
        {
          self->zeros = -1;
          break;
        }
      start_zeros (self, self->zeros - 1);
    }
  return FALSE;
}

void
ayumi_span_cursor_init (AyumiSpanCursor *self,
                        const AyumiSpanSet *set,
                        AyumiDay first,
                        AyumiDay last,
                        AyumiSpans which)
{
  *self = (AyumiSpanCursor) { .set = set, .first = first, .zeros = -1 };
  self->low = ayumi_span_set_count_before (set, first);
  self->high = last < AYUMI_DAY_MAX ? ayumi_span_set_count_before (set, last + 1) : set->n;
  if (which & AYUMI_SPANS_REACHING && self->low > 0)
    push_before (self, self->low);
  if (self->low >= self->high || !(which & AYUMI_SPANS_BEGINNING))
    return;
  /* Place 0 has more zeros than any other: it is the only one of its kind. */
  self->zeros = 32;
  self->at = self->low == 0 ? 0 : G_MAXUINT32;
}

gboolean
ayumi_span_cursor_next (AyumiSpanCursor *self, AyumiSpan *span)
{
  return next_reaching (self, span) || next_beginning (self, span);
}

void
ayumi_span_cursor_clear (AyumiSpanCursor *self)
{
  g_clear_pointer (&self->reaching, g_array_unref);
}
