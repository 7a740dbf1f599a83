/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework-mark.h"

#include "text/ayumi-sentence.h"

#define RADIUS 5.5

static const struct
{
  const char *relation;
  AyumiText word;
} words[] = {
  { "covers", { "対応する", "covers" } },
  { "leads-to", { "つながる", "leads to" } },
  { "gap", { "空き：資料が決めていない", "gap: left open by the source" } },
};

static void
add_arrow (AyumiScene *scene, double cx, double cy, double r)
{
  AyumiPoint points[] = {
    { 'M', cx - r * 0.8, cy - r }, { 'L', cx + r, cy }, { 'L', cx - r * 0.8, cy + r }, { 'Z', 0, 0 }
  };

  ayumi_scene_add_path (scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_ACCENT, AYUMI_ROLE_NONE, 0,
                        AYUMI_DASH_SOLID);
}

static void
add_diamond (AyumiScene *scene, double cx, double cy, double r)
{
  AyumiPoint points[] = { { 'M', cx, cy - r },
                          { 'L', cx + r, cy },
                          { 'L', cx, cy + r },
                          { 'L', cx - r, cy },
                          { 'Z', 0, 0 } };

  ayumi_scene_add_path (scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_BACKGROUND,
                        AYUMI_ROLE_EMPHASIS, 1.75, AYUMI_DASH_SOLID);
}

void
ayumi_framework_mark_add (AyumiScene *scene,
                          const char *relation,
                          double cx,
                          double cy,
                          double radius)
{
  if (g_str_equal (relation, "gap"))
    add_diamond (scene, cx, cy, radius * 1.15);
  else if (g_str_equal (relation, "leads-to"))
    add_arrow (scene, cx, cy, radius);
  else
    ayumi_scene_add_circle (scene, cx, cy, radius, AYUMI_ROLE_ACCENT, AYUMI_ROLE_NONE, 0);
}

const char *
ayumi_framework_mark_word (const char *relation, AyumiLang lang)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].relation, relation))
      return ayumi_text_get (&words[i].word, lang, NULL);
  return relation;
}

static gboolean
is_used (GPtrArray *links, const char *relation)
{
  for (guint i = 0; i < links->len; i++)
    if (g_str_equal (((const AyumiFrameworkLink *) links->pdata[i])->relation, relation))
      return TRUE;
  return FALSE;
}

double
ayumi_framework_mark_add_legend (AyumiScene *scene,
                                 GPtrArray *links,
                                 AyumiLang lang,
                                 double x,
                                 double y,
                                 double width,
                                 AyumiMeasurer *measurer)
{
  AyumiFont font = { 12.5, 400, lang };
  double line = ayumi_font_line_height (font), left = x, top = y;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *word = ayumi_text_get (&words[i].word, lang, NULL);
      double need = 18 + ayumi_measurer_width (measurer, word, font);

      if (!is_used (links, words[i].relation))
        continue;
      if (left > x && left + need > x + width)
        {
          left = x;
          y += line + 2;
        }
      ayumi_framework_mark_add (scene, words[i].relation, left + RADIUS, y + line / 2, RADIUS);
      ayumi_scene_add_paragraph (scene, measurer, word, font, left + 18, y, need, 1,
                                 AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
      left += need + 20;
    }
  return left > x ? y + line - top : 0;
}
