/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Where a chart is drawn: the forms fill @width from (@x, @y) down. With @height 0 they take the
 * height that they need; otherwise they keep within it (from about 90 on), grow into
 * it, and count what finds no room. Plain data.
 */
typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  AyumiLang lang;
  double x, y, width;
  double height;
  double scale; /* pixels a unit, where that is known; 0 stands for 1 */
} AyumiChartPlace;

/* The sizes of type that charts use. */
#define AYUMI_CHART_LABEL 12.5 /* names, dates, ticks */
#define AYUMI_CHART_VALUE 13.5 /* values beside marks */
#define AYUMI_CHART_LINE_HEIGHT 18.0

/** Text in the font of labels: muted. Returns its width. */
double ayumi_chart_add_label (const AyumiChartPlace *place,
                              const char *text,
                              double x,
                              double baseline,
                              AyumiAnchor anchor);
/** Text in the font of values: semi-bold. Returns its width. */
double ayumi_chart_add_value (const AyumiChartPlace *place,
                              const char *text,
                              double x,
                              double baseline,
                              AyumiAnchor anchor);
/** A label shortened with "…" to at most @width. Returns its width. */
double ayumi_chart_add_label_within (const AyumiChartPlace *place,
                                     const char *text,
                                     double width,
                                     double x,
                                     double baseline,
                                     AyumiAnchor anchor);
/** The width of @text as a label. */
double ayumi_chart_label_width (const AyumiChartPlace *place, const char *text);
/** The width of @text as a value. */
double ayumi_chart_value_width (const AyumiChartPlace *place, const char *text);

/**
 * The role of part @index of @n: one hue and grey for two, else the palette in the order that keeps
 * neighbours well apart.
 */
AyumiRole ayumi_chart_role (guint index, guint n);

/** The tint of the same. */
AyumiRole ayumi_chart_role_soft (guint index, guint n);

/** Opens the item of @observation, which a reader hears as a sentence; close it with ayumi_scene_end_group(). Returns its group. */
guint ayumi_chart_begin_value (const AyumiChartPlace *place, const AyumiObservation *observation);

/** Whether a mark is filled: what a publisher reported is; what was derived, aimed at or projected, and what gives way to another source's value, is hollow. */
gboolean ayumi_chart_is_solid (const AyumiObservation *observation);

/**
 * The mark of a point. Shapes, not colours, tell them apart: a disc for what was reported, in a ring
 * when it was corrected, a grey ring struck through for what it replaced; half a disc for what is
 * provisional, a ring for what was derived, a diamond for a target, a triangle for a projection, a bar
 * for a baseline, a square where a leading source has another value, a cross for a missing value, a
 * broken ring for one that is not yet due.
 */
void ayumi_chart_add_point (const AyumiChartPlace *place,
                            const AyumiObservation *observation,
                            AyumiRole role,
                            double x,
                            double y,
                            double radius);

/**
 * A rectangle for a value from @x1 to @x2. Filled: reported, with a frame inside when corrected; in a
 * tint: derived, hatched when provisional, in a broken frame where a leading source has another value;
 * empty: a target in a thick frame, a baseline with a line along it, a projection in dots.
 */
void ayumi_chart_add_bar (const AyumiChartPlace *place,
                          const AyumiObservation *observation,
                          AyumiRole role,
                          AyumiRole soft,
                          double x1,
                          double x2,
                          double y,
                          double height);

G_END_DECLS
