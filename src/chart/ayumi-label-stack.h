/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Places @n labels along a line so that none overlaps and the sum of squared moves is least.
 *
 * @wanted are the centres they would like, in rising order; @sizes their extents; @gap the least
 * room between two. The centres found go to @placed, in the same order. They stay between @low and
 * @high; where that is too little room for all, they begin at @low and reach beyond @high, so that
 * the caller sees it by the last one. Returns whether there was room.
 *
 * With the labels' own sizes taken off, the problem is isotonic regression, solved by pooling
 * adjacent violators (Barlow, Bartholomew, Bremner and Brunk 1972) in linear time.
 */
gboolean ayumi_label_stack (guint n,
                            const double *wanted,
                            const double *sizes,
                            double gap,
                            double low,
                            double high,
                            double *placed);

G_END_DECLS
