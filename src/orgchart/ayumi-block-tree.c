/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-block-tree.h"

#include <math.h>

#define DEEPEST 6      /* beyond it nothing is indented further */
#define BISECTIONS 24u /* to less than a thousandth of a unit */

typedef struct
{
  AyumiBlockNode *nodes;
  guint n;
  const AyumiBlockSizes *sizes;
  AyumiBlockHeight height_of;
  gpointer data;
  int *first, *next; /* (owned) children, siblings; -1 ends */
  guint *count;      /* (owned) nodes of the branch, itself included */
  guint *levels;     /* (owned) levels below it */
} Tree;

/* What is still to be placed below a child that took the page's width: its later siblings. */
typedef struct
{
  int sibling;
  double x, width;
} Rest;

static void
link_children (Tree *self)
{
  g_autofree int *last = g_new (int, MAX (1, self->n));

  for (guint i = 0; i < self->n; i++)
    self->first[i] = self->next[i] = last[i] = -1;
  for (guint i = 0; i < self->n; i++)
    {
      int parent = self->nodes[i].parent;

      if (parent < 0)
        continue;
      if (last[parent] < 0)
        self->first[parent] = i;
      else
        self->next[last[parent]] = i;
      last[parent] = i;
    }
}

/* Counts branches and levels, children before parents. FALSE when nodes are left over: a cycle. */
static gboolean
measure_branches (Tree *self)
{
  g_autofree guint *order = g_new (guint, MAX (1, self->n));
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->nodes[i].parent < 0)
      order[n++] = i;
  for (guint i = 0; i < n; i++)
    for (int child = self->first[order[i]]; child >= 0; child = self->next[child])
      order[n++] = child;
  for (guint i = n; i > 0; i--)
    {
      int parent = self->nodes[order[i - 1]].parent;

      self->count[order[i - 1]]++;
      if (parent < 0)
        continue;
      self->count[parent] += self->count[order[i - 1]];
      self->levels[parent] = MAX (self->levels[parent], self->levels[order[i - 1]] + 1);
    }
  return n == self->n;
}

/* ---- an outline ---- */

/* The node after @node in the branch of @root, parents first; @depth follows. -1 after the last. */
static int
next_in_branch (const Tree *self, int node, int root, guint *depth)
{
  if (self->first[node] >= 0)
    {
      ++*depth;
      return self->first[node];
    }
  while (node != root && self->next[node] < 0)
    {
      node = self->nodes[node].parent;
      --*depth;
    }
  return node == root ? -1 : self->next[node];
}

/* The branch of @root as an outline from (@x, @y), @width wide. Places it if @place. Returns its end. */
static double
hang (Tree *self, int root, double x, double y, double width, gboolean place)
{
  const AyumiBlockSizes *sizes = self->sizes;
  guint depth = 0;

  for (int node = root; node >= 0; node = next_in_branch (self, node, root, &depth))
    {
      double in = MIN (depth, DEEPEST) * sizes->indent, room = MIN (width - in, sizes->box_most),
             height = self->height_of (node, room, self->data);

      if (place)
        {
          AyumiBlockNode *box = &self->nodes[node];

          box->x = x + in;
          box->y = y;
          box->width = room;
          box->height = height;
          box->trunk_x = box->x - sizes->indent / 2;
          box->bus_y = y;
        }
      y += height + sizes->gap;
    }
  return y;
}

/* ---- columns ---- */

/* How many columns the blocks need when none may be higher than @most. */
static guint
count_columns (const double *heights, guint n, double most)
{
  guint columns = 1;
  double used = 0;

  for (guint i = 0; i < n; i++)
    {
      if (used > 0 && used + heights[i] > most)
        {
          columns++;
          used = 0;
        }
      used += heights[i];
    }
  return columns;
}

/* The least height at which the blocks, in their order, fit into @columns columns. */
static double
column_height (const double *heights, guint n, guint columns)
{
  double low = 0, high = 0;

  for (guint i = 0; i < n; i++)
    {
      low = MAX (low, heights[i]);
      high += heights[i];
    }
  for (guint i = 0; i < BISECTIONS && low < high; i++)
    {
      double middle = (low + high) / 2;

      if (count_columns (heights, n, middle) <= columns)
        high = middle;
      else
        low = middle;
    }
  return high;
}

/* Whether a column that is @used high ends before block @i: when that does not fit any more, or when the
 * column has its share and the @rest from it on fits into the @left columns that follow. */
static gboolean
ends_column (const double *heights,
             guint n,
             guint i,
             double used,
             double rest,
             double most,
             guint left)
{
  if (used == 0 || left == 0)
    return FALSE;
  if (used + heights[i] > most + 0.001)
    return TRUE;
  return used + heights[i] / 2 > (used + rest) / (left + 1)
         && count_columns (heights + i, n - i, most) <= left;
}

static guint
fitting_columns (const Tree *self, double width, guint levels)
{
  const AyumiBlockSizes *sizes = self->sizes;
  double least = sizes->box_least + MIN (levels, DEEPEST) * sizes->indent;

  return MAX (1, floor ((width + sizes->column_gap) / (least + sizes->column_gap)));
}

static double place_tree (Tree *self, int root, double x, double y, double width);

