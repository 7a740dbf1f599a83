/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two fingers do in a drawing: they hold it, where each of them is, and move and zoom it at once. */
#include "view/ayumi-scene-scroll.h"
#include "view/ayumi-scene-view-private.h"

#define MAX_ZOOM 4.0

void
ayumi_scene_view_set_zoom (AyumiSceneView *self, double zoom)
{
  self->zoom = CLAMP (zoom, AYUMI_SCENE_LEAST_ZOOM, MAX_ZOOM);
  ayumi_scene_view_remake (self);
}

static double
share_of (AyumiSceneView *self, double x)
{
  return x / MAX (1, gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
begun_cb (GtkGesture *gesture, GdkEventSequence *sequence, AyumiSceneView *self)
{
  double y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &self->pinched_at, &y))
    return;
  /* The one finger neither drags nor scrolls from here on. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  ayumi_scene_view_rest (self);
  self->pinched = self->zoom;
  if (self->axis)
    g_signal_emit_by_name (self, "axis-pinch", 0.0, share_of (self, self->pinched_at), 0.0);
}

/* Everything is reckoned from where the fingers began: steps of theirs may be smaller than any that the drawing has. */
static void
moved_cb (GtkGesture *gesture, GdkEventSequence *sequence, AyumiSceneView *self)
{
  double x, y, scale = gtk_gesture_zoom_get_scale_delta (GTK_GESTURE_ZOOM (gesture));

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y) || scale <= 0)
    return;
  if (self->axis)
    g_signal_emit_by_name (self, "axis-pinch", scale, share_of (self, self->pinched_at),
                           share_of (self, x));
  else if (self->zoom != CLAMP (self->pinched * scale, AYUMI_SCENE_LEAST_ZOOM, MAX_ZOOM))
    {
      ayumi_scene_view_hold_at (self, x, y);
      ayumi_scene_view_set_zoom (self, self->pinched * scale);
    }
}

void
ayumi_scene_view_listen_for_pinch (AyumiSceneView *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (pinch, "begin", G_CALLBACK (begun_cb), self);
  g_signal_connect (pinch, "update", G_CALLBACK (moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
