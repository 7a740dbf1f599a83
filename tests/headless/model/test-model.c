/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "model/ayumi-history.h"
#include "model/ayumi-related.h"
#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

static void
test_round_trip (void)
{
  static const char *const links[] = {
    "ayumi:///documents/annual-report-2024?beside=second-year-2023",
    "ayumi:///documents/first-year?select=section:first-year-2&both=1&open=first-year-1",
    "ayumi:///overview",
    "ayumi:///indicators?q=card&sort=change&compare=a,b&base=2022-07",
    "ayumi:///indicators/a?at=2023&by=age",
    "ayumi:///timeline?at=2022-06&select=event:digital-agency-launch",
    "ayumi:///documents/annual-report-2024",
    "ayumi:///search?q=庁%20%26",
    "ayumi:///organisation/tree?at=2024-07&since=2021-09-01&branch=digital-agency&open=a,b*&closed=c",
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AyumiViewState) state = ayumi_view_state_parse (links[i], &error);
      g_autofree char *link = NULL;

      g_assert_no_error (error);
      link = ayumi_view_state_to_link (state);
      g_assert_cmpstr (link, ==, links[i]);
    }
}

static void
test_short_forms (void)
{
  g_autoptr (AyumiViewState) unit = ayumi_view_state_parse ("unit:cto", NULL);
  g_autoptr (AyumiViewState) document = ayumi_view_state_parse ("document:x", NULL);
  g_autoptr (AyumiViewState) diagram = ayumi_view_state_parse ("diagram:x", NULL);
  g_autoptr (AyumiViewState) term = ayumi_view_state_parse ("term:x", NULL);

  g_assert_cmpint (unit->page, ==, AYUMI_PAGE_ORGANISATION);
  g_assert_cmpstr (unit->selection, ==, "unit:cto");
  g_assert_cmpint (document->page, ==, AYUMI_PAGE_DOCUMENTS);
  g_assert_cmpstr (document->item, ==, "x");
  g_assert_cmpint (diagram->page, ==, AYUMI_PAGE_FRAMEWORKS);
  g_assert_cmpstr (diagram->item, ==, "x");
  g_assert_cmpint (term->page, ==, AYUMI_PAGE_GLOSSARY);
  g_assert_cmpstr (term->selection, ==, "term:x");
}

static void
test_refusals (void)
{
  g_autoptr (GError) page = NULL, date = NULL;

  g_assert_null (ayumi_view_state_parse ("ayumi:///nowhere", &page));
  g_assert_nonnull (strstr (page->message, "nowhere"));
  g_assert_null (ayumi_view_state_parse ("timeline?at=2022-13", &date));
  g_assert_nonnull (strstr (date->message, "2022-13"));
}

/* Back leads to where one was, forward to where one came back from, and a new way forgets the old one. */
static void
test_history (void)
{
  g_autoptr (AyumiViewState) overview = ayumi_view_state_new (AYUMI_PAGE_OVERVIEW);
  g_autoptr (AyumiViewState) timeline = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);
  g_autoptr (AyumiViewState) search = ayumi_view_state_new (AYUMI_PAGE_SEARCH);
  g_autoptr (AyumiHistory) history = ayumi_history_new (overview);
  double offset;

  g_assert_false (ayumi_history_back (history));
  g_assert_false (ayumi_history_go (history, overview));
  g_assert_true (ayumi_history_go (history, timeline));
  g_assert_true (ayumi_history_can_back (history));
  ayumi_history_set_mark (history, "section:a", 12);
  g_assert_true (ayumi_history_back (history));
  g_assert_null (ayumi_history_get_mark (history, &offset));
  g_assert_cmpint (ayumi_history_now (history)->page, ==, AYUMI_PAGE_OVERVIEW);
  g_assert_true (ayumi_history_forward (history));
  g_assert_cmpint (ayumi_history_now (history)->page, ==, AYUMI_PAGE_TIMELINE);
  g_assert_cmpstr (ayumi_history_get_mark (history, &offset), ==, "section:a");
  g_assert_cmpfloat (offset, ==, 12);
  ayumi_history_replace (history, search);
  g_assert_true (ayumi_history_back (history));
  g_assert_true (ayumi_history_go (history, timeline));
  g_assert_false (ayumi_history_can_forward (history));
  for (guint i = 0; i < 5000; i++)
    ayumi_history_go (history, i % 2 ? timeline : search);
  for (guint i = 0; i < 1000; i++)
    g_assert_true (ayumi_history_back (history));
  g_assert_false (ayumi_history_back (history));
}

