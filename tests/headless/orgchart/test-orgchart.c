/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "orgchart/ayumi-block-tree.h"
#include "orgchart/ayumi-orthogonal-route.h"
#include "orgchart/ayumi-tree.h"

#define N_TREES 300
#define GAP 3.0
#define SLACK 1e-6

/* A random tree; the parent of a node comes before it. */
static guint
random_tree (GRand *rand, AyumiTreeNode *nodes)
{
  guint n = g_rand_int_range (rand, 1, 60);

  for (guint i = 0; i < n; i++)
    nodes[i] =
        (AyumiTreeNode) { i == 0 ? -1 : g_rand_int_range (rand, 0, i),
                          g_rand_int_range (rand, 1, 80), g_rand_int_range (rand, 1, 40), 0, 0 };
  return n;
}

static void
test_no_overlap (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  AyumiTreeNode nodes[64];

  for (guint t = 0; t < N_TREES; t++)
    {
      guint n = random_tree (rand, nodes);

      g_assert_true (ayumi_tree_layout (nodes, n, GAP, GAP));
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < i; j++)
          {
            gboolean apart = fabs (nodes[i].x - nodes[j].x)
                             >= (nodes[i].width + nodes[j].width) / 2 + GAP - SLACK;
            gboolean above = nodes[i].y + nodes[i].height <= nodes[j].y + SLACK
                             || nodes[j].y + nodes[j].height <= nodes[i].y + SLACK;

            g_assert_true (apart || above);
          }
    }
}

static void
test_centred (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  AyumiTreeNode nodes[64];

  for (guint t = 0; t < N_TREES; t++)
    {
      guint n = random_tree (rand, nodes);

      ayumi_tree_layout (nodes, n, GAP, GAP);
      for (guint p = 0; p < n; p++)
        {
          int first = -1, last = -1;

          for (guint i = 0; i < n; i++)
            if (nodes[i].parent == (int) p)
              {
                first = first < 0 ? (int) i : first;
                last = i;
                g_assert_cmpfloat (fabs (nodes[i].y - (nodes[p].y + nodes[p].height + GAP)), <,
                                   SLACK);
              }
          if (first >= 0)
            {
              double left = nodes[first].x - nodes[first].width / 2,
                     right = nodes[last].x + nodes[last].width / 2;

              g_assert_cmpfloat (fabs (nodes[p].x - (left + right) / 2), <, SLACK);
            }
        }
    }
}

static void
test_mirror (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  AyumiTreeNode nodes[64], mirrored[64];

  for (guint t = 0; t < N_TREES; t++)
    {
      guint n = random_tree (rand, nodes);
      double width = 0;

      /* The order of siblings is that of their indices, so the last index becomes the first. */
      for (guint i = 0; i < n; i++)
        {
          mirrored[n - 1 - i] = nodes[i];
          mirrored[n - 1 - i].parent = nodes[i].parent < 0 ? -1 : (int) n - 1 - nodes[i].parent;
        }
      ayumi_tree_layout (nodes, n, GAP, GAP);
      ayumi_tree_layout (mirrored, n, GAP, GAP);
      for (guint i = 0; i < n; i++)
        width = MAX (width, nodes[i].x + nodes[i].width / 2);
      for (guint i = 0; i < n; i++)
        g_assert_cmpfloat (fabs (nodes[i].x - (width - mirrored[n - 1 - i].x)), <, 1e-4);
    }
}

/* Wide children of a narrow node reach below a short sibling: nothing keeps the two apart. */
static void
test_reaching_below (void)
{
  AyumiTreeNode nodes[] = { { -1, 10, 10 }, { 0, 20, 10 },  { 0, 10, 10 },
                            { 2, 100, 10 }, { 2, 100, 10 }, { 0, 20, 10 } };

  g_assert_true (ayumi_tree_layout (nodes, G_N_ELEMENTS (nodes), GAP, GAP));
  g_assert_cmpfloat (fabs (nodes[2].x - nodes[1].x - (15 + GAP)), <, SLACK);
  g_assert_cmpfloat (fabs (nodes[5].x - nodes[2].x - (15 + GAP)), <, SLACK);
}

static void
test_refusals (void)
{
  AyumiTreeNode circle[] = { { 1, 1, 1, 0, 0 }, { 0, 1, 1, 0, 0 } },
                outside[] = { { 5, 1, 1, 0, 0 } };

  g_assert_false (ayumi_tree_layout (circle, 2, 0, 0));
  g_assert_false (ayumi_tree_layout (outside, 1, 0, 0));
  g_assert_true (ayumi_tree_layout (NULL, 0, 0, 0));
}

