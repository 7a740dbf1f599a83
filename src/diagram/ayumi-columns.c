/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-columns.h"

static double
block_height (GPtrArray *blocks, guint i)
{
  double height;

  ayumi_scene_get_size (blocks->pdata[i], NULL, &height);
  return height;
}

/* How many columns the blocks need when none may be higher than @limit. */
static guint
count_columns (GPtrArray *blocks, double gap, double limit)
{
  guint n = 1;
  double filled = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      double height = block_height (blocks, i);

      if (filled > 0 && filled + gap + height > limit)
        {
          n++;
          filled = 0;
        }
      filled += (filled > 0 ? gap : 0) + height;
    }
  return n;
}

/* The least height at which the blocks fit into @n columns, found by halving. */
static double
least_height (GPtrArray *blocks, double gap, guint n)
{
  double low = 0, high = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      low = MAX (low, block_height (blocks, i));
      high += block_height (blocks, i) + gap;
    }
  while (high - low > 0.5)
    {
      double middle = (low + high) / 2;

      if (count_columns (blocks, gap, middle) <= n)
        high = middle;
      else
        low = middle;
    }
  return high;
}

/* @heads (nullable) are set over columns that begin with their blocks, above what @limit counts. */
static double
add_blocks (AyumiScene *scene,
            GPtrArray *blocks,
            GPtrArray *heads,
            const AyumiPageGrid *grid,
            double y,
            double gap)
{
  double limit = least_height (blocks, gap, grid->n), filled = 0, head = 0, bottom = 0;
  guint column = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      double height = block_height (blocks, i);

      if (filled > 0 && filled + gap + height > limit)
        {
          column++;
          filled = head = 0;
          if (heads != NULL && heads->pdata[i] != NULL)
            {
              head = block_height (heads, i);
              ayumi_scene_append (scene, heads->pdata[i], ayumi_page_grid_x (grid, column), y);
            }
        }
      filled += filled > 0 ? gap : 0;
      ayumi_scene_append (scene, blocks->pdata[i], ayumi_page_grid_x (grid, column),
                          y + head + filled);
      filled += height;
      bottom = MAX (bottom, head + filled);
    }
  return bottom;
}

double
ayumi_columns_add (AyumiScene *scene, GPtrArray *blocks, const AyumiPageGrid *grid, double y)
{
  return add_blocks (scene, blocks, NULL, grid, y, AYUMI_PAGE_GAP);
}

double
ayumi_columns_add_lines (AyumiScene *scene,
                         GPtrArray *lines,
                         GPtrArray *heads,
                         const AyumiPageGrid *grid,
                         double y)
{
  return add_blocks (scene, lines, heads, grid, y, 0);
}
