/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units of the bundled report that are looked for, and the lines of their relations. */
#include <string.h>

#include "fixed-measurer.h"
#include "model/ayumi-words.h"
#include "open-package.h"
#include "orgchart/ayumi-orgchart.h"
#include "orgchart/ayumi-unit-finder.h"

#define SLACK 0.01

static AyumiReport *report;

static const char *const forms[] = { "", "/tree", "/tree-down", "/outline" };

static AyumiUnitTree *
tree_of_2024 (void)
{
  AyumiEdtf day;

  g_assert_true (ayumi_edtf_parse ("2024-07-31", &day, NULL));
  return ayumi_unit_tree_get (report, day.last, AYUMI_DAY_MIN);
}

static AyumiScene *
lay_out (const char *link, AyumiLang lang, double width)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (link, NULL);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (GError) error = NULL;
  AyumiScene *scene;

  g_assert_nonnull (state);
  scene = ayumi_orgchart_layout (report, state, lang, width, measurer, &error);
  g_assert_no_error (error);
  return scene;
}

/* ---- finding ---- */

static const char *
first_found (AyumiUnitFinder *finder, const char *query, AyumiLang lang)
{
  guint found;
  g_autoptr (GArray) nodes = ayumi_unit_finder_find (finder, query, lang, 1, &found);

  g_assert_cmpuint (nodes->len, ==, MIN (1, found));
  return found > 0
             ? ayumi_unit_finder_get_tree (finder)->nodes[g_array_index (nodes, guint, 0)].unit->id
             : NULL;
}

static void
test_find (void)
{
  g_autoptr (AyumiUnitTree) tree = tree_of_2024 ();
  g_autoptr (AyumiUnitFinder) finder = ayumi_unit_finder_new (tree);
  guint found;
  g_autoptr (GArray) nothing = ayumi_unit_finder_find (finder, "  ", AYUMI_LANG_EN, 9, &found);

  g_assert_cmpuint (nothing->len + found, ==, 0);
  g_assert_cmpstr (first_found (finder, "chief officer", AYUMI_LANG_EN), ==, "chief-officer");
  g_assert_cmpstr (first_found (finder, "デジタル監", AYUMI_LANG_EN), ==, "chief-officer");
  /* A holder, a slip into the other language, romaji and full width. */
  g_assert_cmpstr (first_found (finder, "kono taro", AYUMI_LANG_JA), ==, "digital-minister");
  g_assert_cmpstr (first_found (finder, "Ｃｈｉｅｆ　Ｏｆｆｉｃｅｒ", AYUMI_LANG_JA), ==,
                   "chief-officer");
  g_assert_nonnull (first_found (finder, "sekyuriti", AYUMI_LANG_JA));
  g_assert_null (first_found (finder, "no such unit", AYUMI_LANG_EN));
}

/* Every unit is found by its whole name, in either language, whichever is read. */
static void
test_find_all (void)
{
  g_autoptr (AyumiUnitTree) tree = tree_of_2024 ();
  g_autoptr (AyumiUnitFinder) finder = ayumi_unit_finder_new (tree);

  for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
    for (guint i = 0; i < 2 * tree->n; i++)
      {
        const char *name = ayumi_text_get (&tree->nodes[i / 2].unit->name, i % 2, NULL);
        g_autoptr (GArray) nodes = ayumi_unit_finder_find (finder, name, lang, tree->n, NULL);
        gboolean found = FALSE;

        for (guint j = 0; j < nodes->len; j++)
          found = found || g_array_index (nodes, guint, j) == i / 2;
        g_assert_true (found);
      }
}

/* Typing a whole name leads to a unit of that name, from wherever one is. */
static void
test_next (void)
{
  g_autoptr (AyumiUnitTree) tree = tree_of_2024 ();
  g_autoptr (AyumiUnitFinder) finder = ayumi_unit_finder_new (tree);

  for (guint i = 0; i < tree->n; i++)
    {
      const char *name = ayumi_text_get (&tree->nodes[i].unit->name, AYUMI_LANG_JA, NULL);
      int found = ayumi_unit_finder_next (finder, (i * 7) % tree->n, name, AYUMI_LANG_JA);

      g_assert_cmpint (found, >=, 0);
      g_assert_true (g_str_has_prefix (ayumi_text_get (&tree->nodes[found].unit->name,
                                                       AYUMI_LANG_JA, NULL),
                                       name));
    }
  g_assert_cmpint (ayumi_unit_finder_next (finder, 0, "", AYUMI_LANG_JA), ==, -1);
  g_assert_cmpint (ayumi_unit_finder_next (finder, 0, "no such unit", AYUMI_LANG_EN), ==, -1);
}

static gboolean
shows (AyumiScene *scene, const AyumiUnit *unit)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_UNIT, unit);

  return ayumi_scene_find_target (scene, target) >= 0;
}

