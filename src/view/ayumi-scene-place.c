/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one is in a drawing, and how to get elsewhere once the layout has come to rest. */
#include <math.h>

#include "scene/ayumi-item-walk.h"
#include "view/ayumi-scene-scroll.h"
#include "view/ayumi-scene-view-private.h"

#define HOLD_REACH 200.0 /* pixels from fingers to what they hold */
#define TOP_ROOM 20.0    /* above what is scrolled to the top */
#define NARROW 560       /* pixels; less is the width of a telephone */

static guint
level_of (AyumiSceneView *self, int item)
{
  return ayumi_scene_view_mark (self, ayumi_scene_view_item (self, item))->level;
}

/* Whether no sibling follows the first child @item. */
static gboolean
is_only_child (AyumiSceneView *self, int item)
{
  guint level = level_of (self, item);

  do
    item = ayumi_item_walk_next (self->scene, self->items, item, 1);
  while (item >= 0 && level_of (self, item) > level);
  return item < 0 || level_of (self, item) < level;
}

/* Scrolls as little as needed for some of what is below @item to be seen beside it. */
static void
show_children (AyumiSceneView *self, int item)
{
  const AyumiMark *mark = ayumi_scene_view_mark (self, ayumi_scene_view_item (self, item)),
                  *nearest = NULL;
  int child = ayumi_item_walk_child (self->scene, self->items, item);
  double least = INFINITY;

  for (; child >= 0 && level_of (self, child) > mark->level;
       child = ayumi_item_walk_next (self->scene, self->items, child, 1))
    {
      const AyumiMark *below = ayumi_scene_view_mark (self, ayumi_scene_view_item (self, child));
      double far = hypot (below->x + below->width / 2 - mark->x - mark->width / 2,
                          below->y + below->height / 2 - mark->y - mark->height / 2);

      if (below->level == mark->level + 1 && far < least)
        {
          least = far;
          nearest = below;
        }
    }
  if (nearest == NULL)
    return;
  ayumi_scene_scroll_to (GTK_WIDGET (self), nearest, self->zoom);
  ayumi_scene_scroll_to (GTK_WIDGET (self), mark, self->zoom);
}

/* The root of the tree, or the first item; on a narrow page, which does not show what else there is, the first unit
 * that has several below it, with some of them. */
static void
reveal_beginning (AyumiSceneView *self)
{
  int item = MAX (0, ayumi_item_walk_next (self->scene, self->items, -1, 1)), child;
  gboolean narrow = gtk_widget_get_width (gtk_widget_get_parent (GTK_WIDGET (self))) < NARROW;

  while (narrow && (child = ayumi_item_walk_child (self->scene, self->items, item)) >= 0
         && is_only_child (self, child))
    item = child;
  ayumi_scene_scroll_centre (GTK_WIDGET (self),
                             ayumi_scene_view_mark (self, ayumi_scene_view_item (self, item)),
                             self->zoom);
  if (narrow)
    show_children (self, item);
}

/* The selection, if none of what stands for it is seen yet; without one the beginning. */
static void
reveal_selection (AyumiSceneView *self)
{
  int selected = ayumi_scene_find_target (self->scene, self->selection);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (self->scene, &n);

  for (int i = selected; i >= 0 && i < (int) n; i++)
    if (g_strcmp0 (marks[i].target, self->selection) == 0
        && ayumi_scene_scroll_sees (GTK_WIDGET (self), &marks[i], self->zoom))
      selected = i;
  if (selected >= 0)
    ayumi_scene_scroll_centre (GTK_WIDGET (self), &marks[selected], self->zoom);
  else if (self->items->len > 0)
    reveal_beginning (self);
}

/* What was fitted in the middle, and its beginning where it is larger than the page after all. */
static void
centre_fitted (AyumiSceneView *self)
{
  GtkWidget *widget = GTK_WIDGET (self), *page = gtk_widget_get_parent (widget);
  AyumiMark extent;
  double x, y;

  if (!ayumi_scene_view_get_fitted (self, &extent))
    return;
  x = (gtk_widget_get_width (page) - extent.width * self->zoom) / 2;
  y = (gtk_widget_get_height (page) - gtk_widget_get_margin_bottom (widget)
       - extent.height * self->zoom)
      / 2;
  ayumi_scene_scroll_corner (widget, &extent, self->zoom, MAX (0, x), MAX (0, y));
}

