/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-reports.h"
#include "timeline/ayumi-day-sort.h"
#include "timeline/ayumi-lane-packer.h"
#include "timeline/ayumi-span-set.h"
#include "timeline/ayumi-timeline-index.h"

/* No two spans of a row overlap, whatever comes in whatever order; each has what it needs, and a row
 * that has all it may take if there is one. */
static void
test_packer (void)
{
  AyumiLanePacker *packer = ayumi_lane_packer_new (5);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  double spans[5][400][2];
  guint counts[5] = { 0 }, refused = 0, shortened = 0;

  for (guint i = 0; i < 400; i++)
    {
      double left = g_rand_double_range (rand, 0, 1000),
             least = left + g_rand_double_range (rand, 1, 60),
             most = least + g_rand_double_range (rand, 0, 30), right = 0;
      gboolean fits = ayumi_lane_packer_fits (packer, left, least),
               fits_whole = ayumi_lane_packer_fits (packer, left, most);
      int row = ayumi_lane_packer_place (packer, left, least, most, &right);

      g_assert_true (fits == (row >= 0));
      if (row < 0)
        {
          refused++;
          continue;
        }
      g_assert_cmpfloat (right, >=, least);
      g_assert_true (fits_whole == (right == most));
      shortened += right < most;
      for (guint j = 0; j < counts[row]; j++)
        g_assert_true (right <= spans[row][j][0] || left >= spans[row][j][1]);
      spans[row][counts[row]][0] = left;
      spans[row][counts[row]++][1] = right;
    }
  g_assert_cmpuint (refused, >, 0);
  g_assert_cmpuint (shortened, >, 0);
  g_assert_cmpuint (ayumi_lane_packer_get_rows (packer), ==, 5);
  ayumi_lane_packer_free (packer);
}

/* Sorted by day, and what has the same day stays in its order. */
static void
test_sort (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (31);
  AyumiDay days[3000];
  guint8 bytes[3000];
  guint32 order[3000];

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      days[i] = i % 3 == 0 ? (AyumiDay) g_rand_int (rand) : g_rand_int_range (rand, -9, 9);
      bytes[i] = g_rand_int_range (rand, 0, 256);
      order[i] = i;
    }
  ayumi_byte_sort (order, bytes, G_N_ELEMENTS (order), TRUE);
  ayumi_day_sort (order, days, G_N_ELEMENTS (order));
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    {
      guint a = order[i - 1], b = order[i];

      g_assert_true (days[a] < days[b]
                     || (days[a] == days[b]
                         && (bytes[a] > bytes[b] || (bytes[a] == bytes[b] && a < b))));
    }
}

/* A set gives what overlaps a range, each once; what reaches in first, and that by how far. */
static void
check_span_set (const AyumiSpanSet *set, const Days *spans, guint n, Days range, AyumiSpans which)
{
  g_auto (AyumiSpanCursor) cursor;
  g_autofree gboolean *seen = g_new0 (gboolean, n + 1);
  guint wanted = 0, got = 0;
  int zeros = 32;
  AyumiDay reach = AYUMI_DAY_MAX;
  AyumiSpan span;

  for (guint i = 0; i < n; i++)
    if (spans[i].first <= range.last && spans[i].last >= range.first)
      wanted +=
          (which & (spans[i].first < range.first ? AYUMI_SPANS_REACHING : AYUMI_SPANS_BEGINNING))
          != 0;
  ayumi_span_cursor_init (&cursor, set, range.first, range.last, which);
  while (ayumi_span_cursor_next (&cursor, &span))
    {
      guint value = span.value;
      int now = value > 0 ? g_bit_nth_lsf (value, -1) : 32;

      g_assert_true (spans[value].first == span.first && spans[value].last == span.last);
      g_assert_true (spans[value].first <= range.last && spans[value].last >= range.first);
      g_assert_false (seen[value]);
      seen[value] = TRUE;
      got++;
      if (spans[value].first < range.first)
        {
          g_assert_cmpint (spans[value].last, <=, reach);
          reach = spans[value].last;
          continue;
        }
      reach = AYUMI_DAY_MIN;
      g_assert_cmpint (now, <=, zeros);
      zeros = now;
    }
  g_assert_cmpuint (got, ==, wanted);
}

