/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walking points along their courses and across, whatever the order in which they are drawn. */
#include "scene/ayumi-item-walk.h"

#define YEAR 365

static AyumiScene *scene;
static GArray *items;

static void
add_point (AyumiScene *to, const char *target, guint track, AyumiDay day)
{
  guint index = ayumi_scene_begin_group (to, AYUMI_READ_ITEM, target, target);

  ayumi_scene_end_group (to);
  if (track > 0)
    ayumi_scene_set_track (to, index, track, day);
}

/* Two drawings of courses, the first of two, drawn date by date; an item before, between and after them. */
static void
set_up (void)
{
  g_autoptr (AyumiScene) first = ayumi_scene_new (0, 0), second = ayumi_scene_new (0, 0);

  scene = ayumi_scene_new (0, 0);
  add_point (first, "a3", 1, 3 * YEAR);
  add_point (first, "b3", 2, 3 * YEAR);
  add_point (first, "a1", 1, 1 * YEAR);
  add_point (first, "a2", 1, 1 * YEAR + 100);
  add_point (first, "b1", 2, 1 * YEAR + 90);
  add_point (second, "c1", 1, 0);
  add_point (scene, "before", 0, 0);
  ayumi_scene_append (scene, first, 0, 0);
  add_point (scene, "between", 0, 0);
  ayumi_scene_append (scene, second, 0, 0);
  add_point (scene, "after", 0, 0);
  items = ayumi_scene_items (scene);
}

static int
find (const char *target)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (marks[g_array_index (items, guint, i)].target, target))
      return i;
  return -1;
}

static void
check (int (*walk) (AyumiScene *, GArray *, int, int), const char *from, int step, const char *to)
{
  g_assert_cmpint (walk (scene, items, find (from), step), ==, to != NULL ? find (to) : -1);
}

static void
test_along (void)
{
  check (ayumi_item_walk_along, "a1", 1, "a2");
  check (ayumi_item_walk_along, "a2", 1, "a3");
  check (ayumi_item_walk_along, "a3", 1, NULL);
  check (ayumi_item_walk_along, "a3", -1, "a2");
  check (ayumi_item_walk_end, "a2", 1, "a3");
  check (ayumi_item_walk_end, "a2", -1, "a1");
  check (ayumi_item_walk_days, "a1", YEAR, "a3");
  check (ayumi_item_walk_days, "a1", 100, "a2");
  check (ayumi_item_walk_days, "a3", -YEAR, "a2");
  check (ayumi_item_walk_days, "a3", YEAR, NULL);
  g_assert_false (ayumi_item_walk_is_on_track (scene, items, find ("between")));
  g_assert_false (ayumi_item_walk_is_on_track (scene, items, -1));
}

/* The nearest day of the neighbour; courses of another drawing are none. */
static void
test_across (void)
{
  check (ayumi_item_walk_across, "a1", 1, "b1");
  check (ayumi_item_walk_across, "a2", 1, "b1");
  check (ayumi_item_walk_across, "a3", 1, "b3");
  check (ayumi_item_walk_across, "b1", -1, "a2");
  check (ayumi_item_walk_across, "b1", 1, NULL);
  check (ayumi_item_walk_across, "a1", -1, NULL);
  check (ayumi_item_walk_across, "c1", -1, NULL);
}

static void
test_leave (void)
{
  check (ayumi_item_walk_leave, "a1", 1, "between");
  check (ayumi_item_walk_leave, "b3", -1, "before");
  check (ayumi_item_walk_leave, "c1", 1, "after");
  check (ayumi_item_walk_leave, "c1", -1, "between");
}

static void
test_places (void)
{
  g_autofree guint *places = NULL, *sizes = NULL;

  ayumi_item_walk_places (scene, items, &places, &sizes);
  g_assert_cmpuint (places[find ("a1")], ==, 1);
  g_assert_cmpuint (places[find ("a3")], ==, 3);
  g_assert_cmpuint (sizes[find ("a3")], ==, 3);
  g_assert_cmpuint (places[find ("b3")], ==, 2);
  g_assert_cmpuint (sizes[find ("c1")], ==, 1);
  g_assert_cmpuint (places[find ("between")] + sizes[find ("between")], ==, 0);
}

/* Headings, lists and texts are met where they stand; a text inside an item is part of that. */
static void
test_readings (void)
{
  g_autoptr (AyumiScene) page = ayumi_scene_new (0, 0);
  g_autoptr (GArray) readings = NULL;
  const char *const labels[] = { "heading", "list", "item", "text" };
  const AyumiMark *marks;
  guint n;

  ayumi_scene_begin_group (page, AYUMI_READ_NONE, NULL, "frame");
  ayumi_scene_begin_group (page, AYUMI_READ_HEADING, NULL, "heading");
  ayumi_scene_end_group (page);
  ayumi_scene_begin_group (page, AYUMI_READ_LIST, NULL, "list");
  ayumi_scene_begin_group (page, AYUMI_READ_ITEM, "event:a", "item");
  ayumi_scene_begin_group (page, AYUMI_READ_TEXT, NULL, "inside");
  ayumi_scene_end_group (page);
  ayumi_scene_end_group (page);
  ayumi_scene_end_group (page);
  ayumi_scene_begin_group (page, AYUMI_READ_TEXT, NULL, "text");
  ayumi_scene_end_group (page);
  ayumi_scene_begin_group (page, AYUMI_READ_TEXT, NULL, "");
  ayumi_scene_end_group (page);
  ayumi_scene_end_group (page);
  readings = ayumi_scene_readings (page);
  marks = ayumi_scene_get_marks (page, &n);
  g_assert_cmpuint (readings->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < readings->len; i++)
    g_assert_cmpstr (marks[g_array_index (readings, guint, i)].label, ==, labels[i]);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  set_up ();
  g_test_add_func ("/scene-walk/along", test_along);
  g_test_add_func ("/scene-walk/across", test_across);
  g_test_add_func ("/scene-walk/leave", test_leave);
  g_test_add_func ("/scene-walk/places", test_places);
  g_test_add_func ("/scene-walk/readings", test_readings);
  status = g_test_run ();
  g_array_unref (items);
  ayumi_scene_unref (scene);
  return status;
}