/* A tenure as the loader fills it; NULL for a date that is not given. */
static void
fill_tenure (AyumiTenure *tenure,
             const char *id,
             const AyumiUnit *unit,
             const char *valid,
             const char *first_seen,
             const char *last_seen,
             const char *ended_by)
{
  tenure->id = id;
  tenure->unit = unit;
  g_assert_true (ayumi_edtf_parse (valid, &tenure->valid, NULL));
  tenure->has_first_seen = first_seen != NULL;
  tenure->has_last_seen = last_seen != NULL;
  tenure->has_ended_by = ended_by != NULL;
  if (first_seen != NULL)
    g_assert_true (ayumi_edtf_parse (first_seen, &tenure->first_seen, NULL));
  if (last_seen != NULL)
    g_assert_true (ayumi_edtf_parse (last_seen, &tenure->last_seen, NULL));
  if (ended_by != NULL)
    g_assert_true (ayumi_edtf_parse (ended_by, &tenure->ended_by, NULL));
}

static void
assert_holding (const AyumiTenure *tenure, int year, int month, int day, AyumiHolding expected)
{
  g_assert_cmpint (ayumi_tenure_at (tenure, ayumi_day_from_ymd (year, month, day)), ==, expected);
}

static void
test_tenures (void)
{
  AyumiTenure exact = { 0 }, months = { 0 }, seen = { 0 }, vague = { 0 };

  fill_tenure (&exact, "exact", NULL, "2021-10-04/2022-08-10", NULL, NULL, NULL);
  assert_holding (&exact, 2021, 10, 3, AYUMI_HOLDING_NONE);
  assert_holding (&exact, 2021, 10, 4, AYUMI_HOLDING_CONFIRMED);
  assert_holding (&exact, 2022, 8, 10, AYUMI_HOLDING_CONFIRMED);
  assert_holding (&exact, 2022, 8, 11, AYUMI_HOLDING_NONE);

  fill_tenure (&months, "months", NULL, "2022-08/2023-09", "2022-08-17", NULL, NULL);
  assert_holding (&months, 2022, 8, 16, AYUMI_HOLDING_UNCONFIRMED);
  assert_holding (&months, 2022, 8, 17, AYUMI_HOLDING_CONFIRMED);
  assert_holding (&months, 2023, 9, 1, AYUMI_HOLDING_CONFIRMED);
  assert_holding (&months, 2023, 9, 2, AYUMI_HOLDING_UNCONFIRMED);
  assert_holding (&months, 2023, 10, 1, AYUMI_HOLDING_NONE);

  fill_tenure (&seen, "seen", NULL, "2021-09-01/..", NULL, "2023-03-29", "2025-07");
  assert_holding (&seen, 2023, 3, 29, AYUMI_HOLDING_CONFIRMED);
  assert_holding (&seen, 2023, 3, 30, AYUMI_HOLDING_UNCONFIRMED);
  assert_holding (&seen, 2025, 7, 30, AYUMI_HOLDING_UNCONFIRMED);
  assert_holding (&seen, 2025, 7, 31, AYUMI_HOLDING_NONE);

  fill_tenure (&vague, "vague", NULL, "2024-09-17?/2025-10", NULL, NULL, NULL);
  assert_holding (&vague, 2024, 9, 16, AYUMI_HOLDING_NONE);
  assert_holding (&vague, 2025, 5, 1, AYUMI_HOLDING_UNCONFIRMED);
  assert_holding (&vague, 2025, 11, 1, AYUMI_HOLDING_NONE);
}

