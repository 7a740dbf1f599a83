/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a drawing does when fingers have let go of its time axis: it slides on and comes to rest. */
#include <math.h>

#include "view/ayumi-scene-view-private.h"

#define FRICTION 4.0     /* a second: a third of the speed is left after a quarter */
#define SLOWEST 20.0     /* pixels a second; slower than that is rest */
#define FASTEST 6000.0   /* pixels a second */
#define LONGEST_STEP 0.1 /* seconds: after a frame that took longer nothing jumps */

void
ayumi_scene_view_rest (AyumiSceneView *self)
{
  if (self->flinging != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->flinging);
  self->flinging = 0;
}

static gboolean
fling_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = MIN ((now - self->flung_at) / 1e6, LONGEST_STEP),
         left = self->speed * exp (-FRICTION * seconds);

  if (seconds <= 0)
    return G_SOURCE_CONTINUE;
  self->flung_at = now;
  /* The way between two moments of a speed that decays. */
  g_signal_emit_by_name (self, "axis-slide", (self->speed - left) / FRICTION / self->zoom);
  self->speed = left;
  if (fabs (self->speed) >= SLOWEST)
    return G_SOURCE_CONTINUE;
  self->flinging = 0;
  return G_SOURCE_REMOVE;
}

void
ayumi_scene_view_fling (AyumiSceneView *self, double speed)
{
  gboolean animated;

  ayumi_scene_view_rest (self);
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated,
                NULL);
  if (!animated || fabs (speed) < SLOWEST)
    return;
  self->speed = CLAMP (speed, -FASTEST, FASTEST);
  self->flung_at = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  self->flinging = gtk_widget_add_tick_callback (GTK_WIDGET (self), fling_cb, NULL, NULL);
}
