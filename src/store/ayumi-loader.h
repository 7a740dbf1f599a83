/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "store/ayumi-db.h"

G_BEGIN_DECLS

/** The name of the SQL table that holds records of @kind. */
const char *ayumi_loader_table (AyumiKind kind);

/**
 * Reads every table into a report, checking each id, date, word and reference on the way.
 * NULL and @error that names table, id and column otherwise. (transfer full)
 */
AyumiReport *ayumi_loader_load (AyumiDb *db, GError **error);

G_END_DECLS
