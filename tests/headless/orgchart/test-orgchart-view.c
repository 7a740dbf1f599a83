/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Organisation charts of the bundled report: in every form and width each unit is there once or counted. */
#include <string.h>

#include "fixed-measurer.h"
#include "model/ayumi-unit-tree.h"
#include "open-package.h"
#include "orgchart/ayumi-orgchart.h"
#include "scene/ayumi-item-walk.h"
#include "text/ayumi-change.h"

static AyumiReport *report;

static const char *const forms[] = { "", "/tree", "/tree-down", "/outline" };
static const double widths[] = { 360, 800, 1280 };
static const char *const days[] = { "2021-08-31", "2021-09-01", "2022-08", "2024-07", "2026-01" };

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

/* The cards of @scene, each unit once: unit id → index of its mark + 1. */
static GHashTable *
cards_of (AyumiScene *scene)
{
  GHashTable *cards = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < items->len; i++)
    {
      guint index = g_array_index (items, guint, i);

      if (marks[index].target != NULL && g_str_has_prefix (marks[index].target, "unit:"))
        g_assert_true (g_hash_table_insert (cards, (char *) marks[index].target + strlen ("unit:"),
                                            GUINT_TO_POINTER (index + 1)));
    }
  return cards;
}

static AyumiDay
day_of (const char *text)
{
  AyumiEdtf date;

  g_assert_true (ayumi_edtf_parse (text, &date, NULL));
  return date.last;
}

static void
check_apart (AyumiScene *scene, GHashTable *cards)
{
  g_autoptr (GPtrArray) indices = g_hash_table_get_values_as_ptr_array (cards);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  double width, height;

  ayumi_scene_get_size (scene, &width, &height);
  for (guint i = 0; i < indices->len; i++)
    {
      const AyumiMark *a = &marks[GPOINTER_TO_UINT (indices->pdata[i]) - 1];

      g_assert_cmpfloat (a->x, >=, 0);
      g_assert_cmpfloat (a->x + a->width, <=, width);
      g_assert_cmpfloat (a->y + a->height, <=, height);
      for (guint j = 0; j < i; j++)
        {
          const AyumiMark *b = &marks[GPOINTER_TO_UINT (indices->pdata[j]) - 1];

          g_assert_true (a->x >= b->x + b->width || b->x >= a->x + a->width
                         || a->y >= b->y + b->height || b->y >= a->y + a->height);
        }
    }
}

/* Every unit of the day is a card, or below one that counts it. */
static void
test_complete (void)
{
  for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      for (guint d = 0; d < G_N_ELEMENTS (days); d++)
        {
          g_autofree char *link = g_strdup_printf ("organisation%s?at=%s", forms[f], days[d]);
          g_autoptr (AyumiScene) scene = lay_out (link, w % 2, widths[w]);
          g_autoptr (GHashTable) cards = cards_of (scene);
          g_autoptr (AyumiUnitTree) tree =
              ayumi_unit_tree_get (report, day_of (days[d]), AYUMI_DAY_MIN);
          guint closed = 0;

          for (guint i = 0; i < tree->n; i++)
            {
              int at = i;

              while (at >= 0 && !g_hash_table_contains (cards, tree->nodes[at].unit->id))
                at = tree->nodes[at].parent;
              g_assert_cmpint (at, >=, 0);
              closed += at != (int) i;
            }
          g_assert_cmpuint (closed, ==, ayumi_scene_get_merged (scene));
          g_assert_cmpuint (g_hash_table_size (cards) + closed, ==, tree->n);
          check_apart (scene, cards);
        }
}

/* The link of the mark on the card of unit @id; NULL when nothing is below it. */
static const char *
toggle_of (AyumiScene *scene, const char *id)
{
  g_autofree char *target = g_strconcat ("unit:", id, NULL);
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (marks[g_array_index (items, guint, i)].target, target) == 0)
      {
        int toggle = ayumi_item_walk_toggle (scene, items, i);

        return toggle >= 0 ? marks[g_array_index (items, guint, toggle)].target : NULL;
      }
  return NULL;
}

