/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-orthogonal-route.h"

#include <math.h>

#define CLEARANCE 2.0 /* what a line keeps from a box that it passes */
#define BEND 60.0     /* a bend is worth that much of a detour */
#define ROUNDS 12     /* a route has fewer bends */
#define SAME \
  0.01 /* lines that are no further apart are one: a step between them would be lost in rounding */

typedef enum
{
  ACROSS,
  DOWN,
} Direction;

typedef struct
{
  double *xs, *ys; /* (owned) the candidate lines, sorted */
  guint columns, rows;
  guint8 *blocked[2]; /* (owned) whether the piece from a point to the next one across or down is */
  double *cost[2];    /* (owned) of the cheapest way to a point that arrives across or down */
} Grid;

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

/* Sorts and drops values that are the same. Returns how many are left. */
static guint
sort_lines (double *lines, guint n)
{
  guint kept = 0;

  qsort (lines, n, sizeof *lines, compare_doubles);
  for (guint i = 0; i < n; i++)
    if (kept == 0 || lines[i] > lines[kept - 1] + SAME)
      lines[kept++] = lines[i];
  return kept;
}

static gsize
at (const Grid *self, guint column, guint row)
{
  return (gsize) row * self->columns + column;
}

static double
middle_of (const AyumiRouteBox *box)
{
  return (box->top + box->bottom) / 2;
}

/* The line that @value, one of those that were sorted, is on: the last one not after it. */
static guint
find_line (const double *lines, guint n, double value)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lines[middle] <= value)
        low = middle + 1;
      else
        high = middle;
    }
  return low - 1;
}

static void
block_box (Grid *self, const AyumiRouteBox *box)
{
  double left = box->left - CLEARANCE, right = box->right + CLEARANCE, top = box->top - CLEARANCE,
         bottom = box->bottom + CLEARANCE;

  for (guint row = 0; row < self->rows && self->ys[row] < bottom; row++)
    for (guint column = 0; column < self->columns && self->xs[column] < right; column++)
      {
        gboolean inside_x = self->xs[column] > left, inside_y = self->ys[row] > top;

        if (inside_y && column + 1 < self->columns && self->xs[column + 1] > left)
          self->blocked[ACROSS][at (self, column, row)] = TRUE;
        if (inside_x && row + 1 < self->rows && self->ys[row + 1] > top)
          self->blocked[DOWN][at (self, column, row)] = TRUE;
      }
}

static Grid
grid_new (const AyumiRouteBox *boxes, guint n, guint from, guint to, double aside)
{
  Grid self = { g_new (double, 2 * n), g_new (double, 2 * n + 2) };
  gsize size;

  for (guint i = 0; i < n; i++)
    {
      self.xs[2 * i] = boxes[i].left - aside;
      self.xs[2 * i + 1] = boxes[i].right + aside;
      self.ys[2 * i] = boxes[i].top - CLEARANCE - 1;
      self.ys[2 * i + 1] = boxes[i].bottom + CLEARANCE + 1;
    }
  self.ys[2 * n] = middle_of (&boxes[from]);
  self.ys[2 * n + 1] = middle_of (&boxes[to]);
  self.columns = sort_lines (self.xs, 2 * n);
  self.rows = sort_lines (self.ys, 2 * n + 2);
  size = (gsize) self.columns * self.rows;
  for (Direction d = ACROSS; d <= DOWN; d++)
    {
      self.blocked[d] = g_new0 (guint8, size);
      self.cost[d] = g_new (double, size);
      for (gsize i = 0; i < size; i++)
        self.cost[d][i] = INFINITY;
    }
  for (guint i = 0; i < n; i++)
    block_box (&self, &boxes[i]);
  return self;
}

static void
grid_clear (Grid *self)
{
  g_free (self->xs);
  g_free (self->ys);
  for (Direction d = ACROSS; d <= DOWN; d++)
    {
      g_free (self->blocked[d]);
      g_free (self->cost[d]);
    }
}

/* The distance from point @i of a row or column to the next one, infinite where a box lies between. */
static double
piece (const Grid *self, Direction d, guint column, guint row)
{
  if (self->blocked[d][at (self, column, row)])
    return INFINITY;
  return d == ACROSS ? self->xs[column + 1] - self->xs[column] : self->ys[row + 1] - self->ys[row];
}

