/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-orgchart.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "orgchart/ayumi-matrix-route.h"
#include "orgchart/ayumi-tree.h"
#include "orgchart/ayumi-unit-style.h"
#include "text/ayumi-sentence.h"

#define MARGIN 24.0
#define BOX_WIDTH 184.0
#define PADDING 9.0
#define COLUMN_GAP 44.0
#define COLUMN_STEP (BOX_WIDTH + COLUMN_GAP)
#define ROW_GAP 8.0
#define LEAST_COLUMNS 4
#define MAX_LINES 4
#define CHANNEL_INSET 7.0
#define OUTLINE_BELOW 560.0 /* on a narrower page a tree would be scrolled in both directions */
#define INDENT 16.0
#define DEEPEST 6

/* An organisation while it is laid out. Trees grow to the right: the tree's x is our y. */
typedef struct
{
  AyumiReport *report;
  const AyumiOrgchartOptions *options;
  AyumiMeasurer *measurer;
  GPtrArray *units;     /* (owned) const AyumiUnit *, the index is that of the node */
  GPtrArray *links;     /* (owned) const AyumiUnitLink * */
  AyumiTreeNode *nodes; /* (owned) */
  GHashTable *index;    /* (owned) unit → its index + 1 */
  guint n_tree; /* units that belong to some other; those that stand alone come after them */
} Chart;

static const AyumiFont name_font = { 13, 400, AYUMI_LANG_JA };
static const AyumiFont head_font = { 13, 600, AYUMI_LANG_JA };

static AyumiFont
font_of (const Chart *chart, const AyumiUnit *unit)
{
  AyumiFont font =
      unit->kind == AYUMI_UNIT_GROUP || unit->kind == AYUMI_UNIT_BODY ? head_font : name_font;

  font.language = chart->options->lang;
  return font;
}

static char *
label_of (const Chart *chart, const AyumiUnit *unit)
{
  const char *name = ayumi_text_get (&unit->name, chart->options->lang, NULL);

  if (*unit->abbreviation == '\0' || g_strrstr (name, unit->abbreviation) != NULL)
    return g_strdup (name);
  return g_strdup_printf (ayumi_say (chart->options->lang, "%s（%s）", "%s (%s)"), name,
                          unit->abbreviation);
}

/* Who holds the post on the day, the one who is confirmed before others; NULL when nobody is known. */
static char *
holder_of (const Chart *chart, const AyumiUnit *unit)
{
  g_autoptr (GPtrArray) holders = ayumi_report_holders_at (chart->report, unit, chart->options->at);
  const AyumiTenure *tenure = holders->len > 0 ? holders->pdata[0] : NULL;
  g_autofree char *name = NULL;

  if (tenure == NULL)
    return NULL;
  name = ayumi_sentence_holder (tenure, chart->options->at, chart->options->lang);
  if (holders->len == 1)
    return g_steal_pointer (&name);
  return g_strdup_printf (ayumi_say (chart->options->lang, "%s ほか%u人", "%s and %u more"), name,
                          holders->len - 1);
}

/* Whether the sources still showed the unit on the day; one that was seen last before it may be gone. */
static gboolean
is_confirmed (const Chart *chart, const AyumiUnit *unit)
{
  return !unit->has_last_seen || unit->last_seen.last >= chart->options->at;
}

static AyumiFont
holder_font (const Chart *chart)
{
  return (AyumiFont) { 12, 400, chart->options->lang };
}

