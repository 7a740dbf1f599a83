/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-svg.h"

#include <math.h>

static const char *
number (double value, char *buffer)
{
  /* Hundredths of a pixel are more than any screen or printer shows. */
  return g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%g", round (value * 100) / 100);
}

static void
append_attribute (GString *svg, const char *name, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (svg, " %s=\"%s\"", name, number (value, buffer));
}

static void
append_escaped (GString *svg, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (svg, escaped);
}

static void
append_colour (GString *svg, const char *name, AyumiTheme theme, AyumiRole role)
{
  AyumiRgba colour = ayumi_theme_colour (theme, role);

  if (role == AYUMI_ROLE_NONE)
    g_string_append_printf (svg, " %s=\"none\"", name);
  else
    g_string_append_printf (svg, " %s=\"#%02x%02x%02x\"", name, (guint) round (colour.red * 255),
                            (guint) round (colour.green * 255), (guint) round (colour.blue * 255));
}

static void
append_paint (GString *svg, const AyumiMark *mark, AyumiTheme theme)
{
  static const char *const dashes[] = { NULL, "2 2", "6 3" };

  append_colour (svg, "fill", theme, mark->fill);
  if (mark->stroke != AYUMI_ROLE_NONE && mark->stroke_width > 0)
    {
      append_colour (svg, "stroke", theme, mark->stroke);
      append_attribute (svg, "stroke-width", mark->stroke_width);
      if (dashes[mark->dash] != NULL)
        g_string_append_printf (svg, " stroke-dasharray=\"%s\"", dashes[mark->dash]);
    }
  g_string_append (svg, "/>\n");
}

static void
append_path (GString *svg, const AyumiPoint *points, guint n)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (svg, "<path d=\"");
  for (guint i = 0; i < n; i++)
    {
      if (points[i].verb == 'Z')
        {
          g_string_append_c (svg, 'Z');
          continue;
        }
      g_string_append_printf (svg, "%c%s %s", points[i].verb, number (points[i].x, x),
                              number (points[i].y, y));
      if (points[i].verb == 'C')
        for (guint last = MIN (i + 2, n - 1); i < last;)
          {
            i++;
            g_string_append_printf (svg, " %s %s", number (points[i].x, x),
                                    number (points[i].y, y));
          }
    }
  g_string_append_c (svg, '"');
}

static void
append_language (GString *svg, AyumiLang lang)
{
  g_string_append_printf (svg, " xml:lang=\"%s\"", ayumi_lang_tag (lang));
}

/* @lang is that of the drawing: text in another one says so. */
static void
append_text (GString *svg, const AyumiMark *mark, AyumiTheme theme, AyumiLang lang)
{
  static const char *const anchors[] = { "start", "middle", "end" };
  double shift = mark->anchor == AYUMI_ANCHOR_START    ? 0
                 : mark->anchor == AYUMI_ANCHOR_MIDDLE ? mark->width / 2
                                                       : mark->width;

  g_string_append (svg, "<text");
  append_attribute (svg, "x", mark->x + shift);
  append_attribute (svg, "y", mark->baseline);
  append_attribute (svg, "font-size", mark->font.size);
  if (mark->font.weight != 400 && mark->font.weight != 0)
    g_string_append_printf (svg, " font-weight=\"%d\"", mark->font.weight);
  if (mark->anchor != AYUMI_ANCHOR_START)
    g_string_append_printf (svg, " text-anchor=\"%s\"", anchors[mark->anchor]);
  if ((AyumiLang) mark->font.language != lang)
    append_language (svg, mark->font.language);
  append_colour (svg, "fill", theme, mark->fill);
  g_string_append_c (svg, '>');
  append_escaped (svg, mark->text);
  g_string_append (svg, "</text>\n");
}

static void
append_mark (GString *svg,
             const AyumiMark *mark,
             const AyumiPoint *points,
             AyumiTheme theme,
             AyumiLang lang)
{
  switch ((AyumiMarkKind) mark->kind)
    {
    case AYUMI_MARK_GROUP:
      g_string_append (svg, "<g");
      if (mark->target != NULL)
        {
          g_string_append (svg, " data-target=\"");
          append_escaped (svg, mark->target);
          g_string_append_c (svg, '"');
        }
      if (mark->language >= 0)
        append_language (svg, mark->language);
      g_string_append_c (svg, '>');
      if (mark->label != NULL)
        {
          g_string_append (svg, "<title>");
          append_escaped (svg, mark->label);
          g_string_append (svg, "</title>");
        }
      g_string_append_c (svg, '\n');
      break;
    case AYUMI_MARK_RECT:
      g_string_append (svg, "<rect");
      append_attribute (svg, "x", mark->x);
      append_attribute (svg, "y", mark->y);
      append_attribute (svg, "width", MAX (mark->width, 0));
      append_attribute (svg, "height", MAX (mark->height, 0));
      if (mark->radius > 0)
        append_attribute (svg, "rx", mark->radius);
      append_paint (svg, mark, theme);
      break;
    case AYUMI_MARK_LINE:
      g_string_append (svg, "<line");
      append_attribute (svg, "x1", mark->x);
      append_attribute (svg, "y1", mark->y);
      append_attribute (svg, "x2", mark->x + mark->width);
      append_attribute (svg, "y2", mark->y + mark->height);
      append_paint (svg, mark, theme);
      break;
    case AYUMI_MARK_PATH:
      append_path (svg, points + mark->first_point, mark->n_points);
      append_paint (svg, mark, theme);
      break;
    case AYUMI_MARK_TEXT:
    default:
      append_text (svg, mark, theme, lang);
      break;
    }
}

char *
ayumi_svg_write (AyumiScene *scene, AyumiTheme theme, AyumiLang lang)
{
  GString *svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n, n_points;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  const AyumiPoint *points = ayumi_scene_get_points (scene, &n_points);
  double width, height;

  ayumi_scene_get_size (scene, &width, &height);
  g_string_append (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
  append_attribute (svg, "width", width);
  append_attribute (svg, "height", height);
  g_string_append (svg, " viewBox=\"0 0 ");
  g_string_append_printf (svg, "%d %d\"", (int) ceil (width), (int) ceil (height));
  g_string_append_printf (
      svg,
      " xml:lang=\"%s\" font-family=\"'Noto Sans JP','Noto Sans CJK JP','Noto Sans',sans-serif\">\n<title>",
      ayumi_lang_tag (lang));
  append_escaped (svg, ayumi_scene_get_title (scene));
  g_string_append (svg, "</title>\n<desc>");
  append_escaped (svg, ayumi_scene_get_description (scene));
  g_string_append (svg, "</desc>\n<rect width=\"100%\" height=\"100%\"");
  append_colour (svg, "fill", theme, AYUMI_ROLE_BACKGROUND);
  g_string_append (svg, "/>\n");
  for (guint i = 0; i < n; i++)
    {
      while (open->len > 0 && g_array_index (open, guint, open->len - 1) <= i)
        {
          g_string_append (svg, "</g>\n");
          g_array_set_size (open, open->len - 1);
        }
      append_mark (svg, &marks[i], points, theme, lang);
      if (marks[i].kind == AYUMI_MARK_GROUP)
        g_array_append_val (open, marks[i].end);
    }
  for (; open->len > 0; g_array_set_size (open, open->len - 1))
    g_string_append (svg, "</g>\n");
  g_string_append (svg, "</svg>\n");
  return g_string_free (svg, FALSE);
}
