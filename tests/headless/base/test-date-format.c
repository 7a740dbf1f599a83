/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-date-format.h"

#ifdef HAVE_ICU
#include <unicode/udat.h>
#include <unicode/ustring.h>
#endif

#define ERA AYUMI_DATE_ERA
#define COMPACT AYUMI_DATE_COMPACT

static const struct
{
  const char *date;
  guint flags;
  const char *ja, *en;
} rows[] = {
  { "2021-09-01", 0, "2021年9月1日", "1 September 2021" },
  { "2021-09", 0, "2021年9月", "September 2021" },
  { "2021", 0, "2021年", "2021" },
  { "FY2021", 0, "2021年度", "fiscal year 2021" },
  { "2021-09~", 0, "2021年9月ごろ", "about September 2021" },
  { "2021-09?", 0, "2021年9月（時期不確か）", "September 2021 (date uncertain)" },
  { "2021-09%", 0, "2021年9月ごろ（時期不確か）", "about September 2021 (date uncertain)" },
  { "../2026-03", 0, "2026年3月まで", "by March 2026" },
  { "../2026-03~", 0, "2026年3月ごろまで", "by about March 2026" },
  { "2021-09-01/..", 0, "2021年9月1日から", "from 1 September 2021" },
  { "2021-09~/..", 0, "2021年9月ごろから", "from about September 2021" },
  { "2021-09-01/2022-08-31", 0, "2021年9月1日から2022年8月31日",
    "1 September 2021 to 31 August 2022" },
  { "FY2021/FY2023", 0, "2021年度から2023年度", "fiscal year 2021 to fiscal year 2023" },
  { "../FY2025", 0, "2025年度まで", "by fiscal year 2025" },
  { "2021-09-01", ERA, "令和3年9月1日", "1 September 2021 (Reiwa 3)" },
  { "2019-05-01", ERA, "令和元年5月1日", "1 May 2019 (Reiwa 1)" },
  { "2019-04-30", ERA, "平成31年4月30日", "30 April 2019 (Heisei 31)" },
  { "2021-09", ERA, "令和3年9月", "September 2021 (Reiwa 3)" },
  { "FY2021", ERA, "令和3年度", "fiscal year 2021 (Reiwa 3)" },
  { "FY2019", ERA, "令和元年度", "fiscal year 2019 (Reiwa 1)" },
  { "FY1988", ERA, "昭和63年度", "fiscal year 1988 (Shōwa 63)" },
  { "../FY2019", ERA, "令和元年度まで", "by fiscal year 2019 (Reiwa 1)" },
  { "1872-12-31", ERA, "1872年12月31日", "31 December 1872" },
  { "2021-09-01", COMPACT, "2021/9/1", "1 Sep 2021" },
  { "2021-09", COMPACT, "2021/9", "Sep 2021" },
  { "2021", COMPACT, "2021年", "2021" },
  { "FY2021", COMPACT, "2021年度", "FY2021" },
  { "2021-09/2022-08", COMPACT, "2021/9～2022/8", "Sep 2021 – Aug 2022" },
  { "2021-09-01", COMPACT | ERA, "R3.9.1", "1 Sep 2021 (Reiwa 3)" },
  { "2021-09", COMPACT | ERA, "R3.9", "Sep 2021 (Reiwa 3)" },
};

static void
test_table (gconstpointer data)
{
  AyumiLang lang = GPOINTER_TO_INT (data);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AyumiEdtf date;
      g_autofree char *shown = NULL;

      g_assert_true (ayumi_edtf_parse (rows[i].date, &date, NULL));
      shown = ayumi_date_format (&date, lang, rows[i].flags);
      g_assert_cmpstr (shown, ==, lang == AYUMI_LANG_JA ? rows[i].ja : rows[i].en);
    }
}

