/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** A list for paper has so many events at most: some hundred sheets. */
#define AYUMI_EVENT_SHEET_MAX 5000

/**
 * How many events of @report a list of @state has: those in its range that pass its filter.
 */
guint ayumi_event_sheet_count (AyumiReport *report, const AyumiViewState *state, AyumiLang lang);

/**
 * These events as a list to be read on paper, @width wide: under their years, each with its date, title, topic,
 * what it was and where that stands. At most AYUMI_EVENT_SHEET_MAX of them. (transfer full)
 */
AyumiScene *ayumi_event_sheet_layout (AyumiReport *report,
                                      const AyumiViewState *state,
                                      AyumiLang lang,
                                      double width,
                                      AyumiMeasurer *measurer);

G_END_DECLS
