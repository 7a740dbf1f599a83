/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "orgchart/ayumi-matrix-route.h"
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

/* Boxes in columns, rows at random: a route keeps out of every box but its ends. */
static void
test_route (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (31);

  for (guint round = 0; round < 2000; round++)
    {
      AyumiRouteBox boxes[40];
      AyumiPoint points[AYUMI_ROUTE_POINTS];
      guint n = 0, from, to, count;

      for (guint column = 0; column < 5; column++)
        for (double y = g_rand_double_range (rand, 0, 200); y < 400 && n < 40;
             y += 8 + g_rand_double_range (rand, 0, 60))
          {
            double height = g_rand_double_range (rand, 20, 60), left = column * 228.0;

            boxes[n++] = (AyumiRouteBox) { left, y, left + 184, y + height, column };
            y += height;
          }
      from = g_rand_int_range (rand, 0, n);
      to = g_rand_int_range (rand, 0, n);
      count = ayumi_matrix_route (boxes, n, from, to, 7, round % 6, points);
      g_assert_cmpuint (count, >=, 2);
      g_assert_cmpint (points[0].verb, ==, 'M');
      for (guint i = 1; i < count; i++)
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/no-overlap", test_no_overlap);
  g_test_add_func ("/tree/centred", test_centred);
  g_test_add_func ("/tree/mirror", test_mirror);
  g_test_add_func ("/tree/refusals", test_refusals);
  g_test_add_func ("/tree/deep", test_deep);
  g_test_add_func ("/route/clear", test_route);
  return g_test_run ();
}
