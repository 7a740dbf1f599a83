/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-item-walk.h"

#include "base/ayumi-type-ahead.h"

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
  for (guint i = 0; i < items->len; i++)
    {
      int at = (MAX (from, 0) + i) % items->len;
      const AyumiMark *mark = item_at (scene, items, at);

      if (mark->level > 0 && ayumi_type_ahead_matches (mark->label, typed))
        return at;
    }
  return -1;
}

/* ---- courses ---- */

gboolean
ayumi_item_walk_is_on_track (AyumiScene *scene, GArray *items, int at)
{
  return at >= 0 && at < (int) items->len && item_at (scene, items, at)->track > 0;
}

/* By day, of one day in reading order. */
static int
compare_points (AyumiScene *scene, GArray *items, int a, int b)
{
  AyumiDay one = item_at (scene, items, a)->day, two = item_at (scene, items, b)->day;

  return one != two ? (one > two) - (one < two) : (a > b) - (a < b);
}

int
ayumi_item_walk_along (AyumiScene *scene, GArray *items, int at, int step)
{
  guint track = item_at (scene, items, at)->track;
  int best = -1;

  for (int i = 0; i < (int) items->len; i++)
    if (item_at (scene, items, i)->track == track && compare_points (scene, items, i, at) * step > 0
        && (best < 0 || compare_points (scene, items, i, best) * step < 0))
      best = i;
  return best;
}

int
ayumi_item_walk_days (AyumiScene *scene, GArray *items, int at, int days)
{
  AyumiDay day = item_at (scene, items, at)->day;
  int step = days < 0 ? -1 : 1, to = -1;

  for (int next = ayumi_item_walk_along (scene, items, at, step); next >= 0;
       next = ayumi_item_walk_along (scene, items, next, step))
    {
      to = next;
      if ((gint64) (item_at (scene, items, next)->day - (gint64) day) * step >= ABS (days))
        break;
    }
  return to;
}

int
ayumi_item_walk_end (AyumiScene *scene, GArray *items, int at, int step)
{
  guint track = item_at (scene, items, at)->track;
  int best = at;

  for (int i = 0; i < (int) items->len; i++)
    if (item_at (scene, items, i)->track == track
        && compare_points (scene, items, i, best) * step > 0)
      best = i;
  return best;
}

int
ayumi_item_walk_across (AyumiScene *scene, GArray *items, int at, int step)
{
  const AyumiMark *from = item_at (scene, items, at);
  guint track = from->track + step;
  int best = -1;
  double least = G_MAXDOUBLE;

  for (int i = 0; track > 0 && i < (int) items->len; i++)
    {
      const AyumiMark *mark = item_at (scene, items, i);
      double distance = ABS ((double) mark->day - from->day);

      if (mark->track == track && distance < least)
        {
          best = i;
          least = distance;
        }
    }
  return best;
}

int
ayumi_item_walk_leave (AyumiScene *scene, GArray *items, int at, int step)
{
  g_autoptr (GHashTable) tracks = g_hash_table_new (NULL, NULL);
  guint low = item_at (scene, items, at)->track, high = low;

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (tracks, GUINT_TO_POINTER (item_at (scene, items, i)->track));
  while (low > 1 && g_hash_table_contains (tracks, GUINT_TO_POINTER (low - 1)))
    low--;
  while (g_hash_table_contains (tracks, GUINT_TO_POINTER (high + 1)))
    high++;
  for (int i = at + step; i >= 0 && i < (int) items->len; i += step)
    {
      guint track = item_at (scene, items, i)->track;

      if (track < low || track > high)
        return i;
    }
  return -1;
}

typedef struct
{
  guint track, item;
  AyumiDay day;
} Point;

static int
compare_tracks (gconstpointer a, gconstpointer b)
{
  const Point *one = a, *two = b;

  if (one->track != two->track)
    return one->track > two->track ? 1 : -1;
  if (one->day != two->day)
    return one->day > two->day ? 1 : -1;
  return (one->item > two->item) - (one->item < two->item);
}

void
ayumi_item_walk_places (AyumiScene *scene, GArray *items, guint **places, guint **sizes)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (Point));

  *places = g_new0 (guint, items->len + 1);
  *sizes = g_new0 (guint, items->len + 1);
  for (guint i = 0; i < items->len; i++)
    {
      const AyumiMark *mark = item_at (scene, items, i);
      Point point = { mark->track, i, mark->day };

      if (mark->track > 0)
        g_array_append_val (points, point);
    }
  g_array_sort (points, compare_tracks);
  for (guint first = 0, end; first < points->len; first = end)
    {
      const Point *point = &g_array_index (points, Point, first);

      for (end = first;
           end < points->len && g_array_index (points, Point, end).track == point->track;)
        end++;
      for (guint i = first; i < end; i++)
        {
          (*places)[point[i - first].item] = i - first + 1;
          (*sizes)[point[i - first].item] = end - first;
        }
    }
}