/* The same in the calendar of eras; both calendars, whichever is preferred. */
static void
test_calendar (void)
{
  static const struct
  {
    const char *date;
    guint flags;
    const char *ja, *en;
  } preferred[] = {
    { "2021-09-01", 0, "令和3年9月1日", "1 September Reiwa 3 (2021)" },
    { "2019", 0, "平成31年", "Heisei 31 (2019)" },
    { "FY2019", 0, "令和元年度", "fiscal year Reiwa 1 (2019)" },
    { "2021-09", COMPACT, "R3.9", "Sep R3" },
    { "FY2021", COMPACT, "令和3年度", "FY R3" },
    { "1850", 0, "1850年", "1850" },
    { "2021-09-01", AYUMI_DATE_OTHER, "2021年9月1日", "1 September 2021" },
  };
  AyumiEdtf date;

  ayumi_date_set_calendar (AYUMI_CALENDAR_ERA);
  for (guint i = 0; i < G_N_ELEMENTS (preferred); i++)
    for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
      {
        g_autofree char *shown = NULL;

        g_assert_true (ayumi_edtf_parse (preferred[i].date, &date, NULL));
        shown = ayumi_date_format (&date, lang, preferred[i].flags);
        g_assert_cmpstr (shown, ==, lang == AYUMI_LANG_JA ? preferred[i].ja : preferred[i].en);
      }
  for (int era = 1; era >= 0; era--)
    {
      g_autofree char *ja = NULL, *en = NULL, *year = NULL;

      ayumi_date_set_calendar (era ? AYUMI_CALENDAR_ERA : AYUMI_CALENDAR_GREGORIAN);
      g_assert_true (ayumi_edtf_parse ("2021-09", &date, NULL));
      ja = ayumi_date_format_both (&date, AYUMI_LANG_JA);
      en = ayumi_date_format_both (&date, AYUMI_LANG_EN);
      year = ayumi_year_format (2021, AYUMI_LANG_JA, 0);
      g_assert_cmpstr (ja, ==, era ? "令和3年9月（2021年9月）" : "2021年9月（令和3年9月）");
      g_assert_cmpstr (en, ==, era ? "September Reiwa 3 (2021)" : "September 2021 (Reiwa 3)");
      g_assert_cmpstr (year, ==, era ? "令和3年" : "2021年");
    }
}

static void
test_day (void)
{
  g_autofree char *shown = ayumi_day_format (0, AYUMI_LANG_JA, ERA);

  g_assert_cmpstr (shown, ==, "昭和45年1月1日");
}

static void
test_text (void)
{
  g_autofree char *span = ayumi_edtf_format ("2021-09/2024-08", AYUMI_LANG_EN, AYUMI_DATE_PLAIN),
                  *none = ayumi_edtf_format ("once", AYUMI_LANG_EN, AYUMI_DATE_PLAIN);

  g_assert_cmpstr (span, ==, "September 2021 to August 2024");
  g_assert_cmpstr (none, ==, "once");
}

/* Every day from 1873 to 2199, word for word as ICU's Japanese calendar writes it, 元年 too. */
static void
test_icu (void)
{
#ifdef HAVE_ICU
  static const UChar zone[] = { 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;
  UChar pattern[32], wide[64];
  UDateFormat *format;

  u_strFromUTF8 (pattern, G_N_ELEMENTS (pattern), NULL, "Gy年M月d日", -1, &status);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, "ja_JP@calendar=japanese;numbers=latn", zone, -1,
                      pattern, -1, &status);
  g_assert_true (U_SUCCESS (status));
  for (AyumiDay day = ayumi_day_from_ymd (1873, 1, 1); day < ayumi_day_from_ymd (2200, 1, 1); day++)
    {
      g_autofree char *ours = ayumi_day_format (day, AYUMI_LANG_JA, ERA);
      char theirs[128];

      udat_format (format, day * 86400000.0, wide, G_N_ELEMENTS (wide), NULL, &status);
      u_strToUTF8 (theirs, sizeof theirs, NULL, wide, -1, &status);
      g_assert_true (U_SUCCESS (status));
      g_assert_cmpstr (ours, ==, theirs);
    }
  udat_close (format);
#else
  g_test_skip ("built without ICU");
#endif
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/date-format/ja", GINT_TO_POINTER (AYUMI_LANG_JA), test_table);
  g_test_add_data_func ("/date-format/en", GINT_TO_POINTER (AYUMI_LANG_EN), test_table);
  g_test_add_func ("/date-format/calendar", test_calendar);
  g_test_add_func ("/date-format/day", test_day);
  g_test_add_func ("/date-format/text", test_text);
  g_test_add_func ("/date-format/icu", test_icu);
  return g_test_run ();
}