/* A chain as deep as memory allows costs no stack. */
static void
test_deep (void)
{
  const guint n = 200000;
  g_autofree AyumiTreeNode *nodes = g_new0 (AyumiTreeNode, n);

  for (guint i = 0; i < n; i++)
    nodes[i] = (AyumiTreeNode) { (int) i - 1, 10, 1, 0, 0 };
  g_assert_true (ayumi_tree_layout (nodes, n, 0, 0));
  g_assert_cmpfloat (nodes[n - 1].y, ==, n - 1);
}

/* Boxes in columns, rows at random: a route leaves one box, enters the other, and touches none between. */
static void
test_route (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (31);

  for (guint round = 0; round < 300; round++)
    {
      AyumiRouteBox boxes[40];
      g_autoptr (GArray) route = NULL;
      const AyumiPoint *points;
      guint n = 0, from, to;

      for (guint column = 0; column < 5; column++)
        for (double y = g_rand_double_range (rand, 0, 200); y < 400 && n < 40;
             y += g_rand_double_range (rand, 7, 60))
          {
            double height = g_rand_double_range (rand, 20, 60),
                   left = column * 228.0 + g_rand_double_range (rand, 0, 30);

            boxes[n++] = (AyumiRouteBox) { left, y, column * 228.0 + 200, y + height };
            y += height;
          }
      from = g_rand_int_range (rand, 0, n);
      to = (from + g_rand_int_range (rand, 1, n)) % n;
      route = ayumi_orthogonal_route (boxes, n, from, to, 5 + round % 4 * 3);
      points = (const AyumiPoint *) route->data;
      g_assert_cmpuint (route->len, >=, 2);
      g_assert_cmpint (points[0].verb, ==, 'M');
      g_assert_true (points[0].x == boxes[from].left || points[0].x == boxes[from].right);
      g_assert_true (points[route->len - 1].x == boxes[to].left
                     || points[route->len - 1].x == boxes[to].right);
      for (guint i = 1; i < route->len; i++)
        {
          double left = MIN (points[i].x, points[i - 1].x),
                 right = MAX (points[i].x, points[i - 1].x),
                 top = MIN (points[i].y, points[i - 1].y),
                 bottom = MAX (points[i].y, points[i - 1].y);

          g_assert_true (left == right || top == bottom);
          for (guint b = 0; b < n; b++)
            g_assert_true (right <= boxes[b].left || left >= boxes[b].right
                           || bottom <= boxes[b].top || top >= boxes[b].bottom);
        }
    }
}

/* Columns that stand so that the lines beside them are the same but for rounding: a way is found all the same. */
static void
test_route_rounding (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < 200; round++)
    {
      AyumiRouteBox boxes[36];
      double aside = 5 + round % 4 * 3, width = g_rand_double_range (rand, 40, 90);
      g_autoptr (GArray) route = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
        {
          double left = 0.1 + i % 6 * (width + 2 * aside) + g_rand_int_range (rand, -3, 4) * 1e-13,
                 top = 0.3 + i / 6 * 30.7 + g_rand_int_range (rand, -3, 4) * 1e-13;

          boxes[i] = (AyumiRouteBox) { left, top, left + width, top + 20.1 };
        }
      route = ayumi_orthogonal_route (boxes, G_N_ELEMENTS (boxes), round % 36, (round + 17) % 36,
                                      aside);
      g_assert_nonnull (route);
      g_assert_cmpuint (route->len, <, 20);
    }
}

/* Where two boxes face each other nothing beats the straight way, whatever stands around. */
static void
test_route_short (void)
{
  const AyumiRouteBox boxes[] = { { 0, 0, 100, 40 }, { 200, 0, 300, 40 }, { 0, 60, 300, 100 } };
  g_autoptr (GArray) route = ayumi_orthogonal_route (boxes, 3, 0, 1, 8);

  for (guint i = 0; i < route->len; i++)
    g_assert_cmpfloat (g_array_index (route, AyumiPoint, i).y, ==, 20);
  g_assert_cmpfloat (g_array_index (route, AyumiPoint, 0).x, ==, 100);
  g_assert_cmpfloat (g_array_index (route, AyumiPoint, route->len - 1).x, ==, 200);
}

/* ---- blocks ---- */

static double
block_height (guint node, double width, gpointer data)
{
  const double *heights = data;

  return heights[node] + 2000 / width;
}

