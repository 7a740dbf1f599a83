/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-range.h"
#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/** The days that @state shows of @report. */
AyumiRange ayumi_timeline_state_range (AyumiReport *report, const AyumiViewState *state);

/**
 * @state with its range of days made @factor times as long round the place @at (0 to 1) of what it
 * shows, within the bounds of ayumi_range_zoom(); with @factor 0 it shows everything.
 * (transfer full)
 */
AyumiViewState *ayumi_timeline_zoom_state (AyumiReport *report,
                                           const AyumiViewState *state,
                                           double factor,
                                           double at);

/** @state moved on by @share of what it shows. (transfer full) */
AyumiViewState *ayumi_timeline_pan_state (AyumiReport *report,
                                          const AyumiViewState *state,
                                          double share);

/**
 * @state slid on by @share of what it shows and what of a day was left over before, which @rest (in days, 0 at first)
 * keeps. NULL while that is less than half a day. (transfer full) (nullable)
 */
AyumiViewState *ayumi_timeline_slide_state (AyumiReport *report,
                                            const AyumiViewState *state,
                                            double share,
                                            double *rest);

/** What of the window on the minimap is held. */
typedef enum
{
  AYUMI_MAP_NONE,
  AYUMI_MAP_WINDOW, /* all of it: dragging moves the range */
  AYUMI_MAP_START,  /* an edge: dragging makes the range longer or shorter */
  AYUMI_MAP_END,
} AyumiMapPart;

/** What lies at (@x, @y) of the timeline of @state, @width wide (scene units). Nothing where all is in view. */
AyumiMapPart ayumi_timeline_map_part (AyumiReport *report,
                                      const AyumiViewState *state,
                                      double width,
                                      double x,
                                      double y);

/** @state with @part of its window dragged by @dx. (transfer full) */
AyumiViewState *ayumi_timeline_map_drag (AyumiReport *report,
                                         const AyumiViewState *state,
                                         AyumiMapPart part,
                                         double width,
                                         double dx);

/** @state with so much in view as before round today, or round the day it is seen at. (transfer full) */
AyumiViewState *ayumi_timeline_today_state (AyumiReport *report, const AyumiViewState *state);

/**
 * @state with the event selected that follows the selected one in the list of those that pass the filter
 * of @state and are looked for in it (ayumi_timeline_index_get_event()), or with @back the one before it; when no event is selected, the
 * first one in view, or with @back the last one that begins in it. The range moves so that the event is in
 * view, and is no other where it was. NULL at the end of the list. (transfer full) (nullable)
 */
AyumiViewState *ayumi_timeline_step_state (AyumiReport *report,
                                           const AyumiViewState *state,
                                           AyumiLang lang,
                                           gboolean back);

/** The link of @state (nullable: the timeline) with @range in view. (transfer full) */
char *ayumi_timeline_range_link (const AyumiViewState *state, AyumiRange range);

G_END_DECLS
