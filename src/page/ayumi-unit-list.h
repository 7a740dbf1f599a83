/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_UNIT_LIST (ayumi_unit_list_get_type ())
/**
 * The organisation as a tree of rows: the same units in the same order as in the drawing. Left and right
 * close and open branches and lead out of them and in, * opens all below, letters lead to names, also of what is
 * closed, typed with an input method or as romaji, too. A reader is told level and position. The signal "selected" (const char *target)
 * tells which unit was chosen, "folded" (const char *open, const char *closed, both nullable, as in a view state) what
 * is open now. Rows are made for what is seen.
 */
G_DECLARE_FINAL_TYPE (AyumiUnitList, ayumi_unit_list, AYUMI, UNIT_LIST, AdwBin)

/**
 * Shows the organisation of @report on the day of @state, opened as the drawing is. The selection is in sight,
 * and when the list comes, the unit with the target @focus (nullable).
 */
void ayumi_unit_list_show (AyumiUnitList *self,
                           AyumiReport *report,
                           const AyumiViewState *state,
                           const char *focus,
                           AyumiLang lang);

/** The target of the unit that has the focus, NULL for none. (transfer full) */
char *ayumi_unit_list_get_focused (AyumiUnitList *self);

G_END_DECLS
