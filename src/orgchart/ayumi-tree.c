/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-tree.h"

/* The names follow van der Ploeg 2014: prelim and mod are positions relative to the parent, tl and tr
 * are threads along the contours, el and er the extreme nodes with their sums of mods. */
typedef struct
{
  double w, h, x, y, prelim, mod, shift, change, msel, mser;
  int tl, tr, el, er;
  int first, n_children; /* into Tree.children */
} Node;

typedef struct
{
  Node *nodes;   /* (owned) */
  int *children; /* (owned) children of every node, next to each other */
  int *preorder; /* (owned) parents before children */
} Tree;

/* A linked list of the lowest y of left siblings, in an array that is used anew for each node. */
typedef struct
{
  double low_y;
  int index, next;
} Lowest;

static double
bottom (const Tree *tree, int t)
{
  return tree->nodes[t].y + tree->nodes[t].h;
}

static int
child (const Tree *tree, int t, int i)
{
  return tree->children[tree->nodes[t].first + i];
}

static int
next_left_contour (const Tree *tree, int t)
{
  return tree->nodes[t].n_children == 0 ? tree->nodes[t].tl : child (tree, t, 0);
}

static int
next_right_contour (const Tree *tree, int t)
{
  return tree->nodes[t].n_children == 0 ? tree->nodes[t].tr
                                        : child (tree, t, tree->nodes[t].n_children - 1);
}

static void
set_extremes (Tree *tree, int t)
{
  Node *node = &tree->nodes[t];

  if (node->n_children == 0)
    {
      node->el = node->er = t;
      node->msel = node->mser = 0;
      return;
    }
  node->el = tree->nodes[child (tree, t, 0)].el;
  node->msel = tree->nodes[child (tree, t, 0)].msel;
  node->er = tree->nodes[child (tree, t, node->n_children - 1)].er;
  node->mser = tree->nodes[child (tree, t, node->n_children - 1)].mser;
}

static void
move_subtree (Tree *tree, int t, int i, int si, double distance)
{
  Node *moved = &tree->nodes[child (tree, t, i)];

  moved->mod += distance;
  moved->msel += distance;
  moved->mser += distance;
  if (si != i - 1)
    {
      double between = i - si;

      tree->nodes[child (tree, t, si + 1)].shift += distance / between;
      moved->shift -= distance / between;
      moved->change -= distance - distance / between;
    }
}

static void
set_left_thread (Tree *tree, int t, int i, int cl, double modsum)
{
  Node *first = &tree->nodes[child (tree, t, 0)], *current = &tree->nodes[child (tree, t, i)];
  Node *li = &tree->nodes[first->el];
  double difference = (modsum - tree->nodes[cl].mod) - first->msel;

  li->tl = cl;
  li->mod += difference;
  li->prelim -= difference;
  first->el = current->el;
  first->msel = current->msel;
}

static void
set_right_thread (Tree *tree, int t, int i, int sr, double modsum)
{
  Node *current = &tree->nodes[child (tree, t, i)], *before = &tree->nodes[child (tree, t, i - 1)];
  Node *ri = &tree->nodes[current->er];
  double difference = (modsum - tree->nodes[sr].mod) - current->mser;

  ri->tr = sr;
  ri->mod += difference;
  ri->prelim -= difference;
  current->er = before->er;
  current->mser = before->mser;
}

/* Moves child @i of @t right until its left contour clears the right contour of those before it. */
static void
separate (Tree *tree, int t, int i, const Lowest *lows, int ih)
{
  int sr = child (tree, t, i - 1), cl = child (tree, t, i);
  double mssr = tree->nodes[sr].mod, mscl = tree->nodes[cl].mod;

  while (sr >= 0 && cl >= 0)
    {
      double distance, sy = bottom (tree, sr), cy = bottom (tree, cl);

      if (sy > lows[ih].low_y && lows[ih].next >= 0)
        ih = lows[ih].next;
      distance =
          (mssr + tree->nodes[sr].prelim + tree->nodes[sr].w) - (mscl + tree->nodes[cl].prelim);
      if (distance > 0)
        {
          mscl += distance;
          move_subtree (tree, t, i, lows[ih].index, distance);
        }
      if (sy <= cy && (sr = next_right_contour (tree, sr)) >= 0)
        mssr += tree->nodes[sr].mod;
      if (sy >= cy && (cl = next_left_contour (tree, cl)) >= 0)
        mscl += tree->nodes[cl].mod;
    }
  if (sr < 0 && cl >= 0)
    set_left_thread (tree, t, i, cl, mscl);
  else if (sr >= 0 && cl < 0)
    set_right_thread (tree, t, i, sr, mssr);
}

static int
update_lowest (Lowest *lows, int *used, double min_y, int i, int ih)
{
  while (ih >= 0 && min_y >= lows[ih].low_y)
    ih = lows[ih].next;
  lows[*used] = (Lowest) { min_y, i, ih };
  return (*used)++;
}

