/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold of a document to read, for every document, width and language. */
#include <string.h>

#include "diagram/ayumi-help.h"
#include "diagram/ayumi-outline.h"
#include "diagram/ayumi-section-facts.h"
#include "check-scene.h"
#include "fixed-measurer.h"
#include "open-package.h"

static const double widths[] = { 165, 280, 360, 840, 1060, 1900 };

static AyumiReport *report;

/* How many items of @scene show the text of @section, not only a way to it. */
static guint
count_shown (AyumiScene *scene, const AyumiSection *section)
{
  guint n, n_links = 0;
  const AyumiLink *links = ayumi_report_get_records (report, AYUMI_KIND_LINK, &n);

  for (guint i = 0; i < n; i++)
    n_links += links[i].from == section || links[i].to == section;
  return n_links == 0 ? count_target (scene, AYUMI_KIND_SECTION, section)
                      : MIN (1, count_target (scene, AYUMI_KIND_SECTION, section));
}

static void
check_sections (AyumiScene *scene, const AyumiDocument *document)
{
  guint n;
  const AyumiSection *sections = ayumi_report_get_records (report, AYUMI_KIND_SECTION, &n);

  for (guint i = 0; i < n; i++)
    if (sections[i].document == document)
      g_assert_cmpuint (count_shown (scene, &sections[i]), ==, 1);
}

/* A correction stands in the list at the end and beside a section. */
static void
check_errata (AyumiScene *scene, const AyumiDocument *document)
{
  guint n;
  const AyumiErratum *errata = ayumi_report_get_records (report, AYUMI_KIND_ERRATUM, &n);

  for (guint i = 0; i < n; i++)
    if (errata[i].document == document)
      g_assert_cmpuint (count_target (scene, AYUMI_KIND_ERRATUM, &errata[i]), >=, 2);
}

static void
test_outline (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (GPtrArray) documents = ayumi_report_documents (report);

  for (guint d = 0; d < documents->len; d++)
    for (guint both = 0; both < 2; both++)
      {
        double width = widths[(d + 2 * both) % G_N_ELEMENTS (widths)];
        g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_DOCUMENTS);
        g_autoptr (AyumiScene) scene = NULL;

        state->both = both;
        scene = ayumi_outline_layout (report, documents->pdata[d], state, d % 2, width, measurer);
        check_sections (scene, documents->pdata[d]);
        check_errata (scene, documents->pdata[d]);
        check_texts (scene, width);
      }
}

/* A section that is open shows every fact it has, at any width; a fact opens its section too. */
static void
test_open (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiSectionFacts) facts = ayumi_section_facts_new (report);
  guint n, n_checked = 0;
  const AyumiSection *sections = ayumi_report_get_records (report, AYUMI_KIND_SECTION, &n);

  for (guint i = 0; i < n; i++)
    {
      const GArray *wanted = ayumi_section_facts_of (facts, &sections[i]);

      if (wanted == NULL || wanted->len < 4)
        continue;
      for (guint w = 0; w < 2; w++)
        {
          g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_DOCUMENTS);
          const AyumiFact *last = &g_array_index (wanted, AyumiFact, wanted->len - 1);
          g_autoptr (AyumiScene) scene = NULL;

          if (w == 0 || last->link != NULL)
            state->open = g_strdup (sections[i].id);
          else
            state->selection = ayumi_target_new (last->kind, last->record);
          scene = ayumi_outline_layout (report, sections[i].document, state, AYUMI_LANG_JA,
                                        w == 0 ? 360 : 1060, measurer);
          for (guint f = 0; f < wanted->len; f++)
            {
              const AyumiFact *fact = &g_array_index (wanted, AyumiFact, f);

              g_assert_cmpuint (count_target (scene, fact->kind, fact->record), >=, 1);
            }
          n_checked++;
        }
    }
  g_assert_cmpuint (n_checked, >, 20);
}

