/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-orgchart.h"

#include <gio/gio.h>
#include <math.h>

#include "base/ayumi-date-format.h"
#include "orgchart/ayumi-change-list.h"
#include "orgchart/ayumi-change-mark.h"
#include "orgchart/ayumi-orgchart-parts.h"
#include "orgchart/ayumi-unit-folds.h"
#include "orgchart/ayumi-unit-path.h"
#include "orgchart/ayumi-unit-style.h"
#include "text/ayumi-sentence.h"

#define MARGIN 24.0
#define DEFAULT_WIDTH 1200.0
#define LEAST_WIDTH 200.0
#define CHANGES_WIDTH 400.0

static const struct
{
  const char *word;
  guint room, narrow_room; /* units that open by themselves, and on a narrow page */
} forms[] = {
  [AYUMI_ORGCHART_BLOCKS] = { NULL, 200, 200 },
  [AYUMI_ORGCHART_TREE] = { "tree", 40, 20 },
  [AYUMI_ORGCHART_DOWN] = { "tree-down", 40, 20 },
  [AYUMI_ORGCHART_OUTLINE] = { "outline", 200, 200 },
};

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

const AyumiUnitRow *
ayumi_orgchart_row (const AyumiOrgchart *chart, guint index)
{
  return &g_array_index (chart->rows, AyumiUnitRow, index);
}

const AyumiUnitNode *
ayumi_orgchart_node (const AyumiOrgchart *chart, guint row)
{
  return &chart->cards.tree->nodes[ayumi_orgchart_row (chart, row)->node];
}

/* ---- the head ---- */

static guint
relations_of (GPtrArray *links)
{
  guint relations = 0;

  for (guint i = 0; i < links->len; i++)
    relations |= 1u << ((const AyumiUnitLink *) links->pdata[i])->relation;
  return relations;
}

/* What is left open of any unit that is drawn; what has ended is explained by its own mark. */
static guint
flags_of (const AyumiOrgchart *chart)
{
  guint flags = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    if (!ayumi_orgchart_node (chart, i)->ended)
      flags |= ayumi_unit_card_flags (&chart->cards, ayumi_orgchart_node (chart, i));
  return flags;
}

static char *
describe (const AyumiOrgchart *chart)
{
  const AyumiUnitTree *tree = chart->cards.tree;
  AyumiLang lang = chart->cards.lang;
  guint living = tree->n - tree->n_ended, shown = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    shown += !ayumi_orgchart_node (chart, i)->ended;
  if (shown == living)
    return g_strdup_printf (ayumi_say (lang, "%u の職・組織", "%u posts and bodies"), living);
  return g_strdup_printf (ayumi_say (lang, "%u の職・組織のうち %u",
                                     "%2$u of %1$u posts and bodies"),
                          living, shown);
}

/* Why nothing is compared though the state asks for it; NULL when that is not so. */
static const char *
refusal (const AyumiOrgchart *chart)
{
  if (chart->state->since == NULL || chart->cards.tree->since != AYUMI_DAY_MIN)
    return NULL;
  return ayumi_say (chart->cards.lang, "比べる日が、表示する日より前ではありません。",
                    "The day to compare with does not lie before the day shown.");
}

static char *
title_of (const AyumiOrgchart *chart)
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
add_legends (const AyumiOrgchart *chart,
             AyumiScene *scene,
             GPtrArray *links,
             double x,
             double y,
             double room)
{
  const AyumiUnitCards *cards = &chart->cards;
  g_autoptr (GPtrArray) units = g_ptr_array_new ();
  double top = y;

  for (guint i = 0; i < chart->rows->len; i++)
    g_ptr_array_add (units, (gpointer) ayumi_orgchart_node (chart, i)->unit);
  y += ayumi_unit_legend_add (scene, cards->measurer, units, relations_of (links), chart->state,
                              flags_of (chart), cards->lang, x, y, room);
  y += ayumi_change_legend_add (chart->changes, chart->n_changes, scene, cards->measurer,
                                cards->lang, x, y, room);
  return y - top;
}

/* From @x over @room. Returns where it ends. */
static double
add_head (const AyumiOrgchart *chart, AyumiScene *scene, GPtrArray *links, double x, double room)
{
  const AyumiUnitCards *cards = &chart->cards;
  AyumiLang lang = cards->lang;
  AyumiMeasurer *measurer = cards->measurer;
  g_autofree char *title = title_of (chart), *description = describe (chart);
  double y = MARGIN;
  gboolean narrow = room + 2 * MARGIN < AYUMI_ORGCHART_NARROW;

  ayumi_scene_set_title (scene, title, description);
  y += ayumi_scene_add_paragraph (scene, measurer, title,
                                  (AyumiFont) { narrow ? 16 : 20, 700, lang }, x, y, room, 0,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  y += ayumi_scene_add_paragraph (scene, measurer, description, (AyumiFont) { 13, 400, lang }, x,
                                  y + 2, room, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED)
       + 10;
  if (refusal (chart) != NULL)
    y += ayumi_scene_add_paragraph (scene, measurer, refusal (chart), (AyumiFont) { 13, 600, lang },
                                    x, y, room, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT)
         + 8;
  y += ayumi_unit_path_add (cards, scene, chart->selected >= 0 ? chart->selected : chart->branch,
                            chart->branch, x, y, room);
  return y + add_legends (chart, scene, links, x, y, room) + 10;
}

/* Where the head begins: on the left; on a narrow page, which opens at the first unit that has several below it,
 * there. */
static double
head_left (const AyumiOrgchart *chart, double room, double width)
{
  guint first = 0;
  double left = 0;

  if (room + 2 * MARGIN >= AYUMI_ORGCHART_NARROW)
    return MARGIN;
  while (first + 1 < chart->rows->len
         && ayumi_orgchart_row (chart, first + 1)->parent == (int) first
         && ayumi_orgchart_row (chart, first + 1)->siblings == 1)
    first++;
  if (chart->form == AYUMI_ORGCHART_DOWN)
    left = chart->nodes[first].x + (chart->nodes[first].width - room) / 2;
  else if (chart->form == AYUMI_ORGCHART_TREE)
    left = chart->nodes[first].x;
  return MARGIN + CLAMP (left, 0, MAX (0, width - room));
}

static void
add_cards (const AyumiOrgchart *chart, AyumiScene *scene)
{
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const AyumiBlockNode *box = &chart->nodes[i];

      ayumi_unit_card_add (&chart->cards, scene, ayumi_orgchart_row (chart, i), box->x, box->y,
                           box->width, box->height);
    }
}

