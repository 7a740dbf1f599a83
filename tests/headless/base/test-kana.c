/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-kana.h"

/* In the order of a dictionary. */
static const char *const readings[] = {
  "あーきてくちゃ", "あい",     "あく",   "いんふら",     "うぇぶ",     "かい",
  "かいかく",       "がいこく", "きゃく", "きやすい",     "こうきょう", "ごみ",
  "サービス",       "しすてむ", "でーた", "でじたる",     "とらすと",   "ななそう",
  "ばい",           "ぱい",     "はいし", "はいれつ",     "ほけん",     "まいなんばー",
  "やくしょ",       "ゆーあい", "らいふ", "わんすとっぷ", "んじゃめな",
};

static void
test_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (readings); j++)
      {
        int order = ayumi_kana_compare (readings[i], readings[j]);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

/* Each letter stands in the row that Unicode's name of it says, and rows only grow. */
static void
test_rows (void)
{
  static const struct
  {
    const char *letters;
    int row;
  } rows[] = {
    { "ぁあぉお", 0 }, { "かがこごカゴ", 1 }, { "さざそぞ", 2 }, { "たちっつづとど", 3 },
    { "なの", 4 },     { "はばぱほぼぽ", 5 }, { "まも", 6 },     { "ゃやよ", 7 },
    { "らろ", 8 },     { "ゎわをんン", 9 },
  };
  int last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (const char *letter = rows[i].letters; *letter != '\0'; letter = g_utf8_next_char (letter))
      g_assert_cmpint (ayumi_kana_row (letter), ==, rows[i].row);
  for (gunichar letter = 0x3041; letter <= 0x3093; letter++)
    {
      char text[7] = "";

      g_unichar_to_utf8 (letter, text);
      g_assert_cmpint (ayumi_kana_row (text), >=, last);
      last = ayumi_kana_row (text);
      g_assert_cmpint (ayumi_kana_row (ayumi_kana_row_name (last)), ==, last);
    }
  g_assert_cmpint (ayumi_kana_row ("A"), ==, -1);
  g_assert_cmpint (ayumi_kana_row ("漢"), ==, -1);
  g_assert_cmpint (ayumi_kana_row (""), ==, -1);
}

static void
test_all (void)
{
  g_assert_true (ayumi_kana_is_all ("マイナポータル"));
  g_assert_true (ayumi_kana_is_all ("クラウド・バイ・デフォルト"));
  g_assert_false (ayumi_kana_is_all ("ガバメントクラウドA"));
  g_assert_false (ayumi_kana_is_all ("準公共"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kana/order", test_order);
  g_test_add_func ("/kana/rows", test_rows);
  g_test_add_func ("/kana/all", test_all);
  return g_test_run ();
}
