/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-dump.h"

#include <math.h>

#include "base/ayumi-lang.h"

/* Tenths, and never "-0.0". */
static double
tenths (double value)
{
  return round (value * 10) / 10 + 0.0;
}

static void
dump_text (GString *out, const AyumiMark *mark)
{
  static const char *const anchors[] = { "", " middle", " end" };

  g_string_append_printf (out, "text %s %g%s%s %.1f,%.1f \"%s\"", ayumi_role_to_string (mark->fill),
                          mark->font.size, mark->font.weight > 400 ? " bold" : "",
                          anchors[mark->anchor], tenths (mark->x), tenths (mark->baseline),
                          mark->text);
}

static void
dump_mark (GString *out, const AyumiMark *mark)
{
  static const char *const readings[] = { "none", "figure", "list", "item", "heading", "text" };
  static const char *const dashes[] = { "", " short-dash", " long-dash" };

  switch ((AyumiMarkKind) mark->kind)
    {
    case AYUMI_MARK_GROUP:
      g_string_append_printf (out, "%s%s%s", readings[mark->reading], mark->target ? " " : "",
                              mark->target ? mark->target : "");
      if (mark->language >= 0)
        g_string_append_printf (out, " lang=%s", ayumi_lang_tag (mark->language));
      if (mark->label != NULL)
        g_string_append_printf (out, " \"%s\"", mark->label);
      break;
    case AYUMI_MARK_TEXT:
      dump_text (out, mark);
      break;
    case AYUMI_MARK_LINE:
      g_string_append_printf (out, "line %s%s %.1f,%.1f → %.1f,%.1f",
                              ayumi_role_to_string (mark->stroke), dashes[mark->dash],
                              tenths (mark->x), tenths (mark->y), tenths (mark->x + mark->width),
                              tenths (mark->y + mark->height));
      break;
    case AYUMI_MARK_RECT:
    case AYUMI_MARK_PATH:
    default:
      g_string_append_printf (out, "%s %s/%s%s %.1f,%.1f %.1f×%.1f",
                              mark->kind == AYUMI_MARK_RECT ? "rect" : "path",
                              ayumi_role_to_string (mark->fill),
                              ayumi_role_to_string (mark->stroke), dashes[mark->dash],
                              tenths (mark->x), tenths (mark->y), tenths (mark->width),
                              tenths (mark->height));
      break;
    }
}

char *
scene_dump (AyumiScene *scene)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  double width, height;

  ayumi_scene_get_size (scene, &width, &height);
  g_string_append_printf (out, "scene %.1f×%.1f \"%s\" merged %u\n", width, height,
                          ayumi_scene_get_title (scene), ayumi_scene_get_merged (scene));
  for (guint i = 0; i < n; i++)
    {
      while (open->len > 0 && g_array_index (open, guint, open->len - 1) <= i)
        g_array_set_size (open, open->len - 1);
      for (guint depth = 0; depth <= open->len; depth++)
        g_string_append (out, "  ");
      dump_mark (out, &marks[i]);
      g_string_append_c (out, '\n');
      if (marks[i].kind == AYUMI_MARK_GROUP)
        g_array_append_val (open, marks[i].end);
    }
  return g_string_free (out, FALSE);
}
