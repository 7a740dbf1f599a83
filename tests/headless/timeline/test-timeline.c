/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/ayumi-compiler.h"
#include "store/ayumi-store.h"
#include "timeline/ayumi-day-sort.h"
#include "timeline/ayumi-lane-packer.h"
#include "timeline/ayumi-span-set.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-index.h"
#include "timeline/ayumi-timeline-range.h"
#include "timeline/ayumi-timeline-state.h"
#include "timeline/ayumi-timeline.h"

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

/* ---- algorithms ---- */

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

typedef struct
{
  AyumiDay first, last;
} Days;

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

/* ---- reports ---- */

/* The days that surely belong to an event: an open end is none. */
static Days
known_days (const AyumiEvent *event)
{
  return (Days) { event->when.first == AYUMI_DAY_MIN ? event->when.last : event->when.first,
                  event->when.last == AYUMI_DAY_MAX ? event->when.first : event->when.last };
}

static gboolean
is_in_view (const AyumiEvent *event, const AyumiTimelineOptions *options)
{
  Days days = known_days (event);

  return days.first <= options->last && days.last >= options->first;
}

/* A day, a month, a long span, or one that is open at an end, half of them in one crowded year. */
static AyumiEdtf
random_date (GRand *rand)
{
  AyumiDay first = g_rand_boolean (rand) ? g_rand_int_range (rand, 10000, 16000)
                                         : g_rand_int_range (rand, 14000, 14365);
  AyumiEdtf date = { first, first, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY,
                     g_rand_int_range (rand, 0, 8) };

  if (g_rand_int_range (rand, 0, 3) == 0)
    date.last += 1 << g_rand_int_range (rand, 0, 12);
  if (g_rand_int_range (rand, 0, 20) == 0)
    {
      date.first = AYUMI_DAY_MIN;
      date.start_precision = AYUMI_PRECISION_OPEN;
    }
  else if (g_rand_int_range (rand, 0, 20) == 0)
    {
      date.last = AYUMI_DAY_MAX;
      date.end_precision = AYUMI_PRECISION_OPEN;
    }
  return date;
}

static AyumiReport *
synthetic_report (guint n)
{
  AyumiReport *report = ayumi_report_new ();
  AyumiTopic *topics = ayumi_report_allocate (report, AYUMI_KIND_TOPIC, 4);
  AyumiEvent *events = ayumi_report_allocate (report, AYUMI_KIND_EVENT, n);
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      topics[i] = (AyumiTopic) { ayumi_report_intern (report, id), 4 - i, { "話題", "Topic" } };
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%06u", i);
      g_autofree char *title = g_strnfill (g_rand_int_range (rand, 1, 60), 'a' + i % 26);

      events[i] = (AyumiEvent) { .id = ayumi_report_intern (report, id),
                                 .when = random_date (rand),
                                 .status = g_rand_int_range (rand, 0, 3),
                                 .importance = g_rand_int_range (rand, 1, 6),
                                 .topic = &topics[g_rand_int_range (rand, 0, 3)],
                                 .title = { ayumi_report_intern (report, title), "" } };
    }
  ayumi_report_freeze (report);
  return report;
}

static AyumiStore *
built_report (const char *package)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-timeline-XXXXXX", NULL),
                  *path = g_build_filename (folder, "a.ayumi", NULL);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AyumiStore *store;

  g_assert_true (ayumi_compiler_build (package, path, messages));
  store = ayumi_store_open (file, NULL, NULL);
  g_assert_nonnull (store);
  g_unlink (path);
  g_rmdir (folder);
  return store;
}

