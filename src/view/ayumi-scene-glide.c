/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The motion from one drawing to the next. */
#include "view/ayumi-scene-view-private.h"

#define MOTION_LASTS 250000.0 /* microseconds */

static gboolean
motion_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  double left;

  if (self->motion == NULL)
    return G_SOURCE_REMOVE;
  if (self->motion_began == 0)
    self->motion_began = gdk_frame_clock_get_frame_time (clock);
  left = 1 - (gdk_frame_clock_get_frame_time (clock) - self->motion_began) / MOTION_LASTS;
  self->progress = 1 - CLAMP (left * left * left, 0, 1);
  gtk_widget_queue_draw (widget);
  if (left > 0)
    return G_SOURCE_CONTINUE;
  g_clear_pointer (&self->motion, ayumi_scene_motion_free);
  return G_SOURCE_REMOVE;
}

void
ayumi_scene_view_glide (AyumiSceneView *self)
{
  g_autoptr (AyumiScene) before = g_steal_pointer (&self->before);
  gboolean running = self->motion != NULL;

  /* A motion to a scene that is no more leads nowhere. */
  g_clear_pointer (&self->motion, ayumi_scene_motion_free);
  if (before == NULL)
    return;
  self->motion = ayumi_scene_motion_new (before, self->scene, self->theme, self->zoom);
  self->motion_began = 0;
  self->progress = 0;
  if (self->motion != NULL && !running)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), motion_cb, NULL, NULL);
}

void
ayumi_scene_view_keep (AyumiSceneView *self)
{
  gboolean wanted;

  if (self->scene == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &wanted,
                NULL);
  if (!wanted)
    return;
  g_clear_pointer (&self->before, ayumi_scene_unref);
  self->before = ayumi_scene_ref (self->scene);
}
