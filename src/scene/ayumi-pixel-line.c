/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-pixel-line.h"

#include <math.h>

#include "scene/ayumi-painter.h"

#define THIN 0.75        /* pixels: what is thinner is left to be blurred */
#define MOST_DASHES 4096 /* in one line */

/* The stretches of a line in pixels, from @from to @to with its dashes, @thick across from @across on. */
static void
trace (cairo_t *cr,
       double from,
       double to,
       double across,
       double thick,
       gboolean level,
       double on,
       double off)
{
  for (double at = from; at < to; at += on + off)
    {
      double start = round (at), length = MIN (round (at + on), to) - start;

      if (level)
        cairo_rectangle (cr, start, across, length, thick);
      else
        cairo_rectangle (cr, across, start, thick, length);
    }
}

gboolean
ayumi_pixel_line_paint (cairo_t *cr, double scale, const AyumiMark *mark, AyumiTheme theme)
{
  const double *dash = ayumi_painter_dash (mark->dash);
  gboolean level = mark->height == 0;
  double factor, from, to, across, thick, on, off = 0;
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  factor = matrix.xx * scale;
  if (matrix.xy != 0 || matrix.yx != 0 || matrix.xx != matrix.yy || factor <= 0
      || (!level && mark->width != 0) || mark->stroke == AYUMI_ROLE_NONE
      || mark->stroke_width * factor < THIN)
    return FALSE;
  from = level ? mark->x * factor + matrix.x0 * scale : mark->y * factor + matrix.y0 * scale;
  to = round (from + (level ? mark->width : mark->height) * factor);
  from = round (from);
  across = level ? mark->y * factor + matrix.y0 * scale : mark->x * factor + matrix.x0 * scale;
  thick = MAX (1, round (mark->stroke_width * factor));
  across = round (across - thick / 2);
  on = fabs (to - from);
  if (dash != NULL)
    {
      on = MAX (1, dash[0] * factor);
      off = MAX (1, dash[1] * factor);
    }
  if (fabs (to - from) > MOST_DASHES * (on + off))
    return FALSE;
  cairo_identity_matrix (cr);
  if (scale != 1)
    cairo_scale (cr, 1 / scale, 1 / scale);
  ayumi_painter_set_role (cr, theme, mark->stroke);
  trace (cr, MIN (from, to), MAX (from, to), across, thick, level, on, off);
  cairo_fill (cr);
  cairo_set_matrix (cr, &matrix);
  return TRUE;
}
