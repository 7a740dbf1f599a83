/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/ayumi-chart-breakdown.h"
#include "chart/ayumi-chart-data.h"
#include "diagram/ayumi-document-list.h"
#include "diagram/ayumi-glossary.h"
#include "diagram/ayumi-indicators.h"

#include "diagram/ayumi-overview.h"
#include "diagram/ayumi-page-grid.h"
#include "fixed-measurer.h"
#include "model/ayumi-claim.h"
#include "check-scene.h"
#include "open-package.h"

static const double widths[] = { 360, 800, 1060, 1900 };

static AyumiReport *report;

static void
test_document_list (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  guint n;
  const AyumiDocument *documents = ayumi_report_get_records (report, AYUMI_KIND_DOCUMENT, &n);

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (AyumiScene) scene =
          ayumi_document_list_layout (report, AYUMI_LANG_EN, widths[w], measurer);

      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (count_target (scene, AYUMI_KIND_DOCUMENT, &documents[i]), ==, 1);
      check_texts (scene, widths[w]);
    }
}

static guint
count_heading (AyumiScene *scene, const char *text)
{
  guint n, found = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    found += marks[i].kind == AYUMI_MARK_GROUP && marks[i].reading == AYUMI_READ_HEADING
             && g_strcmp0 (marks[i].label, text) == 0;
  return found;
}

static AyumiScene *
indicators_at (const char *link, AyumiLang lang, double width, AyumiMeasurer *measurer)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (link, NULL);

  return ayumi_indicators_layout (report, state, lang, width, measurer, NULL);
}

/* Every value of an indicator is on its own page; as of a day before the agency, none that is later. */
static void
test_indicators (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  guint n, n_indicators;
  const AyumiObservation *observations =
      ayumi_report_get_records (report, AYUMI_KIND_OBSERVATION, &n);
  const AyumiIndicator *indicators =
      ayumi_report_get_records (report, AYUMI_KIND_INDICATOR, &n_indicators);

  for (guint i = 0; i < n_indicators; i++)
    {
      double width = widths[i % G_N_ELEMENTS (widths)];
      g_autofree char *link = g_strdup_printf ("indicators/%s?at=9999", indicators[i].id);
      g_autoptr (AyumiScene) scene = indicators_at (link, i % 2, width, measurer);

      for (guint o = 0; o < n; o++)
        if (observations[o].series->indicator == &indicators[i])
          if (count_target (scene, AYUMI_KIND_OBSERVATION, &observations[o]) == 0)
            g_error ("%s is not on the page of %s", observations[o].id, indicators[i].id);
      check_texts (scene, width);
    }
}

/* Each indicator is a card of the list, in every order, and under a heading; as of an early day none shows a
 * value that is later. */
static void
test_indicator_list (void)
{
  static const char *const links[] = {
    "indicators?at=9999",        "indicators?sort=name",           "indicators?sort=change",
    "indicators?sort=latest",    "indicators?sort=status",         "indicators?at=2021-08-31",
    "indicators?at=2023&sort=x", "indicators?sort=status&at=2022",
  };
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  guint n_indicators;
  const AyumiIndicator *indicators =
      ayumi_report_get_records (report, AYUMI_KIND_INDICATOR, &n_indicators);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr (AyumiScene) scene = indicators_at (links[i], w % 2, widths[w], measurer);

        for (guint n = 0; n < n_indicators; n++)
          g_assert_cmpuint (count_target (scene, AYUMI_KIND_INDICATOR, &indicators[n]), ==, 1);
        check_texts (scene, widths[w]);
      }
}

/* A search keeps what has all its words; what is compared is drawn value by value, each once. */
static void
test_indicator_choice (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiScene) found =
      indicators_at ("indicators?q=マイナポータル", AYUMI_LANG_EN, 800, measurer);
  g_autoptr (AyumiScene) none = indicators_at ("indicators?q=zzz", AYUMI_LANG_EN, 800, measurer);
  const AyumiIndicator *users =
      ayumi_report_find (report, AYUMI_KIND_INDICATOR, "mynaportal-users");
  const AyumiIndicator *staff = ayumi_report_find (report, AYUMI_KIND_INDICATOR, "agency-staff");
  static const char *const compared[] = { "indicators?compare=mynaportal-users,agency-staff",
                                          "indicators?compare=mynaportal-users,agency-staff"
                                          "&base=2022-07" };

  g_assert_cmpuint (count_target (found, AYUMI_KIND_INDICATOR, users), ==, 1);
  g_assert_cmpuint (count_target (found, AYUMI_KIND_INDICATOR, staff), ==, 0);
  g_assert_cmpuint (count_target (none, AYUMI_KIND_INDICATOR, users), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (compared); i++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr (AyumiScene) scene = indicators_at (compared[i], w % 2, widths[w], measurer);
        const AyumiObservation *value =
            ayumi_report_find (report, AYUMI_KIND_OBSERVATION, "mynaportal-users-2023-07");

        g_assert_cmpuint (count_target (scene, AYUMI_KIND_OBSERVATION, value), ==, 1);
        check_texts (scene, widths[w]);
      }
}

