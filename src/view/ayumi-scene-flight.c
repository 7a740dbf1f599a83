/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a tree is scrolled to what has been looked for: not in a jump, so that one sees where it lies. */
#include "view/ayumi-scene-scroll.h"
#include "view/ayumi-scene-view-private.h"

#define FLIGHT_LASTS 250 /* milliseconds */

static void
fly_cb (double share, gpointer data)
{
  AyumiSceneView *self = data;
  const AyumiFlight *way = &self->way;
  GtkWidget *widget = GTK_WIDGET (self);

  ayumi_scene_scroll_set (widget, way->from_x + (way->to_x - way->from_x) * share,
                          way->from_y + (way->to_y - way->from_y) * share);
}

void
ayumi_scene_view_fly (AyumiSceneView *self, double left, double top)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->flight == NULL)
    self->flight = adw_timed_animation_new (widget, 0, 1, FLIGHT_LASTS,
                                            adw_callback_animation_target_new (fly_cb, self, NULL));
  self->way = (AyumiFlight) { left, top, ayumi_scene_scroll_get_left (widget),
                              ayumi_scene_scroll_get (widget) };
  if (self->way.to_x != left || self->way.to_y != top)
    adw_animation_play (self->flight);
}

gboolean
ayumi_scene_view_land (AyumiSceneView *self)
{
  if (self->flight == NULL || adw_animation_get_state (self->flight) != ADW_ANIMATION_PLAYING)
    return FALSE;
  adw_animation_pause (self->flight);
  return TRUE;
}
