/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-tree-form.h"

#include "orgchart/ayumi-tree.h"

gboolean *
ayumi_tree_form_singles (const AyumiBlockNode *nodes, guint n)
{
  gboolean *singles = g_new (gboolean, MAX (1, n));

  for (guint i = 0; i < n; i++)
    singles[i] = nodes[i].parent < 0;
  for (guint i = 0; i < n; i++)
    if (nodes[i].parent >= 0)
      singles[nodes[i].parent] = FALSE;
  return singles;
}

gboolean
ayumi_tree_form_layout (AyumiBlockNode *nodes,
                        guint n,
                        const AyumiTreeFormSizes *sizes,
                        AyumiBlockHeight height_of,
                        gpointer data,
                        double *width,
                        double *height)
{
  g_autofree AyumiTreeNode *tree = g_new (AyumiTreeNode, MAX (1, n));
  g_autofree int *place = g_new (int, MAX (1, n));
  g_autofree gboolean *singles = ayumi_tree_form_singles (nodes, n);
  guint placed = 0;

  *width = *height = 0;
  for (guint i = 0; i < n; i++)
    place[i] = singles[i] ? -1 : (int) placed++;
  for (guint i = 0; i < n; i++)
    {
      double tall;

      if (singles[i])
        continue;
      tall = height_of (i, sizes->box, data);
      tree[place[i]] =
          (AyumiTreeNode) { .parent = nodes[i].parent < 0 ? -1 : place[nodes[i].parent],
                            .width = sizes->down ? sizes->box : tall,
                            .height = sizes->down ? tall : sizes->box };
    }
  if (placed == 0 || !ayumi_tree_layout (tree, placed, sizes->sibling_gap, sizes->level_gap))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const AyumiTreeNode *from = &tree[MAX (0, place[i])];
      AyumiBlockNode *box = &nodes[i];

      if (singles[i])
        continue;
      box->width = sizes->box;
      box->height = sizes->down ? from->height : from->width;
      box->x = sizes->down ? from->x - from->width / 2 : from->y;
      box->y = sizes->down ? from->y : from->x - from->width / 2;
      *width = MAX (*width, box->x + box->width);
      *height = MAX (*height, box->y + box->height);
    }
  return TRUE;
}
