/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-painter.h"

#include <math.h>

#include "scene/ayumi-line-cache.h"
#include "scene/ayumi-text-mask.h"

typedef struct
{
  cairo_t *cr;
  AyumiScene *scene;
  AyumiTheme theme;
  double pixels; /* a unit of the device has on the screen; 0 where there are none, as on paper */
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

static void
set_dash (cairo_t *cr, AyumiDash dash)
{
  static const double shorter[] = { 2, 2 }, longer[] = { 6, 3 };

  switch (dash)
    {
    case AYUMI_DASH_SHORT:
      cairo_set_dash (cr, shorter, 2, 0);
      break;
    case AYUMI_DASH_LONG:
      cairo_set_dash (cr, longer, 2, 0);
      break;
    case AYUMI_DASH_SOLID:
    default:
      cairo_set_dash (cr, NULL, 0, 0);
      break;
    }
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

static void
trace_path (cairo_t *cr, const AyumiPoint *points, guint n)
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
paint_text (Painter *painter, const AyumiMark *mark)
{
  ayumi_painter_set_role (painter->cr, painter->theme, mark->fill);
  if (painter->pixels > 0
      && ayumi_text_mask_paint (painter->cr, painter->pixels, mark->text, mark->font, mark->x,
                                mark->baseline))
    return;
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
      trace_rect (painter->cr, mark);
      paint_area (painter, mark);
      break;
    case AYUMI_MARK_LINE:
      cairo_move_to (painter->cr, mark->x, mark->y);
      cairo_line_to (painter->cr, mark->x + mark->width, mark->y + mark->height);
      paint_area (painter, mark);
      break;
    case AYUMI_MARK_PATH:
      cairo_set_line_join (painter->cr, CAIRO_LINE_JOIN_ROUND);
      trace_path (painter->cr, points + mark->first_point, mark->n_points);
      paint_area (painter, mark);
      cairo_set_line_join (painter->cr, CAIRO_LINE_JOIN_MITER);
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
  Painter painter = { cr, scene, theme, pixels_of (cr) };
  guint n, n_points;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  const AyumiPoint *points = ayumi_scene_get_points (scene, &n_points);
  double left, top, right, bottom;

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  /* cairo strokes upright and level lines ten times faster if their joins are mitred. */
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (guint i = first; i < MIN (end, n); i++)
    if (marks[i].kind != AYUMI_MARK_GROUP && is_visible (&marks[i], left, top, right, bottom))
      paint_mark (&painter, &marks[i], points);
  cairo_restore (cr);
}

void
ayumi_painter_paint (cairo_t *cr, AyumiScene *scene, AyumiTheme theme)
{
  ayumi_painter_paint_marks (cr, scene, theme, 0, G_MAXUINT);
}