/* A unit comes from where the one stood that it continues, and on the way back in time goes there. */
static void
set_origins (const AyumiOrgchart *chart, AyumiScene *scene)
{
  guint n;
  const AyumiLink *links = ayumi_report_get_records (chart->report, AYUMI_KIND_LINK, &n);

  for (guint i = 0; i < n; i++)
    if (links[i].from_kind == AYUMI_KIND_UNIT && links[i].to_kind == AYUMI_KIND_UNIT
        && g_str_equal (links[i].relation, "continues")
        && ayumi_unit_tree_find (chart->cards.tree, links[i].from) >= 0)
      {
        g_autofree char *target = ayumi_target_new (AYUMI_KIND_UNIT, links[i].from),
                        *origin = ayumi_target_new (AYUMI_KIND_UNIT, links[i].to);
        int card = ayumi_scene_find_target (scene, target);

        if (card >= 0)
          ayumi_scene_set_origin (scene, card, origin);
      }
}

/* What changed last, in the corner beside the head of the tree where that is empty. */
static void
add_latest_changes (const AyumiOrgchart *chart, AyumiScene *scene, double right, double top)
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

/* Those of a branch stand together, as its nodes do. */
static void
find_changes (AyumiOrgchart *chart)
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
make_boxes (AyumiOrgchart *chart)
{
  guint n = chart->rows->len;

  chart->nodes = g_new0 (AyumiBlockNode, MAX (1, n));
  chart->known_width = g_new0 (double, MAX (1, n));
  chart->known_height = g_new0 (double, MAX (1, n));
  for (guint i = 0; i < n; i++)
    chart->nodes[i].parent = ayumi_orgchart_row (chart, i)->parent;
}

/* How many units there was no room for. Returns the height used. */
static double
add_left_out (const AyumiOrgchart *chart, AyumiScene *scene, double y, double room)
{
  AyumiLang lang = chart->cards.lang;
  g_autofree char *text = NULL;
  double height;

  if (chart->left_out == 0)
    return 0;
  text = g_strdup_printf (
      ayumi_say (lang, "ほか%uは、多すぎるため描いていません。検索するか枝を選ぶと見られます。",
                 "%u more are too many to draw here: search for them, or choose a branch."),
      chart->left_out);
  ayumi_scene_add_merged (scene, chart->left_out);
  ayumi_scene_begin_group (scene, AYUMI_READ_TEXT, NULL, text);
  height =
      ayumi_scene_add_paragraph (scene, chart->cards.measurer, text, (AyumiFont) { 13, 600, lang },
                                 MARGIN, y, room, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (scene);
  return MARGIN + height;
}

static void
lay_out (AyumiOrgchart *chart, AyumiScene *scene, GPtrArray *links, double page)
{
  double room = MAX (LEAST_WIDTH, page - 2 * MARGIN), top, width, height;

  ayumi_orgchart_place (chart, room, &width, &height);
  top = add_head (chart, scene, links, head_left (chart, room, width), room);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      AyumiBlockNode *node = &chart->nodes[i];

      node->x += MARGIN;
      node->trunk_x += MARGIN;
      node->y += top;
      node->bus_y += top;
    }
  ayumi_orgchart_add_edges (chart, scene);
  ayumi_orgchart_add_relations (chart, scene, links);
  add_cards (chart, scene);
  set_origins (chart, scene);
  height += top;
  height += add_left_out (chart, scene, height + MARGIN, room);
  if (chart->cards.tree->since != AYUMI_DAY_MIN)
    height += MARGIN
              + ayumi_change_list_add_all (scene, chart->cards.measurer, chart->changes,
                                           chart->n_changes, chart->cards.tree->since,
                                           chart->cards.lang, MARGIN, height + MARGIN, room);
  /* Lines of relations may go where the list would stand. */
  else if (chart->form == AYUMI_ORGCHART_BLOCKS && links->len == 0)
    add_latest_changes (chart, scene, MARGIN + room, top);
  ayumi_scene_set_size (scene, width + 2 * MARGIN, ceil (height + MARGIN));
}

static void
say_nothing_known (const AyumiOrgchart *chart, AyumiScene *scene, GPtrArray *links, double page)
{
  AyumiLang lang = chart->cards.lang;
  double y = add_head (chart, scene, links, MARGIN, page - 2 * MARGIN);
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
understand (AyumiOrgchart *chart, GError **error)
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
  AyumiOrgchart chart = { .report = report, .state = state };
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
  chart.rows = ayumi_unit_rows_new (tree, report, state,
                                    width > 0 && width < AYUMI_ORGCHART_NARROW
                                        ? forms[chart.form].narrow_room
                                        : forms[chart.form].room,
                                    &chart.left_out);
  make_boxes (&chart);
  find_changes (&chart);
  links = ayumi_orgchart_relations (&chart);
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
