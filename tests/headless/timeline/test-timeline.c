/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixed-measurer.h"
#include "timeline-reports.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-index.h"
#include "base/ayumi-range.h"
#include "timeline/ayumi-timeline-state.h"
#include "timeline/ayumi-timeline.h"

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

/* Filters, and which events pass them. */
static const struct
{
  const char *words, *query, *topic, *document;
  guint statuses;
  int importance;
} filters[] = {
  { .words = NULL },
  { .words = "importance:4", .importance = 4 },
  { .words = "status:planned,status:cancelled,unknown:x,topic:nobody",
    .statuses = 1u << AYUMI_EVENT_PLANNED | 1u << AYUMI_EVENT_CANCELLED },
  { .words = "topic:t1", .topic = "t1" },
  { .words = "document:d1,importance:2,status:done",
    .document = "d1",
    .importance = 2,
    .statuses = 1u << AYUMI_EVENT_DONE },
  { .words = "importance:3", .query = "ＭＭ", .importance = 3 },
};

static gboolean
passes (const AyumiEvent *event, guint filter)
{
  return (filters[filter].topic == NULL || strcmp (event->topic->id, filters[filter].topic) == 0)
         && (filters[filter].document == NULL
             || strcmp (event->source.section->document->id, filters[filter].document) == 0)
         && (filters[filter].statuses == 0 || filters[filter].statuses & 1u << event->status)
         && event->importance >= filters[filter].importance;
}

/* Items shown and events in counted marks are all events in view; no two items overlap, and none
 * leaves the axis. */
static void
check_timeline (AyumiReport *report,
                const AyumiTimelineOptions *options,
                guint filter,
                AyumiMeasurer *measurer)
{
  g_autoptr (AyumiScene) scene = ayumi_timeline_layout (report, options, measurer);
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  guint n_events, n_marks, wanted = 0;
  const AyumiEvent *events = ayumi_report_get_records (report, AYUMI_KIND_EVENT, &n_events);
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_events; i++)
    wanted += is_in_view (&events[i], options) && passes (&events[i], filter);
  for (guint i = 0; i < n_marks; i++)
    if (is_event (&marks[i]))
      {
        g_assert_true (g_hash_table_add (targets, (gpointer) marks[i].target));
        g_assert_true (passes (ayumi_report_find_target (report, marks[i].target, NULL), filter));
        g_assert_cmpfloat (marks[i].x, >=, 0);
        g_assert_cmpfloat (marks[i].x + marks[i].width, <=, options->width);
        for (guint j = 0; j < shown->len; j++)
          g_assert_false (overlap (&marks[i], shown->pdata[j]));
        g_ptr_array_add (shown, (gpointer) &marks[i]);
      }
  g_assert_cmpuint (shown->len + ayumi_scene_get_merged (scene), ==, wanted);
}

static gboolean
has_topic (AyumiReport *report, const char *id)
{
  return ayumi_report_find (report, AYUMI_KIND_TOPIC, id) != NULL;
}

/* A sweep from centuries to a day, at several places and widths, in both languages, with filters. */
static void
check_sweep (AyumiReport *report)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);
  AyumiDay first, last;
  guint n = 0;

  ayumi_timeline_range (report, &first, &last);
  for (double days = 200000; days >= 1; days /= 1.9)
    for (guint i = 0; i < 12; i++)
      {
        AyumiDay from = g_rand_int_range (rand, first, last) - (AyumiDay) (days / 2);
        const AyumiTimelineIndex *index = ayumi_timeline_index_of (report);
        g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);
        guint filter = has_topic (report, "t1") ? n % G_N_ELEMENTS (filters) : n % 3;
        AyumiTimelineOptions options = {
          .lang = n++ % 2,
          .width = i < 2 ? 1600 : g_rand_int_range (rand, 280, 4000),
          .first = from,
          .last = from + (AyumiDay) days - 1,
          .at = g_rand_int_range (rand, first, last),
          .expanded = i % 4 == 3 ? ayumi_timeline_index_get_topic (index, 0)->id : NULL,
          .place = state,
        };

        state->filter = g_strdup (filters[filter].words);
        state->query = g_strdup (filters[filter].query);
        check_timeline (report, &options, filter, measurer);
      }
}

/* What is looked for is found in whatever is typed for it, has its place before others, and where it is only
 * counted the mark says how many. */
