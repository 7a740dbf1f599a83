/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "store/ayumi-db.h"

G_BEGIN_DECLS

/** How the work of loading was shared. */
typedef struct
{
  guint threads;             /* 2 as soon as one table was long */
  guint near_rows, far_rows; /* read from the beginnings and from the ends of tables */
} AyumiLoadCounts;

/**
 * Reads every table into a report, checking each id, date, word and reference on the way. A long table is
 * read from both ends by two threads; @counts (out) (optional) says how they shared it.
 *
 * NULL and @error that names table, id and column otherwise, or says that @cancellable (nullable) was
 * cancelled. (transfer full)
 */
AyumiReport *ayumi_loader_load (AyumiDb *db,
                                AyumiLoadCounts *counts,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
