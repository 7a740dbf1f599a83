/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** A box that routes keep out of. Plain data. */
typedef struct
{
  double left, top, right, bottom;
} AyumiRouteBox;

/**
 * The cheapest way from a side of box @from to a side of box @to in horizontal and vertical pieces
 * that touches none of the @n boxes: its length, and for each bend as much as a longer way would be
 * worth. It keeps @aside from the sides of boxes; routes with different values lie beside each other.
 * NULL where boxes stand too close together for any way.
 *
 * The candidates are the lines beside the boxes, as in Wybrow, Marriott and Stuckey, "Orthogonal
 * connector routing" (2009); the search relaxes all rows and all columns in turn, which on a drawing of
 * some hundred boxes is quick and needs no queue. (transfer full) (nullable), of AyumiPoint, the first one a
 * move.
 */
GArray *ayumi_orthogonal_route (const AyumiRouteBox *boxes,
                                guint n,
                                guint from,
                                guint to,
                                double aside);

G_END_DECLS
