/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-unit-tree.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/*
 * What became of a unit since the day compared with, at the unit itself: a strip at the foot of its
 * card with a shape of its own for each kind of change, and words. That a unit is not confirmed any more is the
 * edge of its card.
 */

/** The height of the strip below the card of @node, @width wide; 0 when nothing changed. */
double ayumi_change_strip_height (const AyumiUnitTree *tree,
                                  const AyumiUnitNode *node,
                                  AyumiMeasurer *measurer,
                                  AyumiLang lang,
                                  double width);

/** Adds the strip with its top at @y; @height is that of ayumi_change_strip_height(). */
void ayumi_change_strip_add (const AyumiUnitTree *tree,
                             const AyumiUnitNode *node,
                             AyumiScene *scene,
                             AyumiMeasurer *measurer,
                             AyumiLang lang,
                             double x,
                             double y,
                             double width,
                             double height);

/** Adds the shape of @change, 10 × 10, with its corner at (@x, @y). */
void ayumi_change_shape_add (AyumiScene *scene, AyumiChangeKind change, double x, double y);

/** A legend of @n @changes with how many there are of each kind. Returns the height used. */
double ayumi_change_legend_add (const AyumiChange *changes,
                                guint n,
                                AyumiScene *scene,
                                AyumiMeasurer *measurer,
                                AyumiLang lang,
                                double x,
                                double y,
                                double width);

G_END_DECLS
