/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** Finds the item under the pointer: items binned into a grid, so that a look-up costs one cell. */
typedef struct _AyumiHitIndex AyumiHitIndex;

/** An index of the items of @scene, which it holds. Free with ayumi_hit_index_free(). (transfer full) */
AyumiHitIndex *ayumi_hit_index_new (AyumiScene *scene);

/** Frees @self; NULL is fine. */
void ayumi_hit_index_free (AyumiHitIndex *self);

/**
 * The item at (@x, @y), or the nearest whose box is within @reach of it (a fingertip is not a
 * point); of several the smallest box. -1 when there is none.
 */
int ayumi_hit_index_find (AyumiHitIndex *self, double x, double y, double reach);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiHitIndex, ayumi_hit_index_free)

G_END_DECLS
