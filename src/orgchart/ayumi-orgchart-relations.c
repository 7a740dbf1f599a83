/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-orgchart-parts.h"
#include "orgchart/ayumi-orthogonal-route.h"
#include "orgchart/ayumi-unit-style.h"

/* Beside the boxes of a column run the lines of the tree and the tracks of relations. */
#define ASIDE 5.0
#define TRACK 3.0
#define CLOSEST 3.0
#define MOST_ROUTED 400 /* boxes; among more a relation is a straight line */

/* The row that shows @unit, or the closed one that it is below; -1 when the drawing leaves it out. */
static int
row_of (const AyumiOrgchart *chart, const AyumiUnit *unit)
{
  int node = ayumi_unit_tree_find (chart->cards.tree, unit);
  guint low = 0, high = chart->rows->len;

  /* Rows come in the order of their nodes: the last one not after it. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((int) ayumi_orgchart_row (chart, middle)->node <= node)
        low = middle + 1;
      else
        high = middle;
    }
  if (node < 0 || low == 0
      || node > (int) (ayumi_orgchart_row (chart, low - 1)->node
                       + ayumi_orgchart_node (chart, low - 1)->below))
    return -1;
  return low - 1;
}

GPtrArray *
ayumi_orgchart_relations (const AyumiOrgchart *chart)
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

static GArray *
straight_line (const AyumiBlockNode *from, const AyumiBlockNode *to)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (AyumiPoint));
  AyumiPoint points[] = { { 'M', from->x, from->y + from->height / 2 },
                          { 'L', to->x, to->y + to->height / 2 } };

  return g_array_append_vals (line, points, G_N_ELEMENTS (points));
}

/* On the track of its kind beside the boxes, or closer to them where they stand too near each other for that. */
static GArray *
route (const AyumiRouteBox *boxes, guint n, int from, int to, guint track)
{
  GArray *found = NULL;

  for (double aside = ASIDE + TRACK * track; aside >= CLOSEST && found == NULL; aside -= TRACK / 2)
    found = ayumi_orthogonal_route (boxes, n, from, to, aside);
  return found;
}

/* Lines of a kind begin at the selected unit and share their track until they part, as a bus does: one line
 * that branches is easier to follow than many beside each other. */
void
ayumi_orgchart_add_relations (const AyumiOrgchart *chart, AyumiScene *scene, GPtrArray *links)
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
      gboolean back = ayumi_unit_tree_find (chart->cards.tree, link->to) == chart->selected;
      int from = row_of (chart, back ? link->to : link->from),
          to = row_of (chart, back ? link->from : link->to);
      g_autoptr (GArray) line = NULL;

      if (!ayumi_unit_relation_is_shown (chart->state, link->relation))
        continue;
      if (n <= MOST_ROUTED)
        line = route (boxes, n, from, to, link->relation - AYUMI_RELATION_STAFFS);
      if (line == NULL)
        line = straight_line (&chart->nodes[from], &chart->nodes[to]);
      ayumi_unit_relation_add (scene, link->relation, (AyumiPoint *) line->data, line->len, back);
    }
}