/* What was chosen is drawn, whatever was closed above it and whichever branch was shown. */
static void
test_link (void)
{
  const char *const places[] = { "?at=2024-07-31",
                                 "?at=2024-07-31&closed=prime-minister,chief-officer",
                                 "?at=2024-07-31&branch=chief-officer",
                                 "?at=2024-07-31&branch=chief-officer&closed=chief-officer" };
  g_autoptr (AyumiUnitTree) tree = tree_of_2024 ();
  g_autoptr (AyumiUnitFinder) finder = ayumi_unit_finder_new (tree);

  for (guint p = 0; p < G_N_ELEMENTS (places) * G_N_ELEMENTS (forms); p++)
    for (guint i = p; i < tree->n; i += G_N_ELEMENTS (places))
      {
        g_autofree char *place = g_strconcat ("organisation", forms[p % G_N_ELEMENTS (forms)],
                                              places[p / G_N_ELEMENTS (forms)], NULL);
        g_autoptr (AyumiViewState) state = ayumi_view_state_parse (place, NULL);
        g_autofree char *link = ayumi_unit_finder_link (finder, state, i);
        g_autoptr (AyumiScene) scene = lay_out (link, AYUMI_LANG_JA, 1280);

        g_assert_true (shows (scene, tree->nodes[i].unit));
      }
}

/* ---- relations ---- */

/* Whether the piece of a line from @a to @b runs through the inside of the box @mark. */
static gboolean
runs_through (const AyumiPoint *a, const AyumiPoint *b, const AyumiMark *mark)
{
  return MAX (a->x, b->x) > mark->x + SLACK && MIN (a->x, b->x) < mark->x + mark->width - SLACK
         && MAX (a->y, b->y) > mark->y + SLACK && MIN (a->y, b->y) < mark->y + mark->height - SLACK;
}

/* Lines of relations are what is drawn in their colour outside of cards and legends. Returns how many. */
static guint
check_lines (AyumiScene *scene)
{
  guint n, lines = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  const AyumiPoint *all = ayumi_scene_get_points (scene, &(guint) { 0 });
  double width, height;

  ayumi_scene_get_size (scene, &width, &height);
  for (guint i = 0; i < n; i++)
    {
      const AyumiPoint *points = all + marks[i].first_point;

      if (marks[i].kind == AYUMI_MARK_GROUP)
        {
          i = marks[i].end - 1;
          continue;
        }
      if (marks[i].kind != AYUMI_MARK_PATH || marks[i].stroke != AYUMI_ROLE_EMPHASIS
          || marks[i].fill != AYUMI_ROLE_NONE)
        continue;
      lines++;
      for (guint p = 0; p < marks[i].n_points; p++)
        {
          g_assert_cmpfloat (points[p].x, >=, 0);
          g_assert_cmpfloat (points[p].x, <=, width);
          g_assert_cmpfloat (points[p].y, >=, 0);
          g_assert_cmpfloat (points[p].y, <=, height);
          if (p == 0)
            continue;
          g_assert_true (points[p].x == points[p - 1].x || points[p].y == points[p - 1].y);
          for (guint j = 0; j < n; j++)
            if (marks[j].kind == AYUMI_MARK_GROUP && marks[j].level > 0)
              g_assert_false (runs_through (&points[p - 1], &points[p], &marks[j]));
        }
    }
  return lines;
}

/* The lines of every unit, all kinds at once and one alone, in every form, run round the cards. */
static void
test_relations (void)
{
  g_autoptr (AyumiUnitTree) tree = tree_of_2024 ();
  guint seen = 0, n;
  const AyumiUnitLink *links = ayumi_report_get_records (report, AYUMI_KIND_UNIT_LINK, &n);

  for (guint i = 0; i < tree->n; i++)
    {
      const AyumiUnit *unit = tree->nodes[i].unit;
      guint kinds = 0;

      for (guint l = 0; l < n; l++)
        if ((links[l].from == unit || links[l].to == unit)
            && links[l].relation > AYUMI_RELATION_PART_OF)
          kinds |= 1u << links[l].relation;
      for (guint f = 0; f < 2 * G_N_ELEMENTS (forms) && kinds != 0; f++)
        for (AyumiRelation kind = AYUMI_RELATION_PART_OF; kind <= AYUMI_RELATION_HEADS; kind++)
          {
            gboolean all = kind == AYUMI_RELATION_PART_OF;
            g_autofree char *link =
                g_strdup_printf ("organisation%s?at=2024-07-31&select=unit:%s%s%s", forms[f / 2],
                                 unit->id,
                                 all ? "" : "&filter=", all ? "" : ayumi_words_relation[kind]);
            g_autoptr (AyumiScene) scene = NULL;

            if (!all && (!(kinds & (1u << kind)) || (kinds & (kinds - 1)) == 0))
              continue;
            scene = lay_out (link, f % 2, f % 2 ? 1280 : 360);
            g_test_message ("%s", link);
            seen += check_lines (scene);
          }
    }
  g_assert_cmpuint (seen, >, 100);
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;

  g_test_init (&argc, &argv, NULL);
  store = open_package (PACKAGE);
  report = ayumi_store_get_report (store);
  g_test_add_func ("/find/some", test_find);
  g_test_add_func ("/find/all", test_find_all);
  g_test_add_func ("/find/next", test_next);
  g_test_add_func ("/find/link", test_link);
  g_test_add_func ("/relations/round", test_relations);
  return g_test_run ();
}