/* Lets every point of one line be reached from its neighbours, forwards and then backwards. */
static void
relax_line (Grid *self, Direction d, guint line)
{
  guint n = d == ACROSS ? self->columns : self->rows;
  double *cost = self->cost[d];

  for (guint step = 0; step + 1 < 2 * n - 1; step++)
    {
      guint i = step + 1 < n ? step : 2 * n - 3 - step, column = d == ACROSS ? i : line,
            row = d == ACROSS ? line : i;
      gsize here = at (self, column, row),
            there = d == ACROSS ? at (self, column + 1, row) : at (self, column, row + 1);
      double length = piece (self, d, column, row);

      if (step + 1 < n)
        cost[there] = fmin (cost[there], cost[here] + length);
      else
        cost[here] = fmin (cost[here], cost[there] + length);
    }
}

static void
relax (Grid *self)
{
  gsize size = (gsize) self->columns * self->rows;

  for (guint round = 0; round < ROUNDS; round++)
    {
      Direction d = round % 2 == 0 ? ACROSS : DOWN;

      for (gsize i = 0; i < size; i++)
        self->cost[d][i] = fmin (self->cost[d][i], self->cost[!d][i] + BEND);
      for (guint line = 0; line < (d == ACROSS ? self->rows : self->columns); line++)
        relax_line (self, d, line);
    }
}

static void
add_point (GArray *points, double x, double y)
{
  AyumiPoint point = { points->len == 0 ? 'M' : 'L', x, y };

  g_array_append_val (points, point);
}

/* From the point (@column, @row), reached across, back to where its cost is nothing: each time to what it is cheapest
 * to come from. What a point was reached from may have become cheaper since, so that sums need not be equal, but
 * every step leads to a lower cost, and so to the end. */
static void
trace (const Grid *self, guint column, guint row, GArray *points)
{
  Direction d = ACROSS;

  for (;;)
    {
      gsize here = at (self, column, row);
      guint *i = d == ACROSS ? &column : &row, n = d == ACROSS ? self->columns : self->rows;
      gsize step = d == ACROSS ? 1 : self->columns;
      double turned = self->cost[!d][here] + BEND, on = INFINITY, back = INFINITY;

      if (d == ACROSS && self->cost[d][here] == 0)
        break;
      if (*i + 1 < n)
        on = self->cost[d][here + step] + piece (self, d, column, row);
      if (*i > 0)
        back =
            self->cost[d][here - step] + piece (self, d, column - (d == ACROSS), row - (d == DOWN));
      if (turned <= fmin (on, back))
        {
          add_point (points, self->xs[column], self->ys[row]);
          d = !d;
        }
      else if (on <= back)
        ++*i;
      else
        --*i;
    }
  add_point (points, self->xs[column], self->ys[row]);
}

/* The points of @way in the other order, from a side of @from to one of @to. */
static GArray *
finish (GArray *way, const AyumiRouteBox *from, const AyumiRouteBox *to)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (AyumiPoint));
  const AyumiPoint *start = &g_array_index (way, AyumiPoint, way->len - 1),
                   *end = &g_array_index (way, AyumiPoint, 0);

  add_point (points, start->x < from->left ? from->left : from->right, start->y);
  for (guint i = way->len; i > 0; i--)
    {
      const AyumiPoint *point = &g_array_index (way, AyumiPoint, i - 1),
                       *last = &g_array_index (points, AyumiPoint, points->len - 1);

      if (point->x != last->x || point->y != last->y)
        add_point (points, point->x, point->y);
    }
  add_point (points, end->x < to->left ? to->left : to->right, end->y);
  return points;
}

GArray *
ayumi_orthogonal_route (const AyumiRouteBox *boxes, guint n, guint from, guint to, double aside)
{
  Grid grid;
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (AyumiPoint));
  const AyumiRouteBox *a = &boxes[from], *b = &boxes[to];
  guint start, end, ends[2], best;
  GArray *points = NULL;

  g_return_val_if_fail (from < n && to < n && aside > CLEARANCE, NULL);

  grid = grid_new (boxes, n, from, to, aside);
  start = find_line (grid.ys, grid.rows, middle_of (a));
  end = find_line (grid.ys, grid.rows, middle_of (b));
  grid.cost[ACROSS][at (&grid, find_line (grid.xs, grid.columns, a->left - aside), start)] = 0;
  grid.cost[ACROSS][at (&grid, find_line (grid.xs, grid.columns, a->right + aside), start)] = 0;
  relax (&grid);
  ends[0] = find_line (grid.xs, grid.columns, b->left - aside);
  ends[1] = find_line (grid.xs, grid.columns, b->right + aside);
  best = grid.cost[ACROSS][at (&grid, ends[0], end)] <= grid.cost[ACROSS][at (&grid, ends[1], end)]
             ? ends[0]
             : ends[1];
  if (isfinite (grid.cost[ACROSS][at (&grid, best, end)]))
    {
      add_point (way, grid.xs[best], grid.ys[end]);
      trace (&grid, best, end, way);
      points = finish (way, a, b);
    }
  grid_clear (&grid);
  return points;
}
