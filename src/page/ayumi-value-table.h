/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_VALUE_TABLE (ayumi_value_table_get_type ())
/**
 * The values of a drawing as a table: sorted by any column; rows can be selected and copied, as a table and
 * as text. It begins at the value that has the focus in the drawing, or else at the one selected there, and
 * choosing one row selects it there, by `win.replace`.
 */
G_DECLARE_FINAL_TYPE (AyumiValueTable, ayumi_value_table, AYUMI, VALUE_TABLE, AdwDialog)

/**
 * A table of @values (transfer container, of AyumiObservation, one at least) of @report, in their order,
 * which are shown at @state (copied) with the focus on @focus (nullable, a target). (transfer floating)
 */
AdwDialog *ayumi_value_table_new (AyumiReport *report,
                                  GPtrArray *values,
                                  const AyumiViewState *state,
                                  const char *focus,
                                  AyumiLang lang);

G_END_DECLS
