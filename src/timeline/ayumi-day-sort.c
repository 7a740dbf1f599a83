/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-day-sort.h"

#define DIGIT_BITS 11
#define DIGITS 3
#define MASK ((1u << DIGIT_BITS) - 1)

/* A thing's number beside its key, so that a pass reads memory in order. */
typedef struct
{
  guint32 key, number;
} Pair;

/* Puts @n pairs in order of one digit of their keys, from @from to @to. */
static void
sort_by_digit (const Pair *from, Pair *to, guint n, guint shift)
{
  guint starts[MASK + 2] = { 0 };

  for (guint i = 0; i < n; i++)
    starts[(from[i].key >> shift & MASK) + 1]++;
  for (guint i = 1; i <= MASK; i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < n; i++)
    to[starts[from[i].key >> shift & MASK]++] = from[i];
}

static void
sort_pairs (guint32 *order, Pair *pairs, guint n, guint digits)
{
  g_autofree Pair *other = g_new (Pair, n);
  Pair *from = pairs, *to = other;

  for (guint digit = 0; digit < digits; digit++)
    {
      Pair *swap = from;

      sort_by_digit (from, to, n, digit * DIGIT_BITS);
      from = to;
      to = swap;
    }
  for (guint i = 0; i < n; i++)
    order[i] = from[i].number;
}

void
ayumi_day_sort (guint32 *order, const AyumiDay *days, guint n)
{
  g_autofree Pair *pairs = g_new (Pair, n);

  /* With the sign bit turned, days before 1970 come before those after. */
  for (guint i = 0; i < n; i++)
    pairs[i] = (Pair) { (guint32) days[order[i]] ^ 0x80000000u, order[i] };
  sort_pairs (order, pairs, n, DIGITS);
}

void
ayumi_byte_sort (guint32 *order, const guint8 *bytes, guint n, gboolean descending)
{
  g_autofree Pair *pairs = g_new (Pair, n);

  for (guint i = 0; i < n; i++)
    pairs[i] = (Pair) { descending ? 255u - bytes[order[i]] : bytes[order[i]], order[i] };
  sort_pairs (order, pairs, n, 1);
}
