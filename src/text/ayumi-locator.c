/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-locator.h"

#include <string.h>

#include "base/ayumi-locator-syntax.h"

#define OPEN "「"
#define CLOSE "」"

/* How a word is said with a number, and without one. */
static const struct
{
  const char *word, *ja, *ja_alone, *en;
} terms[] = {
  { "slide", "スライド%s", "スライド", "slide" },
  { "page", "%sページ", "ページ", "page" },
  { "p", "段落%s", "段落", "paragraph" },
  { "item", "項目%s", "項目", "item" },
  { "subitem", "下位項目%s", "下位項目", "sub-item" },
  { "table", "表%s", "表", "table" },
  { "row", "の%s行", "行", "row" },
  { "column", "の%s列", "列", "column" },
  { "figure", "図%s", "図", "figure" },
  { "heading", "見出し%s", "見出し", "heading" },
  { "title", "表題%s", "表題", "title" },
  { "note", "注記%s", "注記", "note" },
  { "chapter", "第%s章", "章", "chapter" },
  { "section", "第%s節", "節", "section" },
  { "area", "領域%s", "領域", "area" },
  { "year", "%s年", "年", "year" },
  { "opening", "冒頭%s", "冒頭", "opening" },
  { "contents", "目次%s", "目次", "contents" },
  { "numbers", "数字%s", "数字", "figures" },
  { "cell", "セル%s", "セル", "cell" },
};

static void
append_word (GString *text, const char *word, const char *number, AyumiLang lang)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autofree char *dashed = NULL;

      if (!g_str_equal (terms[i].word, word))
        continue;
      if (lang == AYUMI_LANG_EN)
        {
          g_string_append (text, terms[i].en);
          if (number != NULL)
            g_string_append_printf (text, " %s", number);
          return;
        }
      if (number == NULL)
        {
          g_string_append (text, terms[i].ja_alone);
          return;
        }
      /* A range is written with a wave dash, a number of several levels with hyphens. */
      dashed = g_strdup (number);
      if (strchr (dashed, '-') != NULL)
        {
          g_auto (GStrv) ends = g_strsplit (dashed, "-", 2);

          g_set_str (&dashed, NULL);
          dashed = g_strjoinv ("〜", ends);
        }
      g_strdelimit (dashed, ".", '-');
      g_string_append_printf (text, terms[i].ja, dashed);
      return;
    }
}

static void
append_part (GString *text, const char *part, AyumiLang lang)
{
  g_auto (GStrv) tokens = NULL;

  if (g_str_has_prefix (part, OPEN))
    {
      g_autofree char *printed =
          g_strndup (part + strlen (OPEN), strlen (part) - strlen (OPEN) - strlen (CLOSE));

      if (lang == AYUMI_LANG_JA)
        g_string_append (text, part);
      else
        g_string_append_printf (text, "“%s”", printed);
      return;
    }
  tokens = g_strsplit (part, " ", -1);
  for (guint i = 0; tokens[i] != NULL; i++)
    {
      gboolean has_number = tokens[i + 1] != NULL && g_ascii_isdigit (*tokens[i + 1]);

      if (i > 0 && lang == AYUMI_LANG_EN)
        g_string_append_c (text, ' ');
      append_word (text, tokens[i], has_number ? tokens[i + 1] : NULL, lang);
      i += has_number;
    }
}

char *
ayumi_locator_format (const char *locator, AyumiLang lang)
{
  g_auto (GStrv) parts = ayumi_locator_split (locator);
  g_autoptr (GString) text = g_string_new (NULL);

  /* A file from elsewhere may hold anything: then it is shown as it is. */
  if (parts == NULL)
    return g_strdup (locator);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (text, lang == AYUMI_LANG_JA ? "、" : ", ");
      append_part (text, parts[i], lang);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