/* Places the branches of @blocks (of int) in columns from (@x, @y). Returns where the highest ends. */
static double
flow (Tree *self, GArray *blocks, double x, double y, double width)
{
  const AyumiBlockSizes *sizes = self->sizes;
  guint levels = 0, n = blocks->len, columns, column = 0;
  g_autofree double *heights = g_new (double, MAX (1, n));
  double column_width, most, at = y, end = y, rest = 0;

  if (n == 1)
    return place_tree (self, g_array_index (blocks, int, 0), x, y, width);
  for (guint i = 0; i < n; i++)
    levels = MAX (levels, self->levels[g_array_index (blocks, int, i)]);
  columns = MIN (fitting_columns (self, width, levels), MAX (1, n));
  column_width = MIN ((width - (columns - 1) * sizes->column_gap) / columns,
                      sizes->box_most + MIN (levels, DEEPEST) * sizes->indent);
  for (guint i = 0; i < n; i++)
    {
      heights[i] = hang (self, g_array_index (blocks, int, i), 0, 0, column_width, FALSE);
      rest += heights[i];
    }
  most = column_height (heights, n, columns);
  for (guint i = 0; i < n; i++)
    {
      int root = g_array_index (blocks, int, i);

      if (ends_column (heights, n, i, at - y, rest, most, columns - 1 - column))
        {
          column++;
          at = y;
        }
      rest -= heights[i];
      at = hang (self, root, x + column * (column_width + sizes->column_gap), at, column_width,
                 TRUE);
      self->nodes[root].bus_y = columns > 1 ? y - sizes->gap / 2 : y;
      end = MAX (end, at);
    }
  return end;
}

/* ---- the page ---- */

/* The child of @parent that holds more than half of its branch, or is the only one; -1 when none does. */
static int
main_child (const Tree *self, int parent)
{
  for (int child = self->first[parent]; child >= 0; child = self->next[child])
    if (2 * self->count[child] > self->count[parent])
      return child;
  return -1;
}

static double
flow_siblings (Tree *self, int from, int end, double x, double y, double width)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (int));

  for (int child = from; child != end && child >= 0; child = self->next[child])
    g_array_append_val (blocks, child);
  return blocks->len > 0 ? flow (self, blocks, x, y, width) : y;
}

/* Down the line of main children, each across the page; then what was left beside them, upwards. */
static double
place_tree (Tree *self, int root, double x, double y, double width)
{
  const AyumiBlockSizes *sizes = self->sizes;
  g_autoptr (GArray) rests = g_array_new (FALSE, FALSE, sizeof (Rest));

  for (int node = root; node >= 0;)
    {
      AyumiBlockNode *box = &self->nodes[node];
      int child = main_child (self, node);

      box->x = x;
      box->y = box->bus_y = y;
      box->trunk_x = x - sizes->indent / 2;
      box->width = MIN (width, sizes->box_most);
      box->height = self->height_of (node, box->width, self->data);
      y += box->height + sizes->gap;
      if (rests->len < DEEPEST)
        {
          x += sizes->indent;
          width -= sizes->indent;
        }
      y = flow_siblings (self, self->first[node], child, x, y, width);
      if (child >= 0)
        {
          Rest rest = { self->next[child], x, width };

          g_array_append_val (rests, rest);
        }
      node = child;
    }
  for (guint i = rests->len; i > 0; i--)
    {
      const Rest *rest = &g_array_index (rests, Rest, i - 1);

      y = flow_siblings (self, rest->sibling, -1, rest->x, y, rest->width);
    }
  return y;
}

static double
place_forest (Tree *self)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (int));
  int largest = -1;
  double y;

  for (guint i = 0; i < self->n; i++)
    if (self->nodes[i].parent < 0 && (largest < 0 || self->count[i] > self->count[largest]))
      largest = i;
  if (largest < 0)
    return 0;
  /* Where there is no tree at all, nothing stands at its head. */
  if (self->count[largest] == 1)
    largest = -1;
  for (int i = 0; i < (int) self->n; i++)
    if (self->nodes[i].parent < 0 && i != largest)
      g_array_append_val (others, i);
  y = largest >= 0 ? place_tree (self, largest, 0, 0, self->sizes->width) : 0;
  if (others->len > 0)
    y = flow (self, others, 0, largest >= 0 ? y + 3 * self->sizes->gap : 0, self->sizes->width);
  return y - self->sizes->gap;
}

double
ayumi_block_tree_layout (AyumiBlockNode *nodes,
                         guint n,
                         const AyumiBlockSizes *sizes,
                         AyumiBlockHeight height_of,
                         gpointer data)
{
  Tree self = { nodes, n, sizes, height_of, data };
  double height = -1;

  for (guint i = 0; i < n; i++)
    if (nodes[i].parent >= (int) n)
      return -1;
  self.first = g_new (int, MAX (1, n));
  self.next = g_new (int, MAX (1, n));
  self.count = g_new0 (guint, MAX (1, n));
  self.levels = g_new0 (guint, MAX (1, n));
  link_children (&self);
  if (measure_branches (&self))
    height = place_forest (&self);
  g_free (self.first);
  g_free (self.next);
  g_free (self.count);
  g_free (self.levels);
  return height;
}
