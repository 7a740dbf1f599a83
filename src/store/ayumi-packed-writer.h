/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-db.h"

G_BEGIN_DECLS

/** Receives what is wrong with a file: @row counts from 1, the header, and is 0 for the file; @column (nullable). */
typedef void (*AyumiPackedFaultFunc) (guint row,
                                      const char *column,
                                      const char *what,
                                      gpointer data);

/**
 * Packs the points in the CSV file @path into @db as the long series @id, the @number-th: a row
 * in packed_series, and its blocks. A point is "when,value": times rise, a value may be empty.
 *
 * FALSE when something is wrong: @fault has been told, or @error says that the file or @db fails.
 */
gboolean ayumi_packed_write (AyumiDb *db,
                             const char *id,
                             gint64 number,
                             const char *path,
                             const char *shown_name,
                             AyumiPackedFaultFunc fault,
                             gpointer data,
                             GError **error);

G_END_DECLS
