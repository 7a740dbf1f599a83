/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * The way from one scene to the next: items of a tree and points of a chart that both have glide to their new
 * places, what is new fades in, what is gone fades out. It explains what has changed; nothing is laid out on the way.
 */
typedef struct _AyumiSceneMotion AyumiSceneMotion;

/**
 * The motion from @from to @to, painted in @theme and @zoom times as large. NULL when they have no such item
 * in common, or thousands of them: then there is nothing to follow. Free with ayumi_scene_motion_free(). (transfer full)
 */
AyumiSceneMotion *ayumi_scene_motion_new (AyumiScene *from,
                                          AyumiScene *to,
                                          AyumiTheme theme,
                                          double zoom);

/** Frees @self; NULL is fine. */
void ayumi_scene_motion_free (AyumiSceneMotion *self);

/** Says that the page was scrolled by (@dx, @dy) pixels in between: what comes from the scene before keeps its place. */
void ayumi_scene_motion_scrolled (AyumiSceneMotion *self, double dx, double dy);

/** Draws what is seen at @progress, 0 to 1. */
void ayumi_scene_motion_snapshot (AyumiSceneMotion *self, GtkSnapshot *snapshot, double progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiSceneMotion, ayumi_scene_motion_free)

G_END_DECLS
