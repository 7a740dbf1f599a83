/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large a drawing must be for all of it, its width, or a branch of it to be seen at once. A drawing that is made
 * smaller is laid out anew for the room that it wins, so that the size is found by trying. */
#include <math.h>

#include "view/ayumi-scene-view-private.h"

#define ROUNDS 8     /* to within a two hundredth */
#define ROOM 24.0    /* round a branch, in pixels */
#define LEAST_ROOM 1 /* of a page, in pixels */

/* The item with @target and all below it; FALSE when @scene has none. */
static gboolean
find_branch (AyumiScene *scene, const char *target, AyumiMark *branch)
{
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  guint n, level = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < items->len; i++)
    {
      const AyumiMark *mark = &marks[g_array_index (items, guint, i)];

      if (level > 0 && mark->level > 0 && mark->level <= level)
        break;
      if (level == 0 && mark->level > 0 && g_strcmp0 (mark->target, target) == 0)
        {
          *branch = *mark;
          level = mark->level;
        }
      else if (level > 0 && mark->level > 0)
        {
          double right = MAX (branch->x + branch->width, mark->x + mark->width),
                 bottom = MAX (branch->y + branch->height, mark->y + mark->height);

          branch->x = MIN (branch->x, mark->x);
          branch->y = MIN (branch->y, mark->y);
          branch->width = right - branch->x;
          branch->height = bottom - branch->y;
        }
    }
  return level > 0;
}

/* What of @scene is to be seen; all of it unless a branch is asked for and there. */
static AyumiMark
extent_of (AyumiSceneView *self, AyumiScene *scene)
{
  AyumiMark extent = { 0 };

  if (self->fit != AYUMI_FIT_BRANCH || !find_branch (scene, self->place, &extent))
    ayumi_scene_get_size (scene, &extent.width, &extent.height);
  return extent;
}

static double
page_height (AyumiSceneView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return MAX (LEAST_ROOM, gtk_widget_get_height (gtk_widget_get_parent (widget))
                              - gtk_widget_get_margin_bottom (widget));
}

static gboolean
fits (AyumiSceneView *self, double page, double zoom)
{
  g_autoptr (AyumiScene) scene =
      self->func (MAX (page / zoom, self->least_width), self->measurer, self->data);
  double room = self->fit == AYUMI_FIT_BRANCH ? 2 * ROOM : 0;
  AyumiMark extent;

  if (scene == NULL)
    return TRUE;
  extent = extent_of (self, scene);
  return extent.width * zoom + room <= page + 1
         && (self->fit == AYUMI_FIT_WIDTH || extent.height * zoom + room <= page_height (self) + 1);
}

/* The largest size up to the normal one at which it fits, or the least there is. */
static double
find_zoom (AyumiSceneView *self)
{
  double page = MAX (LEAST_ROOM, gtk_widget_get_width (gtk_widget_get_parent (GTK_WIDGET (self)))),
         low = AYUMI_SCENE_LEAST_ZOOM, high = self->text_scale;

  if (self->fit == AYUMI_FIT_NORMAL || self->func == NULL || fits (self, page, high))
    return high;
  for (guint i = 0; i < ROUNDS; i++)
    {
      double middle = sqrt (low * high);

      if (fits (self, page, middle))
        low = middle;
      else
        high = middle;
    }
  return low;
}

void
ayumi_scene_view_fit (AyumiSceneView *self, AyumiSceneFit fit, const char *target)
{
  double zoom;

  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  self->fit = fit;
  g_set_str (&self->place, target);
  zoom = find_zoom (self);
  if (zoom != self->zoom)
    {
      self->zoom = zoom;
      ayumi_scene_view_remake (self);
    }
  if (fit != AYUMI_FIT_NORMAL)
    ayumi_scene_view_wish (self, AYUMI_WISH_FIT, target);
}

gboolean
ayumi_scene_view_get_fitted (AyumiSceneView *self, AyumiMark *extent)
{
  if (self->scene == NULL)
    return FALSE;
  *extent = extent_of (self, self->scene);
  return TRUE;
}