/* Confirmed holders come first, then the later ones; other units' holders do not come at all. */
static void
test_holders (void)
{
  g_autoptr (AyumiReport) report = ayumi_report_new ();
  AyumiUnit *units = ayumi_report_allocate (report, AYUMI_KIND_UNIT, 2);
  AyumiTenure *tenures = ayumi_report_allocate (report, AYUMI_KIND_TENURE, 4);
  g_autoptr (GPtrArray) holders = NULL, before = NULL;

  units[0].id = "one";
  units[1].id = "two";
  fill_tenure (&tenures[0], "a", &units[0], "2021-09-01/..", NULL, "2021-10-25", NULL);
  fill_tenure (&tenures[1], "b", &units[0], "2021-12-01/2023-03-29", NULL, NULL, NULL);
  fill_tenure (&tenures[2], "c", &units[0], "2022/..", NULL, NULL, NULL);
  fill_tenure (&tenures[3], "d", &units[1], "2021/..", NULL, "2026-01-01", NULL);
  ayumi_report_freeze (report);

  holders = ayumi_report_holders_at (report, &units[0], ayumi_day_from_ymd (2022, 6, 1));
  g_assert_cmpuint (holders->len, ==, 3);
  g_assert_true (holders->pdata[0] == &tenures[1]);
  g_assert_true (holders->pdata[1] == &tenures[2]);
  g_assert_true (holders->pdata[2] == &tenures[0]);
  before = ayumi_report_holders_at (report, &units[0], ayumi_day_from_ymd (2021, 8, 31));
  g_assert_cmpuint (before->len, ==, 0);
}

