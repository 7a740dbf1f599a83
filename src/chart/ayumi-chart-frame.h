/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-mark.h"

G_BEGIN_DECLS

/** A picture of a given size while a chart is drawn into it. Plain data. */
typedef struct
{
  AyumiChartPlace place; /* what the chart fills; its scene is the picture */
  double width, height;  /* of the finished picture */
  double factor;         /* by which it is larger than what is drawn */
} AyumiChartFrame;

/** A picture of @width by @height, its margins round the place. From 800 by 450 on text and strokes grow with it. */
AyumiChartFrame ayumi_chart_frame_new (double width,
                                       double height,
                                       AyumiLang lang,
                                       AyumiMeasurer *measurer);

/** The finished picture. (transfer full) */
AyumiScene *ayumi_chart_frame_end (AyumiChartFrame *self);

G_END_DECLS
