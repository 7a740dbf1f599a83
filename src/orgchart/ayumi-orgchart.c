/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-orgchart.h"

#include <gio/gio.h>
#include <math.h>

#include "base/ayumi-date-format.h"
#include "orgchart/ayumi-change-list.h"
#include "orgchart/ayumi-change-mark.h"
#include "orgchart/ayumi-orthogonal-route.h"
#include "orgchart/ayumi-tree-form.h"
#include "orgchart/ayumi-unit-card.h"
#include "orgchart/ayumi-unit-folds.h"
#include "orgchart/ayumi-unit-path.h"
#include "orgchart/ayumi-unit-style.h"
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
#define TREE_BOX_MOST 220.0
#define MOST_ROUTED 400 /* boxes; among more a relation is a straight line */

/* An organisation while it is laid out. */
typedef struct
{
  AyumiReport *report;
  const AyumiViewState *state;
  AyumiUnitCards cards;
  AyumiOrgchartForm form;
  int selected, branch;       /* nodes, -1 for none */
  const AyumiChange *changes; /* of the units that are shown or closed */
  guint n_changes;
  GArray *rows;                       /* (owned) AyumiUnitRow */
  AyumiBlockNode *nodes;              /* (owned) their boxes */
  double *known_width, *known_height; /* (owned) of the cards: what was measured last */
} Chart;

static const struct
{
  const char *word;
  guint room; /* units that open by themselves */
} forms[] = {
  [AYUMI_ORGCHART_BLOCKS] = { NULL, 200 },
  [AYUMI_ORGCHART_TREE] = { "tree", 100 },
  [AYUMI_ORGCHART_DOWN] = { "tree-down", 40 },
  [AYUMI_ORGCHART_OUTLINE] = { "outline", 200 },
};

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

gboolean
ayumi_orgchart_form_from_string (const char *word, AyumiOrgchartForm *form)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_strcmp0 (word, forms[i].word) == 0)
      {
        *form = i;
        return TRUE;
      }
  return FALSE;
}

const char *
ayumi_orgchart_form_to_string (AyumiOrgchartForm form)
{
  g_return_val_if_fail (form < AYUMI_N_ORGCHARTS, NULL);

  return forms[form].word;
}

char *
ayumi_orgchart_expand_link (const AyumiViewState *state, const char *id)
{
  return ayumi_unit_folds_link (state, id, AYUMI_FOLD_OPEN_ALL, FALSE);
}

static const AyumiUnitRow *
row_at (const Chart *chart, guint index)
{
  return &g_array_index (chart->rows, AyumiUnitRow, index);
}

static const AyumiUnitNode *
node_at (const Chart *chart, guint row)
{
  return &chart->cards.tree->nodes[row_at (chart, row)->node];
}

/* The row that shows @unit, or the closed one that it is below; -1 when the drawing leaves it out. */
static int
row_of (const Chart *chart, const AyumiUnit *unit)
{
  int node = ayumi_unit_tree_find (chart->cards.tree, unit);
  guint low = 0, high = chart->rows->len;

  /* Rows come in the order of their nodes: the last one not after it. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((int) row_at (chart, middle)->node <= node)
        low = middle + 1;
      else
        high = middle;
    }
  if (node < 0 || low == 0
      || node > (int) (row_at (chart, low - 1)->node + node_at (chart, low - 1)->below))
    return -1;
  return low - 1;
}

/* ---- relations ---- */

/* The matrix relations of the selected unit, between rows that are two. (transfer container) */
static GPtrArray *
matrix_links (const Chart *chart)
{
  GPtrArray *found = g_ptr_array_new ();
  const AyumiUnit *unit =
      chart->selected >= 0 ? chart->cards.tree->nodes[chart->selected].unit : NULL;
  guint n;
  const AyumiUnitLink *links = ayumi_report_get_records (chart->report, AYUMI_KIND_UNIT_LINK, &n);

  for (guint i = 0; unit != NULL && i < n; i++)
    {
      const AyumiUnitLink *link = &links[i];
      int from, to;

      if ((link->from != unit && link->to != unit) || link->relation <= AYUMI_RELATION_PART_OF
          || !ayumi_edtf_holds_at (&link->valid, chart->cards.tree->day))
        continue;
      from = row_of (chart, link->from);
      to = row_of (chart, link->to);
      if (from >= 0 && to >= 0 && from != to)
        g_ptr_array_add (found, (gpointer) link);
    }
  return found;
}

static guint
relations_of (GPtrArray *links)
{
  guint relations = 0;

  for (guint i = 0; i < links->len; i++)
    relations |= 1u << ((const AyumiUnitLink *) links->pdata[i])->relation;
  return relations;
}

static GArray *
straight_line (const AyumiBlockNode *from, const AyumiBlockNode *to)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (AyumiPoint));
  AyumiPoint points[] = { { 'M', from->x, from->y + from->height / 2 },
                          { 'L', to->x, to->y + to->height / 2 } };

  return g_array_append_vals (line, points, G_N_ELEMENTS (points));
}

