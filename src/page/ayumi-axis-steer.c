/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-axis-steer.h"

#include <math.h>

#include "page/ayumi-time-axis.h"
#include "timeline/ayumi-timeline-state.h"

#define SMALL_ZOOM 0.02 /* logarithm of a factor */

struct _AyumiAxisSteer
{
  AyumiSceneView *view;
  AyumiReport *report;   /* (owned) (nullable) */
  AyumiViewState *state; /* (owned) (nullable) what is shown */
  AyumiLang lang;
  double slid;             /* days that the axis slid, but less than one */
  double zoomed;           /* logarithm of what it was zoomed by, but too little to be seen */
  AyumiMapPart grabbed;    /* what is dragged on the minimap */
  AyumiViewState *held_at; /* (owned) (nullable) where that began, or two fingers came */
};

static void
replace (AyumiAxisSteer *self, AyumiViewState *taken)
{
  g_autoptr (AyumiViewState) state = taken;
  g_autofree char *link = ayumi_view_state_to_link (state);

  gtk_widget_activate_action (GTK_WIDGET (self->view), "win.replace", "s", link);
}

static gboolean
is_timeline (const AyumiAxisSteer *self)
{
  return self->report != NULL && self->state->page == AYUMI_PAGE_TIMELINE;
}

static void
zoom_cb (AyumiSceneView *view, double factor, double at, AyumiAxisSteer *self)
{
  gboolean small = factor > 0 && fabs (log (factor)) < SMALL_ZOOM;
  AyumiViewState *state;

  if (self->report == NULL)
    return;
  /* Small steps, as touchpads make them, add up: each of them would change a short range by a day at least. */
  self->zoomed = small ? self->zoomed + log (factor) : 0;
  if (small && fabs (self->zoomed) < SMALL_ZOOM)
    return;
  state = ayumi_time_axis_zoom (self->report, self->state, small ? exp (self->zoomed) : factor, at,
                                ayumi_scene_view_get_width (view));
  self->zoomed = 0;
  replace (self, state);
}

static void
pan_cb (AyumiSceneView *view, double share, AyumiAxisSteer *self)
{
  if (self->report != NULL)
    replace (self, ayumi_time_axis_pan (self->report, self->state, share));
}

static void
slide_cb (AyumiSceneView *view, double way, AyumiAxisSteer *self)
{
  AyumiViewState *state =
      self->report != NULL ? ayumi_time_axis_slide (self->report, self->state, way,
                                                    ayumi_scene_view_get_width (view), &self->slid)
                           : NULL;

  if (state != NULL)
    replace (self, state);
}

static void
hold (AyumiAxisSteer *self)
{
  g_clear_pointer (&self->held_at, ayumi_view_state_free);
  self->held_at = ayumi_view_state_copy (self->state);
}

static void
pinch_cb (AyumiSceneView *view, double scale, double from, double to, AyumiAxisSteer *self)
{
  if (self->report == NULL)
    return;
  if (scale <= 0)
    hold (self);
  else
    replace (self, ayumi_time_axis_pinch (self->report, self->held_at, scale, from, to,
                                          ayumi_scene_view_get_width (view)));
}

/* The window on the minimap can be moved, and its edges. */
static gboolean
grab_cb (AyumiSceneView *view, double x, double y, AyumiAxisSteer *self)
{
  if (!is_timeline (self))
    return FALSE;
  self->grabbed =
      ayumi_timeline_map_part (self->report, self->state, ayumi_scene_view_get_width (view), x, y);
  hold (self);
  return self->grabbed != AYUMI_MAP_NONE;
}

static void
drag_cb (AyumiSceneView *view, double dx, AyumiAxisSteer *self)
{
  replace (self, ayumi_timeline_map_drag (self->report, self->held_at, self->grabbed,
                                          ayumi_scene_view_get_width (view), dx));
}

void
ayumi_axis_steer_today (AyumiAxisSteer *self)
{
  if (is_timeline (self))
    replace (self, ayumi_timeline_today_state (self->report, self->state));
}

void
ayumi_axis_steer_step (AyumiAxisSteer *self, gboolean back)
{
  AyumiViewState *state =
      is_timeline (self) ? ayumi_timeline_step_state (self->report, self->state, self->lang, back)
                         : NULL;

  if (state != NULL)
    replace (self, state);
}

void
ayumi_axis_steer_set_place (AyumiAxisSteer *self,
                            AyumiReport *report,
                            const AyumiViewState *state,
                            AyumiLang lang)
{
  g_set_object (&self->report, report);
  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  self->lang = lang;
}

AyumiAxisSteer *
ayumi_axis_steer_new (AyumiSceneView *view)
{
  AyumiAxisSteer *self = g_new0 (AyumiAxisSteer, 1);

  self->view = view;
  g_signal_connect (view, "axis-zoom", G_CALLBACK (zoom_cb), self);
  g_signal_connect (view, "axis-pan", G_CALLBACK (pan_cb), self);
  g_signal_connect (view, "axis-slide", G_CALLBACK (slide_cb), self);
  g_signal_connect (view, "axis-pinch", G_CALLBACK (pinch_cb), self);
  g_signal_connect (view, "axis-grab", G_CALLBACK (grab_cb), self);
  g_signal_connect (view, "axis-drag", G_CALLBACK (drag_cb), self);
  return self;
}

void
ayumi_axis_steer_free (AyumiAxisSteer *self)
{
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_object (&self->report);
  ayumi_view_state_free (self->state);
  ayumi_view_state_free (self->held_at);
  g_free (self);
}
