/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-edtf.h"

#include <string.h>

#define D ayumi_day_from_ymd

#define SYNTAX(shown)                                                                        \
  "“" shown "” is not a date; write 2021-09-01, 2021-09, 2021, FY2021, an interval such as " \
  "2021-09/2022-08 or 2021-09/.., with ~ for about and ? for uncertain"

static const char *const accepted[] = {
  "0001-01-01",
  "9999-12-31",
  "1582-10-10",
  "2020-02-29",
  "2000-02-29",
  "2021-09-01",
  "2021-09",
  "2020-02",
  "2021",
  "9999",
  "FY0001",
  "FY2021",
  "FY9998",
  "2021-09-01~",
  "2021-09?",
  "2021%",
  "FY2021~",
  "2021-09-01/2022-08-31",
  "2021/..",
  "../2026-03",
  "FY2021/FY2023",
  "FY2021/..",
  "../FY2021",
  "2021/2021",
  "2021-09~/2022-08~",
  "2021?/..",
  "../2026%",
  "2021-09-01/2021",
  "2021-12-31/2021",
};

static AyumiEdtf
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  AyumiEdtf date = { 0 };
  gboolean ok = ayumi_edtf_parse (text, &date, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
  return date;
}

static gboolean
same (const AyumiEdtf *a, const AyumiEdtf *b)
{
  return a->first == b->first && a->last == b->last && a->start_precision == b->start_precision
         && a->end_precision == b->end_precision && a->flags == b->flags;
}

static void
test_round_trips (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      AyumiEdtf date = parse (accepted[i]);
      g_autofree char *text = ayumi_edtf_to_string (&date);

      g_assert_cmpstr (text, ==, accepted[i]);
    }
}

/* A mark on one end stands for the whole date, so the canonical text carries it on both. */
static void
test_marks (void)
{
  AyumiEdtf one = parse ("2021~/2022?"), both = parse ("2021%/2022%");

  g_assert_true (same (&one, &both));
}

