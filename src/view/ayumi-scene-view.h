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
 * lead to names, a right click, a long press and the menu key emit "menu" (const char *target, const char *label;
 * both NULL beside items), and * emits "expand-all" (const char *target).
 */
G_DECLARE_FINAL_TYPE (AyumiSceneView, ayumi_scene_view, AYUMI, SCENE_VIEW, GtkWidget)

/** Shows what @func makes; @data is freed with @destroy. */
void ayumi_scene_view_set_func (AyumiSceneView *self,
                                AyumiSceneFunc func,
                                gpointer data,
                                GDestroyNotify destroy);

/** Makes the scene anew; what is read and what has the focus stay in their place. */
void ayumi_scene_view_refresh (AyumiSceneView *self);

/** Makes the scene anew for another place, which is seen from its top. */
void ayumi_scene_view_restart (AyumiSceneView *self);

/** The colours to paint with. */
void ayumi_scene_view_set_theme (AyumiSceneView *self, AyumiTheme theme);

/** Shows everything @scale times as large, laid out anew for the width that is left; 1 at first. */
void ayumi_scene_view_set_text_scale (AyumiSceneView *self, double scale);

/** How narrow the view and its drawing may become; 280 at first. In pixels, and in scene units. */
void ayumi_scene_view_set_least_width (AyumiSceneView *self, int width);

/** How many pixels beside an item a touch still means it; 6 at first. */
void ayumi_scene_view_set_reach (AyumiSceneView *self, double reach);

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

/** Scrolls so that the group with @target is at the top, once the scene is laid out. */
void ayumi_scene_view_go (AyumiSceneView *self, const char *target);

/** What the first item that is seen stands for, and how many pixels it is from the top (@offset, out). NULL for none. (transfer full) */
char *ayumi_scene_view_get_place (AyumiSceneView *self, double *offset);

/** Scrolls to what ayumi_scene_view_get_place() gave for another view of the same place; @target (nullable). */
void ayumi_scene_view_set_place (AyumiSceneView *self, const char *target, double offset);

/** The target with @prefix of the last item whose beginning has been scrolled to or past, NULL for none. */
const char *ayumi_scene_view_get_passed (AyumiSceneView *self, const char *prefix);

/** What the item that has the focus stands for, NULL for none. (transfer full) */
char *ayumi_scene_view_get_focused (AyumiSceneView *self);

/** The item with @target (nullable: none) has the focus, once it is in the scene. */
void ayumi_scene_view_focus_target (AyumiSceneView *self, const char *target);

/** Whether anything in the scene has @target. */
gboolean ayumi_scene_view_has (AyumiSceneView *self, const char *target);

/** Opens @popover (floating) at the item that was chosen last, or where a menu was asked for; it is let go when it closes. */
void ayumi_scene_view_popup (AyumiSceneView *self, GtkPopover *popover);

G_END_DECLS
