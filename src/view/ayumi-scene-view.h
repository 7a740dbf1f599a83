/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** What of a drawing is to be seen at once. */
typedef enum
{
  AYUMI_FIT_NORMAL, /* what there is room for at the normal size */
  AYUMI_FIT_WHOLE,  /* all of it */
  AYUMI_FIT_WIDTH,  /* its width */
  AYUMI_FIT_BRANCH, /* an item of a tree and all below it */
} AyumiSceneFit;

/** Makes the scene for a width; called again when the width changes. NULL shows nothing. (transfer full) */
typedef AyumiScene *(*AyumiSceneFunc) (double width, AyumiMeasurer *measurer, gpointer data);

#define AYUMI_TYPE_SCENE_VIEW (ayumi_scene_view_get_type ())
/**
 * Shows a scene: painted once and re-used while it scrolls, picked with the pointer, walked with
 * the arrow keys, read by screen readers. Put it into a GtkScrolledWindow to pan; Ctrl with the wheel, plus, minus
 * and 0 zoom. The signal "selected" (const char *target) tells what a click or Return chose, "moved" (const char
 * *target, nullable) what has the focus now, "made" that there is another drawing, perhaps in the middle of a layout. Points of a course are walked along it by the arrows to the sides, by
 * year by the Page keys (with Shift by quarter), to its ends by Home and End, and across to its neighbours by the arrows up and down. Items that stand in
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

/**
 * Whether what an item says and the drawing does not, as where a title is cut off, is told beside it when a pointer
 * rests on it or the keyboard leads there; FALSE at first.
 */
void ayumi_scene_view_set_tips (AyumiSceneView *self, gboolean tips);

/** How many pixels beside an item a touch still means it; 6 at first. */
void ayumi_scene_view_set_reach (AyumiSceneView *self, double reach);

/**
 * Whether zooming and dragging sideways are about a time axis in the drawing and not about the picture. Then
 * signals ask for what is wished:
 *
 * - "axis-zoom" (double factor, double at): show factor times as much round the place @at (0 to 1 across the
 *   drawing; factor 0: everything).
 * - "axis-pan" (double share): move on by that share of what is shown, a step.
 * - "axis-slide" (double way, in scene units): move on by that, and by the next, which add up; a drawing that was
 *   thrown slides on.
 * - "axis-pinch" (double scale, double from, double to): fingers that hold it have moved from @from to @to (0 to 1
 *   across the drawing) and are @scale times as far apart as when they came, which scale 0 tells.
 * - "axis-grab" (double x, double y, in scene units): whether dragging from there moves something in the drawing;
 *   then "axis-drag" (double dx, in scene units from there) tells how far it has come.
 */
void ayumi_scene_view_set_axis (AyumiSceneView *self, gboolean axis);

/** Zooms by @factor round the middle, as the keys do; 0 is the normal size, or, at that, all of a tree; or the
 * whole time axis. */
void ayumi_scene_view_zoom (AyumiSceneView *self, double factor);

/** Makes the drawing as large as @fit allows, never larger than normal, and scrolls there. @target is the item that the
 * branch begins with (nullable otherwise). */
void ayumi_scene_view_fit (AyumiSceneView *self, AyumiSceneFit fit, const char *target);

/** Marks the item with @target (nullable) as selected. */
void ayumi_scene_view_select (AyumiSceneView *self, const char *target);

/**
 * Gives the focus to the item with @target, of those that there are the one on the course that has it; it is
 * seen and "moved" tells of it, but readers are not told. FALSE when there is no such item.
 */
gboolean ayumi_scene_view_focus (AyumiSceneView *self, const char *target);

/** What the item with the focus stands for and what it says (@label, out, optional); NULL for none. (transfer none) */
const char *ayumi_scene_view_get_focus (AyumiSceneView *self, const char **label);

/** Whether what has the focus is a point of a course. */
gboolean ayumi_scene_view_is_on_course (AyumiSceneView *self);

/**
 * The points of the course that has the focus, or else of the first one, by day: their targets and @values (out,
 * transfer full, NaN for missing ones), and which of them has it (@at, out; 0 for none). NULL when the drawing
 * has no course. (transfer full), of char *.
 */
GPtrArray *ayumi_scene_view_get_course (AyumiSceneView *self, double **values, guint *at);

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

/** How wide the scene is, in its own units; 0 without one. */
double ayumi_scene_view_get_width (AyumiSceneView *self);

/** Whether anything in the scene has @target. */
gboolean ayumi_scene_view_has (AyumiSceneView *self, const char *target);

/** Opens @popover (floating) at the item that was chosen last, or where a menu was asked for; it is let go when it closes. */
void ayumi_scene_view_popup (AyumiSceneView *self, GtkPopover *popover);

G_END_DECLS
