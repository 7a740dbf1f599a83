/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-fold.h"

#include <string.h>

static void
test_fold (void)
{
  static const char *const rows[][2] = {
    { "ＤＸ推進", "dx推進" },
    { "ﾃﾞｼﾞﾀﾙ庁", "でじたる庁" },
    { "デジタル庁", "でじたる庁" },
    { "データ", "でた" },
    { "デ―タ", "でた" },
    { "デ-タ", "でた" },
    { "マイナ・ポータル", "まいなぽたる" },
    { "マイナ･ポータル", "まいなぽたる" },
    { "デジタル　庁", "でじたる庁" },
    { "デジタル 庁", "でじたる庁" },
    { "庁 ・ 設立", "庁設立" },
    { "Digital  Agency", "digital agency" },
    { "STRASSE", "strasse" },
    { "Straße", "strasse" },
    { "①㈱", "1(株)" },
    { "か\u3099", "が" },
    { "葛\U000e0100城", "葛城" },
    { "e-Gov", "e-gov" },
    { "e‑Gov", "e-gov" },
    { "Tōkyō café", "tokyo cafe" },
    { "e\u0301te\u0302", "ete" },
    { "й", "й" },
    { "the agency’s “data”", "the agency's \"data\"" },
    { " デジタル庁 ", "でじたる庁" },
    { "　A　", "a" },
    { "9時〜5時", "9時~5時" },
    { "あ〜い", "あい" },
    { "ァィッャヶ", "ぁぃっゃゖ" },
    { "a\xff"
      "b",
      "a\ufffd"
      "b" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *once = ayumi_fold (rows[i][0]), *twice = ayumi_fold (once);

      g_test_message ("%s", rows[i][0]);
      g_assert_cmpstr (once, ==, rows[i][1]);
      g_assert_cmpstr (twice, ==, once);
    }
}

/* Compatibility ideographs, by number: an editor would normalise them away. */
static void
test_compatibility (void)
{
  g_autofree char *folded = ayumi_fold ("\ufa19\uf900");

  g_assert_cmpstr (folded, ==, "\u795e\u8c48");
}

static void
test_index (void)
{
  static const char *const rows[][2] = {
    { "デジタル", "でじ じた たる る" },
    { "庁", "庁" },
    { "Digital Agency", "digital agency" },
    { "令和3年", "令和 和 3 年" },
    { "DX推進", "dx 推進 進" },
    { "二〇〇〇", "二〇 〇〇 〇〇 〇" },
    { "\" OR *", "or" },
    { "title:NEAR(a,b)", "title near a b" },
    { "、。（）", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folded = ayumi_fold (rows[i][0]);
      g_autoptr (GString) index = g_string_new (NULL);

      ayumi_fold_append_index (index, folded);
      g_assert_cmpstr (index->str, ==, rows[i][1]);
    }
}

static void
test_runs (void)
{
  static const struct
  {
    const char *text;
    gboolean japanese, touches;
  } expected[] = {
    { "令和", TRUE, FALSE }, { "3", FALSE, TRUE }, { "年", TRUE, TRUE }, { "b2", FALSE, FALSE }
  };
  const char *text = "（令和3年、b2)", *at = text;
  AyumiFoldRun run;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (ayumi_fold_next_run (text, &at, &run));
      g_assert_cmpmem (run.start, run.length, expected[i].text, strlen (expected[i].text));
      g_assert_cmpint (run.japanese, ==, expected[i].japanese);
      g_assert_cmpint (run.touches, ==, expected[i].touches);
    }
  g_assert_false (ayumi_fold_next_run (text, &at, &run));
}

/* The characters of @text that gave the folded @part. */
static char *
origin (const char *text, const char *part)
{
  g_autoptr (GArray) map = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *folded = ayumi_fold_mapped (text, map);
  const char *at = strstr (folded, part);
  guint32 from, to;

  g_assert_nonnull (at);
  from = g_array_index (map, guint32, at - folded);
  to = g_array_index (map, guint32, at - folded + strlen (part));
  return g_strndup (text + from, to - from);
}

static void
test_map (void)
{
  static const char *const rows[][3] = {
    { "新しいサーバーの設定", "さば", "サーバー" },
    { "新しいｻｰﾊﾞｰの設定", "さばの", "ｻｰﾊﾞｰの" },
    { "㈱デジタル", "(株)", "㈱" },
    { "ＤＸの推進", "dx", "ＤＸ" },
    { "か\u3099く", "が", "か\u3099" },
    { "ベース・レジストリ", "すれ", "ス・レ" },
    { "The Straße", "strasse", "Straße" },
    { "a\xff庁", "庁", "庁" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = origin (rows[i][0], rows[i][1]);

      g_assert_cmpstr (found, ==, rows[i][2]);
    }
}

/* Whatever comes: valid text that folds to itself, and a map that never goes back. */
static void
test_random (void)
{
  static const char *const pieces[] = { "\"",         "*",  " ",  "(",    "庁",       "デ",
                                        "ー",         "3",  "x",  "\xff", "\xe3\x81", "゛",
                                        "\u200d",     "・", "'",  "ﾞ",    "ﾊ",        "\u3099",
                                        "\U0001f600", "é",  "㌔", "İ",    "ß",        "\u0301",
                                        "〜",         "-",  "　", "각",   "\u1161" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);
  g_autoptr (GArray) map = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *folded = NULL, *plain = NULL, *again = NULL;

      for (int n = g_rand_int_range (rand, 0, 10); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      folded = ayumi_fold_mapped (text->str, map);
      plain = ayumi_fold (text->str);
      g_assert_cmpstr (folded, ==, plain);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      again = ayumi_fold (folded);
      if (strcmp (again, folded) != 0)
        g_error ("“%s” folds to “%s”, that to “%s”", text->str, folded, again);
      g_assert_cmpuint (map->len, ==, strlen (folded) + 1);
      for (guint j = 1; j < map->len; j++)
        g_assert_cmpuint (g_array_index (map, guint32, j - 1), <=, g_array_index (map, guint32, j));
      g_assert_cmpuint (g_array_index (map, guint32, map->len - 1), ==, text->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/fold", test_fold);
  g_test_add_func ("/fold/compatibility", test_compatibility);
  g_test_add_func ("/fold/index", test_index);
  g_test_add_func ("/fold/runs", test_runs);
  g_test_add_func ("/fold/map", test_map);
  g_test_add_func ("/fold/random", test_random);
  return g_test_run ();
}
