/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "text/ayumi-term-finder.h"

/* Terms that stand in each other, begin alike, and meet Latin. Columns: ja, en, abbreviation. */
static const char *const glossary[][3] = {
  { "人工知能", "Artificial intelligence", "AI" },
  { "生成AI", "Generative AI", "" },
  { "AI戦略会議", "AI Strategy Council", "" },
  { "デジタル", "Digital", "" },
  { "デジタル庁", "Digital Agency", "" },
  { "ベース・レジストリ", "Base registry", "" },
  { "マイナンバー(個人番号)", "My Number (Individual Number)", "" },
  { "地方公共団体", "Local government", "" },
  { "令和", "Reiwa", "R" },
  { "本人確認", "Identity verification", "" },
};

static AyumiReport *
new_report (void)
{
  AyumiReport *report = ayumi_report_new ();
  AyumiTerm *terms = ayumi_report_allocate (report, AYUMI_KIND_TERM, G_N_ELEMENTS (glossary));

  for (guint i = 0; i < G_N_ELEMENTS (glossary); i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      terms[i].id = ayumi_report_keep (report, id);
      terms[i].term = (AyumiText) { glossary[i][0], glossary[i][1] };
      terms[i].definition = (AyumiText) { "", "" };
      terms[i].abbreviation = glossary[i][2];
      terms[i].reading = "";
    }
  ayumi_report_freeze (report);
  return report;
}

/* What is found in @text, as it stands there, joined by "|". (transfer full) */
static char *
found (AyumiLang lang, const char *text, GHashTable *seen)
{
  g_autoptr (AyumiReport) report = new_report ();
  const AyumiTermFinder *finder = ayumi_term_finder_of (report, lang);
  g_autoptr (GArray) ranges = ayumi_term_finder_find (finder, text, seen);
  GString *joined = g_string_new (NULL);

  g_assert_true (finder == ayumi_term_finder_of (report, lang));
  for (guint i = 0; i < ranges->len; i++)
    {
      const AyumiTermRange *range = &g_array_index (ranges, AyumiTermRange, i);

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append_len (joined, text + range->start, range->end - range->start);
    }
  return g_string_free (joined, FALSE);
}

static void
check (AyumiLang lang, const char *text, const char *wanted)
{
  g_autofree char *got = found (lang, text, NULL);

  g_assert_cmpstr (got, ==, wanted);
}

static void
test_examples (void)
{
  check (AYUMI_LANG_JA, "", "");
  check (AYUMI_LANG_JA, "デジタル庁は生成AIとAIを使う。", "デジタル庁|生成AI|AI");
  check (AYUMI_LANG_JA, "ＡＩ戦略会議とFAIR", "ＡＩ戦略会議");
  check (AYUMI_LANG_JA, "ベースレジストリとベース・レジストリ",
         "ベースレジストリ|ベース・レジストリ");
  check (AYUMI_LANG_JA, "マイナンバーと、マイナンバー(個人番号)。",
         "マイナンバー|マイナンバー(個人番号)");
  check (AYUMI_LANG_JA, "R3年度、令和3年度", "令和");
  check (AYUMI_LANG_EN, "Local governments and a local government's site",
         "Local governments|local government");
  check (AYUMI_LANG_EN, "digitally, the Digital\nAgency’s ai and AIs", "Digital\nAgency|AIs");
  check (AYUMI_LANG_EN, "My Number is an individual number", "My Number");
}

/* The first occurrence is marked, the next is not, and nothing is found inside it either. */
static void
test_seen (void)
{
  g_autoptr (AyumiReport) report = new_report ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const char *text = "デジタル庁とデジタル庁";
  g_autoptr (GArray) ranges = NULL, again = NULL;
  const AyumiTermFinder *finder = ayumi_term_finder_of (report, AYUMI_LANG_JA);

  ranges = ayumi_term_finder_find (finder, text, seen);
  g_assert_cmpuint (ranges->len, ==, 1);
  g_assert_cmpuint (g_array_index (ranges, AyumiTermRange, 0).start, ==, 0);
  again = ayumi_term_finder_find (finder, text, seen);
  g_assert_cmpuint (again->len, ==, 0);
}

/* The longest name of the glossary that @text has at @at, in bytes; without the rules for Latin. */
static gsize
longest_at (const char *text, gsize at)
{
  gsize longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (glossary); i++)
    if (g_str_has_prefix (text + at, glossary[i][0]))
      longest = MAX (longest, strlen (glossary[i][0]));
  return longest;
}

/* On texts put together at random from pieces of terms: what is found is what going through the text
 * from the left and taking the longest name finds. The pieces have no Latin and no middle dot, so that the rule is
 * the plain one. */
static void
test_longest (void)
{
  static const char *const pieces[] = { "デジタル", "庁", "デジ",     "タル", "本人",     "確認",
                                        "本",       "は", "地方公共", "団体", "人工知能", "令和" };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL), wanted = g_string_new (NULL);
      g_autofree char *got = NULL;
      gsize at = 0;

      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      while (at < text->len)
        {
          gsize length = longest_at (text->str, at);

          if (length > 0)
            {
              g_string_append_printf (wanted, "%s%.*s", wanted->len > 0 ? "|" : "", (int) length,
                                      text->str + at);
              at += length;
            }
          else
            at = g_utf8_next_char (text->str + at) - text->str;
        }
      got = found (AYUMI_LANG_JA, text->str, NULL);
      g_assert_cmpstr (got, ==, wanted->str);
    }
}

/* Whatever the text: ranges are in order, apart, at character boundaries, and never empty. */
static void
test_any_text (void)
{
  static const char *const pieces[] = { "AI", "生成",   "・",         " ",      "s",  "é",
                                        "(",  "ー",     "My ",        "Number", "Ａ", "Ｉ",
                                        "😀", "ベース", "レジストリ", "\n",     "R" };

  for (guint round = 0; round < 3000; round++)
    {
      AyumiLang lang = round % 2;
      g_autoptr (AyumiReport) report = new_report ();
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) ranges = NULL;
      gsize last = 0;

      for (int i = g_test_rand_int_range (0, 14); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      ranges = ayumi_term_finder_find (ayumi_term_finder_of (report, lang), text->str, NULL);
      for (guint i = 0; i < ranges->len; i++)
        {
          const AyumiTermRange *range = &g_array_index (ranges, AyumiTermRange, i);

          g_assert_cmpuint (range->start, >=, last);
          g_assert_cmpuint (range->end, >, range->start);
          g_assert_cmpuint (range->end, <=, text->len);
          g_assert_true (g_utf8_validate (text->str + range->start, range->end - range->start,
                                          NULL));
          last = range->end;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/terms/examples", test_examples);
  g_test_add_func ("/text/terms/seen", test_seen);
  g_test_add_func ("/text/terms/longest", test_longest);
  g_test_add_func ("/text/terms/any-text", test_any_text);
  return g_test_run ();
}
