/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frameworks and glossaries of made-up reports: what holds for every one of them. */
#include <math.h>
#include <string.h>

#include "check-scene.h"
#include "diagram/ayumi-columns.h"
#include "diagram/ayumi-framework.h"
#include "diagram/ayumi-glossary.h"
#include "fixed-measurer.h"

#define N_REPORTS 40
#define MAX_ITEMS 40

static const double widths[] = { 320, 640, 1280, 1900 };
static const char *const kinds[] = { "list", "cards",  "statement", "tree",  "outline",
                                     "flow", "ladder", "matrix",    "layers" };
static const char *const relations[] = { "covers", "leads-to", "gap", "other" };

/* Text of up to @most words; the same seed makes the same. */
static const char *
random_text (AyumiReport *report, GRand *rand, guint most)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = g_rand_int_range (rand, 0, most + 1);

  for (guint i = 0; i < n; i++)
    g_string_append (text, g_rand_boolean (rand) ? "word " : "言葉、");
  return ayumi_report_intern (report, text->str);
}

static AyumiText
random_label (AyumiReport *report, GRand *rand)
{
  const char *rest = random_text (report, rand, 9);
  g_autofree char *label = g_strconcat ("x", rest, NULL);
  const char *text = ayumi_report_intern (report, label);

  return (AyumiText) { text, text };
}

static void
add_links (AyumiReport *report, GRand *rand, const AyumiFrameworkItem *items, guint n_items)
{
  guint n = g_rand_int_range (rand, 0, 30);
  AyumiFrameworkLink *links = ayumi_report_allocate (report, AYUMI_KIND_FRAMEWORK_LINK, n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("link-%03u", i);

      links[i].id = ayumi_report_intern (report, id);
      links[i].from = &items[g_rand_int_range (rand, 0, n_items)];
      links[i].to = &items[g_rand_int_range (rand, 0, n_items)];
      links[i].relation = relations[g_rand_int_range (rand, 0, G_N_ELEMENTS (relations))];
      links[i].source.inferred = g_rand_boolean (rand) ? "理由 / reason" : "";
      links[i].source.locator = "";
    }
}

static AyumiReport *
random_report (GRand *rand)
{
  AyumiReport *report = ayumi_report_new ();
  AyumiFramework *frameworks =
      ayumi_report_allocate (report, AYUMI_KIND_FRAMEWORK, G_N_ELEMENTS (kinds));
  guint n = g_rand_int_range (rand, 10, MAX_ITEMS);
  AyumiFrameworkItem *items = ayumi_report_allocate (report, AYUMI_KIND_FRAMEWORK_ITEM, n);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *id = g_strdup_printf ("framework-%u", i);

      frameworks[i] = (AyumiFramework) { ayumi_report_intern (report, id), i + 1,      kinds[i],
                                         random_label (report, rand),      { "", "" }, { "", "" } };
    }
  for (guint i = 0; i < n; i++)
    {
      guint parent = i > 0 ? (guint) g_rand_int_range (rand, 0, 2 * i) : 0;
      g_autofree char *id = g_strdup_printf ("item-%03u", i);
      AyumiFrameworkItem *item = &items[i];

      item->id = ayumi_report_intern (report, id);
      item->parent = parent < i && i > 0 ? &items[parent] : NULL;
      item->framework = item->parent != NULL
                            ? item->parent->framework
                            : &frameworks[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))];
      item->position = i;
      item->code = g_rand_boolean (rand) ? "①-2" : "";
      item->label = random_label (report, rand);
      item->text.ja = item->text.en = random_text (report, rand, 20);
    }
  add_links (report, rand, items, n);
  ayumi_report_freeze (report);
  return report;
}

/* The letters of what stands in the first group that stands for @item, without spaces. */
static char *
shown_letters (AyumiScene *scene, const AyumiFrameworkItem *item)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, item);
  g_autoptr (GString) text = g_string_new (NULL);
  int group = ayumi_scene_find_target (scene, target);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = group + 1; i < marks[group].end; i++)
    if (marks[i].kind == AYUMI_MARK_TEXT)
      g_string_append (text, marks[i].text);
  g_string_replace (text, " ", "", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The code, the label and the explanation of @item can all be seen. */
static void
check_shown (AyumiScene *scene, const AyumiFrameworkItem *item)
{
  const char *parts[] = { item->code, item->label.en, item->text.en };
  g_autofree char *shown = shown_letters (scene, item);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) wanted = g_string_new (parts[i]);

      g_string_replace (wanted, " ", "", 0);
      if (strstr (shown, wanted->str) == NULL)
        g_error ("“%s” of %s is not in “%s”", wanted->str, item->id, shown);
    }
}

