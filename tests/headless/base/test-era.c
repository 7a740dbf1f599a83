/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-date-format.h"
#include "base/ayumi-era.h"

#ifdef HAVE_ICU
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>
#endif

#define D ayumi_day_from_ymd

static void
test_boundaries (void)
{
  static const struct
  {
    int year, month, day;
    const char *name;
    int year_of_era;
  } rows[] = {
    { 1873, 1, 1, "明治", 6 },    { 1912, 7, 29, "明治", 45 }, { 1912, 7, 30, "大正", 1 },
    { 1926, 12, 24, "大正", 15 }, { 1926, 12, 25, "昭和", 1 }, { 1989, 1, 7, "昭和", 64 },
    { 1989, 1, 8, "平成", 1 },    { 2019, 4, 30, "平成", 31 }, { 2019, 5, 1, "令和", 1 },
    { 2021, 9, 1, "令和", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int year;
      const AyumiEra *era = ayumi_era_at (D (rows[i].year, rows[i].month, rows[i].day), &year);

      g_assert_nonnull (era);
      g_assert_cmpstr (era->name_ja, ==, rows[i].name);
      g_assert_cmpint (year, ==, rows[i].year_of_era);
    }
  g_assert_null (ayumi_era_at (D (1872, 12, 31), NULL));
  g_assert_null (ayumi_era_at (AYUMI_DAY_MIN, NULL));
}

/* Every day from 1873 to 2199, against ICU's Japanese calendar. */
static void
test_icu (void)
{
#ifdef HAVE_ICU
  /* ICU's numbers of the modern eras, which it has kept since 2.8. */
  static const char *const names[] = { "明治", "大正", "昭和", "平成", "令和" };
  static const UChar zone[] = { 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_open (zone, -1, "ja_JP@calendar=japanese", UCAL_TRADITIONAL, &status);
  AyumiDay last = D (2199, 12, 31);

  g_assert_true (U_SUCCESS (status));
  g_assert_cmpstr (ucal_getType (calendar, &status), ==, "japanese");
  for (AyumiDay day = D (1873, 1, 1); day <= last; day++)
    {
      int year, number;
      const AyumiEra *era = ayumi_era_at (day, &year);

      ucal_setMillis (calendar, day * 86400000.0, &status);
      number = ucal_get (calendar, UCAL_ERA, &status) - 232;
      g_assert_true (U_SUCCESS (status));
      g_assert_cmpint (number, >=, 0);
      g_assert_cmpint (number, <, (int) G_N_ELEMENTS (names));
      g_assert_cmpstr (era->name_ja, ==, names[number]);
      g_assert_cmpint (year, ==, ucal_get (calendar, UCAL_YEAR, &status));
    }
  ucal_close (calendar);
#else
  g_test_skip ("built without ICU");
#endif
}

/* What is written for every day, against ICU's long date in the same calendar. */
static void
test_icu_text (void)
{
#ifdef HAVE_ICU
  static const UChar zone[] = { 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *icu =
      udat_open (UDAT_NONE, UDAT_LONG, "ja_JP@calendar=japanese", zone, -1, NULL, 0, &status);
  AyumiDay last = D (2199, 12, 31);

  g_assert_true (U_SUCCESS (status));
  for (AyumiDay day = D (1873, 1, 1); day <= last; day++)
    {
      g_autofree char *ours = ayumi_day_format (day, AYUMI_LANG_JA, AYUMI_DATE_ERA);
      UChar wide[64];
      char theirs[192];

      udat_format (icu, day * 86400000.0, wide, G_N_ELEMENTS (wide), NULL, &status);
      u_strToUTF8 (theirs, sizeof theirs, NULL, wide, -1, &status);
      g_assert_true (U_SUCCESS (status));
      g_assert_cmpstr (ours, ==, theirs);
    }
  udat_close (icu);
#else
  g_test_skip ("built without ICU");
#endif
}

static void
test_parse (void)
{
  static const char *const rows[][2] = {
    { "令和3年9月1日", "2021-09-01" },
    { "令和3年9月", "2021-09" },
    { "令和3年", "2021" },
    { "令和3", "2021" },
    { "令和元年", "2019" },
    { "令和元年5月1日", "2019-05-01" },
    { "令和3年度", "FY2021" },
    { "令和元年度", "FY2019" },
    { "平成31年度", "FY2019" },
    { "R3.9.1", "2021-09-01" },
    { "r3/9/1", "2021-09-01" },
    { "R3.9", "2021-09" },
    { "R元.5.1", "2019-05-01" },
    { "R3", "2021" },
    { "R3年度", "FY2021" },
    { "Reiwa 3", "2021" },
    { "Heisei 31", "2019" },
    { "Shōwa 64", "1989" },
    { "Showa 64", "1989" },
    { "Taisho 15", "1926" },
    { "Meiji 6", "1873" },
    { "令和３年９月１日", "2021-09-01" },
    { "Ｒ３．９．１", "2021-09-01" },
    { " 令和3年 ", "2021" },
    { "㋿3年", "2021" },
    { "昭和64年1月7日", "1989-01-07" },
    { "平成35年", "2023" },
    { "明治45年7月29日", "1912-07-29" },
    { "S20.8.15", "1945-08-15" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AyumiEdtf date, expected;
      g_autofree char *text = NULL;

      g_assert_true (ayumi_era_parse (rows[i][0], &date));
      text = ayumi_edtf_to_string (&date);
      g_assert_cmpstr (text, ==, rows[i][1]);
      g_assert_true (ayumi_edtf_parse (rows[i][1], &expected, NULL));
      g_assert_cmpint (ayumi_edtf_compare (&date, &expected), ==, 0);
    }
}

static void
test_refusals (void)
{
  static const char *const rows[] = {
    "",
    "令和",
    "令和0年",
    "令和年",
    "令和3年13月",
    "令和3年2月29日",
    "2021-09",
    "Reiwa",
    "令和3年度/2025",
    "令和3年度~",
    "令和3年9",
    "令和3年9月1",
    "令和3年9/1",
    "R3.9.1日",
    "R3.",
    "R",
    "令和元年4月30日",
    "明治1年",
    "令和3年9月1日以降",
    "\xff",
    "X3.9.1",
    "令和9999年",
    "平成元年1月7日",
    "令和3-9",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AyumiEdtf date;

      if (ayumi_era_parse (rows[i], &date))
        g_error ("“%s” was understood", rows[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/era/boundaries", test_boundaries);
  g_test_add_func ("/era/icu", test_icu);
  g_test_add_func ("/era/icu-text", test_icu_text);
  g_test_add_func ("/era/parse", test_parse);
  g_test_add_func ("/era/refusals", test_refusals);
  return g_test_run ();
}
