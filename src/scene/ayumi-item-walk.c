/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-item-walk.h"

static const AyumiMark *
item_at (AyumiScene *scene, GArray *items, int at)
{
  guint n;

  return &ayumi_scene_get_marks (scene, &n)[g_array_index (items, guint, at)];
}

gboolean
ayumi_item_walk_is_in_tree (AyumiScene *scene, GArray *items, int at)
{
  return at >= 0 && at < (int) items->len && item_at (scene, items, at)->level > 0;
}

int
ayumi_item_walk_next (AyumiScene *scene, GArray *items, int at, int step)
{
  for (int i = at + step; i >= 0 && i < (int) items->len; i += step)
    if (item_at (scene, items, i)->level > 0)
      return i;
  return -1;
}

int
ayumi_item_walk_parent (AyumiScene *scene, GArray *items, int at)
{
  guint level = item_at (scene, items, at)->level;

  for (int i = at - 1; i >= 0 && level > 1; i--)
    if (item_at (scene, items, i)->level == level - 1)
      return i;
  return -1;
}

int
ayumi_item_walk_child (AyumiScene *scene, GArray *items, int at)
{
  int next = ayumi_item_walk_next (scene, items, at, 1);

  return next >= 0 && item_at (scene, items, next)->level > item_at (scene, items, at)->level ? next
                                                                                              : -1;
}

int
ayumi_item_walk_toggle (AyumiScene *scene, GArray *items, int at)
{
  return at + 1 < (int) items->len
                 && g_array_index (items, guint, at + 1) < item_at (scene, items, at)->end
             ? at + 1
             : -1;
}

int
ayumi_item_walk_find (AyumiScene *scene, GArray *items, int from, const char *typed)
{
  g_autofree char *wanted = g_utf8_casefold (typed, -1);

  for (guint i = 0; i < items->len; i++)
    {
      int at = (MAX (from, 0) + i) % items->len;
      g_autofree char *label = g_utf8_casefold (item_at (scene, items, at)->label, -1);

      if (item_at (scene, items, at)->level > 0 && g_str_has_prefix (label, wanted))
        return at;
    }
  return -1;
}
