/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-fold.h"

#include <sqlite3.h>
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
  static const char *const rows[][3] = {
    { "デジタル", "でじ じた たる る", "\"でじ じた たる\"" },
    { "庁", "庁", "\"庁\" *" },
    { "Digital Agency", "digital agency", "\"digital\" * AND \"agency\" *" },
    { "令和3年", "令和 和 3 年", "\"令和 和 3 年\" *" },
    { "DX推進", "dx 推進 進", "\"dx 推進\"" },
    { "二〇〇〇", "二〇 〇〇 〇〇 〇", "\"二〇 〇〇 〇〇\"" },
    { "設立　庁", "設立 立庁 庁", "\"設立\" AND \"庁\" *" },
    { "ー\" 庁", "庁", "\"庁\" *" },
    { "\" OR *", "or", "\"or\" *" },
    { "title:NEAR(a,b)", "title near a b", "\"title\" * AND \"near\" * AND \"a\" * AND \"b\" *" },
    { "、。（）", "", NULL },
    { "", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *index = ayumi_fold_index (rows[i][0]);
      g_autofree char *query = ayumi_fold_query (rows[i][0]);

      g_assert_cmpstr (index, ==, rows[i][1]);
      g_assert_cmpstr (query, ==, rows[i][2]);
    }
}

static const char *const titles[] = {
  "デジタル庁の設立",
  "マイナンバーカードの保有枚数",
  "令和3年9月1日にデジタル庁発足",
  "デジタル社会の実現に向けた重点計画",
  "ガバメントクラウドへの移行、自治体20業務",
  "ベース・レジストリ（法人・土地）",
  "誰一人取り残されない、人に優しいデジタル化を",
  "行政手続のオンライン化とキャッシュレス",
  "教育・医療・防災のＤＸ",
  "二〇二一年度の歩み",
};

static sqlite3 *
open_index (void)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *insert = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "CREATE VIRTUAL TABLE t USING fts5(x, content='', "
                                 "tokenize='unicode61 remove_diacritics 2')",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "INSERT INTO t(rowid, x) VALUES (?, ?)", -1, &insert,
                                       NULL),
                   ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *index = ayumi_fold_index (titles[i]);

      sqlite3_bind_int (insert, 1, i + 1);
      sqlite3_bind_text (insert, 2, index, -1, SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  return db;
}

/* Whether @query finds title @row (from 0); any row when negative. */
static gboolean
finds (sqlite3_stmt *select, const char *query, int row)
{
  gboolean found = FALSE;
  int step;

  sqlite3_bind_text (select, 1, query, -1, SQLITE_STATIC);
  while ((step = sqlite3_step (select)) == SQLITE_ROW)
    found |= row < 0 || sqlite3_column_int (select, 0) == row + 1;
  g_assert_cmpint (step, ==, SQLITE_DONE);
  sqlite3_reset (select);
  return found;
}

static sqlite3_stmt *
prepare_select (sqlite3 *db)
{
  sqlite3_stmt *select = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT rowid FROM t WHERE t MATCH ?", -1, &select,
                                       NULL),
                   ==, SQLITE_OK);
  return select;
}

/* Every piece of every title is found, unless it begins within a word of Latin letters or digits. */
static void
test_every_substring (void)
{
  sqlite3 *db = open_index ();
  sqlite3_stmt *select = prepare_select (db);
  guint tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    for (const char *from = titles[i]; *from != '\0'; from = g_utf8_next_char (from))
      {
        gunichar before = from > titles[i] ? g_utf8_get_char (g_utf8_prev_char (from)) : 0;
        gunichar first = g_utf8_get_char (from);

        if ((g_unichar_isdigit (before) && g_unichar_isdigit (first))
            || (before == 0xff24 && first == 0xff38))
          continue;
        for (const char *to = g_utf8_next_char (from);; to = g_utf8_next_char (to))
          {
            g_autofree char *piece = g_strndup (from, to - from);
            g_autofree char *query = ayumi_fold_query (piece);

            if (query != NULL)
              {
                if (!finds (select, query, i))
                  g_error ("“%s” does not find “%s”: %s", piece, titles[i], query);
                tried++;
              }
            if (*to == '\0')
              break;
          }
      }
  g_assert_cmpuint (tried, >, 1000);
  sqlite3_finalize (select);
  sqlite3_close (db);
}

static void
test_other_spellings (void)
{
  static const struct
  {
    const char *query;
    int row;
  } rows[] = {
    { "でじたる庁", 0 },
    { "ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", 1 },
    { "マイナンバカード", 1 },
    { "ベースレジストリ", 5 },
    { "dx", 8 },
    { "ガバメント クラウド", 4 },
    { "設立 デジタル", 0 },
    { "移行　自治体 20", 4 },
  };
  static const char *const nowhere[] = { "庁設立", "ルデジ", "令和4年", "立設", "重点 移行" };
  sqlite3 *db = open_index ();
  sqlite3_stmt *select = prepare_select (db);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *query = ayumi_fold_query (rows[i].query);

      g_assert_true (finds (select, query, rows[i].row));
    }
  for (guint i = 0; i < G_N_ELEMENTS (nowhere); i++)
    {
      g_autofree char *query = ayumi_fold_query (nowhere[i]);

      g_assert_false (finds (select, query, -1));
    }
  sqlite3_finalize (select);
  sqlite3_close (db);
}

/* Whatever is typed is a query that SQLite understands. */
static void
test_random (void)
{
  static const char *const pieces[] = { "\"",   "*",        " ",  "(",      ")",
                                        "AND",  "NEAR",     ":",  "^",      "-",
                                        "庁",   "デ",       "ー", "3",      "x",
                                        "\xff", "\xe3\x81", "゛", "\u200d", "・",
                                        "'",    "+",        "{",  "\u3099", "\U0001f600" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);
  sqlite3 *db = open_index ();
  sqlite3_stmt *select = prepare_select (db);

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *folded = NULL, *query = NULL;

      for (int n = g_rand_int_range (rand, 0, 10); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      folded = ayumi_fold (text->str);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      query = ayumi_fold_query (text->str);
      if (query != NULL)
        finds (select, query, -1);
    }
  sqlite3_finalize (select);
  sqlite3_close (db);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/fold", test_fold);
  g_test_add_func ("/fold/compatibility", test_compatibility);
  g_test_add_func ("/fold/index", test_index);
  g_test_add_func ("/fold/every-substring", test_every_substring);
  g_test_add_func ("/fold/other-spellings", test_other_spellings);
  g_test_add_func ("/fold/random", test_random);
  return g_test_run ();
}
