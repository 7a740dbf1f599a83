/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/*
 * Walking the items of a scene as a tree (ayumi_scene_set_level()), for the keyboard. @items are those
 * of ayumi_scene_items(); places are indices into them, -1 for none.
 */

/** Whether the item at @at stands in a tree. */
gboolean ayumi_item_walk_is_in_tree (AyumiScene *scene, GArray *items, int at);

/** The item of the tree that follows (@step 1) or precedes (@step -1) the one at @at, which may be -1. */
int ayumi_item_walk_next (AyumiScene *scene, GArray *items, int at, int step);

/** The item that the one at @at is below. */
int ayumi_item_walk_parent (AyumiScene *scene, GArray *items, int at);

/** The first item below the one at @at; -1 also when it is closed. */
int ayumi_item_walk_child (AyumiScene *scene, GArray *items, int at);

/** The mark within the item at @at that opens or closes it. */
int ayumi_item_walk_toggle (AyumiScene *scene, GArray *items, int at);

/**
 * The next item, from @from on and round again, whose label begins with @typed; case does not count.
 */
int ayumi_item_walk_find (AyumiScene *scene, GArray *items, int from, const char *typed);

G_END_DECLS
