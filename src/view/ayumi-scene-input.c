/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What clicks, keys, the wheel and gestures do in a drawing. */
#include <math.h>

#include "view/ayumi-scene-scroll.h"
#include "view/ayumi-scene-view-private.h"

#define MIN_ZOOM 0.25
#define MAX_ZOOM 4.0
#define KEY_ZOOM 1.25
#define WHEEL_ZOOM 1.1
#define KEY_PAN 0.2
#define WHEEL_PAN 0.05
#define DRAG_BEGINS 8.0

/* A target with "#" is a place in a drawing; when not in this one, whoever listens knows where. */
static void
choose (AyumiSceneView *self, int mark_index)
{
  g_autofree char *target = NULL;

  if (mark_index < 0 || ayumi_scene_view_mark (self, mark_index)->target == NULL)
    return;
  target = g_strdup (ayumi_scene_view_mark (self, mark_index)->target);
  self->chosen = mark_index;
  if (*target == '#' && ayumi_scene_view_has (self, target + 1))
    ayumi_scene_view_go (self, target + 1);
  else
    g_signal_emit_by_name (self, "selected", target);
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, AyumiSceneView *self)
{
  int found;

  if (self->scene == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  found =
      ayumi_hit_index_find (self->hits, x / self->zoom, y / self->zoom, self->reach / self->zoom);
  for (guint i = 0; found >= 0 && i < self->items->len; i++)
    if (g_array_index (self->items, guint, i) == (guint) found)
      self->focus = i;
  choose (self, found);
}

static void
reveal_focus (AyumiSceneView *self)
{
  if (self->focus >= 0)
    ayumi_scene_scroll_to (GTK_WIDGET (self),
                           ayumi_scene_view_mark (self, ayumi_scene_view_item (self, self->focus)),
                           self->zoom);
}

static void
move_focus (AyumiSceneView *self, int to)
{
  guint focus = CLAMP (to, 0, (int) self->items->len - 1);

  self->focus = focus;
  reveal_focus (self);
  if (focus < self->first_accessible || focus >= self->first_accessible + self->accessibles->len)
    ayumi_scene_view_make_accessibles (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                  self->accessibles->pdata[focus - self->first_accessible], NULL,
                                  -1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self),
                           ayumi_scene_view_mark (self, ayumi_scene_view_item (self, focus))->label,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Round @at, 0 to 1 across the drawing. @zoom 0 is the normal size. */
static void
zoom_by (AyumiSceneView *self, double factor, double at)
{
  if (self->axis)
    g_signal_emit_by_name (self, "axis-zoom", factor > 0 ? 1 / factor : 0.0, CLAMP (at, 0, 1));
  else
    {
      double zoom = factor > 0 ? self->zoom * factor : self->text_scale;

      self->zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
      ayumi_scene_view_refresh (self);
    }
}

static void
pan_by (AyumiSceneView *self, double share)
{
  if (share != 0)
    g_signal_emit_by_name (self, "axis-pan", share);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                AyumiSceneView *self)
{
  if (self->scene == NULL || self->items->len == 0 || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  if (self->axis && state & GDK_SHIFT_MASK && (key == GDK_KEY_Left || key == GDK_KEY_Right))
    {
      pan_by (self, key == GDK_KEY_Right ? KEY_PAN : -KEY_PAN);
      return TRUE;
    }
  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      move_focus (self, self->focus + 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      move_focus (self, self->focus - 1);
      return TRUE;
    case GDK_KEY_Home:
      move_focus (self, 0);
      return TRUE;
    case GDK_KEY_End:
      move_focus (self, self->items->len - 1);
      return TRUE;
    case GDK_KEY_Page_Down:
      move_focus (self, self->focus + 10);
      return TRUE;
    case GDK_KEY_Page_Up:
      move_focus (self, self->focus - 10);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (self->focus >= 0)
        choose (self, g_array_index (self->items, guint, self->focus));
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      zoom_by (self, KEY_ZOOM, 0.5);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom_by (self, 1 / KEY_ZOOM, 0.5);
      return TRUE;
    case GDK_KEY_0:
      zoom_by (self, 0, 0.5);
      return TRUE;
    default:
      return FALSE;
    }
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
  pan_by (self, WHEEL_PAN * (dx != 0 ? dx : dy));
  return TRUE;
}

static void
drag_begun_cb (GtkGestureDrag *gesture, double x, double y, AyumiSceneView *self)
{
  self->dragged = 0;
  if (!self->axis)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_moved_cb (GtkGestureDrag *gesture, double x, double y, AyumiSceneView *self)
{
  if (self->dragged == 0 && (fabs (x) < DRAG_BEGINS || fabs (x) < fabs (y)))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pan_by (self, (self->dragged - x) / MAX (1, gtk_widget_get_width (GTK_WIDGET (self))));
  self->dragged = x;
}

static void
pinch_begun_cb (GtkGesture *gesture, GdkEventSequence *sequence, AyumiSceneView *self)
{
  self->pinched = 1;
}

static void
pinched_cb (GtkGestureZoom *gesture, double scale, AyumiSceneView *self)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y) || scale <= 0)
    return;
  zoom_by (self, scale / self->pinched, x / MAX (1, gtk_widget_get_width (GTK_WIDGET (self))));
  self->pinched = scale;
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
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scrolled_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begun_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}
