/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-painter.h"

#include <math.h>

#include "scene/ayumi-line-cache.h"
#include "scene/ayumi-pixel-box.h"
#include "scene/ayumi-pixel-line.h"
#include "scene/ayumi-shape-mask.h"
#include "scene/ayumi-text-mask.h"

#define READABLE 7.0 /* pixels of an em; what is smaller is a grey line in place of its words */

typedef struct
{
  cairo_t *cr;
  AyumiScene *scene;
  AyumiTheme theme;
  gboolean has_pixels; /* as paper has not */
  AyumiPixels pixels;  /* of the screen */
  double factor;       /* pixels that a unit of the scene has, turned or not */
} Painter;

static const cairo_user_data_key_t pixels_key;

void
ayumi_painter_set_pixels (cairo_t *cr, double pixels)
{
  double *own = g_memdup2 (&pixels, sizeof pixels);

  if (cairo_set_user_data (cr, &pixels_key, own, g_free) != CAIRO_STATUS_SUCCESS)
    g_free (own);
}

static double
pixels_of (cairo_t *cr)
{
  const double *said = cairo_get_user_data (cr, &pixels_key);

  if (said != NULL)
    return *said;
  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE ? 1 : 0;
}

void
ayumi_painter_set_role (cairo_t *cr, AyumiTheme theme, AyumiRole role)
{
  AyumiRgba colour = ayumi_theme_colour (theme, role);

  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}

const double *
ayumi_painter_dash (AyumiDash dash)
{
  static const double shorter[] = { 2, 2 }, longer[] = { 6, 3 };

  return dash == AYUMI_DASH_SHORT ? shorter : dash == AYUMI_DASH_LONG ? longer : NULL;
}

static void
set_dash (cairo_t *cr, AyumiDash dash)
{
  const double *lengths = ayumi_painter_dash (dash);

  cairo_set_dash (cr, lengths, lengths != NULL ? 2 : 0, 0);
}

