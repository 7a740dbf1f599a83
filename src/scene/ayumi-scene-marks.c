/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of a scene: geometry and a role each. */
#include "scene/ayumi-scene-private.h"

void
ayumi_scene_add_rect (AyumiScene *self,
                      double x,
                      double y,
                      double width,
                      double height,
                      double radius,
                      AyumiRole fill,
                      AyumiRole stroke,
                      double stroke_width)
{
  AyumiMark mark = { .kind = AYUMI_MARK_RECT,
                     .fill = fill,
                     .stroke = stroke,
                     .x = x,
                     .y = y,
                     .width = width,
                     .height = height,
                     .radius = radius,
                     .stroke_width = stroke_width };

  g_array_append_val (self->marks, mark);
}

void
ayumi_scene_add_line (AyumiScene *self,
                      double x1,
                      double y1,
                      double x2,
                      double y2,
                      AyumiRole stroke,
                      double stroke_width,
                      AyumiDash dash)
{
  AyumiMark mark = { .kind = AYUMI_MARK_LINE,
                     .stroke = stroke,
                     .dash = dash,
                     .x = x1,
                     .y = y1,
                     .width = x2 - x1,
                     .height = y2 - y1,
                     .stroke_width = stroke_width };

  g_array_append_val (self->marks, mark);
}

void
ayumi_scene_add_path (AyumiScene *self,
                      const AyumiPoint *points,
                      guint n_points,
                      AyumiRole fill,
                      AyumiRole stroke,
                      double stroke_width,
                      AyumiDash dash)
{
  AyumiMark mark = { .kind = AYUMI_MARK_PATH,
                     .fill = fill,
                     .stroke = stroke,
                     .dash = dash,
                     .stroke_width = stroke_width,
                     .first_point = self->points->len,
                     .n_points = n_points };
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  if (n_points == 0)
    return;
  for (guint i = 0; i < n_points; i++)
    {
      if (points[i].verb == 'Z')
        continue;
      left = MIN (left, points[i].x);
      top = MIN (top, points[i].y);
      right = MAX (right, points[i].x);
      bottom = MAX (bottom, points[i].y);
    }
  mark.x = left;
  mark.y = top;
  mark.width = right - left;
  mark.height = bottom - top;
  g_array_append_vals (self->points, points, n_points);
  g_array_append_val (self->marks, mark);
}

void
ayumi_scene_add_circle (AyumiScene *self,
                        double cx,
                        double cy,
                        double radius,
                        AyumiRole fill,
                        AyumiRole stroke,
                        double stroke_width)
{
  double k =
      radius * 0.5522847498; /* 4/3 (√2 − 1): the cubic that is closest to a quarter circle */
  double r = radius;
  AyumiPoint points[] = {
    { 'M', cx + r, cy }, { 'C', cx + r, cy + k }, { 'C', cx + k, cy + r },
    { 'C', cx, cy + r }, { 'C', cx - k, cy + r }, { 'C', cx - r, cy + k },
    { 'C', cx - r, cy }, { 'C', cx - r, cy - k }, { 'C', cx - k, cy - r },
    { 'C', cx, cy - r }, { 'C', cx + k, cy - r }, { 'C', cx + r, cy - k },
    { 'C', cx + r, cy }, { 'Z', cx + r, cy },
  };

  ayumi_scene_add_path (self, points, G_N_ELEMENTS (points), fill, stroke, stroke_width,
                        AYUMI_DASH_SOLID);
}

double
ayumi_scene_add_text (AyumiScene *self,
                      AyumiMeasurer *measurer,
                      const char *text,
                      AyumiFont font,
                      double x,
                      double baseline,
                      AyumiAnchor anchor,
                      AyumiRole role)
{
  AyumiMark mark = {
    .kind = AYUMI_MARK_TEXT, .fill = role, .anchor = anchor, .font = font, .baseline = baseline
  };
  double ascent, descent;

  if (*text == '\0')
    return 0.0;
  ayumi_measurer_extents (measurer, font, &ascent, &descent);
  mark.text = ayumi_scene_keep (self, text);
  mark.width = ayumi_measurer_width (measurer, text, font);
  mark.x = anchor == AYUMI_ANCHOR_START    ? x
           : anchor == AYUMI_ANCHOR_MIDDLE ? x - mark.width / 2
                                           : x - mark.width;
  mark.y = baseline - ascent;
  mark.height = ascent + descent;
  g_array_append_val (self->marks, mark);
  return mark.width;
}

double
ayumi_scene_add_paragraph (AyumiScene *self,
                           AyumiMeasurer *measurer,
                           const char *text,
                           AyumiFont font,
                           double x,
                           double y,
                           double width,
                           guint max_lines,
                           AyumiAnchor anchor,
                           AyumiRole role)
{
  g_auto (GStrv) lines = ayumi_measurer_wrap (measurer, text, font, width, max_lines, NULL);
  double line_height = ayumi_font_line_height (font), ascent, descent, at;
  guint n = g_strv_length (lines);

  ayumi_measurer_extents (measurer, font, &ascent, &descent);
  at = anchor == AYUMI_ANCHOR_START ? x : anchor == AYUMI_ANCHOR_MIDDLE ? x + width / 2 : x + width;
  for (guint i = 0; i < n; i++)
    ayumi_scene_add_text (self, measurer, lines[i], font, at,
                          y + i * line_height + (line_height + ascent - descent) / 2, anchor, role);
  return n * line_height;
}