static void
test_span_set (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (37);

  for (guint round = 0; round < 300; round++)
    {
      guint n = g_rand_int_range (rand, 0, 200);
      g_autofree Days *spans = g_new (Days, n + 1);
      AyumiSpanSet *set = ayumi_span_set_new (n);
      AyumiDay day = -300;

      for (guint i = 0; i < n; i++)
        {
          day += g_rand_int_range (rand, 0, 5);
          spans[i] = (Days) { day, day + (1 << g_rand_int_range (rand, 0, 9)) - 1 };
          ayumi_span_set_add (set, &(AyumiSpan) { spans[i].first, spans[i].last, i });
        }
      ayumi_span_set_seal (set);
      for (guint i = 0; i < 20; i++)
        {
          AyumiDay first = g_rand_int_range (rand, -400, 400);

          check_span_set (set, spans, n, (Days) { first, first + g_rand_int_range (rand, 0, 300) },
                          i % 2);
        }
      ayumi_span_set_free (set);
    }
}

/* ---- the index ---- */

static void
check_list (AyumiReport *report)
{
  const AyumiTimelineIndex *index = ayumi_timeline_index_of (report);
  guint n = ayumi_timeline_index_get_n_events (index), start, end;

  for (guint i = 0; i < n; i++)
    {
      const AyumiEvent *event = ayumi_timeline_index_get_event (index, i);
      Days days = known_days (event), before;
      g_autofree char *name = ayumi_timeline_index_section_name (index, i, AYUMI_LANG_EN);
      int year, month, day;

      g_assert_cmpuint (ayumi_timeline_index_find (index, event), ==, i);
      ayumi_timeline_index_get_section (index, i, &start, &end);
      g_assert_true (start <= i && i < end);
      ayumi_day_to_ymd (days.first, &year, &month, &day);
      g_assert_cmpint (g_ascii_strtoll (name, NULL, 10), ==, year);
      if (i == 0)
        continue;
      before = known_days (ayumi_timeline_index_get_event (index, i - 1));
      g_assert_true (before.first < days.first
                     || (before.first == days.first && before.last <= days.last));
      ayumi_day_to_ymd (before.first, &month, &day, &day);
      g_assert_true ((start == i) == (month != year));
    }
}

static void
check_counts (AyumiReport *report)
{
  const AyumiTimelineIndex *index = ayumi_timeline_index_of (report);
  guint n, lanes = ayumi_timeline_index_get_n_lanes (index);
  const AyumiEvent *events = ayumi_report_get_records (report, AYUMI_KIND_EVENT, &n);
  g_autoptr (GRand) rand = g_rand_new_with_seed (43);
  double sum = 0;
  AyumiDay first, last;

  for (guint i = 0; i < AYUMI_TIMELINE_COLUMNS; i++)
    sum += ayumi_timeline_index_get_density (index)[i];
  g_assert_cmpfloat_with_epsilon (sum, n, 1e-3);
  ayumi_timeline_index_get_range (index, &first, &last);
  for (guint round = 0; round < 30; round++)
    {
      AyumiDay from = g_rand_int_range (rand, first - 100, last),
               to = from + g_rand_int_range (rand, 0, last - first);
      guint lane = g_rand_int_range (rand, 0, lanes);
      AyumiTimelineCount count = ayumi_timeline_index_count (index, lane, from, to), wanted = { 0 };
      AyumiDay ended = AYUMI_DAY_MIN, begins = AYUMI_DAY_MAX;

      for (guint i = 0; i < n; i++)
        {
          Days days = known_days (&events[i]);

          if (events[i].topic != ayumi_timeline_index_get_topic (index, lane))
            continue;
          wanted.before += days.last < from;
          wanted.after += days.first > to;
          wanted.within += days.first <= to && days.last >= from;
          if (days.last < from)
            ended = MAX (ended, days.last);
          if (days.first > to)
            begins = MIN (begins, days.first);
        }
      g_assert_cmpuint (count.before, ==, wanted.before);
      g_assert_cmpuint (count.within, ==, wanted.within);
      g_assert_cmpuint (count.after, ==, wanted.after);
      g_assert_cmpint (ayumi_timeline_index_ended_before (index, lane, from), ==, ended);
      g_assert_cmpint (ayumi_timeline_index_begins_from (index, lane, to + 1), ==, begins);
    }
}

static void
test_list (void)
{
  with_reports (check_list);
}

static void
test_counts (void)
{
  with_reports (check_counts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/packer", test_packer);
  g_test_add_func ("/timeline/sort", test_sort);
  g_test_add_func ("/timeline/span-set", test_span_set);
  g_test_add_func ("/timeline/list", test_list);
  g_test_add_func ("/timeline/counts", test_counts);
  return g_test_run ();
}