static void
test_spans (void)
{
  static const struct
  {
    const char *text;
    int first[3], last[3];
    AyumiPrecision start, end;
    guint flags;
  } rows[] = {
    { "2021-09-01", { 2021, 9, 1 }, { 2021, 9, 1 }, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY, 0 },
    { "2021-09", { 2021, 9, 1 }, { 2021, 9, 30 }, AYUMI_PRECISION_MONTH, AYUMI_PRECISION_MONTH, 0 },
    { "2100-02", { 2100, 2, 1 }, { 2100, 2, 28 }, AYUMI_PRECISION_MONTH, AYUMI_PRECISION_MONTH, 0 },
    { "2000-02", { 2000, 2, 1 }, { 2000, 2, 29 }, AYUMI_PRECISION_MONTH, AYUMI_PRECISION_MONTH, 0 },
    { "2021~",
      { 2021, 1, 1 },
      { 2021, 12, 31 },
      AYUMI_PRECISION_YEAR,
      AYUMI_PRECISION_YEAR,
      AYUMI_EDTF_APPROXIMATE },
    { "FY2025?",
      { 2025, 4, 1 },
      { 2026, 3, 31 },
      AYUMI_PRECISION_FISCAL_YEAR,
      AYUMI_PRECISION_FISCAL_YEAR,
      AYUMI_EDTF_UNCERTAIN },
    { "FY2021/2022-08%",
      { 2021, 4, 1 },
      { 2022, 8, 31 },
      AYUMI_PRECISION_FISCAL_YEAR,
      AYUMI_PRECISION_MONTH,
      AYUMI_EDTF_INTERVAL | AYUMI_EDTF_APPROXIMATE | AYUMI_EDTF_UNCERTAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AyumiEdtf date = parse (rows[i].text);

      g_assert_cmpint (date.first, ==, D (rows[i].first[0], rows[i].first[1], rows[i].first[2]));
      g_assert_cmpint (date.last, ==, D (rows[i].last[0], rows[i].last[1], rows[i].last[2]));
      g_assert_cmpint (date.start_precision, ==, rows[i].start);
      g_assert_cmpint (date.end_precision, ==, rows[i].end);
      g_assert_cmpuint (date.flags, ==, rows[i].flags);
    }
}

static void
test_open_ends (void)
{
  AyumiEdtf from = parse ("2021/.."), until = parse ("../2026-03");

  g_assert_cmpint (from.last, ==, AYUMI_DAY_MAX);
  g_assert_cmpint (from.end_precision, ==, AYUMI_PRECISION_OPEN);
  g_assert_cmpint (until.first, ==, AYUMI_DAY_MIN);
  g_assert_cmpint (until.last, ==, D (2026, 3, 31));
  g_assert_cmpint (until.start_precision, ==, AYUMI_PRECISION_OPEN);
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *text;
    AyumiEdtfError code;
    const char *message;
  } rows[] = {
    { "", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("") },
    { "..", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("..") },
    { "../..", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("../..") },
    { "/", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("/") },
    { "2021/", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("2021/") },
    { "/2021", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("/2021") },
    { "2021/2022/2023", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("2021/2022/2023") },
    { "21", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("21") },
    { "2021-9", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("2021-9") },
    { "2021-09-1", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("2021-09-1") },
    { "2021-09-", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("2021-09-") },
    { "20210901", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("20210901") },
    { "2021-09-01T00", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("2021-09-01T00") },
    { " 2021", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX (" 2021") },
    { "2021 ", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("2021 ") },
    { "-2021", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("-2021") },
    { "2021~?", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("2021~?") },
    { "..~/2021", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("..~/2021") },
    { "2021/..~", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("2021/..~") },
    { "fy2021", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("fy2021") },
    { "FY21", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("FY21") },
    { "FY2021-04", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("FY2021-04") },
    { "令和3年", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("令和3年") },
    { "a\n\xff", AYUMI_EDTF_ERROR_SYNTAX, SYNTAX ("a �") },
    { "2021x56789012345678901234567890123456789012345", AYUMI_EDTF_ERROR_SYNTAX,
      SYNTAX ("2021x5678901234567890123456789012345678…") },
    { "0000", AYUMI_EDTF_ERROR_RANGE, "“0000” has no year 0000; years are 0001 to 9999" },
    { "2021-00", AYUMI_EDTF_ERROR_RANGE, "“2021-00” has a month that is not 01 to 12" },
    { "2021-13", AYUMI_EDTF_ERROR_RANGE, "“2021-13” has a month that is not 01 to 12" },
    { "2021-09-00", AYUMI_EDTF_ERROR_RANGE,
      "“2021-09-00” has a day that this month does not have" },
    { "2021-09-31", AYUMI_EDTF_ERROR_RANGE,
      "“2021-09-31” has a day that this month does not have" },
    { "2100-02-29", AYUMI_EDTF_ERROR_RANGE,
      "“2100-02-29” has a day that this month does not have" },
    { "FY0000", AYUMI_EDTF_ERROR_RANGE, "“FY0000” has a fiscal year that is not FY0001 to FY9998" },
    { "FY9999", AYUMI_EDTF_ERROR_RANGE, "“FY9999” has a fiscal year that is not FY0001 to FY9998" },
    { "2022/2021", AYUMI_EDTF_ERROR_RANGE,
      "“2022/2021” has an end before its start; write the earlier date first" },
    { "2021-09-02/2021-09-01", AYUMI_EDTF_ERROR_RANGE,
      "“2021-09-02/2021-09-01” has an end before its start; write the earlier date first" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      AyumiEdtf date;

      g_assert_false (ayumi_edtf_parse (rows[i].text, &date, &error));
      g_assert_error (error, AYUMI_EDTF_ERROR, (int) rows[i].code);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static int
sign (int n)
{
  return (n > 0) - (n < 0);
}

static void
test_total_order (void)
{
  AyumiEdtf all[G_N_ELEMENTS (accepted)];
  const guint n = G_N_ELEMENTS (accepted);

  for (guint i = 0; i < n; i++)
    all[i] = parse (accepted[i]);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        int ij = ayumi_edtf_compare (&all[i], &all[j]);

        g_assert_cmpint (sign (ij), ==, -sign (ayumi_edtf_compare (&all[j], &all[i])));
        g_assert_cmpint (ij == 0, ==, same (&all[i], &all[j]));
        for (guint k = 0; k < n; k++)
          if (ij <= 0 && ayumi_edtf_compare (&all[j], &all[k]) <= 0)
            g_assert_cmpint (ayumi_edtf_compare (&all[i], &all[k]), <=, 0);
      }
}

static void
test_list_order (void)
{
  static const char *const rows[] = { "../2026",    "2021-09-01", "2021-09", "2021-09?",
                                      "2021-09/..", "2021-10-01", "FY2022" };

  for (guint i = 1; i < G_N_ELEMENTS (rows); i++)
    {
      AyumiEdtf before = parse (rows[i - 1]), after = parse (rows[i]);

      g_assert_cmpint (ayumi_edtf_compare (&before, &after), <, 0);
    }
}

/* How late a date may begin and how early it may end. */
static void
test_vague_ends (void)
{
  const struct
  {
    const char *text;
    AyumiDay latest_start, earliest_end;
  } dates[] = {
    { "2021-09-01", D (2021, 9, 1), D (2021, 9, 1) },
    { "2021-02", D (2021, 2, 28), D (2021, 2, 1) },
    { "2021-12", D (2021, 12, 31), D (2021, 12, 1) },
    { "2021", D (2021, 12, 31), D (2021, 1, 1) },
    { "FY2021", D (2022, 3, 31), D (2021, 4, 1) },
    { "2021-09/2022-08-15", D (2021, 9, 30), D (2022, 8, 15) },
    { "2020/FY2022", D (2020, 12, 31), D (2022, 4, 1) },
    { "2021-09/..", D (2021, 9, 30), AYUMI_DAY_MAX },
    { "../2022-03", AYUMI_DAY_MIN, D (2022, 3, 1) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      AyumiEdtf date;

      g_assert_true (ayumi_edtf_parse (dates[i].text, &date, NULL));
      g_assert_cmpint (ayumi_edtf_latest_start (&date), ==, dates[i].latest_start);
      g_assert_cmpint (ayumi_edtf_earliest_end (&date), ==, dates[i].earliest_end);
    }
}

static void
test_known_days (void)
{
  AyumiEdtf year = parse ("2021"), from = parse ("2021-09/.."), until = parse ("../2022-03");

  g_assert_cmpint (ayumi_edtf_known_start (&year), ==, D (2021, 1, 1));
  g_assert_cmpint (ayumi_edtf_known_end (&year), ==, D (2021, 12, 31));
  g_assert_cmpint (ayumi_edtf_known_start (&from), ==, D (2021, 9, 1));
  g_assert_cmpint (ayumi_edtf_known_end (&from), ==, D (2021, 9, 1));
  g_assert_cmpint (ayumi_edtf_known_start (&until), ==, D (2022, 3, 31));
  g_assert_cmpint (ayumi_edtf_known_end (&until), ==, D (2022, 3, 31));
}

static void
test_holds_and_overlaps (void)
{
  AyumiEdtf month = parse ("2021-09"), from = parse ("2021-09-30/.."), until = parse ("../2021-08");

  g_assert_false (ayumi_edtf_holds_at (&month, D (2021, 8, 31)));
  g_assert_true (ayumi_edtf_holds_at (&month, D (2021, 9, 1)));
  g_assert_true (ayumi_edtf_holds_at (&month, D (2021, 9, 30)));
  g_assert_false (ayumi_edtf_holds_at (&month, D (2021, 10, 1)));
  g_assert_true (ayumi_edtf_holds_at (&from, AYUMI_DAY_MAX));
  g_assert_true (ayumi_edtf_holds_at (&until, AYUMI_DAY_MIN));
  g_assert_true (ayumi_edtf_overlaps (&month, &from));
  g_assert_true (ayumi_edtf_overlaps (&from, &month));
  g_assert_false (ayumi_edtf_overlaps (&month, &until));
  g_assert_false (ayumi_edtf_overlaps (&until, &month));
}

/* Every day from 1600 to 2200, against GDate. */
static void
test_every_day (void)
{
  GDate date;
  AyumiDay last = D (2200, 12, 31);

  g_assert_cmpint (D (1970, 1, 1), ==, 0);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 1, 1600);
  for (AyumiDay day = D (1600, 1, 1); day <= last; day++)
    {
      int year, month, day_of_month;

      ayumi_day_to_ymd (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, (int) g_date_get_month (&date));
      g_assert_cmpint (day_of_month, ==, g_date_get_day (&date));
      g_assert_cmpint (D (year, month, day_of_month), ==, day);
      g_assert_cmpint (ayumi_day_fiscal_year (day), ==, month < 4 ? year - 1 : year);
      g_date_add_days (&date, 1);
    }
}

/* Whatever is read back from random text is read back again the same, and nothing crashes. */
static void
test_random (void)
{
  static const char letters[] = "0129-/.~?%FY2021-09 \xe3";
  g_autoptr (GRand) rand = g_rand_new_with_seed (20210901);
  guint understood = 0;

  for (int i = 0; i < 100000; i++)
    {
      char text[24] = { 0 };
      int length = g_rand_int_range (rand, 0, sizeof text);
      g_autoptr (GError) error = NULL;
      AyumiEdtf date;

      /* Half of them begin as a date does. */
      for (int j = 0; j < length; j++)
        text[j] = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];
      if (i % 2 == 0 && length >= 4)
        memcpy (text, "2021", 4);
      if (i % 8 == 0)
        text[4] = '\0';
      if (ayumi_edtf_parse (text, &date, &error))
        {
          g_autofree char *canonical = ayumi_edtf_to_string (&date);
          AyumiEdtf again = parse (canonical);

          g_assert_true (same (&date, &again));
          understood++;
        }
      else
        g_assert_true (error != NULL && g_utf8_validate (error->message, -1, NULL));
    }
  g_assert_cmpuint (understood, >, 1000);
}

/* One end of a date as text; @day gets a day that it covers. */
static char *
random_end (GRand *rand, AyumiDay *day)
{
  int year, month, day_of_month;

  *day = g_rand_int_range (rand, D (2019, 1, 1), D (2024, 1, 1));
  ayumi_day_to_ymd (*day, &year, &month, &day_of_month);
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return g_strdup_printf ("%04d", year);
    case 1:
      return g_strdup_printf ("%04d-%02d", year, month);
    case 2:
      return g_strdup_printf ("FY%04d", ayumi_day_fiscal_year (*day));
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
    }
}