/* Calls @check with the small report, the bundled one, and one of many events. */
static void
with_reports (void (*check) (AyumiReport *report))
{
  g_autoptr (AyumiStore) small = built_report (SMALL), bundled = built_report (PACKAGE);
  g_autoptr (AyumiReport) many = synthetic_report (20000), none = synthetic_report (0);

  check (ayumi_store_get_report (small));
  check (ayumi_store_get_report (bundled));
  check (many);
  check (none);
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

/* ---- drawing ---- */

static gboolean
is_event (const AyumiMark *mark)
{
  return mark->kind == AYUMI_MARK_GROUP && mark->reading == AYUMI_READ_ITEM && mark->target != NULL
         && g_str_has_prefix (mark->target, "event:");
}

static gboolean
overlap (const AyumiMark *a, const AyumiMark *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* Items shown and events in counted marks are all events in view; no two items overlap, and none
 * leaves the axis. */
static void
check_timeline (AyumiReport *report, const AyumiTimelineOptions *options, AyumiMeasurer *measurer)
{
  g_autoptr (AyumiScene) scene = ayumi_timeline_layout (report, options, measurer);
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  guint n_events, n_marks, wanted = 0;
  const AyumiEvent *events = ayumi_report_get_records (report, AYUMI_KIND_EVENT, &n_events);
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_events; i++)
    wanted += is_in_view (&events[i], options);
  for (guint i = 0; i < n_marks; i++)
    if (is_event (&marks[i]))
      {
        g_assert_true (g_hash_table_add (targets, (gpointer) marks[i].target));
        g_assert_cmpfloat (marks[i].x, >=, 0);
        g_assert_cmpfloat (marks[i].x + marks[i].width, <=, options->width);
        for (guint j = 0; j < shown->len; j++)
          g_assert_false (overlap (&marks[i], shown->pdata[j]));
        g_ptr_array_add (shown, (gpointer) &marks[i]);
      }
  g_assert_cmpuint (shown->len + ayumi_scene_get_merged (scene), ==, wanted);
}

/* A sweep from centuries to a day, at several places and widths, in both languages. */
static void
check_sweep (AyumiReport *report)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_fixed_measurer_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);
  AyumiDay first, last;
  guint n = 0;

  ayumi_timeline_range (report, &first, &last);
  for (double days = 200000; days >= 1; days /= 1.9)
    for (guint i = 0; i < 12; i++)
      {
        AyumiDay from = g_rand_int_range (rand, first, last) - (AyumiDay) (days / 2);
        const AyumiTimelineIndex *index = ayumi_timeline_index_of (report);
        AyumiTimelineOptions options = {
          .lang = n++ % 2,
          .width = i < 2 ? 1600 : g_rand_int_range (rand, 280, 4000),
          .first = from,
          .last = from + (AyumiDay) days - 1,
          .at = g_rand_int_range (rand, first, last),
          .expanded = i % 4 == 3 ? ayumi_timeline_index_get_topic (index, 0)->id : NULL,
        };

        check_timeline (report, &options, measurer);
      }
}

static void
test_nothing_lost (void)
{
  with_reports (check_sweep);
}

/* Of events on one day those have the rows that matter most; the others are counted. */
static void
test_importance (void)
{
  g_autoptr (AyumiReport) report = ayumi_report_new ();
  g_autoptr (AyumiMeasurer) measurer = ayumi_fixed_measurer_new ();
  AyumiTimelineOptions options = { .width = 400 };
  AyumiTopic *topic = ayumi_report_allocate (report, AYUMI_KIND_TOPIC, 1);
  AyumiEvent *events = ayumi_report_allocate (report, AYUMI_KIND_EVENT, 60);
  g_autoptr (AyumiScene) scene = NULL;
  guint n, shown = 0;
  const AyumiMark *marks;

  *topic = (AyumiTopic) { "t", 0, { "話題", "Topic" } };
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%02u", i);

      events[i] = (AyumiEvent) { .id = ayumi_report_intern (report, id),
                                 .when = { 10957, 10957 },
                                 .importance = i % 5 + 1,
                                 .topic = topic,
                                 .title = { "出来事", "Event" } };
    }
  ayumi_report_freeze (report);
  ayumi_timeline_range (report, &options.first, &options.last);
  scene = ayumi_timeline_layout (report, &options, measurer);
  marks = ayumi_scene_get_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    if (is_event (&marks[i]))
      {
        const AyumiEvent *event = ayumi_report_find_target (report, marks[i].target, NULL);

        g_assert_cmpint (event->importance, ==, 5);
        shown++;
      }
  g_assert_cmpuint (shown, >, 2);
  g_assert_cmpuint (shown, <, 12);
}

/* ---- states ---- */

/* Every link of the drawing is a range of the same place that can be shown. */
static void
check_links (AyumiReport *report, const AyumiViewState *state)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_fixed_measurer_new ();
  AyumiTimelineOptions options = { .width = 800, .place = state };
  g_autoptr (AyumiScene) scene = NULL;
  guint n, links = 0;
  const AyumiMark *marks;

  ayumi_timeline_range (report, &options.first, &options.last);
  options.last -= 500;
  scene = ayumi_timeline_layout (report, &options, measurer);
  marks = ayumi_scene_get_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    if (marks[i].target != NULL && g_str_has_prefix (marks[i].target, "ayumi:"))
      {
        g_autoptr (AyumiViewState) to = ayumi_view_state_parse (marks[i].target, NULL);

        g_assert_nonnull (to);
        g_assert_cmpint (to->page, ==, AYUMI_PAGE_TIMELINE);
        g_assert_cmpstr (to->at, ==, state->at);
        g_assert_nonnull (to->from);
        g_assert_nonnull (to->to);
        links++;
      }
  g_assert_cmpuint (links, >, 0);
}

/* Stepping on from the first event meets every event once, in the order of the list, each in view. */
static void
check_steps (AyumiReport *report)
{
  const AyumiTimelineIndex *index = ayumi_timeline_index_of (report);
  guint n = ayumi_timeline_index_get_n_events (index);
  g_autoptr (AyumiViewState) start = ayumi_view_state_new (AYUMI_PAGE_TIMELINE), state = NULL;

  state = ayumi_timeline_zoom_state (report, start, 0.02, 0);
  for (guint i = 0; i < n; i++)
    {
      AyumiViewState *next = ayumi_timeline_step_state (report, state, FALSE);
      g_autofree char *target =
          ayumi_target_new (AYUMI_KIND_EVENT, ayumi_timeline_index_get_event (index, i));
      AyumiEdtf from, to;
      AyumiTimelineOptions options;

      g_assert_nonnull (next);
      g_assert_cmpstr (next->selection, ==, target);
      g_assert_true (ayumi_edtf_parse (next->from, &from, NULL));
      g_assert_true (ayumi_edtf_parse (next->to, &to, NULL));
      options = (AyumiTimelineOptions) { .first = from.first, .last = to.last };
      g_assert_true (is_in_view (ayumi_timeline_index_get_event (index, i), &options));
      ayumi_view_state_free (state);
      state = next;
    }
  g_assert_null (ayumi_timeline_step_state (report, state, FALSE));
}