static void
trace_rect (cairo_t *cr, const AyumiMark *mark)
{
  double r = MIN (mark->radius, MIN (mark->width, mark->height) / 2);
  double x = mark->x, y = mark->y, right = x + mark->width, bottom = y + mark->height;

  if (r <= 0)
    {
      cairo_rectangle (cr, x, y, mark->width, mark->height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

void
ayumi_painter_trace_path (cairo_t *cr, const AyumiPoint *points, guint n)
{
  for (guint i = 0; i < n; i++)
    switch (points[i].verb)
      {
      case 'M':
        cairo_move_to (cr, points[i].x, points[i].y);
        break;
      case 'L':
        cairo_line_to (cr, points[i].x, points[i].y);
        break;
      case 'C':
        if (i + 2 < n)
          cairo_curve_to (cr, points[i].x, points[i].y, points[i + 1].x, points[i + 1].y,
                          points[i + 2].x, points[i + 2].y);
        i += 2;
        break;
      default:
        cairo_close_path (cr);
        break;
      }
}

/* Fills and strokes the current path as the mark says. */
static void
paint_area (Painter *painter, const AyumiMark *mark)
{
  if (mark->fill != AYUMI_ROLE_NONE)
    {
      ayumi_painter_set_role (painter->cr, painter->theme, mark->fill);
      cairo_fill_preserve (painter->cr);
    }
  if (mark->stroke != AYUMI_ROLE_NONE && mark->stroke_width > 0)
    {
      ayumi_painter_set_role (painter->cr, painter->theme, mark->stroke);
      cairo_set_line_width (painter->cr, mark->stroke_width);
      set_dash (painter->cr, mark->dash);
      cairo_stroke_preserve (painter->cr);
    }
  cairo_new_path (painter->cr);
}

static void
paint_line (Painter *painter, const AyumiMark *mark)
{
  if (painter->has_pixels && ayumi_pixel_line_paint (&painter->pixels, mark, painter->theme))
    return;
  cairo_move_to (painter->cr, mark->x, mark->y);
  cairo_line_to (painter->cr, mark->x + mark->width, mark->y + mark->height);
  paint_area (painter, mark);
}

static void
paint_rect (Painter *painter, const AyumiMark *mark)
{
  if (painter->has_pixels && ayumi_pixel_box_paint (&painter->pixels, mark, painter->theme))
    return;
  trace_rect (painter->cr, mark);
  paint_area (painter, mark);
}

/* Whether all of a path goes upright and level: cairo strokes that ten times faster if its joins are mitred. */
static gboolean
is_rectilinear (const AyumiPoint *points, guint n)
{
  for (guint i = 0; i < n; i++)
    if ((points[i].verb != 'M' && points[i].verb != 'L')
        || (i > 0 && points[i].verb == 'L' && points[i].x != points[i - 1].x
            && points[i].y != points[i - 1].y))
      return FALSE;
  return TRUE;
}

/* The middle of a line @pixels wide that lies on whole pixels, near @at of the scene; @offset as in a matrix. */
static double
on_pixels (const Painter *painter, double at, double scale, double offset, double pixels)
{
  double screen = painter->pixels.scale, shift = fmod (pixels, 2) / 2,
         place = (at * scale + offset) * screen;

  return ((round (place - shift) + shift) / screen - offset) / scale;
}

/* Lines that lie on each other, as those of a tree do, stay one line that way. */
static void
trace_on_pixels (const Painter *painter, const AyumiPoint *points, guint n, const AyumiMark *mark)
{
  const cairo_matrix_t *m = &painter->pixels.matrix;
  double pixels = MAX (1, round (mark->stroke_width * painter->factor));

  for (guint i = 0; i < n; i++)
    {
      double x = on_pixels (painter, points[i].x, m->xx, m->x0, pixels),
             y = on_pixels (painter, points[i].y, m->yy, m->y0, pixels);

      if (points[i].verb == 'M')
        cairo_move_to (painter->cr, x, y);
      else
        cairo_line_to (painter->cr, x, y);
    }
}

static void
paint_path (Painter *painter, const AyumiPoint *points, guint n, const AyumiMark *mark)
{
  gboolean rectilinear = is_rectilinear (points, n);

  if (!rectilinear && painter->has_pixels
      && ayumi_shape_mask_paint (&painter->pixels, mark, points, painter->theme))
    return;
  if (!rectilinear)
    cairo_set_line_join (painter->cr, CAIRO_LINE_JOIN_ROUND);
  if (rectilinear && mark->fill == AYUMI_ROLE_NONE && painter->has_pixels
      && painter->pixels.factor > 0)
    trace_on_pixels (painter, points, n, mark);
  else
    ayumi_painter_trace_path (painter->cr, points, n);
  paint_area (painter, mark);
  cairo_set_line_join (painter->cr, CAIRO_LINE_JOIN_MITER);
}

/* Where a text is, for a drawing that is seen from far away. */
static void
paint_far_text (Painter *painter, const AyumiMark *mark)
{
  AyumiRgba colour = ayumi_theme_colour (painter->theme, mark->fill);

  cairo_set_source_rgba (painter->cr, colour.red, colour.green, colour.blue, colour.alpha * 0.35);
  cairo_rectangle (painter->cr, mark->x, mark->baseline - mark->font.size * 0.65, mark->width,
                   mark->font.size * 0.55);
  cairo_fill (painter->cr);
}

static void
paint_text (Painter *painter, const AyumiMark *mark)
{
  AyumiRgba colour = ayumi_theme_colour (painter->theme, mark->fill);

  if (painter->has_pixels && mark->font.size * painter->factor < READABLE)
    {
      paint_far_text (painter, mark);
      return;
    }
  if (painter->has_pixels
      && ayumi_text_mask_paint (&painter->pixels, mark->text, mark->font, mark->x, mark->baseline,
                                &colour))
    return;
  ayumi_painter_set_role (painter->cr, painter->theme, mark->fill);
  cairo_move_to (painter->cr, mark->x, mark->baseline);
  pango_cairo_show_layout_line (painter->cr, ayumi_line_cache_get (mark->text, mark->font));
}

static gboolean
is_visible (const AyumiMark *mark, double left, double top, double right, double bottom)
{
  double slack = 2 + mark->stroke_width;

  return MAX (mark->x, mark->x + mark->width) + slack >= left
         && MIN (mark->x, mark->x + mark->width) - slack <= right
         && MAX (mark->y, mark->y + mark->height) + slack >= top
         && MIN (mark->y, mark->y + mark->height) - slack <= bottom;
}

static void
paint_mark (Painter *painter, const AyumiMark *mark, const AyumiPoint *points)
{
  switch ((AyumiMarkKind) mark->kind)
    {
    case AYUMI_MARK_RECT:
      paint_rect (painter, mark);
      break;
    case AYUMI_MARK_LINE:
      paint_line (painter, mark);
      break;
    case AYUMI_MARK_PATH:
      paint_path (painter, points + mark->first_point, mark->n_points, mark);
      break;
    case AYUMI_MARK_TEXT:
      paint_text (painter, mark);
      break;
    case AYUMI_MARK_GROUP:
    default:
      break;
    }
}

void
ayumi_painter_paint_marks (cairo_t *cr, AyumiScene *scene, AyumiTheme theme, guint first, guint end)
{
  Painter painter = { cr, scene, theme };
  guint n, n_points;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  const AyumiPoint *points = ayumi_scene_get_points (scene, &n_points);
  double screen = pixels_of (cr), left, top, right, bottom;

  painter.has_pixels = screen > 0;
  ayumi_pixels_begin (&painter.pixels, cr, screen);
  painter.factor = screen * hypot (painter.pixels.matrix.xx, painter.pixels.matrix.yx);
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (guint i = first; i < MIN (end, n); i++)
    if (marks[i].kind != AYUMI_MARK_GROUP && is_visible (&marks[i], left, top, right, bottom))
      paint_mark (&painter, &marks[i], points);
  ayumi_pixels_end (&painter.pixels);
  cairo_restore (cr);
}

void
ayumi_painter_paint (cairo_t *cr, AyumiScene *scene, AyumiTheme theme)
{
  ayumi_painter_paint_marks (cr, scene, theme, 0, G_MAXUINT);
}
