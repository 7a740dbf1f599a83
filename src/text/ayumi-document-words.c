/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-document-words.h"

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

const char *
ayumi_document_words_genre (const AyumiDocument *document, AyumiLang lang)
{
  static const char *const words[][3] = {
    { "report", "報告", "Reports" },
    { "column", "コラム", "Columns" },
    { "slides", "スライド", "Slides" },
    { "page", "ウェブページ", "Web pages" },
    { "press-conference", "記者会見", "Press conferences" },
    { "minutes", "議事録", "Minutes" },
    { "table", "表とデータ", "Tables and data" },
    { "law", "法令", "Laws" },
    { "plan", "計画", "Plans" },
    { "diet", "国会", "Diet" },
    { "council-paper", "会議資料", "Council papers" },
    { "blog", "ブログ", "Blogs" },
    { "own-page", "本人のページ", "Office-holders’ own pages" },
    { "news", "ニュース", "News" },
    { "article", "記事", "Articles" },
    { "commentary", "解説", "Commentary" },
    { "encyclopaedia", "事典", "Encyclopaedias" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], document->genre))
      return ayumi_say (lang, words[i][1], words[i][2]);
  return "";
}

const char *
ayumi_document_words_authority (AyumiAuthority authority, AyumiLang lang)
{
  static const char *const words[][2] = {
    [AYUMI_AUTHORITY_OFFICIAL] = { "公的な資料", "Official sources" },
    [AYUMI_AUTHORITY_COPIED] = { "公的な資料の写し", "Copies of official sources" },
    [AYUMI_AUTHORITY_SECOND_HAND] = { "報道・解説など", "News, commentary and other accounts" },
  };

  return words[authority][lang];
}

char *
ayumi_document_words_byline (const AyumiDocument *document, AyumiLang lang)
{
  g_autofree char *date = ayumi_date_format (&document->published, lang, AYUMI_DATE_PLAIN);

  return g_strdup_printf (ayumi_say (lang, "%s、%s", "%s, %s"),
                          ayumi_text_get (&document->publisher, lang, NULL), date);
}
