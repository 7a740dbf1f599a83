/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** Every topic, in AyumiTimelineOptions.expanded. */
#define AYUMI_TIMELINE_ALL "*"

/** What to draw of a timeline. */
typedef struct
{
  AyumiLang lang;
  AyumiDay first, last; /* the days in view, first <= last */
  AyumiDay at;          /* the as-of day, drawn as a line where it is in view */
  double width;         /* of the scene; the height follows from the lanes */
  const char *expanded; /* (nullable) id of the topic whose lane is as high as it needs to be */
  /* (nullable) what is shown: for links to other ranges of it, and its selected event is never only counted */
  const AyumiViewState *place;
} AyumiTimelineOptions;

/** The days that the report's dated events span, widened to whole years. */
void ayumi_timeline_range (AyumiReport *report, AyumiDay *first, AyumiDay *last);

/**
 * Events in lanes by topic over a real time axis. A date is drawn as the span that it may cover.
 * Labels stand in rows and never overlap: the more important are placed first, and what finds no
 * room is counted below them, month by month or as the range allows. No event in range is lost: it has
 * a label, or is one of ayumi_scene_get_merged(), or is the only one of its counted mark and then that
 * mark's target. Arrows count what lies outside. A legend says what the shapes mean that are shown.
 *
 * Targets are "event:…"; "topic:…" on the name of a lane, to expand it by; and links to other
 * ranges of days ("ayumi:///timeline?from=…") on counted marks, arrows and the minimap. What it costs
 * depends on what is drawn and not on how many events there are, but for the first time, which makes
 * the index. (transfer full)
 */
AyumiScene *ayumi_timeline_layout (AyumiReport *report,
                                   const AyumiTimelineOptions *options,
                                   AyumiMeasurer *measurer);

G_END_DECLS
