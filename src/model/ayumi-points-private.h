/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-points.h"

G_BEGIN_DECLS

/* For the files that answer questions about points: what they do while they hold the lock. */

struct _AyumiPoints
{
  AyumiPointsHead head;
  AyumiPointsFunc func;
  gpointer data;
  GDestroyNotify destroy;
  GMutex lock; /* of what follows, and of func */
  /* (owned) Key of a block → its bytes: those asked for of late, and those before. When there are too many of the
   * first they become the second, and what was not asked for meanwhile is forgotten. */
  GHashTable *young, *old;
};

/** How many points a bucket of @level stands for. */
static inline gint64
ayumi_points_a_bucket (guint level)
{
  return G_GINT64_CONSTANT (1) << 3 * level;
}

/** ayumi_points_read() for who holds the lock. */
gboolean ayumi_points_read_locked (AyumiPoints *self,
                                   guint level,
                                   gint64 first,
                                   gint64 n,
                                   AyumiPointsBucket *buckets,
                                   GError **error);

/** ayumi_points_read_times() for who holds the lock. */
gboolean ayumi_points_read_times_locked (AyumiPoints *self,
                                         guint level,
                                         gint64 first,
                                         gint64 n,
                                         gint64 *times,
                                         GError **error);

/** ayumi_points_find() for who holds the lock. */
gboolean ayumi_points_find_locked (AyumiPoints *self,
                                   guint level,
                                   gint64 time,
                                   gint64 *index,
                                   GError **error);

/** Whether @time can be that of a report: the years 1 to 9999, with room to add a bucket. */
gboolean ayumi_points_is_time (gint64 time);

G_END_DECLS
