/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "model/ayumi-history.h"
#include "model/ayumi-view-state.h"

static void
test_round_trip (void)
{
  static const char *const links[] = {
    "ayumi:///overview", "ayumi:///timeline?at=2022-06&select=event:digital-agency-launch",
    "ayumi:///documents/annual-report-2024", "ayumi:///search?q=庁%20%26"
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

  g_assert_false (ayumi_history_back (history));
  g_assert_false (ayumi_history_go (history, overview));
  g_assert_true (ayumi_history_go (history, timeline));
  g_assert_true (ayumi_history_can_back (history));
  g_assert_true (ayumi_history_back (history));
  g_assert_cmpint (ayumi_history_now (history)->page, ==, AYUMI_PAGE_OVERVIEW);
  g_assert_true (ayumi_history_forward (history));
  g_assert_cmpint (ayumi_history_now (history)->page, ==, AYUMI_PAGE_TIMELINE);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/view-state/round-trip", test_round_trip);
  g_test_add_func ("/model/view-state/short-forms", test_short_forms);
  g_test_add_func ("/model/view-state/refusals", test_refusals);
  g_test_add_func ("/model/history", test_history);
  return g_test_run ();
}