/* Zooming in and out again, and on and back again, ends where it began; factor 0 shows everything. */
static void
test_states (void)
{
  g_autoptr (AyumiStore) store = built_report (PACKAGE);
  AyumiReport *report = ayumi_store_get_report (store);
  g_autoptr (AyumiViewState) start = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);
  g_autoptr (AyumiViewState) closer = ayumi_timeline_zoom_state (report, start, 0.5, 0.5);
  g_autoptr (AyumiViewState) on = ayumi_timeline_pan_state (report, closer, 0.25);
  g_autoptr (AyumiViewState) back = ayumi_timeline_pan_state (report, on, -0.25);
  g_autoptr (AyumiViewState) everything = ayumi_timeline_zoom_state (report, on, 0, 0.5);
  g_autoptr (AyumiViewState) today = NULL;

  g_assert_nonnull (closer->from);
  g_assert_false (ayumi_view_state_equal (closer, on));
  g_assert_true (ayumi_view_state_equal (closer, back));
  g_assert_true (ayumi_view_state_equal (start, everything));
  on->at = g_strdup ("1999-12-31");
  today = ayumi_timeline_today_state (report, on);
  g_assert_cmpstr (today->from, <, "1999-12-31");
  g_assert_cmpstr (today->to, >, "1999-12-31");
  check_links (report, on);
  check_steps (report);
}

/* Zooming keeps the day under the pointer and its bounds; panning keeps the length. */
static void
test_range (void)
{
  const AyumiTimelineRange whole = { 10000, 14999 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (29);
  AyumiTimelineRange range = whole;

  for (guint i = 0; i < 20000; i++)
    {
      double days = range.last + 1 - range.first, at = g_rand_double (rand),
             factor = g_rand_double_range (rand, 0.5, 2), under = range.first + at * days;
      AyumiTimelineRange zoomed = ayumi_timeline_range_zoom (range, factor, at, whole), panned;
      double longer = zoomed.last + 1 - zoomed.first;

      g_assert_cmpfloat (longer, >=, 1);
      g_assert_cmpfloat (longer, <=, 15000);
      g_assert_true (zoomed.first <= whole.last && zoomed.last >= whole.first);
      if (zoomed.first > whole.first && zoomed.last < whole.last)
        g_assert_cmpfloat_with_epsilon (zoomed.first + at * longer, under, 1.5);
      panned = ayumi_timeline_range_pan (zoomed, g_rand_double_range (rand, -0.3, 0.3), whole);
      g_assert_cmpint (panned.last - panned.first, ==, zoomed.last - zoomed.first);
      g_assert_true (panned.first <= whole.last && panned.last >= whole.first);
      range = panned;
    }
}

/* Small steps lead all the way to a day, and from there to three times everything. */
static void
test_range_ends (void)
{
  const AyumiTimelineRange whole = { 10000, 14999 };
  AyumiTimelineRange range = whole;

  for (guint i = 0; i < 200; i++)
    range = ayumi_timeline_range_zoom (range, 1 / 1.1, 0.3, whole);
  g_assert_cmpint (range.last, ==, range.first);
  for (guint i = 0; i < 200; i++)
    range = ayumi_timeline_range_zoom (range, 1.1, 0.3, whole);
  g_assert_cmpint (range.last - range.first, ==, 14999);
}

/* The place on the axis under a pointer is that of the day drawn there. */
static void
test_axis_share (void)
{
  AyumiTimelineOptions options = { .first = 100, .last = 199, .width = 640 };

  for (int day = 100; day <= 200; day += 10)
    g_assert_cmpfloat_with_epsilon (ayumi_timeline_axis_share (ayumi_timeline_x (&options, day)
                                                                   / 640,
                                                               640),
                                    (day - 100) / 100.0, 1e-9);
  g_assert_cmpfloat (ayumi_timeline_axis_share (0, 640), ==, 0);
  g_assert_cmpfloat (ayumi_timeline_axis_share (1, 640), ==, 1);
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
  g_test_add_func ("/timeline/importance", test_importance);
  g_test_add_func ("/timeline/states", test_states);
  g_test_add_func ("/timeline/nothing-lost", test_nothing_lost);
  g_test_add_func ("/timeline/range", test_range);
  g_test_add_func ("/timeline/range-ends", test_range_ends);
  g_test_add_func ("/timeline/axis-share", test_axis_share);
  return g_test_run ();
}
