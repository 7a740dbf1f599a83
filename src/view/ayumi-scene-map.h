/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ayumi-scene-view.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_SCENE_MAP (ayumi_scene_map_get_type ())
/**
 * A small picture of a tree that does not fit its page: the boxes of its items, and a frame round what is seen,
 * which can be dragged; a press beside it goes there. It stands over a scrolled AyumiSceneView and hides
 * itself where everything is seen, where the page is too small to spare the room, and where there is no
 * tree. It says nothing that the drawing does not, so that readers do not meet it.
 */
G_DECLARE_FINAL_TYPE (AyumiSceneMap, ayumi_scene_map, AYUMI, SCENE_MAP, GtkWidget)

/** Shows what @view has in @scrolled, the scrolled window round it; both outlive the map. Called once. */
void ayumi_scene_map_set_view (AyumiSceneMap *self,
                               AyumiSceneView *view,
                               GtkScrolledWindow *scrolled);

G_END_DECLS
