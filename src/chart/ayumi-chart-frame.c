/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-frame.h"

#define NARROW 480.0
/* Pictures larger than this are larger prints of the same. */
#define FULL_WIDTH 800.0
#define FULL_HEIGHT 450.0
#define LARGEST_FACTOR 4.0

AyumiChartFrame
ayumi_chart_frame_new (double width, double height, AyumiLang lang, AyumiMeasurer *measurer)
{
  /* Type that is read at a desk is lost on a slide: what is larger than that is drawn larger. */
  double factor = CLAMP (MIN (width / FULL_WIDTH, height / FULL_HEIGHT), 1, LARGEST_FACTOR),
         margin = width < NARROW ? 10 : 20;
  AyumiChartFrame self = { .width = width, .height = height, .factor = factor };

  self.place = (AyumiChartPlace) {
    .scene = ayumi_scene_new (width / factor, height / factor),
    .measurer = measurer,
    .lang = lang,
    .x = margin,
    .y = margin,
    .width = width / factor - 2 * margin,
    .height = MAX (1, height / factor - 2 * margin),
    .scale = factor,
  };
  return self;
}

AyumiScene *
ayumi_chart_frame_end (AyumiChartFrame *self)
{
  ayumi_scene_scale (self->place.scene, self->factor);
  ayumi_scene_set_size (self->place.scene, self->width, self->height);
  return self->place.scene;
}
