/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-tree.h"

/*
 * The names follow van der Ploeg 2014: prelim and mod are positions relative to the parent, el and er the
 * extreme nodes with their sums of mods. Nodes are numbered parents first, each branch together: then
 * the first child of t is t + 1 and the sibling after c is c + span, no list of children is needed, and
 * what a step of the walk touches lies close together in memory. Node 0 is a root over all roots.
 */
typedef struct
{
  double bottom, prelim, mod, w;
  double shift, change;
  int left,
      right; /* next on the contours: first and last child; of a leaf the threads, -1 for none */
  int span;  /* nodes of the branch, itself included */
} Node;

typedef struct
{
  double msel, mser;
  int el, er;
} Extremes;

/* A linked list of the lowest y of left siblings, in an array that is used anew for each node. */
typedef struct
{
  double low_y;
  int index, after, next; /* which sibling, the node after it, the entry above */
} Lowest;

/* Two siblings that stand next to each other. */
typedef struct
{
  int before, current; /* nodes */
  int index;           /* of current among its siblings */
} Pair;

typedef struct
{
  Node *nodes;        /* (owned) */
  Extremes *extremes; /* (owned) */
  Lowest *lows;       /* (owned) */
  double *modsum;     /* (owned) */
} Tree;

static void
set_extremes (Tree *tree, int t)
{
  const Node *node = &tree->nodes[t];
  const Extremes *extremes = tree->extremes;

  if (node->span == 1)
    tree->extremes[t] = (Extremes) { 0, 0, t, t };
  else
    tree->extremes[t] = (Extremes) { extremes[node->left].msel, extremes[node->right].mser,
                                     extremes[node->left].el, extremes[node->right].er };
}

static void
move_subtree (Tree *tree, const Pair *pair, const Lowest *low, double distance)
{
  Node *moved = &tree->nodes[pair->current];

  moved->mod += distance;
  tree->extremes[pair->current].msel += distance;
  tree->extremes[pair->current].mser += distance;
  if (low->index != pair->index - 1)
    {
      double between = pair->index - low->index;

      tree->nodes[low->after].shift += distance / between;
      moved->shift -= distance / between;
      moved->change -= distance - distance / between;
    }
}

static void
set_left_thread (Tree *tree, int t, const Pair *pair, int cl, double modsum)
{
  Extremes *first = &tree->extremes[t + 1];
  const Extremes *current = &tree->extremes[pair->current];
  Node *li = &tree->nodes[first->el];
  double difference = (modsum - tree->nodes[cl].mod) - first->msel;

  li->left = cl;
  li->mod += difference;
  li->prelim -= difference;
  first->el = current->el;
  first->msel = current->msel;
}

static void
set_right_thread (Tree *tree, const Pair *pair, int sr, double modsum)
{
  Extremes *current = &tree->extremes[pair->current];
  const Extremes *before = &tree->extremes[pair->before];
  Node *ri = &tree->nodes[current->er];
  double difference = (modsum - tree->nodes[sr].mod) - current->mser;

  ri->right = sr;
  ri->mod += difference;
  ri->prelim -= difference;
  current->er = before->er;
  current->mser = before->mser;
}

/*
 * Moves the second of @pair so that its root stands beside the one before, and then right until its left contour
 * clears the right contour of those before it. Its children may reach to the left of its root, below what is
 * short: van der Ploeg moves to the right only and leaves that room empty.
 */
static void
separate (Tree *tree, int t, const Pair *pair, int ih)
{
  int sr = pair->before, cl = pair->current;
  double mssr = tree->nodes[sr].mod, mscl = tree->nodes[cl].mod;
  gboolean roots = TRUE;

  while (sr >= 0 && cl >= 0)
    {
      const Node *right = &tree->nodes[sr], *left = &tree->nodes[cl];
      double sy = right->bottom, cy = left->bottom, distance;

      if (sy > tree->lows[ih].low_y && tree->lows[ih].next >= 0)
        ih = tree->lows[ih].next;
      distance = (mssr + right->prelim + right->w) - (mscl + left->prelim);
      if (distance > 0 || roots)
        {
          mscl += distance;
          move_subtree (tree, pair, &tree->lows[ih], distance);
        }
      roots = FALSE;
      if (sy <= cy && (sr = right->right) >= 0)
        mssr += tree->nodes[sr].mod;
      if (sy >= cy && (cl = left->left) >= 0)
        mscl += tree->nodes[cl].mod;
    }
  if (sr < 0 && cl >= 0)
    set_left_thread (tree, t, pair, cl, mscl);
  else if (sr >= 0 && cl < 0)
    set_right_thread (tree, pair, sr, mssr);
}

