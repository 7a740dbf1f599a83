/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search finds, in which order, and where it says it stands. */
#include <glib/gstdio.h>
#include <string.h>

#include "base/ayumi-fold.h"
#include "store/ayumi-compiler.h"
#include "store/ayumi-db.h"
#include "store/ayumi-loader.h"
#include "store/ayumi-search-index.h"
#include "store/ayumi-search.h"

#define ALL 100000

/* A report made for the test. */
typedef struct
{
  char *path;
  AyumiDb *db;
  AyumiReport *report;
  AyumiSearch *search;
} Fixture;

static Fixture bundled, small;

static void
fixture_open (Fixture *self, const char *package)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_dir_make_tmp ("ayumi-search-XXXXXX", NULL);
  g_autoptr (GFile) file = NULL;

  self->path = g_build_filename (folder, "report.ayumi", NULL);
  file = g_file_new_for_path (self->path);
  if (!ayumi_compiler_build (package, self->path, messages))
    g_error ("%s", (char *) messages->pdata[0]);
  self->db = ayumi_db_open (file, NULL, NULL);
  self->report = ayumi_loader_load (self->db, NULL, NULL, NULL);
  self->search = ayumi_search_new (self->db, self->report);
}

static void
fixture_close (Fixture *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  ayumi_search_free (self->search);
  g_object_unref (self->report);
  ayumi_db_close (self->db);
  g_unlink (self->path);
  g_rmdir (folder);
  g_free (self->path);
}

static AyumiFound *
look_for (Fixture *self, const char *query, AyumiLang lang, guint limit, gboolean texts)
{
  g_autoptr (GError) error = NULL;
  AyumiFound *found = ayumi_search_run (self->search, query, lang, limit, texts, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (found);
  return found;
}

/* The place of "kind:id" among what @query finds, from 0; -1 when it is not there. */
static int
place_of (Fixture *self, const char *query, AyumiLang lang, const char *target)
{
  g_autoptr (AyumiFound) found = look_for (self, query, lang, ALL, FALSE);

  for (guint i = 0; i < found->hits->len; i++)
    {
      const AyumiHit *hit = found->hits->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s:%s", ayumi_kind_to_string (hit->kind), hit->id);

      if (g_str_equal (name, target))
        return i;
    }
  return -1;
}

/* ---- every substring ---- */

static const AyumiKind kinds[] = {
  AYUMI_KIND_DOCUMENT, AYUMI_KIND_SECTION,   AYUMI_KIND_EVENT,     AYUMI_KIND_INDICATOR,
  AYUMI_KIND_SERIES,   AYUMI_KIND_CLAIM,     AYUMI_KIND_CHART,     AYUMI_KIND_UNIT,
  AYUMI_KIND_TENURE,   AYUMI_KIND_PROGRAMME, AYUMI_KIND_FRAMEWORK, AYUMI_KIND_FRAMEWORK_ITEM,
  AYUMI_KIND_ERRATUM,  AYUMI_KIND_TERM,
};

/* A title and whose it is. */
typedef struct
{
  char *shown, *folded; /* (owned) */
  gconstpointer record;
} Title;

static GArray *
titles_of (AyumiReport *report)
{
  GArray *titles = g_array_new (FALSE, FALSE, sizeof (Title));

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      guint n = 0;

      ayumi_report_get_records (report, kinds[k], &n);
      g_assert_cmpuint (n, >, 0);
      for (guint i = 0; i < n; i++)
        for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
          {
            gconstpointer record = ayumi_report_get_record (report, kinds[k], i);
            const char *title = ayumi_record_title (kinds[k], record, lang);
            Title made = { g_strdup (title), ayumi_fold (title), record };

            g_array_append_val (titles, made);
          }
    }
  return titles;
}

static void
titles_free (GArray *titles)
{
  for (guint i = 0; i < titles->len; i++)
    {
      g_free (g_array_index (titles, Title, i).shown);
      g_free (g_array_index (titles, Title, i).folded);
    }
  g_array_unref (titles);
}

