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
 * The next item, from @from on and round again, whose label is what @typed looks for
 * (ayumi_type_ahead_matches()).
 */
int ayumi_item_walk_find (AyumiScene *scene, GArray *items, int from, const char *typed);

/* Walking the points of courses (ayumi_scene_set_track()), along one and across to its neighbours. */

/** Whether the item at @at is a point of a course. */
gboolean ayumi_item_walk_is_on_track (AyumiScene *scene, GArray *items, int at);

/** The next point of the same course (@step 1) or the one before (-1), by day. */
int ayumi_item_walk_along (AyumiScene *scene, GArray *items, int at, int step);

/** The first point of the same course that lies @days or more on, or back where that is less than 0, or else its end on that side. */
int ayumi_item_walk_days (AyumiScene *scene, GArray *items, int at, int days);

/** The last point of the same course, or the first one (@step 1 or -1). */
int ayumi_item_walk_end (AyumiScene *scene, GArray *items, int at, int step);

/** The point of the next course of the drawing, or the one before (@step 1 or -1), whose day is nearest. */
int ayumi_item_walk_across (AyumiScene *scene, GArray *items, int at, int step);

/** The item after or before (@step 1 or -1) all courses of the drawing that the one at @at is in. */
int ayumi_item_walk_leave (AyumiScene *scene, GArray *items, int at, int step);

/**
 * The place of each item in its course, from 1, and how many points that has: arrays of as many as there are
 * items, 0 for those on none. Both out, (transfer full).
 */
void ayumi_item_walk_places (AyumiScene *scene, GArray *items, guint **places, guint **sizes);

G_END_DECLS