/* Closing a branch takes what is below it away, and opening it gives the first link back. */
static void
test_folds (void)
{
  g_autoptr (AyumiUnitTree) tree = ayumi_unit_tree_get (report, day_of ("2024-07"), AYUMI_DAY_MIN);

  for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
    {
      g_autofree char *link = g_strdup_printf ("ayumi:///organisation%s?at=2024-07", forms[f]);
      g_autoptr (AyumiScene) scene = lay_out (link, AYUMI_LANG_EN, 1280);
      g_autoptr (GHashTable) cards = cards_of (scene);

      for (guint i = 0; i < tree->n; i++)
        {
          const char *id = tree->nodes[i].unit->id, *there, *back;
          g_autoptr (AyumiScene) other = NULL;
          g_autoptr (GHashTable) other_cards = NULL;
          gboolean was_open;

          if (tree->nodes[i].below == 0 || !g_hash_table_contains (cards, id))
            continue;
          was_open = g_hash_table_contains (cards, tree->nodes[i + 1].unit->id);
          there = toggle_of (scene, id);
          g_assert_nonnull (there);
          other = lay_out (there, AYUMI_LANG_EN, 1280);
          other_cards = cards_of (other);
          for (guint k = i + 1; k <= i + tree->nodes[i].below; k++)
            if (was_open)
              g_assert_false (g_hash_table_contains (other_cards, tree->nodes[k].unit->id));
          g_assert_true (was_open
                         || g_hash_table_contains (other_cards, tree->nodes[i + 1].unit->id));
          back = toggle_of (other, id);
          g_assert_cmpstr (back, ==, link);
        }
    }
}

static void
test_expand (void)
{
  g_autoptr (AyumiViewState) state =
      ayumi_view_state_parse ("organisation/tree-down?at=2024-07", NULL);
  g_autofree char *link = ayumi_orgchart_expand_link (state, "chief-officer");
  g_autoptr (AyumiScene) scene = lay_out (link, AYUMI_LANG_JA, 1280);
  g_autoptr (GHashTable) cards = cards_of (scene);
  g_autoptr (AyumiUnitTree) tree = ayumi_unit_tree_get (report, day_of ("2024-07"), AYUMI_DAY_MIN);
  int at =
      ayumi_unit_tree_find (tree, ayumi_report_find (report, AYUMI_KIND_UNIT, "chief-officer"));

  g_assert_cmpint (at, >, 0);
  for (guint i = at; i <= at + tree->nodes[at].below; i++)
    g_assert_true (g_hash_table_contains (cards, tree->nodes[i].unit->id));
}

