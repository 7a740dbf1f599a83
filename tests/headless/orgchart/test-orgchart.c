/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/no-overlap", test_no_overlap);
  g_test_add_func ("/tree/centred", test_centred);
  g_test_add_func ("/tree/mirror", test_mirror);
  g_test_add_func ("/tree/refusals", test_refusals);
  g_test_add_func ("/tree/deep", test_deep);
  return g_test_run ();
}