static guint
random_blocks (GRand *rand, AyumiBlockNode *nodes, double *heights)
{
  guint n = g_rand_int_range (rand, 1, 60);

  for (guint i = 0; i < n; i++)
    {
      nodes[i] = (AyumiBlockNode) { .parent = i == 0 || g_rand_int_range (rand, 0, 12) == 0
                                                  ? -1
                                                  : g_rand_int_range (rand, 0, i) };
      heights[i] = g_rand_double_range (rand, 10, 40);
    }
  return n;
}

/* On any page: boxes inside it and apart from each other, children below their parent and further in. */
static void
test_blocks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  AyumiBlockNode nodes[64];
  double heights[64];

  for (guint round = 0; round < N_TREES; round++)
    {
      guint n = random_blocks (rand, nodes, heights);
      AyumiBlockSizes sizes = { .width = g_rand_double_range (rand, 260, 1900),
                                .box_least = 120,
                                .box_most = 200,
                                .indent = 18,
                                .gap = 6,
                                .column_gap = 24 };
      double height = ayumi_block_tree_layout (nodes, n, &sizes, block_height, heights);

      g_assert_cmpfloat (height, >, 0);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (nodes[i].x, >=, 0);
          g_assert_cmpfloat (nodes[i].y, >=, 0);
          g_assert_cmpfloat (nodes[i].x + nodes[i].width, <=, sizes.width + SLACK);
          g_assert_cmpfloat (nodes[i].y + nodes[i].height, <=, height + SLACK);
          g_assert_cmpfloat (nodes[i].height, ==, block_height (i, nodes[i].width, heights));
          if (nodes[i].parent >= 0)
            {
              const AyumiBlockNode *parent = &nodes[nodes[i].parent];

              g_assert_cmpfloat (nodes[i].y, >=, parent->y + parent->height + sizes.gap - SLACK);
              g_assert_cmpfloat (nodes[i].bus_y, >=, parent->y + parent->height);
            }
          for (guint j = 0; j < i; j++)
            g_assert_true (nodes[i].x >= nodes[j].x + nodes[j].width
                           || nodes[j].x >= nodes[i].x + nodes[i].width
                           || nodes[i].y >= nodes[j].y + nodes[j].height + sizes.gap - SLACK
                           || nodes[j].y >= nodes[i].y + nodes[i].height + sizes.gap - SLACK);
        }
    }
}

/* A wide page is used: the same tree is less high on it than on a narrow one. */
static void
test_blocks_flow (void)
{
  AyumiBlockNode nodes[41] = { { .parent = -1 } };
  double heights[41] = { 20 };
  AyumiBlockSizes narrow = { 200, 120, 200, 18, 6, 24 }, wide = { 1000, 120, 200, 18, 6, 24 };
  double tall, flat;

  for (guint i = 1; i < G_N_ELEMENTS (nodes); i++)
    {
      nodes[i].parent = 0;
      heights[i] = 20;
    }
  tall = ayumi_block_tree_layout (nodes, G_N_ELEMENTS (nodes), &narrow, block_height, heights);
  flat = ayumi_block_tree_layout (nodes, G_N_ELEMENTS (nodes), &wide, block_height, heights);
  g_assert_cmpfloat (flat, <, tall / 4);
}

static void
test_blocks_refusals (void)
{
  AyumiBlockNode circle[] = { { .parent = 1 }, { .parent = 0 } }, outside[] = { { .parent = 5 } };
  AyumiBlockSizes sizes = { 200, 120, 200, 18, 6, 24 };
  double heights[2] = { 0 };

  g_assert_cmpfloat (ayumi_block_tree_layout (circle, 2, &sizes, block_height, heights), <, 0);
  g_assert_cmpfloat (ayumi_block_tree_layout (outside, 1, &sizes, block_height, heights), <, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/no-overlap", test_no_overlap);
  g_test_add_func ("/tree/centred", test_centred);
  g_test_add_func ("/tree/mirror", test_mirror);
  g_test_add_func ("/tree/reaching-below", test_reaching_below);
  g_test_add_func ("/tree/refusals", test_refusals);
  g_test_add_func ("/tree/deep", test_deep);
  g_test_add_func ("/route/clear", test_route);
  g_test_add_func ("/route/short", test_route_short);
  g_test_add_func ("/route/rounding", test_route_rounding);
  g_test_add_func ("/blocks/places", test_blocks);
  g_test_add_func ("/blocks/flow", test_blocks_flow);
  g_test_add_func ("/blocks/refusals", test_blocks_refusals);
  return g_test_run ();
}