/* What has @query in a title is found, as a plain scan of the titles finds it. */
static void
check_recall (Fixture *self, GArray *titles, const char *query, AyumiLang lang)
{
  g_autoptr (AyumiFound) found = look_for (self, query, lang, ALL, FALSE);
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
  g_autofree char *folded = ayumi_fold (query);

  /* Ids are the report's own strings, so that a record is known by its pointer. */
  for (guint i = 0; i < found->hits->len; i++)
    if (!g_hash_table_add (ids, (gpointer) ((const AyumiHit *) found->hits->pdata[i])->id))
      g_error ("“%s” finds %s twice", query, ((const AyumiHit *) found->hits->pdata[i])->id);
  for (guint i = 0; i < titles->len; i++)
    {
      const Title *title = &g_array_index (titles, Title, i);

      if (strstr (title->folded, folded) != NULL
          && !g_hash_table_contains (ids, *(char *const *) title->record))
        g_error ("“%s” does not find “%s” (%s)", query, title->shown,
                 *(char *const *) title->record);
    }
}

/* Looks for parts of titles: every @nth of those of two characters, and @more longer ones. */
static void
check_substrings (Fixture *self, guint nth, guint more)
{
  GArray *titles = titles_of (self->report);
  g_autoptr (GHashTable) tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n = 0;

  for (guint i = 0; i < titles->len; i++)
    {
      const char *folded = g_array_index (titles, Title, i).folded;
      long length = g_utf8_strlen (folded, -1);

      for (long at = 0; at + 2 <= length; at++)
        {
          char *part = g_utf8_substring (folded, at, at + 2);

          if (g_hash_table_add (tried, part) && n++ % nth == 0 && !g_str_has_suffix (part, " ")
              && *part != ' ')
            check_recall (self, titles, part, i % 2);
        }
    }
  for (guint i = 0; i < more; i++)
    {
      const char *shown =
          g_array_index (titles, Title, g_rand_int_range (rand, 0, titles->len)).shown;
      long length = g_utf8_strlen (shown, -1), from, to;
      g_autofree char *part = NULL;

      if (length < 3)
        continue;
      from = g_rand_int_range (rand, 0, length - 2);
      to = from + g_rand_int_range (rand, 2, 20);
      to = MIN (to, length);
      part = g_utf8_substring (shown, from, to);
      check_recall (self, titles, part, i % 2);
    }
  g_test_message ("%u pairs, %u others", n / nth, more);
  titles_free (titles);
}

static void
test_substrings_small (void)
{
  check_substrings (&small, 1, 2000);
}

static void
test_substrings_bundled (void)
{
  check_substrings (&bundled, 5, 1000);
}

/* ---- spellings ---- */

