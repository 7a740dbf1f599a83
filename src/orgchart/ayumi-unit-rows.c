/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-unit-rows.h"

#include <string.h>

#include "orgchart/ayumi-unit-folds.h"

#define MOST_SIBLINGS 200 /* that are drawn, beside those that lead to what is selected */
#define ROOM_BELOW 2000   /* units that “and all below it” opens at most */

typedef struct
{
  const AyumiUnitTree *tree;
  AyumiUnitFolds *folds; /* (owned) */
  GHashTable *path;      /* (owned) nodes above the selected one, + 1 */
  int selected;          /* node, -1 for none */
  GArray *rows;
  guint left_out;
} Maker;

/* A list of siblings that is being walked. */
typedef struct
{
  guint at, end; /* nodes */
  int parent;    /* row */
  guint position, siblings;
  guint reach; /* the level down to which its branches are open */
} Frame;

static int
node_of_id (const AyumiUnitTree *tree, AyumiReport *report, const char *id)
{
  const AyumiUnit *unit = id != NULL ? ayumi_report_find (report, AYUMI_KIND_UNIT, id) : NULL;

  return unit != NULL ? ayumi_unit_tree_find (tree, unit) : -1;
}

int
ayumi_unit_rows_selected (const AyumiUnitTree *tree,
                          AyumiReport *report,
                          const AyumiViewState *state)
{
  if (state->selection == NULL || !g_str_has_prefix (state->selection, "unit:"))
    return -1;
  return node_of_id (tree, report, state->selection + strlen ("unit:"));
}

int
ayumi_unit_rows_branch (const AyumiUnitTree *tree, AyumiReport *report, const AyumiViewState *state)
{
  return node_of_id (tree, report, state->branch);
}

/* How many levels of the siblings from @first before @end, themselves the first, come to at most @room. Those
 * siblings that nothing is below are not counted: they are there in any case. */
static guint
levels_within (const AyumiUnitTree *tree, guint first, guint end, guint room)
{
  g_autoptr (GArray) level = g_array_new (FALSE, FALSE, sizeof (guint));
  guint levels = 1, sum = 0;

  for (guint node = first; node < end; node += 1 + tree->nodes[node].below)
    if (tree->nodes[node].below > 0)
      g_array_append_val (level, node);
  sum = level->len;
  while (level->len > 0 && sum <= room)
    {
      g_autoptr (GArray) lower = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < level->len && sum + lower->len <= room; i++)
        {
          guint parent = g_array_index (level, guint, i);

          for (guint node = parent + 1;
               node <= parent + tree->nodes[parent].below && sum + lower->len <= room;
               node += 1 + tree->nodes[node].below)
            g_array_append_val (lower, node);
        }
      if (lower->len == 0)
        return G_MAXUINT / 2;
      sum += lower->len;
      if (sum > room)
        return levels;
      levels++;
      g_array_set_size (level, 0);
      g_array_append_vals (level, lower->data, lower->len);
    }
  return sum <= room ? G_MAXUINT / 2 : levels;
}

static guint
count_siblings (const AyumiUnitTree *tree, guint first, guint end)
{
  guint n = 0;

  for (guint node = first; node < end; node += 1 + tree->nodes[node].below)
    n++;
  return n;
}

/* Adds the row of the node that @frame stands at; sets @reach for its branch. */
static const AyumiUnitRow *
add_row (Maker *self, const Frame *frame, guint level, guint *reach)
{
  const AyumiUnitNode *node = &self->tree->nodes[frame->at];
  AyumiFold fold = ayumi_unit_folds_get (self->folds, node->unit->id);
  AyumiUnitRow row = { frame->at, frame->parent, level, frame->position, frame->siblings };

  *reach = frame->reach;
  row.open_by_default =
      level < frame->reach || g_hash_table_contains (self->path, GUINT_TO_POINTER (frame->at + 1));
  row.open = node->below > 0
             && (fold == AYUMI_FOLD_DEFAULT ? row.open_by_default : fold != AYUMI_FOLD_CLOSED);
  if (fold == AYUMI_FOLD_OPEN_ALL)
    *reach = MAX (*reach, level
                              + levels_within (self->tree, frame->at + 1,
                                               frame->at + 1 + node->below, ROOM_BELOW));
  g_array_append_val (self->rows, row);
  return &g_array_index (self->rows, AyumiUnitRow, self->rows->len - 1);
}

static gboolean
leads_to_selected (const Maker *self, guint node)
{
  return self->selected == (int) node
         || g_hash_table_contains (self->path, GUINT_TO_POINTER (node + 1));
}

static void
walk (Maker *self, guint first, guint end, guint room)
{
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  Frame top = { first,
                end,
                -1,
                1,
                count_siblings (self->tree, first, end),
                levels_within (self->tree, first, end, room) };
  guint largest = top.reach;

  /* Where there are too many roots to open any, the first one, which is the largest, opens alone. */
  if (top.reach == 1 && first < end)
    largest = levels_within (self->tree, first, first + 1 + self->tree->nodes[first].below, room);
  g_array_append_val (frames, top);
  while (frames->len > 0)
    {
      Frame *frame = &g_array_index (frames, Frame, frames->len - 1);
      const AyumiUnitRow *row;
      Frame lower;

      if (frame->at >= frame->end)
        {
          g_array_set_size (frames, frames->len - 1);
          continue;
        }
      if (frame->position > MOST_SIBLINGS && !leads_to_selected (self, frame->at))
        {
          self->left_out += 1 + self->tree->nodes[frame->at].below;
          frame->at += 1 + self->tree->nodes[frame->at].below;
          frame->position++;
          continue;
        }
      frame->reach = frame->at == first ? largest : frames->len == 1 ? top.reach : frame->reach;
      row = add_row (self, frame, frames->len, &lower.reach);
      lower.at = row->node + 1;
      lower.end = row->node + 1 + self->tree->nodes[row->node].below;
      frame->at = lower.end;
      frame->position++;
      if (!row->open)
        continue;
      lower.parent = self->rows->len - 1;
      lower.position = 1;
      lower.siblings = count_siblings (self->tree, lower.at, lower.end);
      g_array_append_val (frames, lower);
    }
}

GArray *
ayumi_unit_rows_new (const AyumiUnitTree *tree,
                     AyumiReport *report,
                     const AyumiViewState *state,
                     guint room,
                     guint *left_out)
{
  int branch = ayumi_unit_rows_branch (tree, report, state),
      selected = ayumi_unit_rows_selected (tree, report, state);
  Maker self = { tree,
                 ayumi_unit_folds_new (state),
                 g_hash_table_new (NULL, NULL),
                 selected,
                 g_array_new (FALSE, FALSE, sizeof (AyumiUnitRow)),
                 0 };

  for (int node = selected >= 0 ? tree->nodes[selected].parent : -1; node >= 0;
       node = tree->nodes[node].parent)
    g_hash_table_add (self.path, GINT_TO_POINTER (node + 1));
  if (state->branch == NULL)
    walk (&self, 0, tree->n, room);
  else if (branch >= 0)
    walk (&self, branch, branch + 1 + tree->nodes[branch].below, room);
  *left_out = self.left_out;
  ayumi_unit_folds_free (self.folds);
  g_hash_table_unref (self.path);
  return self.rows;
}
