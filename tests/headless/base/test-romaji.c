/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-romaji.h"

#include <string.h>

#include "base/ayumi-fold.h"
#include "base/ayumi-typo.h"

/* Each is among the readings of the other, folded as the index folds. */
static void
test_readings (void)
{
  static const char *const rows[][2] = {
    { "mainanbaa", "マイナンバー" },
    { "mainanba-", "マイナンバー" },
    { "mainanba", "マイナンバー" },
    { "mainamba", "マイナンバー" },
    { "dejitaru", "デジタル" },
    { "dezitaru", "デジタル" },
    { "kenkou", "けんこう" },
    { "shinsei", "しんせい" },
    { "sinsei", "しんせい" },
    { "kojinjouhou", "こじんじょうほう" },
    { "kozinzyouhou", "こじんじょうほう" },
    { "deeta", "データ" },
    { "de-ta", "データ" },
    { "paatii", "パーティー" },
    { "zettai", "ぜったい" },
    { "matcha", "まっちゃ" },
    { "kon'yaku", "こんやく" },
    { "konnyaku", "こんにゃく" },
    { "onna", "おんな" },
    { "honn", "ほん" },
    { "fairu", "ファイル" },
    { "vaajon", "バージョン" },
    { "disuku", "ディスク" },
    { "tsukau", "つかう" },
    { "tukau", "つかう" },
    { "keiei", "けいえい" },
    { "mainanb", "まいなん" },
    { "toukyouto", "とうきょうと" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) readings = ayumi_romaji_to_kana (rows[i][0]);
      g_autofree char *folded = ayumi_fold (rows[i][1]);

      g_test_message ("%s", rows[i][0]);
      g_assert_nonnull (readings);
      g_assert_cmpuint (g_strv_length (readings), <=, 16);
      g_assert_true (g_strv_contains ((const char *const *) readings, folded));
    }
}

static void
test_no_romaji (void)
{
  static const char *const words[] = { "",         "government", "a",      "xyz", "ltd",
                                       "strength", "-",          "data's", "qr",  "n",
                                       "かな",     "agency",     "kar1" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (ayumi_romaji_to_kana (words[i]));
}

/* Whatever is typed: no more than sixteen readings, and no crash. */
static void
test_random (void)
{
  static const char letters[] = "aiueoaiueokstnhmyrwgzdbpfjvcq-'xl1";
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (int i = 0; i < 20000; i++)
    {
      char word[40];
      int length = g_rand_int_range (rand, 0, sizeof word);
      g_auto (GStrv) readings = NULL;

      for (int j = 0; j < length; j++)
        word[j] = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];
      word[MAX (length - 1, 0)] = '\0';
      readings = ayumi_romaji_to_kana (word);
      if (readings != NULL)
        g_assert_cmpuint (g_strv_length (readings), <=, 16);
    }
}

/* The distance by its definition, to compare with. */
static guint
distance (const char *a, const char *b)
{
  guint rows[16][16], n = strlen (a), m = strlen (b);

  for (guint i = 0; i <= n; i++)
    for (guint j = 0; j <= m; j++)
      {
        guint cost = i > 0 && j > 0 && a[i - 1] != b[j - 1];

        rows[i][j] = i == 0 ? j : j == 0 ? i : rows[i - 1][j - 1] + cost;
        if (i > 0 && j > 0)
          rows[i][j] = MIN (rows[i][j], MIN (rows[i - 1][j], rows[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          rows[i][j] = MIN (rows[i][j], rows[i - 2][j - 2] + 1);
      }
  return rows[n][m];
}

static void
test_typos (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  guint near = 0;

  for (int i = 0; i < 200000; i++)
    {
      char a[8] = "", b[8] = "";

      for (int j = g_rand_int_range (rand, 0, 7); j > 0; j--)
        a[j - 1] = "ab"[g_rand_int_range (rand, 0, 2)];
      for (int j = g_rand_int_range (rand, 0, 7); j > 0; j--)
        b[j - 1] = "ab"[g_rand_int_range (rand, 0, 2)];
      near += distance (a, b) <= 1;
      g_assert_cmpint (ayumi_typo_is_near (a, strlen (a), b, strlen (b)), ==, distance (a, b) <= 1);
    }
  g_assert_cmpuint (near, >, 5000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/romaji/readings", test_readings);
  g_test_add_func ("/base/romaji/no-romaji", test_no_romaji);
  g_test_add_func ("/base/romaji/random", test_random);
  g_test_add_func ("/base/typo/distance", test_typos);
  return g_test_run ();
}