/* What the overview shows of the past: the latest first, none that is planned, later or small. */
static void
test_latest_events (void)
{
  g_autoptr (AyumiReport) report = ayumi_report_new ();
  static const AyumiEvent events[] = {
    { .id = "a", .when = { 100, 100 }, .importance = 4 },
    { .id = "b", .when = { 300, 300 }, .importance = 5 },
    { .id = "c", .when = { 200, 200 }, .importance = 4 },
    { .id = "d", .when = { 400, 400 }, .importance = 4 },
    { .id = "e", .when = { 250, 250 }, .importance = 3 },
    { .id = "f", .when = { 260, 260 }, .importance = 5, .status = AYUMI_EVENT_PLANNED },
    { .id = "g", .when = { 200, 200 }, .importance = 5 },
  };
  g_autoptr (GPtrArray) latest = NULL, all = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  memcpy (ayumi_report_allocate (report, AYUMI_KIND_EVENT, G_N_ELEMENTS (events)), events,
          sizeof events);
  ayumi_report_freeze (report);
  latest = ayumi_report_latest_events (report, 300, 4, 3);
  for (guint i = 0; i < latest->len; i++)
    g_string_append (ids, ((const AyumiEvent *) latest->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, "bcg");
  all = ayumi_report_latest_events (report, 1000, 1, 100);
  g_assert_cmpuint (all->len, ==, 6);
}

/* What is joined to a programme in one report is joined to it in all, each once, events by date. */
static void
test_related (void)
{
  g_autoptr (AyumiReport) report = ayumi_report_new ();
  AyumiEvent *events = ayumi_report_allocate (report, AYUMI_KIND_EVENT, 2);
  AyumiIndicator *indicators = ayumi_report_allocate (report, AYUMI_KIND_INDICATOR, 1);
  AyumiProgramme *programmes = ayumi_report_allocate (report, AYUMI_KIND_PROGRAMME, 4);
  AyumiLink *links = ayumi_report_allocate (report, AYUMI_KIND_LINK, 5);
  static const char *const ids[] = { "a", "b", "c", "d" };
  static const char *const years[] = { "2022", "2023", "2024", "2024" };
  g_autoptr (GPtrArray) line = NULL;
  g_autoptr (GArray) related = NULL, none = NULL;

  for (guint i = 0; i < 4; i++)
    {
      programmes[i].id = ids[i];
      g_assert_true (ayumi_edtf_parse (years[i], &programmes[i].valid, NULL));
    }
  programmes[1].continues = &programmes[0];
  programmes[2].continues = &programmes[1];
  g_assert_true (ayumi_edtf_parse ("2023-05", &events[0].when, NULL));
  g_assert_true (ayumi_edtf_parse ("2022-05", &events[1].when, NULL));
  links[0] = (AyumiLink) { "1",        AYUMI_KIND_EVENT, AYUMI_KIND_PROGRAMME,
                           &events[0], &programmes[2],   "concerns" };
  links[1] = (AyumiLink) { "2",        AYUMI_KIND_EVENT, AYUMI_KIND_PROGRAMME,
                           &events[1], &programmes[0],   "decides" };
  links[2] = (AyumiLink) {
    "3", AYUMI_KIND_PROGRAMME, AYUMI_KIND_INDICATOR, &programmes[1], &indicators[0], "measures"
  };
  links[3] = (AyumiLink) {
    "4", AYUMI_KIND_INDICATOR, AYUMI_KIND_PROGRAMME, &indicators[0], &programmes[2], "measures"
  };
  links[4] = (AyumiLink) {
    "5", AYUMI_KIND_PROGRAMME, AYUMI_KIND_PROGRAMME, &programmes[0], &programmes[2], "continues"
  };
  ayumi_report_freeze (report);

  line = ayumi_report_programme_line (report, &programmes[1]);
  g_assert_cmpuint (line->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_true (line->pdata[i] == &programmes[i]);
  related = ayumi_report_related (report, AYUMI_KIND_PROGRAMME, &programmes[1]);
  g_assert_cmpuint (related->len, ==, 3);
  g_assert_true (g_array_index (related, AyumiRelated, 0).record == &indicators[0]);
  g_assert_true (g_array_index (related, AyumiRelated, 1).record == &events[1]);
  g_assert_cmpstr (g_array_index (related, AyumiRelated, 1).link->relation, ==, "decides");
  g_assert_true (g_array_index (related, AyumiRelated, 2).record == &events[0]);
  none = ayumi_report_related (report, AYUMI_KIND_PROGRAMME, &programmes[3]);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A value is known from its date on; what lies ahead when it is said, from when it is said. */
static void
test_known (void)
{
  AyumiDocument document = { .published = { .first = 100, .last = 100 } };
  AyumiSection section = { .document = &document };
  AyumiObservation value = { .when = { .first = 500, .last = 500 },
                             .missing = "",
                             .source = { .section = &section } };

  g_assert_false (ayumi_observation_is_known (&value, 499));
  g_assert_true (ayumi_observation_is_known (&value, 500));
  value.missing = "not-yet-due";
  g_assert_true (ayumi_observation_is_known (&value, 100));
  value.missing = "";
  value.status = AYUMI_OBSERVATION_TARGET;
  g_assert_true (ayumi_observation_is_known (&value, 100));
  g_assert_false (ayumi_observation_is_known (&value, 99));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/view-state/round-trip", test_round_trip);
  g_test_add_func ("/model/view-state/short-forms", test_short_forms);
  g_test_add_func ("/model/view-state/refusals", test_refusals);
  g_test_add_func ("/model/tenure/holding", test_tenures);
  g_test_add_func ("/model/tenure/holders", test_holders);
  g_test_add_func ("/model/latest-events", test_latest_events);
  g_test_add_func ("/model/related", test_related);
  g_test_add_func ("/model/history", test_history);
  g_test_add_func ("/model/known", test_known);
  return g_test_run ();
}
