/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-orgchart.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "orgchart/ayumi-block-tree.h"
#include "orgchart/ayumi-orthogonal-route.h"
#include "orgchart/ayumi-unit-card.h"
#include "orgchart/ayumi-unit-style.h"
#include "orgchart/ayumi-change-list.h"
#include "text/ayumi-sentence.h"

#define MARGIN 24.0
#define DEFAULT_WIDTH 1200.0
#define LEAST_WIDTH 200.0
#define NARROW 560.0
#define CHANGES_WIDTH 400.0
/* Beside the boxes of a column run the lines of the tree and the tracks of relations. */
#define ASIDE 5.0
#define TRACK 3.0
#define N_TRACKS 4

/* An organisation while it is laid out. */
typedef struct
{
  const AyumiOrgchartOptions *options;
  AyumiUnitCards cards;
  GPtrArray *units;      /* (owned) const AyumiUnit *, the index is that of the node */
  GPtrArray *links;      /* (owned) const AyumiUnitLink * */
  AyumiBlockNode *nodes; /* (owned) */
  GHashTable *index;     /* (owned) unit → its index + 1 */
} Chart;

static const AyumiBlockSizes block_sizes = { .box_least = 172,
                                             .box_most = 240,
                                             .indent = 18,
                                             .gap = 7,
                                             .column_gap = 28 };

static int
node_of (const Chart *chart, const AyumiUnit *unit)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (chart->index, unit)) - 1;
}

/* Whether making @parent the parent of @node would close a circle. */
static gboolean
would_circle (const Chart *chart, int node, int parent)
{
  for (guint steps = 0; parent >= 0 && steps <= chart->units->len; steps++)
    {
      if (parent == node)
        return TRUE;
      parent = chart->nodes[parent].parent;
    }
  return FALSE;
}

static void
make_nodes (Chart *chart)
{
  chart->nodes = g_new0 (AyumiBlockNode, MAX (chart->units->len, 1));
  for (guint i = 0; i < chart->units->len; i++)
    {
      g_hash_table_insert (chart->index, chart->units->pdata[i], GINT_TO_POINTER (i + 1));
      chart->nodes[i].parent = -1;
    }
  for (guint i = 0; i < chart->links->len; i++)
    {
      const AyumiUnitLink *link = chart->links->pdata[i];
      int from = node_of (chart, link->from), to = node_of (chart, link->to);

      if (link->relation != AYUMI_RELATION_PART_OF && link->relation != AYUMI_RELATION_REPORTS_TO)
        continue;
      if (from >= 0 && to >= 0 && chart->nodes[from].parent < 0 && !would_circle (chart, from, to))
        chart->nodes[from].parent = to;
    }
}

/* ---- relations ---- */

static gboolean
is_matrix_link (const Chart *chart, const AyumiUnitLink *link)
{
  const char *focus = chart->options->focus;

  return focus != NULL && link->relation > AYUMI_RELATION_PART_OF
         && node_of (chart, link->from) >= 0 && node_of (chart, link->to) >= 0
         && (g_str_equal (link->from->id, focus) || g_str_equal (link->to->id, focus));
}

static guint
matrix_relations (const Chart *chart)
{
  guint relations = 0;

  for (guint i = 0; i < chart->links->len; i++)
    if (is_matrix_link (chart, chart->links->pdata[i]))
      relations |= 1u << ((const AyumiUnitLink *) chart->links->pdata[i])->relation;
  return relations;
}

