/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "orgchart/ayumi-orgchart-parts.h"
#include "orgchart/ayumi-tree-form.h"

#define TREE_BOX_MOST 220.0

static const AyumiBlockSizes block_sizes = { .box_least = 172,
                                             .box_most = 240,
                                             .indent = 18,
                                             .gap = 7,
                                             .column_gap = 28 };

/* One column, since no page has room for two. */
static const AyumiBlockSizes outline_sizes = { .box_least = 1e6,
                                               .box_most = 560,
                                               .indent = 24,
                                               .gap = 4,
                                               .column_gap = 28 };

static const AyumiTreeFormSizes tree_sizes = { FALSE, 150, 8, 32 },
                                down_sizes = { TRUE, 148, 12, 32 };

static double
height_of (guint row, double width, gpointer data)
{
  AyumiOrgchart *chart = data;

  if (chart->known_width[row] != width)
    {
      chart->known_width[row] = width;
      chart->known_height[row] =
          ayumi_unit_card_height (&chart->cards, ayumi_orgchart_row (chart, row), width);
    }
  return chart->known_height[row];
}

typedef struct
{
  AyumiOrgchart *chart;
  const guint *rows;
} Singles;

static double
single_height (guint index, double width, gpointer data)
{
  const Singles *singles = data;

  return height_of (singles->rows[index], width, singles->chart);
}

/* Units that belong to nothing and hold nothing, in columns over @room from @top. Returns where they end. */
static double
place_singles (AyumiOrgchart *chart, double room, double top)
{
  guint n = chart->rows->len, found = 0;
  g_autofree gboolean *single = ayumi_tree_form_singles (chart->nodes, n);
  g_autofree guint *rows = g_new (guint, MAX (1, n));
  g_autofree AyumiBlockNode *boxes = g_new0 (AyumiBlockNode, MAX (1, n));
  Singles singles = { chart, rows };
  AyumiBlockSizes sizes = block_sizes;
  double height;

  for (guint i = 0; i < n; i++)
    if (single[i])
      {
        boxes[found].parent = -1;
        rows[found++] = i;
      }
  sizes.width = room;
  height = ayumi_block_tree_layout (boxes, found, &sizes, single_height, &singles);
  for (guint i = 0; i < found; i++)
    {
      chart->nodes[rows[i]] = boxes[i];
      chart->nodes[rows[i]].y += top;
    }
  return found > 0 ? top + height : top;
}

/* The tree from the left with boxes as wide as its levels leave them on the page; of a narrow one two levels are
 * seen at once, a unit and what is below it. */
static AyumiTreeFormSizes
fitted_tree (const AyumiOrgchart *chart, double room)
{
  AyumiTreeFormSizes sizes = tree_sizes;
  guint levels = 1;

  sizes.box = MIN (sizes.box, floor ((room - sizes.level_gap) / 2));
  for (guint i = 0; i < chart->rows->len; i++)
    levels = MAX (levels, ayumi_orgchart_row (chart, i)->level);
  sizes.box =
      CLAMP (floor ((room - (levels - 1) * sizes.level_gap) / levels), sizes.box, TREE_BOX_MOST);
  return sizes;
}

void
ayumi_orgchart_place (AyumiOrgchart *chart, double room, double *width, double *height)
{
  gboolean down = chart->form == AYUMI_ORGCHART_DOWN;
  AyumiBlockSizes sizes = chart->form == AYUMI_ORGCHART_OUTLINE ? outline_sizes : block_sizes;

  sizes.width = *width = room;
  if (chart->form == AYUMI_ORGCHART_TREE || down)
    {
      AyumiTreeFormSizes tree = down ? down_sizes : fitted_tree (chart, room);
      double end = 0;

      if (ayumi_tree_form_layout (chart->nodes, chart->rows->len, &tree, height_of, chart, width,
                                  height))
        end = *height + 3 * sizes.gap;
      *height = MAX (*height, place_singles (chart, room, end));
      *width = MAX (*width, room);
      return;
    }
  *height = ayumi_block_tree_layout (chart->nodes, chart->rows->len, &sizes, height_of, chart);
}

/* ---- lines ---- */

/* From below the left of the parent along the columns' tops, down beside the column, into the box. */
static void
add_block_edge (AyumiScene *scene,
                double indent,
                const AyumiBlockNode *parent,
                const AyumiBlockNode *node)
{
  double down = parent->x + indent / 2, end = node->y + node->height / 2;
  AyumiPoint points[] = { { 'M', down, parent->y + parent->height },
                          { 'L', down, node->bus_y },
                          { 'L', node->trunk_x, node->bus_y },
                          { 'L', node->trunk_x, end },
                          { 'L', node->x, end } };

  ayumi_scene_add_path (scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_NONE, AYUMI_ROLE_AXIS, 1,
                        AYUMI_DASH_SOLID);
}

/* From the middle of a side to the middle of the side that faces it. */
static void
add_tree_edge (AyumiScene *scene,
               const AyumiBlockNode *parent,
               const AyumiBlockNode *node,
               gboolean down)
{
  double x1 = parent->x + (down ? parent->width / 2 : parent->width),
         y1 = parent->y + (down ? parent->height : parent->height / 2),
         x2 = node->x + (down ? node->width / 2 : 0), y2 = node->y + (down ? 0 : node->height / 2),
         turn = down ? (y1 + y2) / 2 : (x1 + x2) / 2;
  AyumiPoint points[] = { { 'M', x1, y1 },
                          { 'L', down ? x1 : turn, down ? turn : y1 },
                          { 'L', down ? x2 : turn, down ? turn : y2 },
                          { 'L', x2, y2 } };

  ayumi_scene_add_path (scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_NONE, AYUMI_ROLE_AXIS, 1,
                        AYUMI_DASH_SOLID);
}

void
ayumi_orgchart_add_edges (const AyumiOrgchart *chart, AyumiScene *scene)
{
  gboolean outline = chart->form == AYUMI_ORGCHART_OUTLINE;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const AyumiBlockNode *node = &chart->nodes[i];

      if (node->parent < 0)
        continue;
      if (chart->form == AYUMI_ORGCHART_TREE || chart->form == AYUMI_ORGCHART_DOWN)
        add_tree_edge (scene, &chart->nodes[node->parent], node,
                       chart->form == AYUMI_ORGCHART_DOWN);
      else
        add_block_edge (scene, outline ? outline_sizes.indent : block_sizes.indent,
                        &chart->nodes[node->parent], node);
    }
}