/* The relations of the selected unit, each on a track of its own. */
static void
add_matrix_links (const Chart *chart, AyumiScene *scene, GPtrArray *links)
{
  guint n = chart->rows->len;
  g_autofree AyumiRouteBox *boxes = g_new (AyumiRouteBox, MAX (1, n));

  for (guint i = 0; i < n; i++)
    {
      const AyumiBlockNode *node = &chart->nodes[i];

      boxes[i] =
          (AyumiRouteBox) { node->x, node->y, node->x + node->width, node->y + node->height };
    }
  for (guint i = 0; i < links->len; i++)
    {
      const AyumiUnitLink *link = links->pdata[i];
      int from = row_of (chart, link->from), to = row_of (chart, link->to);
      g_autoptr (GArray) route =
          n > MOST_ROUTED
              ? straight_line (&chart->nodes[from], &chart->nodes[to])
              : ayumi_orthogonal_route (boxes, n, from, to, ASIDE + TRACK * (i % N_TRACKS));

      ayumi_unit_relation_add (scene, link->relation, (AyumiPoint *) route->data, route->len);
    }
}

/* ---- the head ---- */

static gboolean
any_unconfirmed (const Chart *chart)
{
  for (guint i = 0; i < chart->rows->len; i++)
    if (!node_at (chart, i)->ended
        && !ayumi_unit_card_is_confirmed (&chart->cards, node_at (chart, i)->unit))
      return TRUE;
  return FALSE;
}

static char *
describe (const Chart *chart)
{
  const AyumiUnitTree *tree = chart->cards.tree;
  AyumiLang lang = chart->cards.lang;
  guint living = tree->n - tree->n_ended, shown = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    shown += !node_at (chart, i)->ended;
  if (shown == living)
    return g_strdup_printf (ayumi_say (lang, "%u の職・組織", "%u posts and bodies"), living);
  return g_strdup_printf (ayumi_say (lang, "%u の職・組織のうち %u",
                                     "%2$u of %1$u posts and bodies"),
                          living, shown);
}

static char *
title_of (const Chart *chart)
{
  AyumiLang lang = chart->cards.lang;
  g_autofree char *day = ayumi_day_format (chart->cards.tree->day, lang, AYUMI_DATE_PLAIN),
                  *since = NULL;

  if (chart->cards.tree->since == AYUMI_DAY_MIN)
    return g_strdup_printf (ayumi_say (lang, "組織図（%s時点）", "Organisation as of %s"), day);
  since = ayumi_day_format (chart->cards.tree->since, lang, AYUMI_DATE_PLAIN);
  return g_strdup_printf (ayumi_say (lang, "組織図（%s時点、%sとの違い）",
                                     "Organisation as of %s, and what is different from %s"),
                          day, since);
}

static double
add_legends (const Chart *chart, AyumiScene *scene, GPtrArray *links, double y, double room)
{
  const AyumiUnitCards *cards = &chart->cards;
  g_autoptr (GPtrArray) units = g_ptr_array_new ();
  double top = y;

  for (guint i = 0; i < chart->rows->len; i++)
    g_ptr_array_add (units, (gpointer) node_at (chart, i)->unit);
  y += ayumi_unit_legend_add (scene, cards->measurer, units, relations_of (links),
                              any_unconfirmed (chart), cards->lang, MARGIN, y, room);
  y += ayumi_change_legend_add (chart->changes, chart->n_changes, scene, cards->measurer,
                                cards->lang, MARGIN, y, room);
  return y - top;
}

