/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * What a drawing of @data in @form says, in sentences: its form and unit, the course of each series (of many
 * only how they compare), events that are marked, how the newest value stands against a target.
 * (transfer full)
 */
char *ayumi_chart_reading_new (const AyumiChartData *data, AyumiChartForm form, AyumiLang lang);

/** Names @scene, whose first chart is there, after that chart: its description is @takeaway and the reading. */
void ayumi_chart_reading_describe (AyumiScene *scene, const char *title, const char *takeaway);

/**
 * Gives the items in @scene that stand for values of @data their sentences (ayumi_course_point()) and their
 * places in their series, so that they can be walked along and across (ayumi_scene_set_track()).
 */
void ayumi_chart_reading_add_points (AyumiScene *scene, const AyumiChartData *data, AyumiLang lang);

/**
 * What is written beside values (ticks, dates, names, keys) is told in a text of its own: what is added up
 * to ayumi_chart_end_words() belongs to it. Returns its group.
 */
guint ayumi_chart_begin_words (AyumiScene *scene);

/** Closes @group: a reader hears @what and all that is written in it, in the order it was added. */
void ayumi_chart_end_words (AyumiScene *scene, guint group, const char *what, AyumiLang lang);

G_END_DECLS
