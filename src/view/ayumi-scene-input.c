/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What clicks, the wheel and the gestures of one finger do in a drawing. */
#include <math.h>

#include "view/ayumi-scene-scroll.h"
#include "view/ayumi-scene-view-private.h"

#define WHEEL_ZOOM 1.1
#define WHEEL_PAN 0.05
#define TAP_ZOOM 2.0
#define FINGER_REACH 24.0 /* pixels */
#define DRAG_BEGINS 8.0
#define GRAB_BEGINS 3.0

/* A target with "#" is a place in a drawing; when not in this one, whoever listens knows where. */
void
ayumi_scene_view_choose (AyumiSceneView *self, int mark_index)
{
  g_autofree char *target = NULL;

  if (mark_index < 0 || ayumi_scene_view_mark (self, mark_index)->target == NULL)
    return;
  target = g_strdup (ayumi_scene_view_mark (self, mark_index)->target);
  self->chosen = mark_index;
  if (*target == '#' && ayumi_scene_view_has (self, target + 1))
    ayumi_scene_view_go (self, target + 1);
  else
    {
      /* A link in a tree changes the tree: what was pressed stays under the finger. */
      self->hold_focus = g_str_has_prefix (target, "ayumi:");
      g_signal_emit_by_name (self, "selected", target);
      self->hold_focus = FALSE;
    }
}

int
ayumi_scene_view_hit (AyumiSceneView *self, GtkGesture *gesture, double x, double y)
{
  /* A fingertip is not a point; what touches has a sequence, a pointer has none. */
  gboolean touches = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)) != NULL;
  double reach = touches ? MAX (self->reach, FINGER_REACH) : self->reach;
  int found = ayumi_hit_index_find (self->hits, x / self->zoom, y / self->zoom, reach / self->zoom);

  for (guint i = 0; found >= 0 && i < self->items->len; i++)
    if (g_array_index (self->items, guint, i) == (guint) found)
      self->focus = i;
  return found;
}

/* Twice on a time axis: closer to that place. What was pressed first may have moved from under the finger since, because
 * what it says has opened beside it; it is what is meant then. */
