/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-ticks.h"
#include "scene/ayumi-theme.h"

G_BEGIN_DECLS

/** Classes of values with round bounds, for pictures that colour by value. Plain data. */
typedef struct
{
  AyumiTicks bounds; /* between the classes */
  guint n;           /* one more than bounds, at most five */
} AyumiValueClasses;

/**
 * Up to five classes for the values of @data, an equal round step apart, the finest that are so few.
 * Where those would put most values into one class, because a few lie far off, the steps are finer and
 * the outer classes open: they take in what lies beyond.
 */
AyumiValueClasses ayumi_value_classes_new (const AyumiChartData *data);

/** The class of @value, from 0 up. */
guint ayumi_value_classes_of (const AyumiValueClasses *self, double value);

/** The colour of @class; few classes take the ends and the middle of the ramp. */
AyumiRole ayumi_value_classes_role (const AyumiValueClasses *self, guint class);

/** The role of text on that colour. */
AyumiRole ayumi_value_classes_text_role (const AyumiValueClasses *self, guint class);

/** What @class holds: 20%以上40%未満, 20% to 40%. (transfer full) */
char *ayumi_value_classes_text (const AyumiValueClasses *self,
                                const AyumiChartData *data,
                                guint class,
                                AyumiLang lang);

G_END_DECLS