/* On paper, where nothing unfolds, every fact of every section is there. */
static void
test_all_open (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiSectionFacts) facts = ayumi_section_facts_new (report);
  g_autoptr (GPtrArray) documents = ayumi_report_documents (report);
  guint n;
  const AyumiSection *sections = ayumi_report_get_records (report, AYUMI_KIND_SECTION, &n);

  for (guint d = 0; d < 5; d++)
    {
      g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_DOCUMENTS);
      g_autoptr (AyumiScene) scene = NULL;

      state->open = g_strdup ("*");
      scene = ayumi_outline_layout (report, documents->pdata[d], state, AYUMI_LANG_JA,
                                    d % 2 ? 713 : 1060, measurer);
      for (guint i = 0; i < n; i++)
        {
          const GArray *wanted = ayumi_section_facts_of (facts, &sections[i]);

          for (guint f = 0;
               wanted != NULL && sections[i].document == documents->pdata[d] && f < wanted->len;
               f++)
            {
              const AyumiFact *fact = &g_array_index (wanted, AyumiFact, f);

              g_assert_cmpuint (count_target (scene, fact->kind, fact->record), >=, 1);
            }
        }
      check_texts (scene, d % 2 ? 713 : 1060);
    }
}

/* In the margin a section's facts begin at its height, and end before the next facts do. */
static void
test_margin (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (GPtrArray) documents = ayumi_report_documents (report);

  for (guint d = 0; d < 8; d++)
    {
      g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_DOCUMENTS);
      g_autoptr (AyumiScene) scene =
          ayumi_outline_layout (report, documents->pdata[d], state, AYUMI_LANG_EN, 900, measurer);
      double section_top = 0, section_x = 0, facts_bottom = 0;
      gboolean first = TRUE;
      guint n;
      const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

      for (guint i = 0; i < n; i++)
        {
          if (marks[i].kind != AYUMI_MARK_GROUP || marks[i].reading != AYUMI_READ_ITEM)
            continue;
          if (g_str_has_prefix (marks[i].target, "section:") && marks[i].x < 400)
            {
              section_top = marks[i].y;
              section_x = marks[i].x;
              first = TRUE;
            }
          else if (marks[i].x > 580)
            {
              g_assert_cmpfloat (marks[i].x, >, section_x);
              if (first)
                g_assert_cmpfloat_with_epsilon (marks[i].y, section_top, 16);
              g_assert_cmpfloat (marks[i].y, >=, facts_bottom - 1);
              facts_bottom = marks[i].y + marks[i].height;
              first = FALSE;
            }
        }
    }
}

/* Two documents are both there where it is wide; elsewhere one, and a way to the other. */
static void
test_beside (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (GPtrArray) documents = ayumi_report_documents (report);
  const AyumiDocument *one = documents->pdata[2], *two = documents->pdata[1];
  g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_DOCUMENTS);
  g_autoptr (AyumiScene) wide = NULL, narrow = NULL;
  g_autofree char *link = NULL;

  state->item = g_strdup (one->id);
  state->beside = g_strdup (two->id);
  wide = ayumi_outline_layout (report, one, state, AYUMI_LANG_EN, 1060, measurer);
  narrow = ayumi_outline_layout (report, one, state, AYUMI_LANG_EN, 360, measurer);
  check_sections (wide, one);
  check_sections (wide, two);
  check_texts (wide, 1060);
  check_sections (narrow, one);
  check_texts (narrow, 360);
  link = g_strdup_printf ("ayumi:///documents/%s?beside=%s", two->id, one->id);
  g_assert_cmpint (ayumi_scene_find_target (narrow, link), >=, 0);
}