static void
zoom_in (AyumiSceneView *self, double x)
{
  int selected = ayumi_scene_find_target (self->scene, self->selection);

  if (selected >= 0)
    x = ayumi_scene_view_mark (self, selected)->x * self->zoom;
  g_signal_emit_by_name (self, "axis-zoom", 1 / TAP_ZOOM,
                         CLAMP (x / MAX (1, gtk_widget_get_width (GTK_WIDGET (self))), 0, 1));
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, AyumiSceneView *self)
{
  const AyumiMark *mark;
  int found;

  if (self->scene == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->outlined = FALSE;
  ayumi_scene_view_hide_tip (self);
  ayumi_scene_view_rest (self);
  found = ayumi_scene_view_hit (self, GTK_GESTURE (gesture), x, y);
  mark = found >= 0 ? ayumi_scene_view_mark (self, found) : NULL;
  if (mark != NULL)
    g_signal_emit_by_name (self, "moved", mark->target);
  /* A link has led on already. */
  if (n_press == 2 && self->axis && (mark == NULL || !g_str_has_prefix (mark->target, "ayumi:")))
    zoom_in (self, x);
  else
    ayumi_scene_view_choose (self, found);
}

/* Round @at, 0 to 1 across the drawing. @factor 0 is the normal size; at that, all of a tree. */
static void
zoom_by (AyumiSceneView *self, double factor, double at)
{
  if (self->axis)
    g_signal_emit_by_name (self, "axis-zoom", factor > 0 ? 1 / factor : 0.0, CLAMP (at, 0, 1));
  else if (factor > 0)
    ayumi_scene_view_set_zoom (self, self->zoom * factor);
  else
    ayumi_scene_view_fit (self,
                          self->zoom == self->text_scale && ayumi_scene_view_is_tree (self)
                              ? AYUMI_FIT_WHOLE
                              : AYUMI_FIT_NORMAL,
                          NULL);
}

static void
slide_by (AyumiSceneView *self, double pixels)
{
  if (pixels != 0)
    g_signal_emit_by_name (self, "axis-slide", pixels / self->zoom);
}

/* Where the pointer is across the drawing, 0 to 1. */
static double
pointer_share (AyumiSceneView *self, GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double x, y, dx, dy;
  graphene_point_t point;

  if (event == NULL || !gdk_event_get_position (event, &x, &y))
    return 0.5;
  gtk_native_get_surface_transform (native, &dx, &dy);
  if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (x - dx, y - dy), &point))
    return 0.5;
  return point.x / MAX (1, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* Ctrl zooms; along a time axis the wheel pans too, where it turns sideways or with Shift. */
static gboolean
scrolled_cb (GtkEventControllerScroll *controller, double dx, double dy, AyumiSceneView *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (state & GDK_CONTROL_MASK)
    {
      zoom_by (self, pow (WHEEL_ZOOM, -dy),
               pointer_share (self, GTK_EVENT_CONTROLLER (controller)));
      return TRUE;
    }
  if (!self->axis || (dx == 0 && !(state & GDK_SHIFT_MASK)))
    return FALSE;
  ayumi_scene_view_rest (self);
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    slide_by (self, dx != 0 ? dx : dy);
  else
    g_signal_emit_by_name (self, "axis-pan", WHEEL_PAN * (dx != 0 ? dx : dy));
  return TRUE;
}

/* Fingers have left the touchpad, @dx and @dy pixels a second fast. */
static void
decelerate_cb (GtkEventControllerScroll *controller, double dx, double dy, AyumiSceneView *self)
{
  if (self->axis && fabs (dx) > fabs (dy))
    ayumi_scene_view_fling (self, dx);
}

static void
drag_begun_cb (GtkGestureDrag *gesture, double x, double y, AyumiSceneView *self)
{
  gboolean grabbed = FALSE;

  ayumi_scene_view_rest (self);
  self->dragged = 0;
  if (self->axis)
    g_signal_emit_by_name (self, "axis-grab", x / self->zoom, y / self->zoom, &grabbed);
  self->grabbed = grabbed;
  if (!self->axis)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_moved_cb (GtkGestureDrag *gesture, double x, double y, AyumiSceneView *self)
{
  double begins = self->grabbed ? GRAB_BEGINS : DRAG_BEGINS;

  if (self->dragged == 0 && (fabs (x) < begins || fabs (x) < fabs (y)))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->grabbed)
    g_signal_emit_by_name (self, "axis-drag", x / self->zoom);
  else
    slide_by (self, self->dragged - x);
  self->dragged = x;
}

static void
swiped_cb (GtkGestureSwipe *gesture, double x, double y, AyumiSceneView *self)
{
  if (self->axis && !self->grabbed && self->dragged != 0)
    ayumi_scene_view_fling (self, -x);
}

void
ayumi_scene_view_zoom (AyumiSceneView *self, double factor)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  zoom_by (self, factor, 0.5);
}

void
ayumi_scene_view_listen (AyumiSceneView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES
                                       | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkGesture *drag = gtk_gesture_drag_new (), *swipe = gtk_gesture_swipe_new ();

  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), self);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scrolled_cb), self);
  g_signal_connect (wheel, "decelerate", G_CALLBACK (decelerate_cb), self);
  g_signal_connect (swipe, "swipe", G_CALLBACK (swiped_cb), self);
  /* One finger drags and throws: what one of the two claims, the other does not lose. */
  gtk_gesture_group (swipe, drag);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  ayumi_scene_view_listen_for_pinch (self);
  ayumi_scene_view_listen_for_tips (self);
  ayumi_scene_view_listen_for_menu (self);
  ayumi_scene_view_listen_to_keys (self);
}
