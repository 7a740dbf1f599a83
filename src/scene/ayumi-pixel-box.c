/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-pixel-box.h"

#include <math.h>

/* A quarter of a circle as one curve: the handles' length that comes closest. */
#define CIRCLE 0.5523

#define REMEMBERED 256 /* corners; when there are more, all are forgotten */

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

/* ---- corners that were drawn once ---- */

typedef struct
{
  double radius, edge, corner; /* as in a box */
  int sx, sy, is_edge;
} Corner;

static guint
corner_hash (gconstpointer key)
{
  const Corner *corner = key;

  return (guint) (corner->radius * 64) ^ ((guint) corner->edge << 16)
         ^ (guint) (corner->sx + 1 + 4 * (corner->sy + 1) + 16 * corner->is_edge) << 24;
}

static gboolean
corner_equal (gconstpointer a, gconstpointer b)
{
  const Corner *one = a, *two = b;

  return one->radius == two->radius && one->edge == two->edge && one->corner == two->corner
         && one->sx == two->sx && one->sy == two->sy && one->is_edge == two->is_edge;
}

/* (transfer full) */
static cairo_surface_t *
draw_corner (const Corner *corner)
{
  Box box = { 0, 0, corner->corner, corner->corner, corner->radius, corner->edge, corner->corner };
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_A8, corner->corner, corner->corner);
  cairo_t *cr = cairo_create (surface);

  trace_corner (cr, &box, corner->sx, corner->sy, corner->is_edge);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* (transfer none), until the next call */
static cairo_surface_t *
get_corner (const Box *box, int sx, int sy, gboolean is_edge)
{
  static GPrivate own = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  Corner asked = { box->radius, box->edge, box->corner, sx, sy, is_edge };
  GHashTable *corners = g_private_get (&own);
  cairo_surface_t *found;

  if (corners == NULL)
    {
      corners = g_hash_table_new_full (corner_hash, corner_equal, g_free,
                                       (GDestroyNotify) cairo_surface_destroy);
      g_private_set (&own, corners);
    }
  found = g_hash_table_lookup (corners, &asked);
  if (found == NULL)
    {
      if (g_hash_table_size (corners) >= REMEMBERED)
        g_hash_table_remove_all (corners);
      found = draw_corner (&asked);
      g_hash_table_insert (corners, g_memdup2 (&asked, sizeof asked), found);
    }
  return found;
}

/* ---- boxes ---- */

static void
fill_corners (AyumiPixels *pixels, const Box *box, gboolean is_edge, const AyumiRgba *colour)
{
  if (box->corner <= 0)
    return;
  for (int sx = -1; sx <= 1; sx += 2)
    for (int sy = -1; sy <= 1; sy += 2)
      ayumi_pixels_mask (pixels, get_corner (box, sx, sy, is_edge),
                         sx < 0 ? box->left : box->right - box->corner,
                         sy < 0 ? box->top : box->bottom - box->corner, colour);
}

static void
fill_inside (AyumiPixels *pixels, const Box *box, const AyumiRgba *colour)
{
  double width = box->right - box->left, height = box->bottom - box->top, c = box->corner;

  ayumi_pixels_fill (pixels, box->left + c, box->top, width - 2 * c, height, colour);
  if (c > 0)
    {
      ayumi_pixels_fill (pixels, box->left, box->top + c, c, height - 2 * c, colour);
      ayumi_pixels_fill (pixels, box->right - c, box->top + c, c, height - 2 * c, colour);
    }
  fill_corners (pixels, box, FALSE, colour);
}

static void
fill_edge (AyumiPixels *pixels, const Box *box, const AyumiRgba *colour)
{
  double e = box->edge, c = MAX (box->corner, e), width = box->right - box->left,
         height = box->bottom - box->top;
  double side = box->corner > 0 ? width - 2 * c : width, from = box->corner > 0 ? c : 0;

  ayumi_pixels_fill (pixels, box->left + from, box->top, side, e, colour);
  ayumi_pixels_fill (pixels, box->left + from, box->bottom - e, side, e, colour);
  ayumi_pixels_fill (pixels, box->left, box->top + c, e, height - 2 * c, colour);
  ayumi_pixels_fill (pixels, box->right - e, box->top + c, e, height - 2 * c, colour);
  fill_corners (pixels, box, TRUE, colour);
}

/* FALSE when there is no such box. */
static gboolean
box_init (Box *box, const AyumiMark *mark, const AyumiPixels *pixels)
{
  double factor = pixels->factor, x = pixels->matrix.x0 * pixels->scale,
         y = pixels->matrix.y0 * pixels->scale, half = 0, least;

  if (factor <= 0 || mark->dash != AYUMI_DASH_SOLID)
    return FALSE;
  box->edge = 0;
  if (mark->stroke != AYUMI_ROLE_NONE && mark->stroke_width > 0)
    {
      box->edge = MAX (1, round (mark->stroke_width * factor));
      half = box->edge / 2;
    }
  box->left = round (mark->x * factor + x - half);
  box->top = round (mark->y * factor + y - half);
  box->right = round ((mark->x + mark->width) * factor + x + half);
  box->bottom = round ((mark->y + mark->height) * factor + y + half);
  least = MIN (box->right - box->left, box->bottom - box->top);
  box->radius = mark->radius > 0 ? MIN (mark->radius * factor + half, floor (least / 2)) : 0;
  box->corner = mark->radius > 0 ? ceil (MAX (box->radius, box->edge)) : 0;
  return least > 2 * box->edge && least >= 2 * box->corner && least >= 1;
}

gboolean
ayumi_pixel_box_paint (AyumiPixels *pixels, const AyumiMark *mark, AyumiTheme theme)
{
  AyumiRgba colour;
  Box box;

  if (!box_init (&box, mark, pixels))
    return FALSE;
  if (mark->fill != AYUMI_ROLE_NONE)
    {
      colour = ayumi_theme_colour (theme, mark->fill);
      fill_inside (pixels, &box, &colour);
    }
  if (box.edge > 0)
    {
      colour = ayumi_theme_colour (theme, mark->stroke);
      fill_edge (pixels, &box, &colour);
    }
  return TRUE;
}
