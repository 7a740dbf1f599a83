/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-points.h"

G_BEGIN_DECLS

/*
 * Makes the blocks of a long series from its points, one after the other, in memory that does not grow
 * with them. Whether the series is regular shows on the way: the times of points already passed are
 * written when the first one is out of step.
 */

/** Receives a block of @size bytes. FALSE to stop. */
typedef gboolean (*AyumiPointsEmitFunc) (AyumiPointsTrack track,
                                         guint level,
                                         gint64 block,
                                         const guint8 *bytes,
                                         gsize size,
                                         gpointer data);

typedef struct _AyumiPointsBuilder AyumiPointsBuilder;

/** A builder that gives blocks to @func. (transfer full) */
AyumiPointsBuilder *ayumi_points_builder_new (AyumiPointsEmitFunc func, gpointer data);

/**
 * Adds a point at @time, later than the last one and no more than AYUMI_POINTS_LONGEST after the first;
 * @value is finite, or NaN for a missing one. FALSE when a block could not be given away.
 */
gboolean ayumi_points_builder_add (AyumiPointsBuilder *self, gint64 time, double value);

/**
 * Gives the last blocks away and says in @head what the series is. FALSE when a block could not be given
 * away, or there was no point.
 */
gboolean ayumi_points_builder_finish (AyumiPointsBuilder *self, AyumiPointsHead *head);

/** Frees @self; NULL is fine. */
void ayumi_points_builder_free (AyumiPointsBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiPointsBuilder, ayumi_points_builder_free)

G_END_DECLS
