/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/ayumi-compiler.h"
#include "store/ayumi-store.h"
#include "timeline/ayumi-lane-packer.h"
#include "timeline/ayumi-timeline-range.h"
#include "timeline/ayumi-timeline-state.h"
#include "timeline/ayumi-timeline.h"

/* No two spans of a row overlap, whatever comes in whatever order. */
static void
test_packer (void)
{
  AyumiLanePacker *packer = ayumi_lane_packer_new (5);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  double spans[5][400][2];
  guint counts[5] = { 0 }, refused = 0;

  for (guint i = 0; i < 400; i++)
    {
      double left = g_rand_double_range (rand, 0, 1000),
             right = left + g_rand_double_range (rand, 1, 60);
      int row = ayumi_lane_packer_place (packer, left, right);

      if (row < 0)
        {
          refused++;
          continue;
        }
      for (guint j = 0; j < counts[row]; j++)
        g_assert_true (right <= spans[row][j][0] || left >= spans[row][j][1]);
      spans[row][counts[row]][0] = left;
      spans[row][counts[row]++][1] = right;
    }
  g_assert_cmpuint (refused, >, 0);
  g_assert_cmpuint (ayumi_lane_packer_get_rows (packer), ==, 5);
  ayumi_lane_packer_free (packer);
}

/* The days that surely belong to an event: an open end is none. */
static gboolean
is_in_view (const AyumiEvent *event, const AyumiTimelineOptions *options)
{
  AyumiDay first = event->when.first == AYUMI_DAY_MIN ? event->when.last : event->when.first,
           last = event->when.last == AYUMI_DAY_MAX ? event->when.first : event->when.last;

  return first <= options->last && last >= options->first;
}

static gboolean
is_event (const AyumiMark *mark)
{
  return mark->kind == AYUMI_MARK_GROUP && mark->reading == AYUMI_READ_ITEM && mark->target != NULL
         && g_str_has_prefix (mark->target, "event:");
}

/* Labels shown and events in counted marks are all events in view; no two events overlap. */
static void
check_timeline (AyumiReport *report, const AyumiTimelineOptions *options, AyumiMeasurer *measurer)
{
  g_autoptr (AyumiScene) scene = ayumi_timeline_layout (report, options, measurer);
  guint n_events, n_marks, shown = 0, wanted = 0;
  const AyumiEvent *events = ayumi_report_get_records (report, AYUMI_KIND_EVENT, &n_events);
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_events; i++)
    wanted += is_in_view (&events[i], options);
  for (guint i = 0; i < n_marks; i++)
    {
      if (!is_event (&marks[i]))
        continue;
      shown++;
      for (guint j = 0; j < i; j++)
        if (is_event (&marks[j]))
          g_assert_true (marks[i].x >= marks[j].x + marks[j].width
                         || marks[j].x >= marks[i].x + marks[i].width
                         || marks[i].y >= marks[j].y + marks[j].height
                         || marks[j].y >= marks[i].y + marks[i].height);
    }
  g_assert_cmpuint (shown + ayumi_scene_get_merged (scene), ==, wanted);
}

/* Zooming in and out again, and on and back again, ends where it began; factor 0 shows everything. */
static void
check_states (AyumiReport *report)
{
  g_autoptr (AyumiViewState) start = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);
  g_autoptr (AyumiViewState) closer = ayumi_timeline_zoom_state (report, start, 0.5, 0.5);
  g_autoptr (AyumiViewState) on = ayumi_timeline_pan_state (report, closer, 0.25);
  g_autoptr (AyumiViewState) back = ayumi_timeline_pan_state (report, on, -0.25);
  g_autoptr (AyumiViewState) everything = ayumi_timeline_zoom_state (report, on, 0, 0.5);

  g_assert_nonnull (closer->from);
  g_assert_false (ayumi_view_state_equal (closer, on));
  g_assert_true (ayumi_view_state_equal (closer, back));
  g_assert_true (ayumi_view_state_equal (start, everything));
}

/* At every width and in every range, from all years to a week. */
static void
test_nothing_lost (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-timeline-XXXXXX", NULL),
                  *path = g_build_filename (folder, "a.ayumi", NULL);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AyumiMeasurer) measurer = ayumi_fixed_measurer_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);
  g_autoptr (AyumiStore) store = NULL;
  AyumiReport *report;
  AyumiDay first, last;

  g_assert_true (ayumi_compiler_build (PACKAGE, path, messages));
  store = ayumi_store_open (file, NULL, NULL);
  report = ayumi_store_get_report (store);
  ayumi_timeline_range (report, &first, &last);
  for (double width = 300; width < 6000; width *= 1.7)
    for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
      check_timeline (report,
                      &(AyumiTimelineOptions) {
                          .lang = lang, .width = width, .first = first, .last = last },
                      measurer);
  for (guint i = 0; i < 300; i++)
    {
      AyumiDay from = g_rand_int_range (rand, first - 400, last);
      AyumiTimelineOptions options = {
        .lang = i % 2,
        .width = g_rand_int_range (rand, 300, 2000),
        .first = from,
        .last = from + 7 + g_rand_int_range (rand, 0, 1 << g_rand_int_range (rand, 1, 12)),
        .at = g_rand_int_range (rand, first, last),
        .expanded = i % 3 == 0 ? "my-number" : NULL,
      };

      check_timeline (report, &options, measurer);
    }
  check_states (report);
  g_unlink (path);
  g_rmdir (folder);
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

      g_assert_cmpfloat (longer, >=, 7);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/packer", test_packer);
  g_test_add_func ("/timeline/nothing-lost", test_nothing_lost);
  g_test_add_func ("/timeline/range", test_range);
  return g_test_run ();
}