static void
fulfil_wish (AyumiSceneView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int index = ayumi_scene_find_target (self->scene, self->place);

  if (self->wish == AYUMI_WISH_START)
    ayumi_scene_scroll_top (widget, &(AyumiMark) { 0 }, self->zoom, 0);
  else if (self->wish == AYUMI_WISH_FOCUS && self->focus >= 0)
    {
      ayumi_scene_scroll_corner (widget,
                                 ayumi_scene_view_mark (self,
                                                        ayumi_scene_view_item (self, self->focus)),
                                 self->zoom, self->across, self->offset);
      show_children (self, self->focus);
    }
  else if (self->wish == AYUMI_WISH_POINT && index >= 0)
    ayumi_scene_scroll_corner (widget, ayumi_scene_view_mark (self, index), self->zoom,
                               self->across, self->offset);
  else if (index >= 0 && self->wish != AYUMI_WISH_FIT)
    ayumi_scene_scroll_top (widget, ayumi_scene_view_mark (self, index), self->zoom, self->offset);
  if (self->wish == AYUMI_WISH_REVEAL)
    reveal_selection (self);
  else if (self->wish == AYUMI_WISH_FIT)
    centre_fitted (self);
}

static void
apply_wish (AyumiSceneView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double left = ayumi_scene_scroll_get_left (widget), top = ayumi_scene_scroll_get (widget);

  fulfil_wish (self);
  if (self->motion != NULL)
    ayumi_scene_motion_scrolled (self->motion, ayumi_scene_scroll_get_left (widget) - left,
                                 ayumi_scene_scroll_get (widget) - top);
  else if (self->wish == AYUMI_WISH_REVEAL && ayumi_scene_view_is_tree (self))
    ayumi_scene_view_fly (self, left, top);
}

/* When the layout has come to rest: panes beside the drawing open over several frames. What is held is
 * held in each of them. */
static gboolean
settle_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  int width = gtk_widget_get_width (gtk_widget_get_parent (widget));
  gboolean is_made = self->scene != NULL && self->layout_width >= 0,
           settled = is_made && width == self->settled_width;

  self->settled_width = width;
  if (is_made
      && (settled || self->wish == AYUMI_WISH_HOLD || self->wish == AYUMI_WISH_FOCUS
          || self->wish == AYUMI_WISH_POINT))
    apply_wish (self);
  if (!settled)
    return G_SOURCE_CONTINUE;
  self->settling = 0;
  self->wish = AYUMI_WISH_NONE;
  g_clear_pointer (&self->place, g_free);
  return G_SOURCE_REMOVE;
}

static void
set_wish (AyumiSceneView *self, AyumiWish wish, const char *place, double offset)
{
  ayumi_scene_view_land (self);
  self->wish = wish;
  g_set_str (&self->place, place);
  self->offset = offset;
  self->settled_width = -1;
  if (self->settling == 0)
    self->settling = gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, NULL, NULL);
}

void
ayumi_scene_view_wish (AyumiSceneView *self, AyumiWish wish, const char *target)
{
  set_wish (self, wish, target, 0);
}

/* The first item that is seen whole, NULL when there is none. */
static const AyumiMark *
first_seen (AyumiSceneView *self)
{
  double top = ayumi_scene_scroll_get (GTK_WIDGET (self));

  for (guint i = 0; self->scene != NULL && i < self->items->len; i++)
    {
      const AyumiMark *mark = ayumi_scene_view_mark (self, ayumi_scene_view_item (self, i));

      /* A link says where to go, which is another place when the drawing is. */
      if (mark->target != NULL && !g_str_has_prefix (mark->target, "ayumi:")
          && mark->y * self->zoom >= top)
        return mark;
    }
  return NULL;
}

/* What has the focus, NULL for nothing; for the mark on an item, the item. */
static const AyumiMark *
focused_mark (AyumiSceneView *self)
{
  const AyumiMark *mark;
  guint index;

  if (self->scene == NULL || self->focus < 0)
    return NULL;
  index = ayumi_scene_view_item (self, self->focus);
  if (self->focus > 0)
    {
      mark = ayumi_scene_view_mark (self, ayumi_scene_view_item (self, self->focus - 1));
      if (mark->end > index)
        return mark;
    }
  return ayumi_scene_view_mark (self, index);
}

