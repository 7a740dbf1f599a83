/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

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

/** Says anew what has the focus. */
void ayumi_reading_bar_update (AyumiReadingBar *self);

/** What the bar says while nothing has the focus: the chart in a few sentences (nullable). */
void ayumi_reading_bar_set_summary (AyumiReadingBar *self, const char *summary);

/** Whether tones may be heard; where not, playing moves on in silence. They may at first. */
void ayumi_reading_bar_set_audible (AyumiReadingBar *self, gboolean audible);

/** Ends what plays. */
void ayumi_reading_bar_stop (AyumiReadingBar *self);

G_END_DECLS
