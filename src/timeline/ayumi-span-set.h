/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

/**
 * Spans of days with a value each, in the order of their first days, to be asked which of them lie
 * in a range, a few at a time and those first that a reader would miss most:
 *
 * - Spans that begin before the range and reach into it come first, the furthest reaching first. It is
 *   the three-sided query of McCreight, "Priority Search Trees", SIAM Journal on Computing 14
 *   (1985), on an implicit tree of maxima: O(log n) each.
 * - Then those that begin in the range, in the order of a ruler's marks: the more trailing zeros a
 *   span's place in the set has, the earlier it comes, O(1) each. So a few of them are spread over
 *   the range, and those few remain when it is moved or made shorter.
 */
typedef struct _AyumiSpanSet AyumiSpanSet;

/** A span of days, both ends in it, and whose it is. Plain data. */
typedef struct
{
  AyumiDay first, last;
  guint32 value;
} AyumiSpan;

/** An empty set with room for @n spans. (transfer full) */
AyumiSpanSet *ayumi_span_set_new (guint n);

/** Frees @self; NULL is fine. */
void ayumi_span_set_free (AyumiSpanSet *self);

/** Adds @span. First days never decrease, and no more are added than there is room for. */
void ayumi_span_set_add (AyumiSpanSet *self, const AyumiSpan *span);

/** Makes the set ready to be asked: O(n). */
void ayumi_span_set_seal (AyumiSpanSet *self);

/** How many spans begin before @day. O(log n). */
guint ayumi_span_set_count_before (const AyumiSpanSet *self, AyumiDay day);

/** The first day of the earliest span that begins on @day or later, AYUMI_DAY_MAX when none does. */
AyumiDay ayumi_span_set_next (const AyumiSpanSet *self, AyumiDay day);

/** Which spans are asked for. */
typedef enum
{
  AYUMI_SPANS_REACHING = 1 << 0,  /* those that begin before the range and reach into it */
  AYUMI_SPANS_BEGINNING = 1 << 1, /* those that begin in it */
  AYUMI_SPANS_ALL = AYUMI_SPANS_REACHING | AYUMI_SPANS_BEGINNING,
} AyumiSpans;

/** Where a question stands. Lives on the stack; the fields are private. */
typedef struct
{
  const AyumiSpanSet *set;
  AyumiDay first;
  guint low, high; /* places of the spans that begin in the range */
  int zeros;       /* trailing zeros of the places to come, -1 when there are none left */
  guint at;
  GArray *reaching; /* (owned) (nullable) heap of subtrees that may reach in */
} AyumiSpanCursor;

/** Asks for the @which of @set that have a day from @first to @last. */
void ayumi_span_cursor_init (AyumiSpanCursor *self,
                             const AyumiSpanSet *set,
                             AyumiDay first,
                             AyumiDay last,
                             AyumiSpans which);

/** The next one, into @span. FALSE when there are no more. */
gboolean ayumi_span_cursor_next (AyumiSpanCursor *self, AyumiSpan *span);

/** Ends asking. */
void ayumi_span_cursor_clear (AyumiSpanCursor *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AyumiSpanCursor, ayumi_span_cursor_clear)

G_END_DECLS