/* Returns where it ends. */
static double
add_head (const Chart *chart, AyumiScene *scene, GPtrArray *links, double width)
{
  const AyumiUnitCards *cards = &chart->cards;
  AyumiLang lang = cards->lang;
  AyumiMeasurer *measurer = cards->measurer;
  g_autofree char *title = title_of (chart), *description = describe (chart);
  double room = width - 2 * MARGIN, y = MARGIN;

  ayumi_scene_set_title (scene, title, description);
  y += ayumi_scene_add_paragraph (scene, measurer, title,
                                  (AyumiFont) { width < NARROW ? 16 : 20, 700, lang }, MARGIN, y,
                                  room, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  y += ayumi_scene_add_paragraph (scene, measurer, description, (AyumiFont) { 13, 400, lang },
                                  MARGIN, y + 2, room, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED)
       + 10;
  y += ayumi_unit_path_add (cards, scene, chart->selected >= 0 ? chart->selected : chart->branch,
                            chart->branch, MARGIN, y, room);
  return y + add_legends (chart, scene, links, y, room) + 10;
}

/* ---- the tree ---- */

static double
height_of (guint row, double width, gpointer data)
{
  Chart *chart = data;

  if (chart->known_width[row] != width)
    {
      chart->known_width[row] = width;
      chart->known_height[row] = ayumi_unit_card_height (&chart->cards, row_at (chart, row), width);
    }
  return chart->known_height[row];
}

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

static void
add_edges (const Chart *chart, AyumiScene *scene)
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

static void
add_cards (const Chart *chart, AyumiScene *scene)
{
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const AyumiBlockNode *box = &chart->nodes[i];

      ayumi_unit_card_add (&chart->cards, scene, row_at (chart, i), box->x, box->y, box->width,
                           box->height);
    }
}

/* What changed last, in the corner beside the head of the tree where that is empty. */
static void
add_latest_changes (const Chart *chart, AyumiScene *scene, double right, double top)
{
  double left = 0, bottom = INFINITY;

  for (guint i = 0; i < chart->rows->len; i++)
    if (chart->nodes[i].x + chart->nodes[i].width > right - CHANGES_WIDTH)
      bottom = MIN (bottom, chart->nodes[i].y);
  for (guint i = 0; i < chart->rows->len; i++)
    if (chart->nodes[i].y < bottom)
      left = MAX (left, chart->nodes[i].x + chart->nodes[i].width);
  left += 2 * MARGIN;
  if (isfinite (bottom) && right - left >= CHANGES_WIDTH - 2 * MARGIN)
    ayumi_change_list_add (scene, chart->cards.measurer, chart->cards.tree->latest,
                           chart->cards.lang, left, top, right - left, bottom - MARGIN - top);
}

/* ---- places ---- */

typedef struct
{
  Chart *chart;
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
place_singles (Chart *chart, double room, double top)
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

/* The tree from the left with boxes as wide as its levels leave them on the page. */
static AyumiTreeFormSizes
fitted_tree (const Chart *chart, double room)
{
  AyumiTreeFormSizes sizes = tree_sizes;
  guint levels = 1;

  for (guint i = 0; i < chart->rows->len; i++)
    levels = MAX (levels, row_at (chart, i)->level);
  sizes.box =
      CLAMP (floor ((room - (levels - 1) * sizes.level_gap) / levels), sizes.box, TREE_BOX_MOST);
  return sizes;
}

/* Places the boxes from (0, 0) for a page with @room. Sets what they take. */
static void
place (Chart *chart, double room, double *width, double *height)
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

/* Those of a branch stand together, as its nodes do. */
static void
find_changes (Chart *chart)
{
  const AyumiUnitTree *tree = chart->cards.tree;
  guint from = 0, end = tree->changes->len;

  if (chart->state->branch != NULL && chart->branch >= 0)
    {
      const AyumiUnitNode *first = &tree->nodes[chart->branch], *last = first + first->below;

      from = first->first_change;
      end = last->first_change + last->n_changes;
    }
  chart->changes = (const AyumiChange *) (gpointer) tree->changes->data + from;
  chart->n_changes = end - from;
}

static void
make_boxes (Chart *chart)
{
  guint n = chart->rows->len;

  chart->nodes = g_new0 (AyumiBlockNode, MAX (1, n));
  chart->known_width = g_new0 (double, MAX (1, n));
  chart->known_height = g_new0 (double, MAX (1, n));
  for (guint i = 0; i < n; i++)
    chart->nodes[i].parent = row_at (chart, i)->parent;
}

static void
lay_out (Chart *chart, AyumiScene *scene, GPtrArray *links, double page)
{
  double room = MAX (LEAST_WIDTH, page - 2 * MARGIN), top, width, height;

  top = add_head (chart, scene, links, room + 2 * MARGIN);
  place (chart, room, &width, &height);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      AyumiBlockNode *node = &chart->nodes[i];

      node->x += MARGIN;
      node->trunk_x += MARGIN;
      node->y += top;
      node->bus_y += top;
    }
  add_edges (chart, scene);
  add_matrix_links (chart, scene, links);
  add_cards (chart, scene);
  height += top;
  if (chart->cards.tree->since != AYUMI_DAY_MIN)
    height += MARGIN
              + ayumi_change_list_add_all (scene, chart->cards.measurer, chart->changes,
                                           chart->n_changes, chart->cards.tree->since,
                                           chart->cards.lang, MARGIN, height + MARGIN, room);
  else if (chart->form == AYUMI_ORGCHART_BLOCKS)
    add_latest_changes (chart, scene, MARGIN + room, top);
  ayumi_scene_set_size (scene, width + 2 * MARGIN, ceil (height + MARGIN));
}

