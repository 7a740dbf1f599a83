/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-programme-years.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** How the programmes of several reports are drawn. Plain data. */
typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  double width;         /* of the page */
  const char *selected; /* (nullable) the id of the programme whose line stands out */
} AyumiProgrammeOptions;

/** The hue of a pillar, as an index of Ayumi-8: white text is readable on each. */
guint ayumi_programme_hue (guint band);

/**
 * Which nodes of @years go with the one that is selected: its line, what that holds and what holds
 * it. All FALSE when none is selected. @any (out) tells whether one is. (transfer full)
 */
gboolean *ayumi_programme_find_selected (const AyumiProgrammeYears *years,
                                         const char *selected,
                                         gboolean *any);

/** Whether a page @width wide has room for the columns of @years. */
gboolean ayumi_programme_lines_fit (const AyumiProgrammeYears *years, double width);

/**
 * Draws a column a report from @y on down, in it the pillars in bands of the same height and their
 * programmes, where there is room with a fact of that year; and a line from each programme to the
 * one that continues it. What is new in a report and what no later one lists is marked. Returns the
 * height used.
 */
double ayumi_programme_lines_add (AyumiScene *scene,
                                  AyumiMeasurer *measurer,
                                  const AyumiProgrammeYears *years,
                                  const AyumiProgrammeOptions *options,
                                  double y);

/** The same for a narrow page: a card a programme, with its names by year, under the headings of the pillars. */
double ayumi_programme_list_add (AyumiScene *scene,
                                 AyumiMeasurer *measurer,
                                 const AyumiProgrammeYears *years,
                                 const AyumiProgrammeOptions *options,
                                 double y);

G_END_DECLS