/* A breakdown that the link asks for stands alone. */
static void
test_dimension (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiScene)
      all = indicators_at ("indicators/my-number-card-holding", AYUMI_LANG_EN, 800, measurer),
      age =
          indicators_at ("indicators/my-number-card-holding?by=age", AYUMI_LANG_EN, 800, measurer);
  const AyumiIndicator *indicator =
      ayumi_report_find (report, AYUMI_KIND_INDICATOR, "my-number-card-holding");
  g_autoptr (GPtrArray) dimensions = ayumi_chart_breakdowns (report, indicator);

  g_assert_cmpuint (dimensions->len, ==, 2);
  g_assert_null (ayumi_chart_dimension (report, indicator, "sex"));
  g_assert_null (ayumi_chart_dimension (report, indicator, NULL));
  g_assert_cmpstr (ayumi_chart_dimension (report, indicator, "age"), ==, "age");
  g_assert_cmpuint (count_heading (all, "My Number Card holding rate by prefecture"), ==, 1);
  g_assert_cmpuint (count_heading (age, "My Number Card holding rate by prefecture"), ==, 0);
}

static AyumiClaimProof
proof_of (AyumiClaim *claim, double said)
{
  claim->multiple = said;
  return ayumi_claim_prove (report, claim);
}

/* A claim agrees within rounding; what the editors reckoned back from it does not prove it. */
static void
test_claims (void)
{
  const AyumiObservation *later =
      ayumi_report_find (report, AYUMI_KIND_OBSERVATION, "jpki-businesses-2023-08");
  AyumiClaim claim =
      *(const AyumiClaim *) ayumi_report_find (report, AYUMI_KIND_CLAIM, "jpki-businesses-times");
  AyumiClaimProof proof = ayumi_claim_prove (report, &claim);
  double is = proof.is;

  g_assert_true (proof.later == later);
  g_assert_cmpfloat (fabs (is - later->value / proof.base->value), <, 1e-9);
  g_assert_cmpint (proof_of (&claim, 3.1).verdict, !=, AYUMI_CLAIM_DIFFERS);
  g_assert_cmpint (proof_of (&claim, 3.5).verdict, ==, AYUMI_CLAIM_DIFFERS);
  claim.base_when.first--;
  g_assert_cmpint (proof_of (&claim, 3.1).verdict, ==, AYUMI_CLAIM_UNCHECKED);
  claim =
      *(const AyumiClaim *) ayumi_report_find (report, AYUMI_KIND_CLAIM, "mynaportal-users-times");
  g_assert_cmpint (ayumi_claim_prove (report, &claim).verdict, ==, AYUMI_CLAIM_DERIVED);
  claim = *(const AyumiClaim *) ayumi_report_find (report, AYUMI_KIND_CLAIM,
                                                   "government-cloud-migrations-increase");
  g_assert_cmpfloat (ayumi_claim_prove (report, &claim).is, ==, 86);
}

static void
test_overview (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (AyumiScene) scene =
          ayumi_overview_layout (report, AYUMI_DAY_MAX, w % 2, widths[w], measurer);

      check_texts (scene, widths[w]);
    }
}

static void
test_glossary (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  guint n;
  const AyumiTerm *terms = ayumi_report_get_records (report, AYUMI_KIND_TERM, &n);

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (AyumiScene) scene =
          ayumi_glossary_layout (report, w > 1, w % 2, widths[w], measurer);

      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (count_target (scene, AYUMI_KIND_TERM, &terms[i]), ==, 1);
      check_texts (scene, widths[w]);
    }
}

/* Columns fill the page and are as wide as asked for, but on a page that is narrower than that. */
static void
test_grid (void)
{
  for (double width = 300; width < 3000; width += 37)
    for (guint n = 1; n < 30; n++)
      {
        AyumiPageGrid grid = ayumi_page_grid_new (width, 280, n);

        g_assert_cmpuint (grid.n, >=, 1);
        g_assert_cmpuint (grid.n, <=, n);
        g_assert_true (grid.n == 1 || grid.width >= 280);
        g_assert_cmpfloat_with_epsilon (ayumi_page_grid_x (&grid, grid.n - 1) + grid.width,
                                        width - AYUMI_PAGE_MARGIN, 1e-6);
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;

  g_test_init (&argc, &argv, NULL);
  store = open_package (PACKAGE);
  report = ayumi_store_get_report (store);
  g_test_add_func ("/diagram/document-list", test_document_list);
  g_test_add_func ("/diagram/indicators", test_indicators);
  g_test_add_func ("/diagram/dimension", test_dimension);
  g_test_add_func ("/diagram/claims", test_claims);
  g_test_add_func ("/diagram/indicator-list", test_indicator_list);
  g_test_add_func ("/diagram/indicator-choice", test_indicator_choice);
  g_test_add_func ("/diagram/overview", test_overview);
  g_test_add_func ("/diagram/glossary", test_glossary);
  g_test_add_func ("/diagram/grid", test_grid);
  return g_test_run ();
}
