/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** Makes the scene for a width; called again when the width changes. NULL shows nothing. (transfer full) */
typedef AyumiScene *(*AyumiSceneFunc) (double width, AyumiMeasurer *measurer, gpointer data);

#define AYUMI_TYPE_SCENE_VIEW (ayumi_scene_view_get_type ())
/**
 * Shows a scene: painted once and re-used while it scrolls, picked with the pointer, walked with
 * the arrow keys, read by screen readers. Put it into a GtkScrolledWindow to pan; Ctrl with the wheel, plus, minus
 * and 0 zoom. The signal "selected" (const char *target) tells what a click or Return chose. Items that stand in
 * a tree are walked as in a tree view: arrows lead on, back, in and out, opening and closing branches, letters
 * lead to names, and * emits "expand-all" (const char *target).
 */
G_DECLARE_FINAL_TYPE (AyumiSceneView, ayumi_scene_view, AYUMI, SCENE_VIEW, GtkWidget)

/** A view of nothing. (transfer floating) */
GtkWidget *ayumi_scene_view_new (void);

/** Shows what @func makes; @data is freed with @destroy. */
void ayumi_scene_view_set_func (AyumiSceneView *self,
                                AyumiSceneFunc func,
                                gpointer data,
                                GDestroyNotify destroy);

/** Makes the scene anew. */
void ayumi_scene_view_refresh (AyumiSceneView *self);

/** The colours to paint with. */
void ayumi_scene_view_set_theme (AyumiSceneView *self, AyumiTheme theme);

/** Shows everything @scale times as large, laid out anew for the width that is left; 1 at first. */
void ayumi_scene_view_set_text_scale (AyumiSceneView *self, double scale);

/**
 * Whether zooming and dragging sideways are about a time axis in the drawing and not about the
 * picture: then the signal "axis-zoom" (double factor, double at) asks to show factor times as much
 * round the place @at (0 to 1 across the drawing; factor 0: everything), and "axis-pan" (double
 * share) to move on by that share of what is shown.
 */
void ayumi_scene_view_set_axis (AyumiSceneView *self, gboolean axis);

/** Zooms by @factor round the middle, as the keys do; 0 is the normal size, or the whole time axis. */
void ayumi_scene_view_zoom (AyumiSceneView *self, double factor);

/** Marks the item with @target (nullable) as selected. */
void ayumi_scene_view_select (AyumiSceneView *self, const char *target);

/** Scrolls to the selected item, or else to the first one, once the scene is laid out. */
void ayumi_scene_view_reveal (AyumiSceneView *self);

G_END_DECLS
