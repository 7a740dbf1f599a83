/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** A box of a chart whose boxes stand in columns. Plain data. */
typedef struct
{
  double left, top, right, bottom;
  guint column; /* boxes of a column have the same left and right edge */
} AyumiRouteBox;

/** A route has so many points at most. */
#define AYUMI_ROUTE_POINTS 6

/**
 * A way from box @from to box @to that touches no other box, in horizontal and vertical pieces: out
 * into the channel beside the column, along it to a height at which all columns between are free
 * (the free one nearest to @to), across, and along the channel beside @to into its side. Between
 * two columns there must be a channel at least 2 × @inset wide; @track moves the route aside by so
 * many steps, to keep several in one channel apart.
 *
 * The columns of a layered drawing make the general orthogonal routing (Wybrow, Marriott and
 * Stuckey 2009) a search of free intervals. Returns the number of points, the first one a move.
 */
guint ayumi_matrix_route (const AyumiRouteBox *boxes,
                          guint n,
                          guint from,
                          guint to,
                          double inset,
                          guint track,
                          AyumiPoint points[AYUMI_ROUTE_POINTS]);

G_END_DECLS