static void
test_layouts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();

  for (guint r = 0; r < N_REPORTS; r++)
    {
      g_autoptr (AyumiReport) report = random_report (rand);
      double width = widths[r % G_N_ELEMENTS (widths)];
      g_autoptr (AyumiScene) list = ayumi_framework_list_layout (report, r % 2, width, measurer);
      guint n, n_items;
      const AyumiFramework *frameworks =
          ayumi_report_get_records (report, AYUMI_KIND_FRAMEWORK, &n);
      const AyumiFrameworkItem *items =
          ayumi_report_get_records (report, AYUMI_KIND_FRAMEWORK_ITEM, &n_items);

      check_texts (list, width);
      for (guint f = 0; f < n; f++)
        {
          g_autoptr (AyumiScene) scene =
              ayumi_framework_layout (report, &frameworks[f], r % 2, width, measurer);

          g_assert_cmpuint (count_target (list, AYUMI_KIND_FRAMEWORK, &frameworks[f]), ==, 1);
          check_texts (scene, width);
          for (guint i = 0; i < n_items; i++)
            if (items[i].framework == &frameworks[f])
              {
                guint found = count_target (scene, AYUMI_KIND_FRAMEWORK_ITEM, &items[i]);

                g_assert_cmpuint (found, >=, 1);
                if (found == 1)
                  check_shown (scene, &items[i]);
                /* A layer that leads to another one is read beside it too. */
                if (!g_str_equal (frameworks[f].kind, "layers")
                    && !g_str_equal (frameworks[f].kind, "matrix"))
                  g_assert_cmpuint (found, ==, 1);
              }
        }
    }
}

/* A row says every column that it, or an item below it, covers or leaves open, at any width. */
static void
test_matrix (void)
{
  g_autoptr (AyumiReport) report = ayumi_report_new ();
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  AyumiFramework *frameworks = ayumi_report_allocate (report, AYUMI_KIND_FRAMEWORK, 2);
  AyumiFrameworkItem *items = ayumi_report_allocate (report, AYUMI_KIND_FRAMEWORK_ITEM, 5);
  AyumiFrameworkLink *links = ayumi_report_allocate (report, AYUMI_KIND_FRAMEWORK_LINK, 4);
  AyumiSource source = { NULL, "", "" };

  frameworks[0] =
      (AyumiFramework) { "layers", 1, "layers", { "層", "Layers" }, { "", "" }, { "", "" } };
  frameworks[1] =
      (AyumiFramework) { "rules", 2, "matrix", { "原則", "Rules" }, { "", "" }, { "", "" } };
  for (guint i = 0; i < 4; i++)
    {
      static const char *const names[] = { "data", "machines", "open", "quick" };

      items[i] = (AyumiFrameworkItem) { names[i],
                                        &frameworks[i / 2],
                                        NULL,
                                        i,
                                        i % 2 == 0 ? "A" : "B",
                                        { names[i], names[i] },
                                        { "", "" },
                                        source };
    }
  links[0] = (AyumiFrameworkLink) { "open-covers-data", &items[2], &items[0], "covers", source };
  links[1] = (AyumiFrameworkLink) { "open-gap-machines", &items[2], &items[1], "gap", source };
  items[4] = items[3];
  items[4].id = "swift";
  items[4].parent = &items[3];
  links[2] = (AyumiFrameworkLink) { "open-gap-machines-2", &items[2], &items[1], "gap", source };
  links[3] =
      (AyumiFrameworkLink) { "swift-covers-machines", &items[4], &items[1], "covers", source };
  ayumi_report_freeze (report);
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (AyumiScene) scene =
          ayumi_framework_layout (report, &frameworks[1], AYUMI_LANG_EN, widths[w], measurer);
      const AyumiMark *marks;
      guint n;
      int at;

      marks = ayumi_scene_get_marks (scene, &n);
      at = ayumi_scene_find_target (scene, "framework-item:open");
      g_assert_cmpint (at, >=, 0);
      g_assert_cmpstr (marks[at].label, ==,
                       "A open. covers: A data. gap: left open by the source: B machines");
      at = ayumi_scene_find_target (scene, "framework-item:quick");
      g_assert_cmpstr (marks[at].label, ==, "B quick. covers: B machines");
      g_assert_cmpint (ayumi_scene_find_target (scene, "framework-item:machines"), >=, 0);
    }
}

