/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-pixel-line.h"

#include <math.h>

#include "scene/ayumi-painter.h"

#define THIN 0.75        /* pixels: what is thinner is left to be blurred */
#define MOST_DASHES 4096 /* in one line */

/* The stretches of a line in pixels, from @from to @to with its dashes, @thick across from @across on. */
static void
paint (AyumiPixels *pixels,
       double from,
       double to,
       double across,
       double thick,
       gboolean level,
       double on,
       double off,
       const AyumiRgba *colour)
{
  for (double at = from; at < to; at += on + off)
    {
      double start = round (at), length = MIN (round (at + on), to) - start;

      if (level)
        ayumi_pixels_fill (pixels, start, across, length, thick, colour);
      else
        ayumi_pixels_fill (pixels, across, start, thick, length, colour);
    }
}

gboolean
ayumi_pixel_line_paint (AyumiPixels *pixels, const AyumiMark *mark, AyumiTheme theme)
{
  const double *dash = ayumi_painter_dash (mark->dash);
  gboolean level = mark->height == 0;
  double factor = pixels->factor, left = mark->x * factor + pixels->matrix.x0 * pixels->scale,
         top = mark->y * factor + pixels->matrix.y0 * pixels->scale, from, to, across, thick, on,
         off = 0;
  AyumiRgba colour;

  if (factor <= 0 || (!level && mark->width != 0) || mark->stroke == AYUMI_ROLE_NONE
      || mark->stroke_width * factor < THIN)
    return FALSE;
  from = level ? left : top;
  to = round (from + (level ? mark->width : mark->height) * factor);
  from = round (from);
  thick = MAX (1, round (mark->stroke_width * factor));
  across = round ((level ? top : left) - thick / 2);
  on = fabs (to - from);
  if (dash != NULL)
    {
      on = MAX (1, dash[0] * factor);
      off = MAX (1, dash[1] * factor);
    }
  if (fabs (to - from) > MOST_DASHES * (on + off))
    return FALSE;
  colour = ayumi_theme_colour (theme, mark->stroke);
  paint (pixels, MIN (from, to), MAX (from, to), across, thick, level, on, off, &colour);
  return TRUE;
}