static void
test_found (void)
{
  g_autoptr (AyumiReport) report = synthetic_report (3000);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse ("timeline?q=ＺＺＺ", NULL);
  AyumiTimelineOptions options = { .width = 900, .lang = AYUMI_LANG_EN, .place = state };
  g_autoptr (AyumiScene) scene = NULL;
  guint n, n_events, wanted = 0, shown = 0, others = 0;
  const AyumiEvent *events = ayumi_report_get_records (report, AYUMI_KIND_EVENT, &n_events);
  const AyumiMark *marks;

  for (guint i = 0; i < n_events; i++)
    wanted += strstr (events[i].title.ja, "zzz") != NULL;
  ayumi_timeline_range (report, &options.first, &options.last);
  scene = ayumi_timeline_layout (report, &options, measurer);
  marks = ayumi_scene_get_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    if (marks[i].label != NULL && is_event (&marks[i]))
      {
        gboolean found = strstr (marks[i].label, "matches the search") != NULL;

        g_assert_cmpint (found, ==, strstr (marks[i].label, "zzz") != NULL);
        shown += found;
      }
    else if (marks[i].label != NULL && strstr (marks[i].label, "of them match the search") != NULL)
      others += atoi (strrchr (marks[i].label, ',') + 2);
  g_assert_cmpuint (wanted, >, 50);
  g_assert_cmpuint (shown, >, 20);
  g_assert_cmpuint (shown + others, ==, wanted);
}

/* Values of facets count what would be shown if they were chosen alone. */
static void
test_facets (void)
{
  g_autoptr (AyumiReport) report = synthetic_report (2000);
  g_autoptr (AyumiEventFilter) filter =
      ayumi_event_filter_new (report, "status:planned", NULL, AYUMI_LANG_EN);
  g_autoptr (GArray) values = ayumi_event_filter_values (filter, AYUMI_LANG_EN);
  g_autofree char *described = ayumi_event_filter_describe (filter, AYUMI_LANG_EN),
                  *more = ayumi_event_filter_toggle ("status:planned", "importance:4"),
                  *less = ayumi_event_filter_toggle (more, "importance:2"),
                  *none = ayumi_event_filter_toggle ("status:planned", "status:planned");
  guint chosen = 0;

  g_assert_cmpstr (described, ==, "Status: planned");
  g_assert_cmpstr (more, ==, "status:planned,importance:4");
  g_assert_cmpstr (less, ==, "status:planned,importance:2");
  g_assert_null (none);
  g_assert_cmpuint (values->len, >=, 3 + 3 + 4 + 2);
  for (guint i = 0; i < values->len; i++)
    {
      const AyumiFacetValue *value = &g_array_index (values, AyumiFacetValue, i);
      g_autofree char *words = value->facet == AYUMI_FACET_STATUS
                                   ? g_strdup (value->word)
                                   : ayumi_event_filter_toggle ("status:planned", value->word);
      g_autoptr (AyumiTimelineIndex) index =
          ayumi_timeline_index_filtered (report, words, NULL, AYUMI_LANG_EN);

      g_assert_cmpuint (value->n, ==, ayumi_timeline_index_get_n_events (index));
      chosen += value->chosen;
    }
  g_assert_cmpuint (chosen, ==, 1);
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
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
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

/* The selected event has its place, in whatever crowd it is. */
static void
test_selected (void)
{
  g_autoptr (AyumiReport) report = synthetic_report (20000);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  AyumiTimelineOptions options = { .width = 1000 };

  ayumi_timeline_range (report, &options.first, &options.last);
  for (guint i = 0; i < 20000; i += 371)
    {
      g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);
      g_autoptr (AyumiScene) scene = NULL;

      state->selection = ayumi_target_new (AYUMI_KIND_EVENT,
                                           ayumi_report_get_record (report, AYUMI_KIND_EVENT, i));
      options.place = state;
      scene = ayumi_timeline_layout (report, &options, measurer);
      g_assert_cmpint (ayumi_scene_find_target (scene, state->selection), >=, 0);
      check_timeline (report, &options, 0, measurer);
    }
}

/* ---- states ---- */

/* Every link of the drawing is a range of the same place that can be shown. */
static void
check_links (AyumiReport *report, const AyumiViewState *state)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
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
      AyumiViewState *next = ayumi_timeline_step_state (report, state, AYUMI_LANG_EN, FALSE);
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
  g_assert_null (ayumi_timeline_step_state (report, state, AYUMI_LANG_EN, FALSE));
}

