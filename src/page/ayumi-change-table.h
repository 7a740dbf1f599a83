/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_CHANGE_TABLE (ayumi_change_table_get_type ())
/**
 * What is different between the two days of a place, as a table: when, the kind of change, whom it is about, the
 * change in words, its source, which leads there. It is sorted by any column; rows can be selected and copied, as CSV
 * and as a table in text. A row that is activated is selected in the drawing.
 */
G_DECLARE_FINAL_TYPE (AyumiChangeTable, ayumi_change_table, AYUMI, CHANGE_TABLE, AdwDialog)

/** The table of the days that @state compares. (transfer floating) */
AdwDialog *ayumi_change_table_new (AyumiReport *report,
                                   const AyumiViewState *state,
                                   AyumiLang lang);

G_END_DECLS
