/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-difference.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Adds @changes of ayumi_difference_latest() as sentences with their dates: as many as fit between @y and @y + @height, and nothing where not one does.
 */
void ayumi_change_list_add (AyumiScene *scene,
                            AyumiMeasurer *measurer,
                            GArray *changes,
                            AyumiLang lang,
                            double x,
                            double y,
                            double width,
                            double height);

/**
 * Adds what has changed since @since, @n @changes in their order, as sentences in columns
 * from (@x, @y) over @width; a long list ends in the number of what it leaves out.
 * Returns the height used.
 */
double ayumi_change_list_add_all (AyumiScene *scene,
                                  AyumiMeasurer *measurer,
                                  const AyumiChange *changes,
                                  guint n,
                                  AyumiDay since,
                                  AyumiLang lang,
                                  double x,
                                  double y,
                                  double width);

G_END_DECLS