static void
say_nothing_known (const Chart *chart, AyumiScene *scene, GPtrArray *links, double page)
{
  AyumiLang lang = chart->cards.lang;
  double y = add_head (chart, scene, links, page);
  const char *text =
      chart->state->branch != NULL
          ? ayumi_say (lang, "この枝の組織は、この日の資料にありません。",
                       "The sources do not name the unit of this branch for this day.")
          : ayumi_say (lang, "この日の組織は資料にありません。",
                       "The sources name no organisation for this day.");

  y += ayumi_scene_add_paragraph (scene, chart->cards.measurer, text, (AyumiFont) { 14, 400, lang },
                                  MARGIN, y, page - 2 * MARGIN, 0, AYUMI_ANCHOR_START,
                                  AYUMI_ROLE_TEXT);
  ayumi_scene_set_size (scene, page, ceil (y + MARGIN));
}

/* ---- the whole ---- */

static gboolean
understand (Chart *chart, GError **error)
{
  if (!ayumi_orgchart_form_from_string (chart->state->item, &chart->form))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   "The organisation chart has no form “%s”; use tree, tree-down or outline",
                   chart->state->item);
      return FALSE;
    }
  if (chart->state->branch != NULL
      && ayumi_report_find (chart->report, AYUMI_KIND_UNIT, chart->state->branch) == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   "The report has no unit “%s” to show the branch of; look its id up with "
                   "“ayumictl dump FILE units”",
                   chart->state->branch);
      return FALSE;
    }
  return TRUE;
}

AyumiScene *
ayumi_orgchart_layout (AyumiReport *report,
                       const AyumiViewState *state,
                       AyumiLang lang,
                       double width,
                       AyumiMeasurer *measurer,
                       GError **error)
{
  Chart chart = { .report = report, .state = state };
  AyumiDay day = ayumi_view_state_day (state), since = ayumi_view_state_since (state);
  g_autoptr (AyumiUnitTree) tree = NULL;
  g_autoptr (GPtrArray) links = NULL;
  AyumiScene *scene;

  if (!understand (&chart, error))
    return NULL;
  tree = ayumi_unit_tree_get (report, day, since);
  chart.cards = (AyumiUnitCards) { tree, state, measurer, lang };
  chart.selected = ayumi_unit_rows_selected (tree, report, state);
  chart.branch = ayumi_unit_rows_branch (tree, report, state);
  chart.rows = ayumi_unit_rows_new (tree, report, state, forms[chart.form].room);
  make_boxes (&chart);
  find_changes (&chart);
  links = matrix_links (&chart);
  scene = ayumi_scene_new (0, 0);
  if (chart.rows->len == 0)
    say_nothing_known (&chart, scene, links, width > 0 ? width : 480);
  else
    lay_out (&chart, scene, links, width > 0 ? width : DEFAULT_WIDTH);
  g_array_unref (chart.rows);
  g_free (chart.nodes);
  g_free (chart.known_width);
  g_free (chart.known_height);
  return scene;
}
