/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_EVENT_LIST (ayumi_event_list_get_type ())
/**
 * The timeline as a list: the same events in the same order, under their years. The signal "selected" (const char
 * *target) tells which one was chosen. Rows are made for what is seen.
 */
G_DECLARE_FINAL_TYPE (AyumiEventList, ayumi_event_list, AYUMI, EVENT_LIST, AdwBin)

/**
 * Shows the events of @report that pass the filter of @state, those that are looked for marked. The selection is
 * in sight, and of another list the event with the target @focus (nullable), or else the first one in the range
 * of @state.
 */
void ayumi_event_list_show (AyumiEventList *self,
                            AyumiReport *report,
                            const AyumiViewState *state,
                            const char *focus,
                            AyumiLang lang);

/** The target of the event that has the focus, NULL for none. (transfer full) */
char *ayumi_event_list_get_focused (AyumiEventList *self);

G_END_DECLS