/* Notes that the siblings up to @pair->current, whose lowest end is at @min_y, hide those that end above. */
static int
update_lowest (Tree *tree, int *used, double min_y, const Pair *pair, int ih)
{
  while (ih >= 0 && min_y >= tree->lows[ih].low_y)
    ih = tree->lows[ih].next;
  tree->lows[*used] =
      (Lowest) { min_y, pair->index, pair->current + tree->nodes[pair->current].span, ih };
  return (*used)++;
}

static void
first_walk (Tree *tree, int t)
{
  Node *node = &tree->nodes[t];
  int end = t + node->span, used = 0, ih;

  if (node->span > 1)
    {
      Pair pair = { -1, t + 1, 0 };
      const Node *first = &tree->nodes[node->left], *last = &tree->nodes[node->right];

      ih = update_lowest (tree, &used, tree->nodes[tree->extremes[t + 1].el].bottom, &pair, -1);
      while (pair.current + tree->nodes[pair.current].span < end)
        {
          double min_y;

          pair.before = pair.current;
          pair.current += tree->nodes[pair.current].span;
          pair.index++;
          min_y = tree->nodes[tree->extremes[pair.current].er].bottom;
          separate (tree, t, &pair, ih);
          ih = update_lowest (tree, &used, min_y, &pair, ih);
        }
      node->prelim =
          (first->prelim + first->mod + last->mod + last->prelim + last->w) / 2 - node->w / 2;
    }
  set_extremes (tree, t);
}

/* Hands the room that move_subtree() noted to the children of @t, and down what all of them are moved by. */
static void
second_walk (Tree *tree, int t)
{
  double d = 0, delta = 0, modsum = tree->modsum[t] + tree->nodes[t].mod;

  tree->modsum[t] = modsum;
  for (int c = t + 1; c < t + tree->nodes[t].span; c += tree->nodes[c].span)
    {
      Node *node = &tree->nodes[c];

      d += node->shift;
      delta += d + node->change;
      node->mod += delta;
      tree->modsum[c] = modsum;
    }
}

/* ---- numbering ---- */

/* What both runs share, by the index of a node. */
typedef struct
{
  int *order;  /* (owned) children before parents */
  int *span;   /* (owned) nodes of the branch */
  int *offset; /* (owned) nodes of siblings before it */
  double *top; /* (owned) */
  int total;   /* nodes of all branches */
} Numbers;

/* Orders the nodes so that children come before parents. FALSE when the parents are not a forest. */
static gboolean
order_nodes (Numbers *numbers, const AyumiTreeNode *nodes, int n)
{
  g_autofree int *left = g_new0 (int, n + 1);
  int filled = 0;

  for (int i = 0; i < n; i++)
    {
      if (nodes[i].parent < -1 || nodes[i].parent >= n || nodes[i].parent == i)
        return FALSE;
      if (nodes[i].parent >= 0)
        left[nodes[i].parent]++;
    }
  for (int i = n - 1; i >= 0; i--)
    if (left[i] == 0)
      numbers->order[filled++] = i;
  for (int i = 0; i < filled; i++)
    {
      int parent = nodes[numbers->order[i]].parent;

      if (parent >= 0 && --left[parent] == 0)
        numbers->order[filled++] = parent;
    }
  return filled == n;
}

