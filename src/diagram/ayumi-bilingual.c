/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-bilingual.h"

#include "diagram/ayumi-term-text.h"
#include "text/ayumi-sentence.h"

#define LEAST_COLUMN 230.0
#define TAG 11.0
#define STACKED 0.93 /* size of the other language below the reader's */

gboolean
ayumi_bilingual_is_wide (double width)
{
  return width >= 2 * LEAST_COLUMN + AYUMI_BILINGUAL_GAP;
}

static const char *
say_only (AyumiLang used, AyumiLang lang)
{
  return used == AYUMI_LANG_JA ? ayumi_say (lang, "日本語のみ", "Japanese only")
                               : ayumi_say (lang, "英語のみ", "English only");
}

/* Kanji need more room between lines than letters with their ascenders, headings less. */
static AyumiFont
set_font (AyumiFont font, AyumiLang lang)
{
  font.language = lang;
  font.leading = font.weight >= 600 ? 1.35 : lang == AYUMI_LANG_JA ? 1.62 : 1.48;
  return font;
}

static double
add_text (const AyumiBilingual *self,
          const char *text,
          AyumiLang lang,
          AyumiFont font,
          double x,
          double y,
          double width,
          AyumiRole role)
{
  if (self->seen[lang] == NULL)
    return ayumi_scene_add_paragraph (self->scene, self->measurer, text, set_font (font, lang), x,
                                      y, width, 0, AYUMI_ANCHOR_START, role);
  return ayumi_term_text_add (self->scene, self->measurer, self->report, self->seen[lang], text,
                              set_font (font, lang), x, y, width, 0, role);
}

static double
add_tag (const AyumiBilingual *self, const char *text, double x, double y, double width)
{
  return ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                    (AyumiFont) { TAG, 600, self->lang }, x, y, width, 0,
                                    AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
}

static double
add_one (const AyumiBilingual *self,
         AyumiText text,
         AyumiFont font,
         double x,
         double y,
         double width,
         AyumiRole role)
{
  AyumiLang used;
  const char *shown = ayumi_text_get (&text, self->lang, &used);
  double height = add_text (self, shown, used, font, x, y, width, role);

  if (used != self->lang)
    height += add_tag (self, say_only (used, self->lang), x, y + height, width);
  return height;
}

/* The text in @lang, or that there is none. The part in the other language says which it is. */
static double
add_part (const AyumiBilingual *self,
          AyumiText text,
          AyumiLang lang,
          AyumiFont font,
          double x,
          double y,
          double width,
          AyumiRole role)
{
  const char *shown = lang == AYUMI_LANG_JA ? text.ja : text.en;
  double height;
  guint group;

  if (*shown == '\0')
    return add_tag (self,
                    lang == AYUMI_LANG_JA ? ayumi_say (self->lang, "日本語なし", "No Japanese")
                                          : ayumi_say (self->lang, "英語なし", "No English"),
                    x, y, width);
  group = ayumi_scene_begin_group (self->scene, AYUMI_READ_NONE, NULL, NULL);
  if (lang != self->lang)
    ayumi_scene_set_language (self->scene, group, lang);
  height = add_text (self, shown, lang, font, x, y, width, role);
  ayumi_scene_end_group (self->scene);
  return height;
}

/* Japanese on the left, English on the right, indented alike. */
static double
add_halves (const AyumiBilingual *self,
            AyumiText text,
            AyumiFont font,
            double x,
            double y,
            double width,
            AyumiRole role)
{
  double whole = self->whole > 0 ? self->whole : width,
         indent = self->whole > 0 ? x - self->left : 0;
  double half = (whole - AYUMI_BILINGUAL_GAP) / 2;
  double first = add_part (self, text, AYUMI_LANG_JA, font, x, y, half - indent, role);
  double second = add_part (self, text, AYUMI_LANG_EN, font, x + half + AYUMI_BILINGUAL_GAP, y,
                            half - indent, role);

  return MAX (first, second);
}

double
ayumi_bilingual_add (const AyumiBilingual *self,
                     AyumiText text,
                     AyumiFont font,
                     double x,
                     double y,
                     double width,
                     AyumiRole role)
{
  AyumiLang other = self->lang == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA;
  AyumiFont smaller = font;
  double first;

  if (*text.ja == '\0' && *text.en == '\0')
    return 0;
  if (!self->both)
    return add_one (self, text, font, x, y, width, role);
  if (ayumi_bilingual_is_wide (self->whole > 0 ? self->whole : width))
    return add_halves (self, text, font, x, y, width, role);
  smaller.size *= STACKED;
  first = add_part (self, text, self->lang, font, x, y, width, role);
  return first + add_part (self, text, other, smaller, x, y + first, width, AYUMI_ROLE_TEXT_MUTED);
}

void
ayumi_bilingual_begin (const AyumiBilingual *self,
                       const char *target,
                       AyumiText title,
                       AyumiText text)
{
  AyumiLang used;
  const char *name = ayumi_text_get (&title, self->lang, &used),
             *words = ayumi_text_get (&text, self->lang, NULL);
  g_autofree char *whole = *words != '\0'
                               ? g_strdup_printf (ayumi_say (used, "%s：%s", "%s: %s"), name, words)
                               : g_strdup (name);
  g_autofree char *tagged = used == self->lang
                                ? g_strdup (whole)
                                : g_strdup_printf (ayumi_say (self->lang, "%s（%s）", "%s (%s)"),
                                                   whole, say_only (used, self->lang));
  guint group = ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, tagged);

  if (used != self->lang)
    ayumi_scene_set_language (self->scene, group, used);
}
