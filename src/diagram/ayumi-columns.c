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
count_columns (GPtrArray *blocks, double limit)
{
  guint n = 1;
  double filled = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      double height = block_height (blocks, i);

      if (filled > 0 && filled + AYUMI_PAGE_GAP + height > limit)
        {
          n++;
          filled = 0;
        }
      filled += (filled > 0 ? AYUMI_PAGE_GAP : 0) + height;
    }
  return n;
}

/* The least height at which the blocks fit into @n columns, found by halving. */
static double
least_height (GPtrArray *blocks, guint n)
{
  double low = 0, high = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      low = MAX (low, block_height (blocks, i));
      high += block_height (blocks, i) + AYUMI_PAGE_GAP;
    }
  while (high - low > 0.5)
    {
      double middle = (low + high) / 2;

      if (count_columns (blocks, middle) <= n)
        high = middle;
      else
        low = middle;
    }
  return high;
}

double
ayumi_columns_add (AyumiScene *scene, GPtrArray *blocks, const AyumiPageGrid *grid, double y)
{
  double limit = least_height (blocks, grid->n), filled = 0, bottom = 0;
  guint column = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      double height = block_height (blocks, i);

      if (filled > 0 && filled + AYUMI_PAGE_GAP + height > limit)
        {
          column++;
          filled = 0;
        }
      filled += filled > 0 ? AYUMI_PAGE_GAP : 0;
      ayumi_scene_append (scene, blocks->pdata[i], ayumi_page_grid_x (grid, column), y + filled);
      filled += height;
      bottom = MAX (bottom, filled);
    }
  return bottom;
}
