/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene/ayumi-scene.h"
#include "scene/ayumi-theme.h"

G_BEGIN_DECLS

/**
 * Where to cut @scene so that no piece is higher than @height (scene units, above 0): the tops of
 * the pieces, beginning with 0. A cut goes through no item and no line of text that fits on a page;
 * what is higher than a page itself is cut through. (transfer container), of double.
 */
GArray *ayumi_pager_cut (AyumiScene *scene, double height);

/** Where the piece of @scene ends that begins at the @index-th of @tops. */
double ayumi_pager_bottom (AyumiScene *scene, const GArray *tops, guint index);

/** Draws what @scene has from @top to @bottom, and nothing else of it, down from the origin of @cr. */
void ayumi_pager_paint (cairo_t *cr,
                        AyumiScene *scene,
                        double top,
                        double bottom,
                        AyumiTheme theme);

G_END_DECLS
