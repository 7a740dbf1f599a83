/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-tip-place.h"

#define GAP 6.0 /* between a mark and what explains it */

static double
clamp_start (double wanted, double length, double start, double room)
{
  return CLAMP (wanted, start, MAX (start, start + room - length));
}

gboolean
ayumi_tip_place (const AyumiTipBox *mark, const AyumiTipBox *seen, double at_x, AyumiTipBox *tip)
{
  double right = seen->x + seen->width, bottom = seen->y + seen->height,
         above = mark->y - GAP - seen->y, below = bottom - (mark->y + mark->height + GAP),
         before = mark->x - GAP - seen->x, after = right - (mark->x + mark->width + GAP);

  if (tip->width > seen->width || tip->height > seen->height)
    return FALSE;
  tip->x = clamp_start (at_x - tip->width / 4, tip->width, seen->x, seen->width);
  tip->y = clamp_start (mark->y, tip->height, seen->y, seen->height);
  if (MAX (above, below) >= tip->height)
    tip->y = below >= above ? mark->y + mark->height + GAP : mark->y - GAP - tip->height;
  else if (MAX (before, after) >= tip->width)
    tip->x = after >= before ? mark->x + mark->width + GAP : mark->x - GAP - tip->width;
  else
    return FALSE;
  /* A mark that lies far outside what is seen would take its tip with it. */
  return tip->x >= seen->x && tip->x + tip->width <= right && tip->y >= seen->y
         && tip->y + tip->height <= bottom;
}