/* Blocks keep their order, none lies over another, and no order-keeping split is lower. */
static void
test_columns (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (guint t = 0; t < 200; t++)
    {
      AyumiPageGrid grid = { g_rand_int_range (rand, 1, 4), 100 };
      g_autoptr (GPtrArray) blocks =
          g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_scene_unref);
      g_autoptr (AyumiScene) scene = ayumi_scene_new (0, 0);
      guint n = g_rand_int_range (rand, 1, 12), n_marks;
      const AyumiMark *marks;
      double total = 0, highest = 0, used;

      for (guint i = 0; i < n; i++)
        {
          double height = g_rand_int_range (rand, 10, 200);

          g_ptr_array_add (blocks, ayumi_scene_new (100, height));
          ayumi_scene_add_rect (blocks->pdata[i], 0, 0, 100, height, 0, AYUMI_ROLE_SURFACE,
                                AYUMI_ROLE_NONE, 0);
          total += height + AYUMI_PAGE_GAP;
          highest = MAX (highest, height);
        }
      used = ayumi_columns_add (scene, blocks, &grid, 50);
      marks = ayumi_scene_get_marks (scene, &n_marks);
      g_assert_cmpuint (n_marks, ==, n);
      g_assert_cmpfloat (used, >=, (total - grid.n * AYUMI_PAGE_GAP) / grid.n - 1);
      g_assert_cmpfloat (used, <=, total / grid.n + highest + 1);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (marks[i].y + marks[i].height, <=, 50 + used + 1e-6);
          g_assert_cmpfloat (marks[i].x, <=, ayumi_page_grid_x (&grid, grid.n - 1));
          if (i > 0)
            g_assert_true (marks[i].x > marks[i - 1].x
                           || marks[i].y >= marks[i - 1].y + marks[i - 1].height);
        }
    }
}

/* Terms are in order in each language, each under one heading of its own. */
static void
test_glossary (void)
{
  static const char *const readings[] = { "かん", "あい", "わ", "がい", "abc" };
  static const char *const names[] = { "cat", "Bee", "ant", "5G", "bat" };
  g_autoptr (AyumiReport) report = ayumi_report_new ();
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  AyumiTerm *terms = ayumi_report_allocate (report, AYUMI_KIND_TERM, G_N_ELEMENTS (names));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      static const char *const ids[] = { "t0", "t1", "t2", "t3", "t4" };

      terms[i].id = ids[i];
      terms[i].term = (AyumiText) { "語", names[i] };
      terms[i].definition = (AyumiText) { "意味", "meaning" };
      terms[i].abbreviation = "";
      terms[i].reading = readings[i];
    }
  ayumi_report_freeze (report);
  for (int lang = 0; lang < 2; lang++)
    {
      static const char *const orders[] = { "あ t1 か t3 t0 わ t2 他 t4",
                                            "# t3 A t2 B t4 t1 C t0" };
      g_autoptr (AyumiScene) scene = ayumi_glossary_layout (report, FALSE, lang, 360, measurer);
      g_autoptr (GString) found = g_string_new (NULL);
      guint n;
      const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

      for (guint i = 0; i < n; i++)
        if (marks[i].kind == AYUMI_MARK_GROUP && marks[i].target != NULL && *marks[i].target != '#')
          g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "",
                                  strchr (marks[i].target, ':') + 1);
      g_assert_cmpstr (found->str, ==, orders[lang == AYUMI_LANG_JA ? 0 : 1]);
      check_texts (scene, 360);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/framework/layouts", test_layouts);
  g_test_add_func ("/framework/matrix", test_matrix);
  g_test_add_func ("/framework/columns", test_columns);
  g_test_add_func ("/framework/glossary", test_glossary);
  return g_test_run ();
}
