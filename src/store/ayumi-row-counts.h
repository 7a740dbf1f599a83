/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "store/ayumi-db.h"

G_BEGIN_DECLS

/** Writes how many rows each table has that is read into records, instead of what was written before. */
gboolean ayumi_row_counts_write (AyumiDb *db, GError **error);

/** Reads them into @counts, 0 for a table that is not there. They are as good as who wrote them: not to be trusted. */
gboolean ayumi_row_counts_read (AyumiDb *db, gint64 counts[AYUMI_N_KINDS], GError **error);

G_END_DECLS