/* A section that is there in one language only is set in that language, and says so. */
static void
test_missing_translation (void)
{
  g_autoptr (AyumiReport) small = ayumi_report_new ();
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_DOCUMENTS);
  AyumiDocument *document = ayumi_report_allocate (small, AYUMI_KIND_DOCUMENT, 1);
  AyumiSection *section = ayumi_report_allocate (small, AYUMI_KIND_SECTION, 1);

  document->id = "d";
  document->kind = document->genre = "report";
  document->title = (AyumiText) { "題", "Title" };
  document->publisher = document->summary = document->citation = (AyumiText) { "", "" };
  document->url = "";
  section->id = "s";
  section->document = document;
  section->kind = "heading";
  section->locator = "p 1";
  section->heading = (AyumiText) { "見出し", "" };
  section->summary_md = (AyumiText) { "要約", "Summary" };
  ayumi_report_freeze (small);
  for (guint both = 0; both < 2; both++)
    {
      g_autoptr (AyumiScene) scene = NULL;
      gboolean is_tagged = FALSE, has_japanese = FALSE;
      const AyumiMark *marks;
      guint n;
      int index;

      state->both = both;
      scene = ayumi_outline_layout (small, document, state, AYUMI_LANG_EN, 900, measurer);
      marks = ayumi_scene_get_marks (scene, &n);
      index = ayumi_scene_find_target (scene, "section:s");
      g_assert_cmpint (marks[index].language, ==, AYUMI_LANG_JA);
      g_assert_nonnull (strstr (marks[index].label, "Japanese only"));
      for (guint i = 0; i < n; i++)
        if (marks[i].kind == AYUMI_MARK_TEXT)
          {
            is_tagged |= g_str_equal (marks[i].text, both ? "No English" : "Japanese only");
            if (g_str_equal (marks[i].text, "見出し"))
              {
                has_japanese = TRUE;
                g_assert_cmpint (marks[i].font.language, ==, AYUMI_LANG_JA);
              }
            if (g_str_equal (marks[i].text, "Summary"))
              g_assert_cmpint (marks[i].font.language, ==, AYUMI_LANG_EN);
          }
      g_assert_true (is_tagged);
      g_assert_true (has_japanese);
    }
}

/* The help has the same parts and marks in both languages, no word of its own for a mark is left in the text,
 * and the keys are a part of it only once they are known. */
static void
test_help (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  guint headings[2] = { 0, 0 }, items[2] = { 0, 0 };
  gboolean has_keys[2] = { FALSE, FALSE };

  for (guint round = 0; round < 2; round++)
    {
      ayumi_help_set_keys (round == 0 ? NULL : "Places\nBack\tAlt+Left\n");
      for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
        {
          g_autoptr (AyumiScene) scene = ayumi_help_layout (lang, 360, measurer);
          guint n;
          const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

          headings[lang] = items[lang] = 0;
          for (guint i = 0; i < n; i++)
            {
              headings[lang] +=
                  marks[i].kind == AYUMI_MARK_GROUP && marks[i].reading == AYUMI_READ_HEADING;
              items[lang] +=
                  marks[i].kind == AYUMI_MARK_GROUP && marks[i].reading == AYUMI_READ_ITEM;
              if (marks[i].text != NULL)
                g_assert_null (strpbrk (marks[i].text, "{}"));
              has_keys[round] |= g_strcmp0 (marks[i].label, "Back: Alt+Left") == 0;
            }
          g_assert_cmpuint (n, >, 100);
        }
      g_assert_cmpuint (headings[0], ==, headings[1]);
      g_assert_cmpuint (items[0], ==, items[1]);
    }
  g_assert_false (has_keys[0]);
  g_assert_true (has_keys[1]);
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;

  g_test_init (&argc, &argv, NULL);
  store = open_package (PACKAGE);
  report = ayumi_store_get_report (store);
  g_test_add_func ("/reading/outline", test_outline);
  g_test_add_func ("/reading/open", test_open);
  g_test_add_func ("/reading/all-open", test_all_open);
  g_test_add_func ("/reading/margin", test_margin);
  g_test_add_func ("/reading/beside", test_beside);
  g_test_add_func ("/reading/missing-translation", test_missing_translation);
  g_test_add_func ("/reading/help", test_help);
  return g_test_run ();
}
