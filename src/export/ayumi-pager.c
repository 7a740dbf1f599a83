/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-pager.h"

#include "scene/ayumi-painter.h"

/* A page that is less full than this is worse than a cut through a box. */
#define LEAST_FILL 0.4

/* A heading stays with at least this much of what it heads. */
#define AFTER_HEADING 60.0
/* Half of the edge of a box stands outside it. */
#define EDGE 1.0

/* How much of @mark must stay on one page, 0 when it may be cut; texts only unless @items. */
static double
whole_height (const AyumiMark *mark, gboolean items)
{
  if (mark->kind == AYUMI_MARK_TEXT)
    return mark->height;
  if (!items)
    return 0;
  if (mark->kind == AYUMI_MARK_RECT)
    return mark->height;
  if (mark->kind != AYUMI_MARK_GROUP)
    return 0;
  if (mark->reading == AYUMI_READ_HEADING)
    return mark->height + AFTER_HEADING;
  return mark->reading == AYUMI_READ_ITEM || mark->reading == AYUMI_READ_FIGURE ? mark->height : 0;
}

/* The lowest cut at or above @y that goes through nothing of what must stay whole. */
static double
move_up (const AyumiMark *marks, guint n, double y, double page, gboolean items)
{
  gboolean moved;

  do
    {
      moved = FALSE;
      for (guint i = 0; i < n; i++)
        {
          double top = marks[i].y - EDGE, height = whole_height (&marks[i], items);

          if (height > 0 && height < page && top < y - 0.5 && marks[i].y + height > y + 0.5)
            {
              y = top;
              moved = TRUE;
            }
        }
    }
  while (moved);
  return y;
}

GArray *
ayumi_pager_cut (AyumiScene *scene, double height)
{
  GArray *tops = g_array_new (FALSE, FALSE, sizeof (double));
  double top = 0, whole;
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  g_return_val_if_fail (height > 0, tops);

  ayumi_scene_get_size (scene, NULL, &whole);
  g_array_append_val (tops, top);
  while (whole - top > height)
    {
      double cut = move_up (marks, n, top + height, height, TRUE);

      if (cut < top + height * LEAST_FILL)
        cut = move_up (marks, n, top + height, height, FALSE);
      if (cut <= top)
        cut = top + height;
      top = cut;
      g_array_append_val (tops, top);
    }
  return tops;
}

double
ayumi_pager_bottom (AyumiScene *scene, const GArray *tops, guint index)
{
  double height;

  ayumi_scene_get_size (scene, NULL, &height);
  return index + 1 < tops->len ? g_array_index (tops, double, index + 1) : height;
}

void
ayumi_pager_paint (cairo_t *cr, AyumiScene *scene, double top, double bottom, AyumiTheme theme)
{
  double width;

  ayumi_scene_get_size (scene, &width, NULL);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, bottom - top);
  cairo_clip (cr);
  cairo_translate (cr, 0, -top);
  ayumi_painter_paint (cr, scene, theme);
  cairo_restore (cr);
}
