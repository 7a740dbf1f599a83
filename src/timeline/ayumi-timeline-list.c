/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The events of an index as a list with a section a year. */
#include "base/ayumi-date-format.h"
#include "timeline/ayumi-timeline-index-private.h"

guint
ayumi_timeline_index_get_n_events (const AyumiTimelineIndex *self)
{
  return self->n;
}

const AyumiEvent *
ayumi_timeline_index_get_event (const AyumiTimelineIndex *self, guint position)
{
  g_return_val_if_fail (position < self->n, NULL);

  return &self->events[self->order[position]];
}

guint
ayumi_timeline_index_count_before (const AyumiTimelineIndex *self, AyumiDay day)
{
  return ayumi_timeline_count_days (self->firsts, self->n, day);
}

/* The order of the list; ids are in the order of the records. */
static gboolean
comes_before (const AyumiEvent *a, const AyumiEvent *b)
{
  AyumiDay a_first, a_last, b_first, b_last;

  ayumi_timeline_known_days (a, &a_first, &a_last);
  ayumi_timeline_known_days (b, &b_first, &b_last);
  if (a_first != b_first)
    return a_first < b_first;
  if (a_last != b_last)
    return a_last < b_last;
  if (ayumi_timeline_level (a) != ayumi_timeline_level (b))
    return ayumi_timeline_level (a) > ayumi_timeline_level (b);
  return a < b;
}

guint
ayumi_timeline_index_find (const AyumiTimelineIndex *self, const AyumiEvent *event)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (comes_before (&self->events[self->order[middle]], event))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
ayumi_timeline_index_has (const AyumiTimelineIndex *self, const AyumiEvent *event)
{
  guint position = ayumi_timeline_index_find (self, event);

  return position < self->n && &self->events[self->order[position]] == event;
}

/* The number of the section that @position is in. */
static guint
section_of (const AyumiTimelineIndex *self, guint position)
{
  guint low = 0, high = self->years->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->years, guint, middle) <= position)
        low = middle;
      else
        high = middle;
    }
  return low;
}

void
ayumi_timeline_index_get_section (const AyumiTimelineIndex *self,
                                  guint position,
                                  guint *start,
                                  guint *end)
{
  guint section = section_of (self, position);

  g_return_if_fail (position < self->n);

  *start = g_array_index (self->years, guint, section);
  *end = section + 1 < self->years->len ? g_array_index (self->years, guint, section + 1) : self->n;
}

char *
ayumi_timeline_index_section_name (const AyumiTimelineIndex *self, guint position, AyumiLang lang)
{
  int year;
  AyumiEdtf date;

  g_return_val_if_fail (position < self->n, NULL);

  year = ayumi_timeline_year (self->firsts[position]);
  date = (AyumiEdtf) { ayumi_day_from_ymd (year, 1, 1), ayumi_day_from_ymd (year, 12, 31),
                       AYUMI_PRECISION_YEAR, AYUMI_PRECISION_YEAR, 0 };
  return ayumi_date_format_both (&date, lang);
}
