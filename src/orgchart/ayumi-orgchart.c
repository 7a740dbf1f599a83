/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-orgchart.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "orgchart/ayumi-tree.h"
#include "text/ayumi-sentence.h"

#define MARGIN 24.0
#define BOX_WIDTH 184.0
#define PADDING 9.0
#define COLUMN_GAP 44.0
#define ROW_GAP 8.0
#define MAX_LINES 4

/* An organisation while it is laid out. Trees grow to the right: the tree's x is our y. */
typedef struct
{
  const AyumiOrgchartOptions *options;
  AyumiMeasurer *measurer;
  GPtrArray *units;     /* (owned) const AyumiUnit *, the index is that of the node */
  GPtrArray *links;     /* (owned) const AyumiUnitLink * */
  AyumiTreeNode *nodes; /* (owned) */
  GHashTable *index;    /* (owned) unit → its index + 1 */
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
prepare_nodes (Chart *chart)
{
  chart->nodes = g_new0 (AyumiTreeNode, MAX (chart->units->len, 1));
  for (guint i = 0; i < chart->units->len; i++)
    {
      const AyumiUnit *unit = chart->units->pdata[i];
      g_autofree char *label = label_of (chart, unit);
      AyumiFont font = font_of (chart, unit);
      g_auto (GStrv) lines = ayumi_measurer_wrap (chart->measurer, label, font,
                                                  BOX_WIDTH - 2 * PADDING, MAX_LINES, NULL);

      g_hash_table_insert (chart->index, (gpointer) unit, GINT_TO_POINTER (i + 1));
      chart->nodes[i].parent = -1;
      chart->nodes[i].width =
          g_strv_length (lines) * ayumi_font_line_height (font) + 2 * PADDING - 4;
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

typedef struct
{
  AyumiRole fill, stroke, text;
  AyumiDash dash;
  double radius;
} BoxStyle;

static BoxStyle
style_of (AyumiUnitKind kind)
{
  switch (kind)
    {
    case AYUMI_UNIT_POST:
      return (BoxStyle) { AYUMI_ROLE_ACCENT_SOFT, AYUMI_ROLE_ACCENT, AYUMI_ROLE_TEXT,
                          AYUMI_DASH_SOLID, 16 };
    case AYUMI_UNIT_GROUP:
    case AYUMI_UNIT_BODY:
      return (BoxStyle) { AYUMI_ROLE_ACCENT, AYUMI_ROLE_NONE, AYUMI_ROLE_TEXT_ON_ACCENT,
                          AYUMI_DASH_SOLID, 4 };
    case AYUMI_UNIT_COUNCIL:
      return (BoxStyle) { AYUMI_ROLE_SERIES_4_SOFT, AYUMI_ROLE_SERIES_4, AYUMI_ROLE_TEXT,
                          AYUMI_DASH_SOLID, 4 };
    case AYUMI_UNIT_OUTSIDE:
      return (BoxStyle) { AYUMI_ROLE_SUNKEN, AYUMI_ROLE_AXIS, AYUMI_ROLE_TEXT, AYUMI_DASH_LONG, 4 };
    case AYUMI_UNIT_UNIT:
      return (BoxStyle) { AYUMI_ROLE_SERIES_7_SOFT, AYUMI_ROLE_SERIES_7, AYUMI_ROLE_TEXT,
                          AYUMI_DASH_SOLID, 4 };
    case AYUMI_UNIT_TEAM:
    default:
      return (BoxStyle) { AYUMI_ROLE_SURFACE, AYUMI_ROLE_AXIS, AYUMI_ROLE_TEXT, AYUMI_DASH_SOLID,
                          4 };
    }
}

/* A box as a path, since rectangles have no dashes on paper when rounded. */
static void
add_box (AyumiScene *scene, double x, double y, double height, BoxStyle style)
{
  double right = x + BOX_WIDTH, bottom = y + height;
  AyumiPoint outline[] = {
    { 'M', x, y }, { 'L', right, y }, { 'L', right, bottom }, { 'L', x, bottom }, { 'Z', x, y }
  };

  if (style.dash == AYUMI_DASH_SOLID)
    ayumi_scene_add_rect (scene, x, y, BOX_WIDTH, height, style.radius, style.fill, style.stroke,
                          style.stroke == AYUMI_ROLE_NONE ? 0 : 1);
  else
    ayumi_scene_add_path (scene, outline, G_N_ELEMENTS (outline), style.fill, style.stroke, 1,
                          style.dash);
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

static void
add_unit (Chart *chart, AyumiScene *scene, int node, double header)
{
  const AyumiUnit *unit = chart->units->pdata[node];
  g_autofree char *label = label_of (chart, unit);
  g_autofree char *spoken = ayumi_sentence_unit (unit, chart->options->lang);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_UNIT, unit);
  BoxStyle style = style_of (unit->kind);

  ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, target, spoken);
  add_box (scene, left_of (chart, node), top_of (chart, node, header), chart->nodes[node].width,
           style);
  ayumi_scene_add_paragraph (scene, chart->measurer, label, font_of (chart, unit),
                             left_of (chart, node) + PADDING,
                             top_of (chart, node, header) + PADDING - 2, BOX_WIDTH - 2 * PADDING,
                             MAX_LINES, AYUMI_ANCHOR_START, style.text);
  ayumi_scene_end_group (scene);
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

/* A relation that is not the tree's bows out to the right of both boxes. */
static void
add_relation (Chart *chart, AyumiScene *scene, const AyumiUnitLink *link, double header)
{
  int from = node_of (chart, link->from), to = node_of (chart, link->to);
  double x1, y1, x2, y2, bow;

  if (from < 0 || to < 0)
    return;
  x1 = left_of (chart, from) + BOX_WIDTH;
  y1 = header + chart->nodes[from].x;
  x2 = left_of (chart, to) + BOX_WIDTH;
  y2 = header + chart->nodes[to].x;
  bow = MAX (x1, x2) + COLUMN_GAP * 0.8;
  {
    AyumiPoint points[] = { { 'M', x1, y1 }, { 'C', bow, y1 }, { 'C', bow, y2 }, { 'C', x2, y2 } };

    ayumi_scene_add_path (scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_NONE,
                          AYUMI_ROLE_EMPHASIS, 1.5, AYUMI_DASH_LONG);
  }
}

static double
add_header (Chart *chart, AyumiScene *scene)
{
  AyumiLang lang = chart->options->lang;
  g_autofree char *date = ayumi_day_format (chart->options->at, lang, AYUMI_DATE_PLAIN);
  g_autofree char *title =
      g_strdup_printf (ayumi_say (lang, "組織図（%s時点）", "Organisation as of %s"), date);
  g_autofree char *description =
      g_strdup_printf (ayumi_say (lang, "%u の職・組織", "%u posts and bodies"), chart->units->len);

  ayumi_scene_set_title (scene, title, description);
  ayumi_scene_add_text (scene, chart->measurer, title, (AyumiFont) { 20, 700, lang }, MARGIN,
                        MARGIN + 18, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_add_text (scene, chart->measurer, description, (AyumiFont) { 13, 400, lang }, MARGIN,
                        MARGIN + 40, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  return MARGIN + 64;
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

AyumiScene *
ayumi_orgchart_layout (AyumiReport *report,
                       const AyumiOrgchartOptions *options,
                       AyumiMeasurer *measurer)
{
  Chart chart = { .options = options, .measurer = measurer };
  AyumiScene *scene = ayumi_scene_new (0, 0);
  double header, right = 320, bottom = 0;

  chart.units = ayumi_report_units_at (report, options->at);
  chart.links = ayumi_report_unit_links_at (report, options->at);
  chart.index = g_hash_table_new (NULL, NULL);
  prepare_nodes (&chart);
  ayumi_tree_layout (chart.nodes, chart.units->len, ROW_GAP, COLUMN_GAP);
  header = add_header (&chart, scene);
  for (guint i = 0; i < chart.units->len; i++)
    {
      if (chart.nodes[i].parent >= 0)
        add_edge (&chart, scene, i, header);
      right = MAX (right, left_of (&chart, i) + BOX_WIDTH);
      bottom = MAX (bottom, top_of (&chart, i, header) + chart.nodes[i].width);
    }
  for (guint i = 0; i < chart.units->len; i++)
    if (chart.nodes[i].parent < 0)
      add_branch (&chart, scene, i, header);
  for (guint i = 0; i < chart.links->len && options->focus != NULL; i++)
    {
      const AyumiUnitLink *link = chart.links->pdata[i];

      if (link->relation > AYUMI_RELATION_PART_OF
          && (g_str_equal (link->from->id, options->focus)
              || g_str_equal (link->to->id, options->focus)))
        add_relation (&chart, scene, link, header);
    }
  if (chart.units->len == 0)
    {
      ayumi_scene_add_text (scene, measurer,
                            ayumi_say (options->lang, "この日の組織は資料にありません。",
                                       "The sources name no organisation for this day."),
                            (AyumiFont) { 14, 400, options->lang }, MARGIN, header + 16,
                            AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
      right = 480;
      bottom = header + 32;
    }
  ayumi_scene_set_size (scene, ceil (right + MARGIN + COLUMN_GAP), ceil (bottom + MARGIN));
  g_ptr_array_unref (chart.units);
  g_ptr_array_unref (chart.links);
  g_hash_table_unref (chart.index);
  g_free (chart.nodes);
  return scene;
}
