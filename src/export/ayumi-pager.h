/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Where to cut @scene so that no piece is higher than @height (scene units, above 0): the tops of
 * the pieces, beginning with 0. A cut goes through no item and no line of text that fits on a page;
 * what is higher than a page itself is cut through. (transfer container), of double.
 */
GArray *ayumi_pager_cut (AyumiScene *scene, double height);

G_END_DECLS
