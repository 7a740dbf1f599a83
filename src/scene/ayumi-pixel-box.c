/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-pixel-box.h"

#include <math.h>

#include "scene/ayumi-painter.h"

/* A quarter of a circle as one curve: the handles' length that comes closest. */
#define CIRCLE 0.5523

/* A box in pixels. */
typedef struct
{
  double left, top, right, bottom;
  double radius, edge; /* of the outer corners; how wide the edge is */
  double corner;       /* the square that a corner lies in, whole pixels */
} Box;

/* The quarter of a circle with @radius round (@x, @y), from above or below to the side, or @back. */
static void
trace_quarter (cairo_t *cr, double x, double y, double sx, double sy, double radius, gboolean back)
{
  double k = CIRCLE * radius;

  if (back)
    cairo_curve_to (cr, x + sx * radius, y + sy * k, x + sx * k, y + sy * radius, x,
                    y + sy * radius);
  else
    cairo_curve_to (cr, x + sx * k, y + sy * radius, x + sx * radius, y + sy * k, x + sx * radius,
                    y);
}

/* The corner towards (@sx, @sy): what lies inside it, or its @edge alone. */
static void
trace_corner (cairo_t *cr, const Box *box, double sx, double sy, gboolean edge)
{
  double x = sx < 0 ? box->left : box->right, y = sy < 0 ? box->top : box->bottom,
         middle_x = x - sx * box->radius, middle_y = y - sy * box->radius,
         inner_x = x - sx * box->corner, inner_y = y - sy * box->corner,
         inside = MAX (0, box->radius - box->edge);

  cairo_move_to (cr, inner_x, y);
  cairo_line_to (cr, middle_x, y);
  trace_quarter (cr, middle_x, middle_y, sx, sy, box->radius, FALSE);
  cairo_line_to (cr, x, inner_y);
  if (edge)
    {
      double edge_x = x - sx * box->edge, edge_y = y - sy * box->edge;

      cairo_line_to (cr, edge_x, inner_y);
      cairo_line_to (cr, edge_x, edge_y - sy * inside);
      trace_quarter (cr, edge_x - sx * inside, edge_y - sy * inside, sx, sy, inside, TRUE);
      cairo_line_to (cr, inner_x, edge_y);
    }
  else
    cairo_line_to (cr, inner_x, inner_y);
  cairo_close_path (cr);
}

static void
fill_corners (cairo_t *cr, const Box *box, gboolean edge)
{
  if (box->corner <= 0)
    return;
  for (int sx = -1; sx <= 1; sx += 2)
    for (int sy = -1; sy <= 1; sy += 2)
      trace_corner (cr, box, sx, sy, edge);
  cairo_fill (cr);
}

static void
fill_inside (cairo_t *cr, const Box *box)
{
  double width = box->right - box->left, height = box->bottom - box->top, c = box->corner;

  cairo_rectangle (cr, box->left + c, box->top, width - 2 * c, height);
  if (c > 0)
    {
      cairo_rectangle (cr, box->left, box->top + c, c, height - 2 * c);
      cairo_rectangle (cr, box->right - c, box->top + c, c, height - 2 * c);
    }
  cairo_fill (cr);
  fill_corners (cr, box, FALSE);
}

static void
fill_edge (cairo_t *cr, const Box *box)
{
  double e = box->edge, c = MAX (box->corner, e), width = box->right - box->left,
         height = box->bottom - box->top;
  double side = box->corner > 0 ? width - 2 * c : width, from = box->corner > 0 ? c : 0;

  cairo_rectangle (cr, box->left + from, box->top, side, e);
  cairo_rectangle (cr, box->left + from, box->bottom - e, side, e);
  cairo_rectangle (cr, box->left, box->top + c, e, height - 2 * c);
  cairo_rectangle (cr, box->right - e, box->top + c, e, height - 2 * c);
  cairo_fill (cr);
  fill_corners (cr, box, TRUE);
}

/* FALSE when there is no such box. */
static gboolean
box_init (Box *box, const AyumiMark *mark, const cairo_matrix_t *matrix, double scale)
{
  double factor = matrix->xx * scale, half = 0, least;

  if (matrix->xy != 0 || matrix->yx != 0 || matrix->xx != matrix->yy || factor <= 0
      || mark->dash != AYUMI_DASH_SOLID)
    return FALSE;
  box->edge = 0;
  if (mark->stroke != AYUMI_ROLE_NONE && mark->stroke_width > 0)
    {
      box->edge = MAX (1, round (mark->stroke_width * factor));
      half = box->edge / 2;
    }
  box->left = round (mark->x * factor + matrix->x0 * scale - half);
  box->top = round (mark->y * factor + matrix->y0 * scale - half);
  box->right = round ((mark->x + mark->width) * factor + matrix->x0 * scale + half);
  box->bottom = round ((mark->y + mark->height) * factor + matrix->y0 * scale + half);
  least = MIN (box->right - box->left, box->bottom - box->top);
  box->radius = mark->radius > 0 ? MIN (mark->radius * factor + half, floor (least / 2)) : 0;
  box->corner = mark->radius > 0 ? ceil (MAX (box->radius, box->edge)) : 0;
  return least > 2 * box->edge && least >= 2 * box->corner && least >= 1;
}

gboolean
ayumi_pixel_box_paint (cairo_t *cr, double scale, const AyumiMark *mark, AyumiTheme theme)
{
  cairo_matrix_t matrix;
  Box box;

  cairo_get_matrix (cr, &matrix);
  if (!box_init (&box, mark, &matrix, scale))
    return FALSE;
  cairo_identity_matrix (cr);
  if (scale != 1)
    cairo_scale (cr, 1 / scale, 1 / scale);
  if (mark->fill != AYUMI_ROLE_NONE)
    {
      ayumi_painter_set_role (cr, theme, mark->fill);
      fill_inside (cr, &box);
    }
  if (box.edge > 0)
    {
      ayumi_painter_set_role (cr, theme, mark->stroke);
      fill_edge (cr, &box);
    }
  cairo_set_matrix (cr, &matrix);
  return TRUE;
}