void
ayumi_scene_view_hold (AyumiSceneView *self)
{
  const AyumiMark *mark = first_seen (self), *focused = focused_mark (self);
  double top = ayumi_scene_scroll_get (GTK_WIDGET (self));

  if (self->wish == AYUMI_WISH_POINT)
    return;
  /* A page that changes under a flight changes where it leads. */
  if (ayumi_scene_view_land (self))
    set_wish (self, AYUMI_WISH_REVEAL, NULL, 0);
  else if (focused != NULL && focused->level > 0 && self->hold_focus)
    {
      set_wish (self, AYUMI_WISH_FOCUS, NULL, focused->y * self->zoom - top);
      self->across = focused->x * self->zoom - ayumi_scene_scroll_get_left (GTK_WIDGET (self));
    }
  else if (mark != NULL && top > 0 && !self->axis && self->wish == AYUMI_WISH_NONE)
    set_wish (self, AYUMI_WISH_HOLD, mark->target, mark->y * self->zoom - top);
  if (focused != NULL)
    g_set_str (&self->focused, focused->target);
}

void
ayumi_scene_view_hold_at (AyumiSceneView *self, double x, double y)
{
  int found = self->hits != NULL ? ayumi_hit_index_find (self->hits, x / self->zoom, y / self->zoom,
                                                         HOLD_REACH / self->zoom)
                                 : -1;
  const AyumiMark *mark = found >= 0 ? ayumi_scene_view_mark (self, found) : NULL;

  /* What is held already has just been made anew, and is yet to come back to its place. */
  if (mark == NULL || mark->target == NULL || self->wish == AYUMI_WISH_POINT)
    return;
  set_wish (self, AYUMI_WISH_POINT, mark->target,
            mark->y * self->zoom - ayumi_scene_scroll_get (GTK_WIDGET (self)));
  self->across = mark->x * self->zoom - ayumi_scene_scroll_get_left (GTK_WIDGET (self));
}

void
ayumi_scene_view_restore_focus (AyumiSceneView *self)
{
  const char *target = self->focus < 0 ? self->selection : self->focused;

  if (target == NULL && self->focus < 0)
    return;
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (ayumi_scene_view_mark (self, ayumi_scene_view_item (self, i))->target, target)
        == 0)
      {
        self->focus = i;
        return;
      }
  self->focus = MIN (self->focus, (int) self->items->len - 1);
}

char *
ayumi_scene_view_get_focused (AyumiSceneView *self)
{
  const AyumiMark *mark;

  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), NULL);

  mark = focused_mark (self);
  return mark != NULL ? g_strdup (mark->target) : NULL;
}

void
ayumi_scene_view_focus_target (AyumiSceneView *self, const char *target)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  if (target == NULL || self->scene == NULL || self->items->len == 0)
    return;
  g_set_str (&self->focused, target);
  self->focus = MAX (self->focus, 0);
  ayumi_scene_view_restore_focus (self);
}

void
ayumi_scene_view_start (AyumiSceneView *self)
{
  set_wish (self, AYUMI_WISH_START, NULL, 0);
}

void
ayumi_scene_view_reveal (AyumiSceneView *self)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  /* What was pressed stays under the finger. */
  if (self->wish == AYUMI_WISH_FOCUS)
    return;
  /* What is held stays held when the selection is seen there. */
  if (self->wish == AYUMI_WISH_HOLD)
    self->wish = AYUMI_WISH_REVEAL;
  else
    set_wish (self, AYUMI_WISH_REVEAL, NULL, 0);
}

void
ayumi_scene_view_go (AyumiSceneView *self, const char *target)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  set_wish (self, AYUMI_WISH_PLACE, target, TOP_ROOM);
}

char *
ayumi_scene_view_get_place (AyumiSceneView *self, double *offset)
{
  const AyumiMark *mark;

  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), NULL);

  mark = first_seen (self);
  *offset = mark != NULL ? mark->y * self->zoom - ayumi_scene_scroll_get (GTK_WIDGET (self)) : 0;
  return mark != NULL ? g_strdup (mark->target) : NULL;
}

void
ayumi_scene_view_set_place (AyumiSceneView *self, const char *target, double offset)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  set_wish (self, AYUMI_WISH_PLACE, target, offset);
}

const char *
ayumi_scene_view_get_passed (AyumiSceneView *self, const char *prefix)
{
  const char *passed = NULL;
  double line;

  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), NULL);

  line = ayumi_scene_scroll_get (GTK_WIDGET (self)) + 2 * TOP_ROOM;
  for (guint i = 0; self->scene != NULL && i < self->items->len; i++)
    {
      const AyumiMark *mark = ayumi_scene_view_mark (self, ayumi_scene_view_item (self, i));

      if (mark->target != NULL && g_str_has_prefix (mark->target, prefix)
          && mark->y * self->zoom <= line)
        passed = mark->target;
    }
  return passed;
}

gboolean
ayumi_scene_view_has (AyumiSceneView *self, const char *target)
{
  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), FALSE);

  return self->scene != NULL && ayumi_scene_find_target (self->scene, target) >= 0;
}
