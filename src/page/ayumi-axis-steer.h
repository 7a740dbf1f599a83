/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "view/ayumi-scene-view.h"

G_BEGIN_DECLS

/**
 * What moves a drawing along its time axis: zooming, dragging, the window on the minimap, steps from event
 * to event. Each is the same place seen closer or further on, and asked for by "win.replace" of the drawing's window,
 * so that it is no step back of its own.
 */
typedef struct _AyumiAxisSteer AyumiAxisSteer;

/** Steers what @view shows. Free with ayumi_axis_steer_free(), before @view goes. (transfer full) */
AyumiAxisSteer *ayumi_axis_steer_new (AyumiSceneView *view);

/** Lets go of the drawing. */
void ayumi_axis_steer_free (AyumiAxisSteer *self);

/** The drawing shows @state of @report (nullable: nothing is open), in @lang. */
void ayumi_axis_steer_set_place (AyumiAxisSteer *self,
                                 AyumiReport *report,
                                 const AyumiViewState *state,
                                 AyumiLang lang);

/** Brings today into view, on a timeline. */
void ayumi_axis_steer_today (AyumiAxisSteer *self);

/** Goes to the next event of the list or, with @back, to the one before, on a timeline. */
void ayumi_axis_steer_step (AyumiAxisSteer *self, gboolean back);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiAxisSteer, ayumi_axis_steer_free)

G_END_DECLS