/* From the first year that there is, however far out, every state's link leads back to it. */
static void
test_extreme (void)
{
  g_autoptr (AyumiReport) report = extreme_report ();
  AyumiViewState *state = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);

  for (guint i = 0; i < 40; i++)
    {
      AyumiViewState *next =
          i % 8 < 6 ? ayumi_timeline_zoom_state (report, state, i < 20 ? 1.6 : 0.3, 0.5)
                    : ayumi_timeline_pan_state (report, state, i % 2 ? -0.9 : 0.9);
      g_autofree char *link = ayumi_view_state_to_link (next);
      g_autoptr (AyumiViewState) again = ayumi_view_state_parse (link, NULL);
      AyumiEdtf date;

      g_assert_nonnull (again);
      g_assert_true (ayumi_view_state_equal (next, again));
      g_assert_true (ayumi_edtf_parse (next->from, &date, NULL));
      g_assert_true (ayumi_edtf_parse (next->to, &date, NULL));
      ayumi_view_state_free (state);
      state = next;
    }
  ayumi_view_state_free (state);
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

static double
days_of (const AyumiViewState *state)
{
  AyumiEdtf from, to;

  g_assert_true (ayumi_edtf_parse (state->from, &from, NULL));
  g_assert_true (ayumi_edtf_parse (state->to, &to, NULL));
  return to.last + 1.0 - from.first;
}

/* Small pieces of a slide add up to what one large one is, however short the range. */
static void
test_slide (void)
{
  g_autoptr (AyumiReport) report = synthetic_report (100);
  AyumiViewState *state = ayumi_view_state_parse ("timeline?from=2004-03-01&to=2004-03-10", NULL);
  double rest = 0;

  for (guint i = 0; i < 1000; i++)
    {
      AyumiViewState *next = ayumi_timeline_slide_state (report, state, 0.001, &rest);

      if (next == NULL)
        continue;
      ayumi_view_state_free (state);
      state = next;
    }
  g_assert_cmpstr (state->from, ==, "2004-03-11");
  g_assert_cmpfloat (days_of (state), ==, 10);
  ayumi_view_state_free (state);
}

/* The window of the minimap is moved, and its edges make it longer and shorter, but never empty. */
static void
test_map (void)
{
  g_autoptr (AyumiReport) report = synthetic_report (1000);
  g_autoptr (AyumiViewState) state =
      ayumi_view_state_parse ("timeline?from=2001-01-01&to=2002-12-31", NULL),
                             all = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);
  AyumiTimelineOptions map = { .width = 1000 };
  g_autoptr (AyumiViewState) moved = NULL, longer = NULL, shortest = NULL;
  double left, right, days = days_of (state);

  ayumi_timeline_range (report, &map.first, &map.last);
  left = ayumi_timeline_x (&map, ayumi_day_from_ymd (2001, 1, 1));
  right = ayumi_timeline_x (&map, ayumi_day_from_ymd (2003, 1, 1));
  g_assert_cmpint (ayumi_timeline_map_part (report, state, 1000, left, 60), ==, AYUMI_MAP_START);
  g_assert_cmpint (ayumi_timeline_map_part (report, state, 1000, right, 60), ==, AYUMI_MAP_END);
  g_assert_cmpint (ayumi_timeline_map_part (report, state, 1000, (left + right) / 2, 60), ==,
                   AYUMI_MAP_WINDOW);
  g_assert_cmpint (ayumi_timeline_map_part (report, state, 1000, right + 60, 60), ==,
                   AYUMI_MAP_NONE);
  g_assert_cmpint (ayumi_timeline_map_part (report, state, 1000, left, 400), ==, AYUMI_MAP_NONE);
  g_assert_cmpint (ayumi_timeline_map_part (report, all, 1000, 500, 60), ==, AYUMI_MAP_NONE);
  moved = ayumi_timeline_map_drag (report, state, AYUMI_MAP_WINDOW, 1000, right - left);
  g_assert_cmpfloat (days_of (moved), ==, days);
  g_assert_true (g_str_has_prefix (moved->from, "2003-01"));
  longer = ayumi_timeline_map_drag (report, state, AYUMI_MAP_END, 1000, right - left);
  g_assert_cmpstr (longer->from, ==, "2001-01-01");
  g_assert_cmpfloat_with_epsilon (days_of (longer), 2 * days, 2);
  shortest = ayumi_timeline_map_drag (report, state, AYUMI_MAP_START, 1000, 900);
  g_assert_cmpstr (shortest->to, ==, "2002-12-31");
  g_assert_cmpfloat (days_of (shortest), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/slide", test_slide);
  g_test_add_func ("/timeline/map", test_map);
  g_test_add_func ("/timeline/found", test_found);
  g_test_add_func ("/timeline/facets", test_facets);
  g_test_add_func ("/timeline/importance", test_importance);
  g_test_add_func ("/timeline/selected", test_selected);
  g_test_add_func ("/timeline/states", test_states);
  g_test_add_func ("/timeline/extreme", test_extreme);
  g_test_add_func ("/timeline/nothing-lost", test_nothing_lost);
  g_test_add_func ("/timeline/axis-share", test_axis_share);
  return g_test_run ();
}
