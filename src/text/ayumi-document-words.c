/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-document-words.h"

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

/* In the order that lists put them. */
static const char *const genres[][3] = {
  { "report", "報告", "Reports" },
  { "column", "コラム", "Columns" },
  { "slides", "スライド", "Slides" },
  { "plan", "計画", "Plans" },
  { "law", "法令", "Laws" },
  { "diet", "国会", "Diet" },
  { "press-conference", "記者会見", "Press conferences" },
  { "minutes", "議事録", "Minutes" },
  { "council-paper", "会議資料", "Council papers" },
  { "page", "ウェブページ", "Web pages" },
  { "table", "表とデータ", "Tables and data" },
  { "own-page", "本人のページ", "Office-holders’ own pages" },
  { "news", "ニュース", "News" },
  { "article", "記事", "Articles" },
  { "blog", "ブログ", "Blogs" },
  { "commentary", "解説", "Commentary" },
  { "encyclopaedia", "事典", "Encyclopaedias" },
};

guint
ayumi_document_words_rank (const AyumiDocument *document)
{
  guint rank = 0;

  while (rank < G_N_ELEMENTS (genres) && !g_str_equal (genres[rank][0], document->genre))
    rank++;
  return rank;
}

const char *
ayumi_document_words_genre (const AyumiDocument *document, AyumiLang lang)
{
  guint rank = ayumi_document_words_rank (document);

  return rank < G_N_ELEMENTS (genres) ? ayumi_say (lang, genres[rank][1], genres[rank][2]) : "";
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