static void
number_nodes (Numbers *numbers, const AyumiTreeNode *nodes, int n, double level_gap)
{
  g_autofree int *before = g_new0 (int, n + 1);

  for (int i = 0; i < n; i++)
    numbers->span[i] = 1;
  for (int i = 0; i < n; i++)
    if (nodes[numbers->order[i]].parent >= 0)
      numbers->span[nodes[numbers->order[i]].parent] += numbers->span[numbers->order[i]];
  for (int i = 0; i < n; i++)
    {
      int *parent = &before[nodes[i].parent < 0 ? n : nodes[i].parent];

      numbers->offset[i] = *parent;
      *parent += numbers->span[i];
    }
  numbers->total = before[n];
  for (int i = n - 1; i >= 0; i--)
    {
      int node = numbers->order[i], parent = nodes[node].parent;

      numbers->top[node] = parent < 0 ? 0 : numbers->top[parent] + nodes[parent].height + level_gap;
    }
}

/* Fills the tree, from right to left when @mirrored. @place (out): the number of each node. */
static void
fill (Tree *tree,
      const Numbers *numbers,
      const AyumiTreeNode *nodes,
      int n,
      double sibling_gap,
      double level_gap,
      gboolean mirrored,
      int *place)
{
  tree->nodes[0] = (Node) { .left = n > 0 ? 1 : -1, .right = -1, .span = n + 1 };
  for (int i = n - 1; i >= 0; i--)
    {
      int index = numbers->order[i], parent = nodes[index].parent, span = numbers->span[index],
          offset = numbers->offset[index],
          all = parent < 0 ? numbers->total : numbers->span[parent] - 1,
          above = parent < 0 ? 0 : place[parent];
      int at = above + 1 + (mirrored ? all - offset - span : offset);

      place[index] = at;
      tree->nodes[at] = (Node) { .bottom = numbers->top[index] + nodes[index].height + level_gap,
                                 .w = nodes[index].width + sibling_gap,
                                 .left = span > 1 ? at + 1 : -1,
                                 .right = -1,
                                 .span = span };
      if (at + span == above + all + 1)
        tree->nodes[above].right = at;
    }
}

static void
run (Tree *tree, int n)
{
  for (int t = n - 1; t >= 0; t--)
    first_walk (tree, t);
  tree->modsum[0] = 0;
  for (int t = 0; t < n; t++)
    second_walk (tree, t);
}

static void
lay_out (AyumiTreeNode *nodes, const Numbers *numbers, int n, double sibling_gap, double level_gap)
{
  Tree tree = { g_new (Node, n + 1), g_new (Extremes, n + 1), g_new (Lowest, n + 1),
                g_new (double, n + 1) };
  g_autofree int *place = g_new (int, n + 1);
  double left = G_MAXDOUBLE;

  for (int mirrored = 0; mirrored < 2; mirrored++)
    {
      fill (&tree, numbers, nodes, n, sibling_gap, level_gap, mirrored, place);
      run (&tree, n + 1);
      for (int i = 0; i < n; i++)
        {
          const Node *node = &tree.nodes[place[i]];
          double centre = node->prelim + tree.modsum[place[i]] + node->w / 2;

          nodes[i].x = mirrored ? (nodes[i].x - centre) / 2 : centre;
        }
    }
  for (int i = 0; i < n; i++)
    left = MIN (left, nodes[i].x - nodes[i].width / 2);
  for (int i = 0; i < n; i++)
    {
      nodes[i].x -= left;
      nodes[i].y = numbers->top[i];
    }
  g_free (tree.nodes);
  g_free (tree.extremes);
  g_free (tree.lows);
  g_free (tree.modsum);
}

gboolean
ayumi_tree_layout (AyumiTreeNode *nodes, guint n, double sibling_gap, double level_gap)
{
  Numbers numbers = { g_new (int, n + 1), g_new (int, n + 1), g_new (int, n + 1),
                      g_new (double, n + 1), 0 };
  gboolean ok = order_nodes (&numbers, nodes, n);

  if (ok)
    {
      number_nodes (&numbers, nodes, n, level_gap);
      lay_out (nodes, &numbers, n, sibling_gap, level_gap);
    }
  g_free (numbers.order);
  g_free (numbers.span);
  g_free (numbers.offset);
  g_free (numbers.top);
  return ok;
}