/* A branch is its unit and what is below it; the way up to the root leads to other branches. */
static void
test_branch (void)
{
  g_autoptr (AyumiScene) scene =
      lay_out ("organisation?at=2024-07&branch=chief-officer", AYUMI_LANG_EN, 1280);
  g_autoptr (GHashTable) cards = cards_of (scene);
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse ("organisation?branch=nobody", NULL);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (GError) error = NULL;
  guint n, links = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  g_assert_true (g_hash_table_contains (cards, "chief-officer"));
  g_assert_false (g_hash_table_contains (cards, "digital-agency"));
  for (guint i = 0; i < items->len; i++)
    {
      const AyumiMark *mark = &marks[g_array_index (items, guint, i)];

      links += mark->level == 0 && strstr (mark->target, "branch=digital-agency") != NULL;
    }
  g_assert_cmpuint (links, ==, 1);
  g_assert_null (ayumi_orgchart_layout (report, state, AYUMI_LANG_EN, 800, measurer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* What ayumi_difference_new() lists about units is said on their cards and in the list below them. */
static void
test_difference (void)
{
  for (guint d = 1; d < G_N_ELEMENTS (days); d++)
    {
      g_autoptr (GArray) changes =
          ayumi_difference_new (report, day_of (days[d - 1]), day_of (days[d]));
      g_autofree char *link = g_strdup_printf ("organisation?at=%s&since=%s", days[d], days[d - 1]);
      g_autoptr (AyumiScene) scene = lay_out (link, AYUMI_LANG_EN, 1280);
      g_autoptr (GHashTable) cards = cards_of (scene), texts = NULL;
      const char *unconfirmed =
          ""; /* the paragraph that names those that are not confirmed any more */
      guint n;
      const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

      texts = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < n; i++)
        if (marks[i].kind == AYUMI_MARK_GROUP && marks[i].reading == AYUMI_READ_TEXT)
          {
            g_hash_table_add (texts, (char *) marks[i].label);
            if (g_str_has_prefix (marks[i].label,
                                  ayumi_change_word (AYUMI_CHANGE_UNCONFIRMED, AYUMI_LANG_EN))
                && strchr (marks[i].label, '(') != NULL)
              unconfirmed = marks[i].label;
          }
      for (guint i = 0; i < changes->len; i++)
        {
          const AyumiChange *change = &g_array_index (changes, AyumiChange, i);
          const AyumiUnit *unit = change->kind == AYUMI_KIND_UNIT ? change->record
                                  : change->kind == AYUMI_KIND_TENURE
                                      ? ((const AyumiTenure *) change->record)->unit
                                  : change->kind == AYUMI_KIND_UNIT_LINK
                                      ? ((const AyumiUnitLink *) change->record)->from
                                      : NULL;
          g_autofree char *mark = NULL, *sentence = NULL;
          guint card;

          if (unit == NULL)
            continue;
          mark = ayumi_change_mark (change, AYUMI_LANG_EN);
          sentence = ayumi_change_sentence (change, AYUMI_LANG_EN);
          card = GPOINTER_TO_UINT (g_hash_table_lookup (cards, unit->id));
          g_assert_cmpuint (card, >, 0);
          g_assert_nonnull (strstr (marks[card - 1].label, mark));
          if (change->change == AYUMI_CHANGE_UNCONFIRMED)
            g_assert_nonnull (strstr (unconfirmed, unit->name.en));
          else
            g_assert_true (g_hash_table_contains (texts, sentence));
        }
    }
}

/* A day to compare with that does not lie before the day shown is refused in words. */
static void
test_refusal (void)
{
  g_autoptr (AyumiScene) scene =
      lay_out ("organisation?at=2022-01-01&since=2024-01-01", AYUMI_LANG_EN, 1280);
  guint n, found = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    found += marks[i].text != NULL && strstr (marks[i].text, "does not lie before") != NULL;
  g_assert_cmpuint (found, ==, 1);
}

/* From any card the arrows lead to its parent and to what is below it, as the tree has them. */
static void
test_walk (void)
{
  g_autoptr (AyumiScene) scene =
      lay_out ("organisation/tree?at=2024-07&open=prime-minister*", AYUMI_LANG_EN, 800);
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  g_autoptr (AyumiUnitTree) tree = ayumi_unit_tree_get (report, day_of ("2024-07"), AYUMI_DAY_MIN);
  guint n, steps = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (int at = ayumi_item_walk_next (scene, items, -1, 1); at >= 0;
       at = ayumi_item_walk_next (scene, items, at, 1), steps++)
    {
      const AyumiMark *mark = &marks[g_array_index (items, guint, at)];
      int node = ayumi_unit_tree_find (tree, ayumi_report_find_target (report, mark->target, NULL)),
          parent = ayumi_item_walk_parent (scene, items, at),
          child = ayumi_item_walk_child (scene, items, at);

      g_assert_cmpint (node, >=, 0);
      g_assert_cmpint (parent < 0, ==, tree->nodes[node].parent < 0);
      if (parent >= 0)
        g_assert_cmpint (ayumi_unit_tree_find (
                             tree,
                             ayumi_report_find_target (
                                 report, marks[g_array_index (items, guint, parent)].target, NULL)),
                         ==, tree->nodes[node].parent);
      if (child >= 0)
        g_assert_cmpint (ayumi_item_walk_parent (scene, items, child), ==, at);
      g_assert_cmpint (ayumi_item_walk_toggle (scene, items, at) >= 0, ==,
                       tree->nodes[node].below > 0);
    }
  g_assert_cmpuint (steps, >, 60);
  n = ayumi_item_walk_find (scene, items, 0, "chief T");
  g_assert_true (g_str_has_prefix (marks[g_array_index (items, guint, n)].label, "Chief T"));
  g_assert_cmpint (ayumi_item_walk_find (scene, items, 0, "no such name"), ==, -1);
}

/* Of a thousand roots some are drawn, the largest one open; the others are counted, and found when selected. */
static void
test_many (void)
{
  enum
  {
    ROOTS = 1000,
    N = 1300
  };
  g_autoptr (AyumiReport) many = ayumi_report_new ();
  AyumiUnit *units = ayumi_report_allocate (many, AYUMI_KIND_UNIT, N);
  AyumiUnitLink *links = ayumi_report_allocate (many, AYUMI_KIND_UNIT_LINK, N - ROOTS);
  AyumiReport *usual = report;
  AyumiEdtf always;

  g_assert_true (ayumi_edtf_parse ("2020-01-01/..", &always, NULL));
  for (guint i = 0; i < N; i++)
    {
      g_autofree char *id = g_strdup_printf ("u%04u", i);

      units[i] = (AyumiUnit) { .id = ayumi_report_intern (many, id),
                               .position = i,
                               .kind = AYUMI_UNIT_TEAM,
                               .valid = always,
                               .abbreviation = "" };
      units[i].name.ja = units[i].name.en = units[i].id;
      units[i].source.inferred = units[i].source.locator = "";
      if (i >= ROOTS)
        links[i - ROOTS] = (AyumiUnitLink) { .id = units[i].id,
                                             .from = &units[i],
                                             .to = &units[i % 50 == 0 ? 700 : i - ROOTS],
                                             .relation = AYUMI_RELATION_PART_OF,
                                             .valid = always };
    }
  ayumi_report_freeze (many);
  report = many;
  for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
    {
      g_autofree char *link = g_strdup_printf ("organisation%s?at=2022", forms[f]),
                      *found = g_strconcat (link, "&select=unit:u0999", NULL);
      g_autoptr (AyumiScene) scene = lay_out (link, AYUMI_LANG_EN, 1280),
                             selected = lay_out (found, AYUMI_LANG_EN, 1280);
      g_autoptr (GHashTable) cards = cards_of (scene), selected_cards = cards_of (selected);

      g_assert_cmpuint (g_hash_table_size (cards), <, 300);
      g_assert_cmpuint (g_hash_table_size (cards) + ayumi_scene_get_merged (scene), ==, N);
      g_assert_true (g_hash_table_contains (cards, "u0700"));
      g_assert_true (g_hash_table_contains (cards, "u1050"));
      g_assert_false (g_hash_table_contains (cards, "u0999"));
      g_assert_true (g_hash_table_contains (selected_cards, "u0999"));
      check_apart (scene, cards);
    }
  report = usual;
}

/* How far along its siblings the card at @at stands: in trees by place, else, and for roots, in the order of reading. */
static double
along (AyumiScene *scene, guint form, guint at)
{
  guint n;
  const AyumiMark *mark = &ayumi_scene_get_marks (scene, &n)[at - 1];

  if (mark->level == 1)
    return at;
  if (g_str_equal (forms[form], "/tree"))
    return mark->y;
  return g_str_equal (forms[form], "/tree-down") ? mark->x : at;
}

/* Checks the siblings of both days; returns how many pairs there are. */
static guint
check_sides (guint form, AyumiDay before, AyumiDay after)
{
  const AyumiDay both[] = { before, after };
  AyumiScene *scenes[2];
  GHashTable *cards[2];
  AyumiUnitTree *trees[2];
  guint pairs = 0;

  for (guint d = 0; d < 2; d++)
    {
      g_autofree char *link = NULL;
      int year, month, day;

      ayumi_day_to_ymd (both[d], &year, &month, &day);
      link = g_strdup_printf ("organisation%s?at=%04d-%02d-%02d", forms[form], year, month, day);
      scenes[d] = lay_out (link, AYUMI_LANG_EN, 1280);
      cards[d] = cards_of (scenes[d]);
      trees[d] = ayumi_unit_tree_get (report, both[d], AYUMI_DAY_MIN);
    }
  for (guint i = 0; i < trees[0]->n; i++)
    for (guint j = i + 1 + trees[0]->nodes[i].below;
         j < trees[0]->n && trees[0]->nodes[j].parent == trees[0]->nodes[i].parent;
         j += 1 + trees[0]->nodes[j].below)
      {
        const AyumiUnit *a = trees[0]->nodes[i].unit, *b = trees[0]->nodes[j].unit;
        int a_now = ayumi_unit_tree_find (trees[1], a), b_now = ayumi_unit_tree_find (trees[1], b);
        guint at[2][2];

        if (a_now < 0 || b_now < 0
            || trees[1]->nodes[a_now].parent != trees[1]->nodes[b_now].parent)
          continue;
        for (guint d = 0; d < 2; d++)
          {
            at[d][0] = GPOINTER_TO_UINT (g_hash_table_lookup (cards[d], a->id));
            at[d][1] = GPOINTER_TO_UINT (g_hash_table_lookup (cards[d], b->id));
          }
        if (at[0][0] == 0 || at[0][1] == 0 || at[1][0] == 0 || at[1][1] == 0)
          continue;
        g_assert_true ((along (scenes[0], form, at[0][0]) < along (scenes[0], form, at[0][1]))
                       == (along (scenes[1], form, at[1][0]) < along (scenes[1], form, at[1][1])));
        pairs++;
      }
  for (guint d = 0; d < 2; d++)
    {
      ayumi_unit_tree_unref (trees[d]);
      g_hash_table_unref (cards[d]);
      ayumi_scene_unref (scenes[d]);
    }
  return pairs;
}

/* While the date is drawn over all its changes, a unit stays on the same side of its siblings. */
static void
test_sides (void)
{
  g_autoptr (GArray) changes =
      ayumi_difference_days (report, day_of ("2020-01"), day_of ("2026-12"));

  g_assert_cmpuint (changes->len, >, 20);
  for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
    {
      guint pairs = 0;

      for (guint i = 1; i < changes->len; i++)
        pairs += check_sides (f, g_array_index (changes, AyumiDay, i - 1),
                              g_array_index (changes, AyumiDay, i));
      g_assert_cmpuint (pairs, >, 1000);
    }
}

/* A post looks and sounds held where a source names its holder on the day, or those of the posts it is a box for. */
static void
test_unheld (void)
{
  static const struct
  {
    const char *day, *id;
    gboolean held;
  } posts[] = {
    { "2024-07", "digital-minister", TRUE },       { "2024-07", "state-minister", TRUE },
    { "2024-07", "prime-minister", FALSE },        { "2024-07", "directors-general", FALSE },
    { "2024-07", "strategy-group-deputy", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      g_autofree char *link = g_strdup_printf ("organisation?at=%s", posts[i].day);
      g_autoptr (AyumiScene) scene = lay_out (link, AYUMI_LANG_EN, 1280);
      g_autoptr (GHashTable) cards = cards_of (scene);
      guint n, at = GPOINTER_TO_UINT (g_hash_table_lookup (cards, posts[i].id));
      const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

      g_assert_cmpuint (at, >, 0);
      g_assert_cmpint (strstr (marks[at - 1].label, "no holder named") == NULL, ==, posts[i].held);
      g_assert_cmpint (marks[at].fill != AYUMI_ROLE_SURFACE, ==, posts[i].held);
    }
}

/* The agency comes from where the office of before stood. */
static void
test_origin (void)
{
  for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
    {
      g_autofree char *link = g_strdup_printf ("organisation%s?at=2021-09-01", forms[f]);
      g_autoptr (AyumiScene) scene = lay_out (link, AYUMI_LANG_EN, 1280);
      guint n;
      const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
      int agency = ayumi_scene_find_target (scene, "unit:digital-agency");

      g_assert_cmpint (agency, >=, 0);
      g_assert_cmpstr (marks[agency].origin, ==, "unit:it-strategy-office");
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;

  g_test_init (&argc, &argv, NULL);
  store = open_package (PACKAGE);
  report = ayumi_store_get_report (store);
  g_test_add_func ("/orgchart/complete", test_complete);
  g_test_add_func ("/orgchart/folds", test_folds);
  g_test_add_func ("/orgchart/expand", test_expand);
  g_test_add_func ("/orgchart/branch", test_branch);
  g_test_add_func ("/orgchart/difference", test_difference);
  g_test_add_func ("/orgchart/refusal", test_refusal);
  g_test_add_func ("/orgchart/walk", test_walk);
  g_test_add_func ("/orgchart/many", test_many);
  g_test_add_func ("/orgchart/sides", test_sides);
  g_test_add_func ("/orgchart/unheld", test_unheld);
  g_test_add_func ("/orgchart/origin", test_origin);
  return g_test_run ();
}
