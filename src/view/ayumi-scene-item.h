/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AYUMI_TYPE_SCENE_ITEM (ayumi_scene_item_get_type ())
/** One item of a scene as an accessible child of the view: it has a name and a box, but is no widget. */
G_DECLARE_FINAL_TYPE (AyumiSceneItem, ayumi_scene_item, AYUMI, SCENE_ITEM, GObject)

/**
 * The item named @label, the @position-th (from 1) of @size, inside @view. One that stands in a tree, @level
 * deep (0 for none), says in its label where among its siblings. (transfer full)
 */
AyumiSceneItem *ayumi_scene_item_new (GtkWidget *view,
                                      const char *label,
                                      guint position,
                                      guint size,
                                      guint level);

/** The box inside the view, in pixels. */
void ayumi_scene_item_set_bounds (AyumiSceneItem *self, int x, int y, int width, int height);

/** The item that a reader goes to next; not owned. */
void ayumi_scene_item_set_next (AyumiSceneItem *self, AyumiSceneItem *next);

G_END_DECLS