/* A date in its canonical text; @day gets a day that it covers. */
static char *
random_date (GRand *rand, AyumiDay *day)
{
  static const char *const marks[] = { "", "~", "?", "%" };
  const char *mark = marks[g_rand_int_range (rand, 0, G_N_ELEMENTS (marks))];
  AyumiDay other;
  g_autofree char *first = random_end (rand, day), *second = random_end (rand, &other);
  int kind = g_rand_int_range (rand, 0, 4);

  if (kind == 0)
    return g_strconcat (first, mark, "/..", NULL);
  if (kind == 1)
    return g_strconcat ("../", first, mark, NULL);
  if (kind == 2)
    return g_strconcat (first, mark, NULL);
  return *day <= other ? g_strconcat (first, mark, "/", second, mark, NULL)
                       : g_strconcat (second, mark, "/", first, mark, NULL);
}

/* Generated dates are read back as written, hold on their day, and overlap where a day says so. */
static void
test_generated (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20220831);

  for (int i = 0; i < 20000; i++)
    {
      AyumiDay in_a, in_b;
      g_autofree char *text_a = random_date (rand, &in_a), *text_b = random_date (rand, &in_b);
      AyumiEdtf a = parse (text_a), b = parse (text_b);
      g_autofree char *again = ayumi_edtf_to_string (&a);
      gboolean overlap = ayumi_edtf_overlaps (&a, &b), shared = FALSE;

      g_assert_cmpstr (again, ==, text_a);
      g_assert_true (ayumi_edtf_holds_at (&a, in_a));
      g_assert_true (ayumi_edtf_holds_at (&b, in_b));
      g_assert_true (ayumi_edtf_overlaps (&a, &a));
      g_assert_cmpint (overlap, ==, ayumi_edtf_overlaps (&b, &a));
      /* Every span begins and ends with a month or a day of these years. */
      for (AyumiDay day = D (2018, 4, 1); !shared && day <= D (2024, 12, 31); day++)
        shared = ayumi_edtf_holds_at (&a, day) && ayumi_edtf_holds_at (&b, day);
      g_assert_cmpint (overlap, ==, shared);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf/round-trips", test_round_trips);
  g_test_add_func ("/edtf/marks", test_marks);
  g_test_add_func ("/edtf/spans", test_spans);
  g_test_add_func ("/edtf/open-ends", test_open_ends);
  g_test_add_func ("/edtf/refusals", test_refusals);
  g_test_add_func ("/edtf/total-order", test_total_order);
  g_test_add_func ("/edtf/list-order", test_list_order);
  g_test_add_func ("/edtf/known-days", test_known_days);
  g_test_add_func ("/edtf/holds-and-overlaps", test_holds_and_overlaps);
  g_test_add_func ("/edtf/vague-ends", test_vague_ends);
  g_test_add_func ("/edtf/every-day", test_every_day);
  g_test_add_func ("/edtf/generated", test_generated);
  g_test_add_func ("/edtf/random", test_random);
  return g_test_run ();
}
