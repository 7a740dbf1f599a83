/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "store/ayumi-db.h"

G_BEGIN_DECLS

/**
 * What the format cannot forbid, "TABLE:ID:COLUMN: what, what to do": a claim that does not agree
 * with the values it speaks of goes to @faults, how many translations a column lacks to @notes. Both
 * get owned texts.
 */
void ayumi_lint_run (AyumiDb *db, AyumiReport *report, GPtrArray *faults, GPtrArray *notes);

G_END_DECLS
