/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** What to draw of a timeline. */
typedef struct
{
  AyumiLang lang;
  AyumiDay first, last; /* the days in view, first < last */
  AyumiDay at;          /* the as-of day, drawn as a line where it is in view */
  double width;         /* of the scene; the height follows from the lanes */
  const char *expanded; /* (nullable) id of the topic whose lane is as high as it needs to be */
} AyumiTimelineOptions;

/** The days that the report's dated events span, widened to whole years. */
void ayumi_timeline_range (AyumiReport *report, AyumiDay *first, AyumiDay *last);

/**
 * Events in lanes by topic over a real time axis. A date is drawn as the span that it may cover.
 * Labels stand in rows and never overlap: the more important are placed first, and what finds no
 * room is merged into a counted mark at the end of its lane's row. Done, planned and cancelled
 * differ by shape, and a legend says how. The name of a lane, and its counted mark, are items with the
 * target "topic:…", to expand it by. (transfer full)
 */
AyumiScene *ayumi_timeline_layout (AyumiReport *report,
                                   const AyumiTimelineOptions *options,
                                   AyumiMeasurer *measurer);

G_END_DECLS