static void
test_spellings (void)
{
  static const char *const rows[][2] = {
    { "マイナンバーカード", "term:my-number-card" },
    { "まいなんばーかーど", "term:my-number-card" },
    { "ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", "term:my-number-card" },
    { "マイナンバカード", "term:my-number-card" },
    { "マイナンバ―カ-ド", "term:my-number-card" },
    { "マイ・ナンバー・カード", "term:my-number-card" },
    { "マイナンバー　カード", "term:my-number-card" },
    { "MY NUMBER CARD", "term:my-number-card" },
    { "ｍｙ　ｎｕｍｂｅｒ", "term:my-number-card" },
    { "card my", "term:my-number-card" },
    { "umber car", "term:my-number-card" },
    { "mainanbaa", "term:my-number-card" },
    { "mainanba-ka-do", "term:my-number-card" },
    { "mainanb", "term:my-number-card" },
    { "kojinjouhou", "term:personal-information-commission" },
    { "kozinzyouhou", "term:personal-information-commission" },
    { "こじんじょうほう", "term:personal-information-commission" },
    { "kojinjouhou", "event:gss-privacy-commission-2022" },
    { "dejitarucho", "unit:digital-agency" },
    { "でじたるちょう", "unit:digital-agency" },
    { "goverment cloud", "term:government-cloud" },
    { "govermnent cloud", "term:government-cloud" },
    { "governmentt", "term:government-cloud" },
    { "gobernment", "term:government-cloud" },
    { "govenmen", "term:government-cloud" },
    { "牧島", "tenure:digital-minister-makishima-karen" },
    { "Makishima", "tenure:digital-minister-makishima-karen" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (place_of (&bundled, rows[i][0], AYUMI_LANG_JA, rows[i][1]) < 0)
      g_error ("“%s” does not find %s", rows[i][0], rows[i][1]);
}

/* A slip is taken for what was meant only where little is found, never in digits, and it is said. */
static void
test_instead (void)
{
  static const char *const rows[][2] = {
    { "goverment", "government" },
    { "goverment clowd", "government cloud" },
    { "government", NULL },
    { "gov", NULL },
    { "20222", NULL },
    { "xqzv", NULL },
    { "カードd", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AyumiFound) found = look_for (&bundled, rows[i][0], AYUMI_LANG_EN, 10, TRUE);

      g_assert_cmpstr (found->instead, ==, rows[i][1]);
      g_assert_cmpint (found->instead != NULL, <=, found->hits->len > 0);
    }
}

/* ---- order ---- */

/* Each before the next; what a title says before what a text mentions. */
static void
test_order (void)
{
  static const struct
  {
    const char *query, *first, *second;
    AyumiLang lang;
  } rows[] = {
    { "マイナンバーカード", "term:my-number-card", "indicator:card-issuance-rate", AYUMI_LANG_JA },
    { "マイナンバーカード", "indicator:card-issuance-rate",
      "section:activity-report-2022-events-2021-health-insurance", AYUMI_LANG_JA },
    { "デジタル大臣", "term:digital-minister", "event:digital-minister-post-2021", AYUMI_LANG_JA },
    { "my number card", "term:my-number-card", "term:health-insurance-card", AYUMI_LANG_EN },
    { "2021-09", "event:digital-agency-launch", "event:launch-ceremony-2021", AYUMI_LANG_JA },
    { "dejitaru", "unit:digital-agency", "event:digital-minister-post-2021", AYUMI_LANG_JA },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int first = place_of (&bundled, rows[i].query, rows[i].lang, rows[i].first),
          second = place_of (&bundled, rows[i].query, rows[i].lang, rows[i].second);

      g_test_message ("%s: %s %d, %s %d", rows[i].query, rows[i].first, first, rows[i].second,
                      second);
      g_assert_cmpint (first, >=, 0);
      g_assert_cmpint (second, >, first);
    }
}

/* How much of its title a hit's query is: 0 all, 1 the beginning, 2 some of it, 3 none. */
static int
class_of (const AyumiHit *hit, const char *needle)
{
  g_autofree char *folded = ayumi_fold (hit->title);
  const char *at = strstr (folded, needle);

  return at == NULL                                 ? 3
         : g_str_equal (folded, needle)             ? 0
         : at == ayumi_search_first_letter (folded) ? 1
                                                    : 2;
}

/* Classes never go back within a language, mentions come last, scores fall, a few are the beginning of many. */
static void
test_classes (void)
{
  static const char *const queries[] = { "デジタル", "データ", "card", "agency", "the", "の", "a" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
      {
        g_autoptr (AyumiFound) found = look_for (&bundled, queries[i], lang, ALL, TRUE),
                               few = look_for (&bundled, queries[i], lang, 7, TRUE);
        g_autofree char *needle = ayumi_fold (queries[i]);
        int last[2] = { 0, 0 };
        gboolean mentions = FALSE;

        g_assert_cmpuint (found->hits->len, >, 20);
        g_assert_false (found->more);
        g_assert_true (few->more);
        for (guint j = 0; j < found->hits->len; j++)
          {
            const AyumiHit *hit = found->hits->pdata[j];
            int class = class_of (hit, needle);

            if (class < last[hit->lang])
              g_error ("“%s”: “%s” comes late", queries[i], hit->title);
            last[hit->lang] = class;
            if (mentions && class < 3)
              g_error ("“%s”: “%s” comes after mentions", queries[i], hit->title);
            mentions |= class == 3;
            if (j > 0)
              g_assert_cmpfloat (hit->score, <,
                                 ((const AyumiHit *) found->hits->pdata[j - 1])->score);
            if (j < few->hits->len)
              g_assert_true (hit->id == ((const AyumiHit *) few->hits->pdata[j])->id);
          }
      }
}

/* The reader's language leads, and the other is not hidden. */
static void
test_languages (void)
{
  g_autoptr (AyumiFound) found = look_for (&bundled, "DX", AYUMI_LANG_EN, ALL, TRUE),
                         other = look_for (&bundled, "デジタル庁", AYUMI_LANG_EN, ALL, TRUE);
  gboolean japanese = FALSE;

  for (guint i = 0; i < found->hits->len; i++)
    {
      const AyumiHit *hit = found->hits->pdata[i];

      if (class_of (hit, "dx") == 2)
        {
          g_assert_false (japanese && hit->lang == AYUMI_LANG_EN);
          japanese |= hit->lang == AYUMI_LANG_JA;
        }
    }
  g_assert_cmpuint (other->hits->len, >, 5);
  g_assert_cmpint (((const AyumiHit *) other->hits->pdata[0])->lang, ==, AYUMI_LANG_JA);
}

/* ---- dates ---- */

static void
test_dates (void)
{
  static const char *const found[] = {
    "令和3年9月",
    "2021-09",
    "2021年9月",
    "FY2021",
    "2021年度",
    "令和3年度",
    "2021-09-01",
    "2021",
    "R3.9.1",
    "2021Q3",
    "FY2021 Q2",
    "2021年度第2四半期",
    "2021年第3四半期",
    "令和3年度上期",
    "2021-09..2022-03",
    "2021-09/2022-08",
    "2021年8月から2022年3月",
    "September 2021",
    "Sep 1, 2021",
    "2021 デジタル庁",
    "デジタル庁 令和3年9月",
    "launch September 2021",
    "令和",
    "2021/9/1",
    "20210901",
  };
  static const char *const not_found[] = { "2021-10",  "FY2020",           "2021Q4",   "FY2021 Q1",
                                           "平成25年", "2021-10..2022-03", "2021 牧島" };

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    if (place_of (&bundled, found[i], AYUMI_LANG_JA, "event:digital-agency-launch") < 0)
      g_error ("“%s” does not find the launch", found[i]);
  for (guint i = 0; i < G_N_ELEMENTS (not_found); i++)
    if (place_of (&bundled, not_found[i], AYUMI_LANG_JA, "event:digital-agency-launch") >= 0)
      g_error ("“%s” finds the launch", not_found[i]);
  g_assert_cmpint (place_of (&bundled, "2021-09-01", AYUMI_LANG_JA, "event:digital-agency-launch"),
                   <=, 1);
}

/* ---- marks ---- */

static void
check_marks (const char *text, GArray *marks)
{
  guint end = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const AyumiTextRange *mark = &g_array_index (marks, AyumiTextRange, i);

      g_assert_cmpuint (mark->start, >=, end);
      g_assert_cmpuint (mark->start, <, mark->end);
      g_assert_cmpuint (mark->end, <=, strlen (text));
      g_assert_true (g_utf8_validate (text + mark->start, mark->end - mark->start, NULL));
      end = mark->end;
    }
}

/* The first marked part of the first title that is marked. */
static char *
first_marked (Fixture *self, const char *query, AyumiLang lang)
{
  g_autoptr (AyumiFound) found = look_for (self, query, lang, 50, TRUE);
  const AyumiHit *hit;
  AyumiTextRange mark;

  g_assert_cmpuint (found->hits->len, >, 0);
  hit = found->hits->pdata[0];
  if (hit->title_marks->len == 0)
    return g_strdup ("");
  mark = g_array_index (hit->title_marks, AyumiTextRange, 0);
  return g_strndup (hit->title + mark.start, mark.end - mark.start);
}

static void
test_marks (void)
{
  static const char *const rows[][2] = {
    { "まいなんばかど", "マイナンバーカード" },
    { "ﾏｲﾅﾝﾊﾞｰ", "マイナンバー" },
    { "mainanbaa", "マイナンバー" },
    { "MY NUMBER CARD", "My Number Card" },
    { "こじんじょうほうほごいいんかい", "個人情報保護委員会" },
    { "goverment", "Government" },
  };
  static const char *const queries[] = { "デジタル",  "data", "2021",          "の",    "e", "、",
                                         "個人 情報", "(",    "cloud service", "ます。" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *marked = first_marked (&bundled, rows[i][0], AYUMI_LANG_JA);

      g_assert_cmpstr (marked, ==, rows[i][1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (AyumiFound) found = look_for (&bundled, queries[i], i % 2, ALL, TRUE);

      for (guint j = 0; j < found->hits->len; j++)
        {
          const AyumiHit *hit = found->hits->pdata[j];

          check_marks (hit->title, hit->title_marks);
          check_marks (hit->snippet, hit->snippet_marks);
        }
    }
}

/* A mention is in the snippet, marked, and the snippet short. */
static void
test_snippets (void)
{
  static const char *const queries[] = { "実現", "service", "安全" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (AyumiFound) found = look_for (&bundled, queries[i], i % 2, ALL, TRUE);
      guint mentions = 0;

      for (guint j = 0; j < found->hits->len; j++)
        {
          const AyumiHit *hit = found->hits->pdata[j];

          g_assert_cmpint (g_utf8_strlen (hit->snippet, -1), <=, 152);
          if (class_of (hit, queries[i]) < 3)
            continue;
          mentions++;
          g_assert_cmpuint (hit->snippet_marks->len + hit->title_marks->len, >, 0);
        }
      g_assert_cmpuint (mentions, >, 3);
    }
}

/* ---- strangers ---- */

/* What is typed is never an operator, however long and strange. */
static void
test_hostile (void)
{
  static const char *const queries[] = {
    "\"",        "*",
    "AND",       "a OR",
    "NEAR(",     "title_ja:",
    "^",         "-",
    "'",         "庁\"",
    "()",        " ",
    "",          "{title_ja} : x",
    "edges : d", "dates : y2021",
    "a AND",     "NOT b",
    "\"a\" \"",  "a*b",
    "--",        ";",
    "\xff\xfe",  "\x01\x02",
    "a\nb",      "\u202e庁",
    "%s%n",      "ー",
    "・・・",    "、",
    "。(",       "\U0001f600",
    "\u3099",    "１－２",
    "y2021",     "m202109",
    "xm202109",
  };
  static const char letters[] = "ab \"*():^-+{}'&|,.庁デーの年3\xff\xe3";
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  g_autofree char *lengthy = g_strnfill (1000000, 'a');
  g_autofree char *spaced = g_strnfill (100000, ' ');
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    ayumi_found_free (look_for (&bundled, queries[i], i % 2, 20, TRUE));
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (words, "w%u ", i);
  ayumi_found_free (look_for (&bundled, lengthy, AYUMI_LANG_EN, 20, TRUE));
  ayumi_found_free (look_for (&bundled, spaced, AYUMI_LANG_EN, 20, TRUE));
  ayumi_found_free (look_for (&bundled, words->str, AYUMI_LANG_EN, 20, TRUE));
  for (guint i = 0; i < 3000; i++)
    {
      char query[24];
      int length = g_rand_int_range (rand, 0, sizeof query);

      for (int j = 0; j < length; j++)
        query[j] = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];
      query[MAX (length - 1, 0)] = '\0';
      ayumi_found_free (look_for (&small, query, i % 2, 5, TRUE));
    }
}

/* A search that is no longer wanted ends with that. */
static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ayumi_search_run (bundled.search, "デジタル", AYUMI_LANG_JA, 10, TRUE, cancellable,
                                   &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture_open (&bundled, PACKAGE);
  fixture_open (&small, SMALL);
  g_test_add_func ("/search/substrings/small", test_substrings_small);
  g_test_add_func ("/search/substrings/bundled", test_substrings_bundled);
  g_test_add_func ("/search/spellings", test_spellings);
  g_test_add_func ("/search/instead", test_instead);
  g_test_add_func ("/search/order", test_order);
  g_test_add_func ("/search/classes", test_classes);
  g_test_add_func ("/search/languages", test_languages);
  g_test_add_func ("/search/dates", test_dates);
  g_test_add_func ("/search/marks", test_marks);
  g_test_add_func ("/search/snippets", test_snippets);
  g_test_add_func ("/search/hostile", test_hostile);
  g_test_add_func ("/search/cancelled", test_cancelled);
  status = g_test_run ();
  fixture_close (&bundled);
  fixture_close (&small);
  return status;
}