/* The relations of the focused unit, each on a track of its own. */
static void
add_matrix_links (const Chart *chart, AyumiScene *scene)
{
  g_autofree AyumiRouteBox *boxes = g_new (AyumiRouteBox, MAX (1, chart->units->len));
  guint track = 0;

  for (guint i = 0; i < chart->units->len; i++)
    {
      const AyumiBlockNode *node = &chart->nodes[i];

      boxes[i] =
          (AyumiRouteBox) { node->x, node->y, node->x + node->width, node->y + node->height };
    }
  for (guint i = 0; i < chart->links->len; i++)
    {
      const AyumiUnitLink *link = chart->links->pdata[i];
      g_autoptr (GArray) route = NULL;

      if (!is_matrix_link (chart, link))
        continue;
      route =
          ayumi_orthogonal_route (boxes, chart->units->len, node_of (chart, link->from),
                                  node_of (chart, link->to), ASIDE + TRACK * (track++ % N_TRACKS));
      ayumi_unit_relation_add (scene, link->relation, (AyumiPoint *) route->data, route->len);
    }
}

/* ---- the head ---- */

static gboolean
any_unconfirmed (const Chart *chart)
{
  for (guint i = 0; i < chart->units->len; i++)
    if (!ayumi_unit_card_is_confirmed (&chart->cards, chart->units->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Returns where it ends. */
static double
add_head (const Chart *chart, AyumiScene *scene, double width)
{
  AyumiLang lang = chart->options->lang;
  AyumiMeasurer *measurer = chart->cards.measurer;
  g_autofree char *date = ayumi_day_format (chart->options->at, lang, AYUMI_DATE_PLAIN);
  g_autofree char *title =
      g_strdup_printf (ayumi_say (lang, "組織図（%s時点）", "Organisation as of %s"), date);
  g_autofree char *description =
      g_strdup_printf (ayumi_say (lang, "%u の職・組織", "%u posts and bodies"), chart->units->len);
  double room = width - 2 * MARGIN, y = MARGIN;

  ayumi_scene_set_title (scene, title, description);
  y += ayumi_scene_add_paragraph (scene, measurer, title,
                                  (AyumiFont) { width < NARROW ? 16 : 20, 700, lang }, MARGIN, y,
                                  room, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  y += ayumi_scene_add_paragraph (scene, measurer, description, (AyumiFont) { 13, 400, lang },
                                  MARGIN, y + 2, room, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED)
       + 10;
  return y
         + ayumi_unit_legend_add (scene, measurer, chart->units, matrix_relations (chart),
                                  any_unconfirmed (chart), lang, MARGIN, y, room)
         + 10;
}

/* ---- the tree ---- */

static double
height_of (guint node, double width, gpointer data)
{
  const Chart *chart = data;

  return ayumi_unit_card_height (&chart->cards, chart->units->pdata[node], width);
}

/* From below the left of the parent along the columns' tops, down beside the column, into the box. */
static void
add_edge (const Chart *chart, AyumiScene *scene, guint index)
{
  const AyumiBlockNode *node = &chart->nodes[index], *parent = &chart->nodes[node->parent];
  double down = parent->x + block_sizes.indent / 2, end = node->y + node->height / 2;
  AyumiPoint points[] = { { 'M', down, parent->y + parent->height },
                          { 'L', down, node->bus_y },
                          { 'L', node->trunk_x, node->bus_y },
                          { 'L', node->trunk_x, end },
                          { 'L', node->x, end } };

  ayumi_scene_add_path (scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_NONE, AYUMI_ROLE_AXIS, 1,
                        AYUMI_DASH_SOLID);
}

/* Parents before children, each branch whole: the order in which a person reads the chart. */
static void
add_branches (const Chart *chart, AyumiScene *scene)
{
  guint n = chart->units->len;
  g_autofree int *first = g_new (int, n), *next = g_new (int, n);
  int node = -1, top = 0;

  /* Siblings stand in the order of their indices, but for the tree at the top of the page. */
  for (guint i = 0; i < n; i++)
    {
      first[i] = -1;
      if (chart->nodes[i].y < chart->nodes[top].y)
        top = i;
    }
  for (int i = (int) n - 1; i >= 0; i--)
    if (i != top)
      {
        int *list = chart->nodes[i].parent >= 0 ? &first[chart->nodes[i].parent] : &node;

        next[i] = *list;
        *list = i;
      }
  next[top] = node;
  node = top;
  while (node >= 0)
    {
      const AyumiBlockNode *box = &chart->nodes[node];

      ayumi_unit_card_add (&chart->cards, scene, chart->units->pdata[node], box->x, box->y,
                           box->width, box->height);
      if (first[node] >= 0)
        {
          node = first[node];
          continue;
        }
      while (node >= 0 && next[node] < 0)
        node = chart->nodes[node].parent;
      node = node >= 0 ? next[node] : -1;
    }
}

/* What changed last, in the corner beside the head of the tree where that is empty. */
static void
add_changes (const Chart *chart, AyumiScene *scene, double right, double top)
{
  double left = 0, bottom = INFINITY;

  for (guint i = 0; i < chart->units->len; i++)
    if (chart->nodes[i].x + chart->nodes[i].width > right - CHANGES_WIDTH)
      bottom = MIN (bottom, chart->nodes[i].y);
  for (guint i = 0; i < chart->units->len; i++)
    if (chart->nodes[i].y < bottom)
      left = MAX (left, chart->nodes[i].x + chart->nodes[i].width);
  left += 2 * MARGIN;
  if (isfinite (bottom) && right - left >= CHANGES_WIDTH - 2 * MARGIN)
    ayumi_change_list_add (scene, chart->cards.measurer, chart->cards.report, chart->options->at,
                           chart->options->lang, left, top, right - left, bottom - MARGIN - top);
}

static void
lay_out (Chart *chart, AyumiScene *scene)
{
  double width = chart->options->width > 0 ? chart->options->width : DEFAULT_WIDTH, top, height;
  AyumiBlockSizes sizes = block_sizes;

  sizes.width = MAX (LEAST_WIDTH, width - 2 * MARGIN);
  top = add_head (chart, scene, MAX (LEAST_WIDTH + 2 * MARGIN, width));
  height = ayumi_block_tree_layout (chart->nodes, chart->units->len, &sizes, height_of, chart);
  for (guint i = 0; i < chart->units->len; i++)
    {
      AyumiBlockNode *node = &chart->nodes[i];

      node->x += MARGIN;
      node->trunk_x += MARGIN;
      node->y += top;
      node->bus_y += top;
    }
  for (guint i = 0; i < chart->units->len; i++)
    if (chart->nodes[i].parent >= 0)
      add_edge (chart, scene, i);
  add_matrix_links (chart, scene);
  add_branches (chart, scene);
  add_changes (chart, scene, MARGIN + sizes.width, top);
  ayumi_scene_set_size (scene, sizes.width + 2 * MARGIN, ceil (top + height + MARGIN));
}

static void
say_nothing_known (const Chart *chart, AyumiScene *scene)
{
  double width = chart->options->width > 0 ? chart->options->width : 480,
         y = add_head (chart, scene, width);

  y += ayumi_scene_add_paragraph (scene, chart->cards.measurer,
                                  ayumi_say (chart->options->lang,
                                             "この日の組織は資料にありません。",
                                             "The sources name no organisation for this day."),
                                  (AyumiFont) { 14, 400, chart->options->lang }, MARGIN, y,
                                  width - 2 * MARGIN, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_set_size (scene, width, ceil (y + MARGIN));
}

AyumiScene *
ayumi_orgchart_layout (AyumiReport *report,
                       const AyumiOrgchartOptions *options,
                       AyumiMeasurer *measurer)
{
  Chart chart = { .options = options, .cards = { report, measurer, options->lang, options->at } };
  AyumiScene *scene = ayumi_scene_new (0, 0);

  chart.units = ayumi_report_units_at (report, options->at);
  chart.links = ayumi_report_unit_links_at (report, options->at);
  chart.index = g_hash_table_new (NULL, NULL);
  make_nodes (&chart);
  if (chart.units->len == 0)
    say_nothing_known (&chart, scene);
  else
    lay_out (&chart, scene);
  g_ptr_array_unref (chart.units);
  g_ptr_array_unref (chart.links);
  g_hash_table_unref (chart.index);
  g_free (chart.nodes);
  return scene;
}