/* How high the holder's name is in a box @width wide. */
static double
holder_height (const Chart *chart, const char *holder, double width)
{
  g_auto (GStrv) lines = NULL;

  if (holder == NULL)
    return 0;
  lines = ayumi_measurer_wrap (chart->measurer, holder, holder_font (chart), width, 2, NULL);
  return g_strv_length (lines) * ayumi_font_line_height (holder_font (chart));
}

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
  chart->nodes = g_new0 (AyumiTreeNode, MAX (chart->units->len, 1));
  for (guint i = 0; i < chart->units->len; i++)
    {
      const AyumiUnit *unit = chart->units->pdata[i];
      g_autofree char *label = label_of (chart, unit);
      g_autofree char *holder = holder_of (chart, unit);
      AyumiFont font = font_of (chart, unit);
      g_auto (GStrv) lines = ayumi_measurer_wrap (chart->measurer, label, font,
                                                  BOX_WIDTH - 2 * PADDING, MAX_LINES, NULL);

      g_hash_table_insert (chart->index, (gpointer) unit, GINT_TO_POINTER (i + 1));
      chart->nodes[i].parent = -1;
      chart->nodes[i].width = g_strv_length (lines) * ayumi_font_line_height (font) + 2 * PADDING
                              - 4 + holder_height (chart, holder, BOX_WIDTH - 2 * PADDING);
      chart->nodes[i].height = BOX_WIDTH;
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

/* Puts the units that neither have a parent nor are one behind the others. */
static void
part_units (Chart *chart)
{
  GPtrArray *units = g_ptr_array_new ();
  g_autofree gboolean *joined = g_new0 (gboolean, MAX (chart->units->len, 1));

  for (guint i = 0; i < chart->units->len; i++)
    if (chart->nodes[i].parent >= 0)
      joined[i] = joined[chart->nodes[i].parent] = TRUE;
  for (guint i = 0; i < chart->units->len; i++)
    if (joined[i])
      g_ptr_array_add (units, chart->units->pdata[i]);
  chart->n_tree = units->len;
  for (guint i = 0; i < chart->units->len; i++)
    if (!joined[i])
      g_ptr_array_add (units, chart->units->pdata[i]);
  g_ptr_array_unref (chart->units);
  chart->units = units;
}

static void
prepare_nodes (Chart *chart)
{
  make_nodes (chart);
  part_units (chart);
  g_hash_table_remove_all (chart->index);
  g_free (chart->nodes);
  make_nodes (chart);
}

static double
left_of (const Chart *chart, int node)
{
  return MARGIN + chart->nodes[node].y;
}

static double
top_of (const Chart *chart, int node, double header)
{
  return header + chart->nodes[node].x - chart->nodes[node].width / 2;
}

/* The box of a unit, its name and, below it, who holds it. */
static void
add_box (Chart *chart,
         AyumiScene *scene,
         const AyumiUnit *unit,
         double x,
         double y,
         double width,
         double height)
{
  g_autofree char *label = label_of (chart, unit);
  g_autofree char *holder = holder_of (chart, unit);
  g_autofree char *spoken = ayumi_sentence_unit (unit, chart->options->lang);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_UNIT, unit);
  AyumiRole role = ayumi_unit_text_role (unit->kind, is_confirmed (chart, unit));

  if (holder != NULL)
    {
      g_autofree char *name = g_steal_pointer (&spoken);

      spoken = g_strdup_printf (ayumi_say (chart->options->lang, "%s、%s", "%s, %s"), name, holder);
    }
  ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_unit_box_add (scene, unit->kind, is_confirmed (chart, unit), x, y, width, height);
  y += PADDING - 2
       + ayumi_scene_add_paragraph (scene, chart->measurer, label, font_of (chart, unit),
                                    x + PADDING, y + PADDING - 2, width - 2 * PADDING, MAX_LINES,
                                    AYUMI_ANCHOR_START, role);
  if (holder != NULL)
    ayumi_scene_add_paragraph (scene, chart->measurer, holder, holder_font (chart), x + PADDING, y,
                               width - 2 * PADDING, 2, AYUMI_ANCHOR_START, role);
  ayumi_scene_end_group (scene);
}

static void
add_unit (Chart *chart, AyumiScene *scene, int node, double header)
{
  add_box (chart, scene, chart->units->pdata[node], left_of (chart, node),
           top_of (chart, node, header), BOX_WIDTH, chart->nodes[node].width);
}

static void
add_edge (Chart *chart, AyumiScene *scene, int node, double header)
{
  int parent = chart->nodes[node].parent;
  double x1 = left_of (chart, parent) + BOX_WIDTH, y1 = header + chart->nodes[parent].x;
  double x2 = left_of (chart, node), y2 = header + chart->nodes[node].x,
         middle = x2 - COLUMN_GAP / 2;
  AyumiPoint points[] = {
    { 'M', x1, y1 }, { 'L', middle, y1 }, { 'L', middle, y2 }, { 'L', x2, y2 }
  };

  ayumi_scene_add_path (scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_NONE, AYUMI_ROLE_AXIS, 1,
                        AYUMI_DASH_SOLID);
}

static guint
column_of (const Chart *chart, int node)
{
  return round (chart->nodes[node].y / COLUMN_STEP);
}