static void
first_walk (Tree *tree, int t, Lowest *lows)
{
  Node *node = &tree->nodes[t], *first, *last;
  int used = 0, ih;

  if (node->n_children > 0)
    {
      ih = update_lowest (lows, &used, bottom (tree, tree->nodes[child (tree, t, 0)].el), 0, -1);
      for (int i = 1; i < node->n_children; i++)
        {
          double min_y = bottom (tree, tree->nodes[child (tree, t, i)].er);

          separate (tree, t, i, lows, ih);
          ih = update_lowest (lows, &used, min_y, i, ih);
        }
      first = &tree->nodes[child (tree, t, 0)];
      last = &tree->nodes[child (tree, t, node->n_children - 1)];
      node->prelim =
          (first->prelim + first->mod + last->mod + last->prelim + last->w) / 2 - node->w / 2;
    }
  set_extremes (tree, t);
}

/* Hands the room that move_subtree() noted to the children between. */
static void
add_child_spacing (Tree *tree, int t)
{
  double d = 0, delta = 0;

  for (int i = 0; i < tree->nodes[t].n_children; i++)
    {
      Node *node = &tree->nodes[child (tree, t, i)];

      d += node->shift;
      delta += d + node->change;
      node->mod += delta;
    }
}

/* Lays out and leaves the left edge of node t in nodes[t].x. Walks arrays, so that depth costs no stack. */
static void
run (Tree *tree, int n)
{
  g_autofree Lowest *lows = g_new (Lowest, n);
  g_autofree double *modsum = g_new0 (double, n);

  for (int i = n - 1; i >= 0; i--)
    first_walk (tree, tree->preorder[i], lows);
  for (int i = 0; i < n; i++)
    {
      int t = tree->preorder[i];
      Node *node = &tree->nodes[t];

      modsum[t] += node->mod;
      node->x = node->prelim + modsum[t];
      add_child_spacing (tree, t);
      for (int c = 0; c < node->n_children; c++)
        modsum[child (tree, t, c)] = modsum[t];
    }
}

/* Fills the tree: node n is a root over all roots. FALSE when the parents are not a forest. */
static gboolean
prepare (Tree *tree,
         const AyumiTreeNode *nodes,
         int n,
         double sibling_gap,
         double level_gap,
         gboolean mirrored)
{
  int filled = 0;

  for (int i = 0; i < n; i++)
    {
      if (nodes[i].parent < -1 || nodes[i].parent >= n || nodes[i].parent == i)
        return FALSE;
      tree->nodes[nodes[i].parent < 0 ? n : nodes[i].parent].n_children++;
    }
  for (int i = 0, first = 0; i <= n; i++)
    {
      Node *node = &tree->nodes[i];

      node->tl = node->tr = -1;
      node->w = i < n ? nodes[i].width + sibling_gap : 0;
      node->h = i < n ? nodes[i].height + level_gap : 0;
      node->first = first;
      first += node->n_children;
      node->n_children = 0;
    }
  for (int i = 0; i < n; i++)
    {
      int index = mirrored ? n - 1 - i : i;
      Node *parent = &tree->nodes[nodes[index].parent < 0 ? n : nodes[index].parent];

      tree->children[parent->first + parent->n_children++] = index;
    }
  tree->preorder[filled++] = n;
  for (int i = 0; i < filled; i++)
    {
      int t = tree->preorder[i];

      for (int c = 0; c < tree->nodes[t].n_children; c++)
        {
          int next = child (tree, t, c);

          tree->nodes[next].y = bottom (tree, t);
          tree->preorder[filled++] = next;
        }
    }
  return filled == n + 1;
}

static gboolean
run_once (const AyumiTreeNode *nodes,
          int n,
          double sibling_gap,
          double level_gap,
          gboolean mirrored,
          double *centres,
          double *tops)
{
  Tree tree = { g_new0 (Node, n + 1), g_new (int, n + 1), g_new (int, n + 1) };
  gboolean ok = prepare (&tree, nodes, n, sibling_gap, level_gap, mirrored);

  if (ok)
    {
      run (&tree, n + 1);
      for (int i = 0; i < n; i++)
        {
          double centre = tree.nodes[i].x + tree.nodes[i].w / 2;

          centres[i] += mirrored ? -centre : centre;
          tops[i] = tree.nodes[i].y;
        }
    }
  g_free (tree.nodes);
  g_free (tree.children);
  g_free (tree.preorder);
  return ok;
}

gboolean
ayumi_tree_layout (AyumiTreeNode *nodes, guint n, double sibling_gap, double level_gap)
{
  g_autofree double *centres = g_new0 (double, n + 1), *tops = g_new0 (double, n + 1);
  double left = G_MAXDOUBLE;

  if (!run_once (nodes, n, sibling_gap, level_gap, FALSE, centres, tops)
      || !run_once (nodes, n, sibling_gap, level_gap, TRUE, centres, tops))
    return FALSE;
  for (guint i = 0; i < n; i++)
    left = MIN (left, centres[i] / 2 - nodes[i].width / 2);
  for (guint i = 0; i < n; i++)
    {
      nodes[i].x = centres[i] / 2 - left;
      nodes[i].y = tops[i];
    }
  return TRUE;
}
