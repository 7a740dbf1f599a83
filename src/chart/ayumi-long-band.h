/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** What a column of pixels holds of a line. */
typedef enum
{
  AYUMI_BAND_VALUES,
  AYUMI_BAND_BETWEEN, /* no point: the line goes on to the next column that has one */
  AYUMI_BAND_GAP,     /* values are missing: the line breaks */
} AyumiBandSort;

/** A column of pixels: from @top down to @bottom, in scene units, where there are values. Plain data. */
typedef struct
{
  AyumiBandSort sort;
  double top, bottom;
} AyumiBandColumn;

/**
 * Adds what a line through @n columns covers, from @left on, each 1 / @scale wide: one filled path for each unbroken
 * part. Columns are joined to their neighbours, and as high as a line is thick at least. Changes
 * @columns.
 */
void ayumi_long_band_add (AyumiScene *scene,
                          double left,
                          double scale,
                          AyumiBandColumn *columns,
                          guint n,
                          AyumiRole role);

G_END_DECLS
