/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-view-state.h"
#include "view/ayumi-scene-view.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_READING_BAR (ayumi_reading_bar_get_type ())
/**
 * The other readings of a chart, below its picture: the sentence of the point with the focus, its course as
 * tones, and the way to the table. It follows the focus of the drawing, and playing moves that.
 */
G_DECLARE_FINAL_TYPE (AyumiReadingBar, ayumi_reading_bar, AYUMI, READING_BAR, GtkBox)

/** Reads what @view shows, which outlives it; once. */
void ayumi_reading_bar_set_view (AyumiReadingBar *self, AyumiSceneView *view);

/**
 * What the view shows from now on (nullable: nothing that could be read); @other: it is not the drawing that it was,
 * and what plays ends. The bar is shown where there is something for it to say.
 */
void ayumi_reading_bar_set_place (AyumiReadingBar *self,
                                  const AyumiViewState *state,
                                  gboolean other);

/**
 * What the drawing that has just been made says (ayumi_scene_get_description()): the bar tells of it while nothing has
 * the focus. May be called while widgets are allocated; it is shown a moment later.
 */
void ayumi_reading_bar_describe (AyumiReadingBar *self, const char *description);

/** How loud tones are, from 0, where playing moves on in silence, to 1, as they are at first. */
void ayumi_reading_bar_set_volume (AyumiReadingBar *self, double volume);

/**
 * For fingers in a hall: a button with a word on it, nothing that opens something else, all of the sentence, and
 * without a volume nothing that plays.
 */
void ayumi_reading_bar_set_in_hall (AyumiReadingBar *self);

/** Whether something plays. */
gboolean ayumi_reading_bar_is_playing (AyumiReadingBar *self);

/** Ends what plays. */
void ayumi_reading_bar_stop (AyumiReadingBar *self);

G_END_DECLS