static AyumiRouteBox *
route_boxes (const Chart *chart, double header)
{
  AyumiRouteBox *boxes = g_new (AyumiRouteBox, MAX (1, chart->units->len));

  for (guint i = 0; i < chart->units->len; i++)
    {
      double left = left_of (chart, i), top = top_of (chart, i, header);

      boxes[i] = (AyumiRouteBox) { left, top, left + BOX_WIDTH, top + chart->nodes[i].width,
                                   column_of (chart, i) };
    }
  return boxes;
}

static gboolean
is_matrix_link (const Chart *chart, const AyumiUnitLink *link)
{
  const char *focus = chart->options->focus;

  return focus != NULL && link->relation > AYUMI_RELATION_PART_OF
         && node_of (chart, link->from) >= 0 && node_of (chart, link->to) >= 0
         && (g_str_equal (link->from->id, focus) || g_str_equal (link->to->id, focus));
}

/* The relations of the focused unit, each on a track of its own. */
static void
add_matrix_links (const Chart *chart, AyumiScene *scene, double header)
{
  g_autofree AyumiRouteBox *boxes = route_boxes (chart, header);
  guint track = 0;

  for (guint i = 0; i < chart->links->len; i++)
    {
      const AyumiUnitLink *link = chart->links->pdata[i];
      AyumiPoint points[AYUMI_ROUTE_POINTS];
      guint n;

      if (!is_matrix_link (chart, link))
        continue;
      n = ayumi_matrix_route (boxes, chart->units->len, node_of (chart, link->from),
                              node_of (chart, link->to), CHANNEL_INSET, track++, points);
      ayumi_unit_relation_add (scene, link->relation, points, n);
    }
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

static gboolean
any_unconfirmed (const Chart *chart)
{
  for (guint i = 0; i < chart->units->len; i++)
    if (!is_confirmed (chart, chart->units->pdata[i]))
      return TRUE;
  return FALSE;
}

static double
add_header (Chart *chart, AyumiScene *scene)
{
  AyumiLang lang = chart->options->lang;
  gboolean narrow = chart->options->width > 0 && chart->options->width < OUTLINE_BELOW;
  g_autofree char *date = ayumi_day_format (chart->options->at, lang, AYUMI_DATE_PLAIN);
  g_autofree char *title =
      g_strdup_printf (ayumi_say (lang, "組織図（%s時点）", "Organisation as of %s"), date);
  g_autofree char *description =
      g_strdup_printf (ayumi_say (lang, "%u の職・組織", "%u posts and bodies"), chart->units->len);

  ayumi_scene_set_title (scene, title, description);
  ayumi_scene_add_text (scene, chart->measurer, title, (AyumiFont) { narrow ? 16 : 20, 700, lang },
                        MARGIN, MARGIN + 18, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_add_text (scene, chart->measurer, description, (AyumiFont) { 13, 400, lang }, MARGIN,
                        MARGIN + 40, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  return MARGIN + 52
         + ayumi_unit_legend_add (scene, chart->measurer, chart->units, matrix_relations (chart),
                                  any_unconfirmed (chart), lang, MARGIN, MARGIN + 52,
                                  MAX (300, chart->options->width - 2 * MARGIN))
         + 12;
}

/* Parents before children, each branch whole: the order in which a person reads the chart. */
static void
add_branch (Chart *chart, AyumiScene *scene, int node, double header)
{
  add_unit (chart, scene, node, header);
  for (guint i = 0; i < chart->units->len; i++)
    if (chart->nodes[i].parent == node)
      add_branch (chart, scene, i, header);
}

/* ---- the outline ---- */

/* A row for a unit, indented below its parent; its branch follows. Returns where it ends. */
static double
add_outline_branch (Chart *chart, AyumiScene *scene, int node, guint depth, double y)
{
  const AyumiUnit *unit = chart->units->pdata[node];
  g_autofree char *label = label_of (chart, unit);
  g_autofree char *holder = holder_of (chart, unit);
  AyumiFont font = font_of (chart, unit);
  double left = MARGIN + MIN (depth, DEEPEST) * INDENT,
         width = MAX (120, chart->options->width - MARGIN - left), height;
  g_auto (GStrv) lines =
      ayumi_measurer_wrap (chart->measurer, label, font, width - 2 * PADDING, MAX_LINES, NULL);

  height = g_strv_length (lines) * ayumi_font_line_height (font) + 2 * PADDING - 4
           + holder_height (chart, holder, width - 2 * PADDING);
  add_box (chart, scene, unit, left, y, width, height);
  if (depth > 0 && depth <= DEEPEST)
    ayumi_scene_add_line (scene, left - INDENT / 2, y + height / 2, left, y + height / 2,
                          AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SOLID);
  y += height + ROW_GAP - 2;
  for (guint i = 0; i < chart->units->len; i++)
    if (chart->nodes[i].parent == node)
      y = add_outline_branch (chart, scene, i, depth + 1, y);
  return y;
}

/* Where a tree has no room: everything readable without scrolling sideways. */
static void
lay_out_outline (Chart *chart, AyumiScene *scene)
{
  double y = add_header (chart, scene);

  for (guint i = 0; i < chart->units->len; i++)
    if (chart->nodes[i].parent < 0)
      y = add_outline_branch (chart, scene, i, 0, y);
  ayumi_scene_set_size (scene, chart->options->width, ceil (y + MARGIN));
}

/* ---- the tree ---- */

/* Councils and outside parties that stand alone: rows below the tree, in its columns. */
static void
place_single_units (Chart *chart)
{
  double bottom = 0, row = 0;
  guint columns = LEAST_COLUMNS;

  for (guint i = 0; i < chart->n_tree; i++)
    {
      bottom = MAX (bottom, chart->nodes[i].x + chart->nodes[i].width / 2);
      columns = MAX (columns, column_of (chart, i) + 1);
    }
  bottom += 4 * ROW_GAP;
  for (guint i = chart->n_tree; i < chart->units->len; i++)
    {
      guint place = i - chart->n_tree;
      AyumiTreeNode *node = &chart->nodes[i];

      if (place > 0 && place % columns == 0)
        {
          bottom += row + 2 * ROW_GAP;
          row = 0;
        }
      node->y = place % columns * COLUMN_STEP;
      node->x = bottom + node->width / 2;
      row = MAX (row, node->width);
    }
}

static void
lay_out_tree (Chart *chart, AyumiScene *scene)
{
  double header, right = 320, bottom = 0;

  ayumi_tree_layout (chart->nodes, chart->n_tree, ROW_GAP, COLUMN_GAP);
  place_single_units (chart);
  header = add_header (chart, scene);
  for (guint i = 0; i < chart->units->len; i++)
    {
      if (chart->nodes[i].parent >= 0)
        add_edge (chart, scene, i, header);
      right = MAX (right, left_of (chart, i) + BOX_WIDTH);
      bottom = MAX (bottom, top_of (chart, i, header) + chart->nodes[i].width);
    }
  add_matrix_links (chart, scene, header);
  for (guint i = 0; i < chart->units->len; i++)
    if (chart->nodes[i].parent < 0)
      add_branch (chart, scene, i, header);
  ayumi_scene_set_size (scene, ceil (right + MARGIN + COLUMN_GAP), ceil (bottom + MARGIN));
}

static void
say_nothing_known (Chart *chart, AyumiScene *scene)
{
  double header = add_header (chart, scene);

  ayumi_scene_add_text (scene, chart->measurer,
                        ayumi_say (chart->options->lang, "この日の組織は資料にありません。",
                                   "The sources name no organisation for this day."),
                        (AyumiFont) { 14, 400, chart->options->lang }, MARGIN, header + 16,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_set_size (scene, 480, ceil (header + 32 + MARGIN));
}

AyumiScene *
ayumi_orgchart_layout (AyumiReport *report,
                       const AyumiOrgchartOptions *options,
                       AyumiMeasurer *measurer)
{
  Chart chart = { .report = report, .options = options, .measurer = measurer };
  AyumiScene *scene = ayumi_scene_new (0, 0);

  chart.units = ayumi_report_units_at (report, options->at);
  chart.links = ayumi_report_unit_links_at (report, options->at);
  chart.index = g_hash_table_new (NULL, NULL);
  prepare_nodes (&chart);
  if (chart.units->len == 0)
    say_nothing_known (&chart, scene);
  else if (options->width > 0 && options->width < OUTLINE_BELOW)
    lay_out_outline (&chart, scene);
  else
    lay_out_tree (&chart, scene);
  g_ptr_array_unref (chart.units);
  g_ptr_array_unref (chart.links);
  g_hash_table_unref (chart.index);
  g_free (chart.nodes);
  return scene;
}
