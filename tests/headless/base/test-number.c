/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-number.h"

#include <math.h>
#include <string.h>

#ifdef HAVE_ICU
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>
#endif

typedef struct
{
  double value;
  int decimals;
  AyumiNumberStyle style;
  const char *unit;
  const char *text;
} Row;

static void
check (const Row *rows, gsize n, AyumiLang lang)
{
  for (gsize i = 0; i < n; i++)
    {
      AyumiNumberFormat format = { rows[i].decimals, rows[i].style, rows[i].unit };
      g_autofree char *text = ayumi_number_format (rows[i].value, lang, &format);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_one (void)
{
  static const Row english[] = {
    { 1, -1, AYUMI_NUMBER_FULL, "years", "1 year" },
    { -1, -1, AYUMI_NUMBER_FULL, "points", "\u22121 point" },
    { 0.96, 1, AYUMI_NUMBER_FULL, "years", "1.0 years" },
    { 0.96, 0, AYUMI_NUMBER_FULL, "people", "1 person" },
    { 11, -1, AYUMI_NUMBER_FULL, "years", "11 years" },
    { 1, -1, AYUMI_NUMBER_WORDS, "local governments", "1 local government" },
    { 1e6, -1, AYUMI_NUMBER_WORDS, "people", "1 million people" },
    /* Not a unit that is known: nothing is guessed. */
    { 1, -1, AYUMI_NUMBER_FULL, "series", "1 series" },
  };
  static const Row japanese[] = {
    { 1, -1, AYUMI_NUMBER_FULL, "years", "1years" },
  };

  check (english, G_N_ELEMENTS (english), AYUMI_LANG_EN);
  check (japanese, G_N_ELEMENTS (japanese), AYUMI_LANG_JA);
}

static void
test_plain (void)
{
  static const Row rows[] = {
    { 0, -1, AYUMI_NUMBER_FULL, NULL, "0" },
    { -0.0, -1, AYUMI_NUMBER_FULL, NULL, "0" },
    { -0.0, 2, AYUMI_NUMBER_FULL, NULL, "0.00" },
    { 999, -1, AYUMI_NUMBER_FULL, NULL, "999" },
    { 1000, -1, AYUMI_NUMBER_FULL, NULL, "1,000" },
    { 64100000, -1, AYUMI_NUMBER_FULL, NULL, "64,100,000" },
    { -1234.5, -1, AYUMI_NUMBER_FULL, NULL, "−1,234.5" },
    { -0.004, 2, AYUMI_NUMBER_FULL, NULL, "0.00" },
    { -0.005, 2, AYUMI_NUMBER_FULL, NULL, "−0.01" },
    { 0.1 + 0.2, -1, AYUMI_NUMBER_FULL, NULL, "0.3" },
    { 1.0 / 3, -1, AYUMI_NUMBER_FULL, NULL, "0.3333" },
    { 2.5, 0, AYUMI_NUMBER_FULL, NULL, "3" },
    { -2.5, 0, AYUMI_NUMBER_FULL, NULL, "−3" },
    { 1.005, 2, AYUMI_NUMBER_FULL, NULL, "1.00" },
    { 78.1, 2, AYUMI_NUMBER_FULL, NULL, "78.10" },
    { 1, 9, AYUMI_NUMBER_FULL, NULL, "1.0000" },
    { INFINITY, -1, AYUMI_NUMBER_FULL, "x", "–" },
    { -INFINITY, -1, AYUMI_NUMBER_WORDS, NULL, "–" },
    { NAN, 2, AYUMI_NUMBER_FULL, "%", "–" },
  };

  check (rows, G_N_ELEMENTS (rows), AYUMI_LANG_JA);
  check (rows, G_N_ELEMENTS (rows), AYUMI_LANG_EN);
}

static void
test_words_ja (void)
{
  static const Row rows[] = {
    { 0, -1, AYUMI_NUMBER_WORDS, NULL, "0" },
    { 12.3, -1, AYUMI_NUMBER_WORDS, NULL, "12.3" },
    { 1234.5, -1, AYUMI_NUMBER_WORDS, NULL, "1,235" },
    { 1234, 2, AYUMI_NUMBER_WORDS, NULL, "1,234" },
    { 99.999, -1, AYUMI_NUMBER_WORDS, NULL, "100" },
    { 78.1, 2, AYUMI_NUMBER_WORDS, "%", "78.10%" },
    { 9999, -1, AYUMI_NUMBER_WORDS, NULL, "9,999" },
    { 9999.4, -1, AYUMI_NUMBER_WORDS, NULL, "9,999" },
    { 9999.5, -1, AYUMI_NUMBER_WORDS, NULL, "1万" },
    { 10000, -1, AYUMI_NUMBER_WORDS, NULL, "1万" },
    { 12345, -1, AYUMI_NUMBER_WORDS, NULL, "1.235万" },
    { -12345, -1, AYUMI_NUMBER_WORDS, NULL, "−1.235万" },
    { 64100000, -1, AYUMI_NUMBER_WORDS, "人", "6,410万人" },
    { 99990000, -1, AYUMI_NUMBER_WORDS, NULL, "9,999万" },
    { 99994999, -1, AYUMI_NUMBER_WORDS, NULL, "9,999万" },
    { 99995000, -1, AYUMI_NUMBER_WORDS, NULL, "1億" },
    { 100000000, -1, AYUMI_NUMBER_WORDS, NULL, "1億" },
    { 123456789, -1, AYUMI_NUMBER_WORDS, "円", "1.235億円" },
    { 999949999999.0, -1, AYUMI_NUMBER_WORDS, NULL, "9,999億" },
    { 999950000000.0, -1, AYUMI_NUMBER_WORDS, NULL, "1兆" },
    { 1234500000000.0, -1, AYUMI_NUMBER_WORDS, NULL, "1.235兆" },
    { 123456e12, -1, AYUMI_NUMBER_WORDS, NULL, "123,500兆" },
  };

  check (rows, G_N_ELEMENTS (rows), AYUMI_LANG_JA);
}

static void
test_words_en (void)
{
  static const Row rows[] = {
    { 9999, -1, AYUMI_NUMBER_WORDS, NULL, "9,999" },
    { 10000, -1, AYUMI_NUMBER_WORDS, NULL, "10 thousand" },
    { 12345, -1, AYUMI_NUMBER_WORDS, "offices", "12.35 thousand offices" },
    { 999949, -1, AYUMI_NUMBER_WORDS, NULL, "999.9 thousand" },
    { 999950, -1, AYUMI_NUMBER_WORDS, NULL, "1 million" },
    { 64100000, -1, AYUMI_NUMBER_WORDS, "people", "64.1 million people" },
    { -2.5e9, -1, AYUMI_NUMBER_WORDS, "yen", "−2.5 billion yen" },
    { 1234567890123.0, -1, AYUMI_NUMBER_WORDS, NULL, "1.235 trillion" },
  };

  check (rows, G_N_ELEMENTS (rows), AYUMI_LANG_EN);
}

static void
test_short (void)
{
#define SHORT AYUMI_NUMBER_SHORT
  static const Row ja[] = {
    { 123456, -1, SHORT, NULL, "12.3万" },    { 123456789, -1, SHORT, "円", "1.2億円" },
    { 1e12, -1, SHORT, NULL, "1兆" },         { 64100000, -1, SHORT, NULL, "6410万" },
    { 99999600, -1, SHORT, NULL, "1億" },     { 1e16, -1, SHORT, NULL, "1京" },
    { 1.25e20, -1, SHORT, NULL, "12,500京" }, { 81.45, -1, SHORT, "%", "81.5%" },
    { -0.04, -1, SHORT, NULL, "0" },          { 9999, -1, SHORT, NULL, "9999" },
    { -12345, -1, SHORT, NULL, "−1.2万" },
  };
  static const Row en[] = {
    { 123456, -1, SHORT, NULL, "123K" }, { 1234567, -1, SHORT, NULL, "1.2M" },
    { 999950, -1, SHORT, NULL, "1M" },   { 64100000, -1, SHORT, "people", "64.1M people" },
    { 1000, -1, SHORT, NULL, "1K" },     { 2.5e9, -1, SHORT, NULL, "2.5B" },
    { 999, -1, SHORT, NULL, "999" },     { 1e12, -1, SHORT, NULL, "1T" },
  };

  check (ja, G_N_ELEMENTS (ja), AYUMI_LANG_JA);
  check (en, G_N_ELEMENTS (en), AYUMI_LANG_EN);
}

#ifdef HAVE_ICU
static char *
icu_short (UNumberFormatter *formatter, double value)
{
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *result = unumf_openResult (&status);
  UChar wide[64];
  char *text = g_malloc0 (256);

  unumf_formatDouble (formatter, value, result, &status);
  unumf_resultToString (result, wide, G_N_ELEMENTS (wide), &status);
  u_strToUTF8 (text, 256, NULL, wide, -1, &status);
  g_assert_true (U_SUCCESS (status));
  unumf_closeResult (result);
  return text;
}

static UNumberFormatter *
icu_formatter (const char *precision, const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *skeleton = g_strdup_printf ("compact-short rounding-mode-half-up %s", precision);
  UChar wide[128];
  UNumberFormatter *formatter;

  u_strFromUTF8 (wide, G_N_ELEMENTS (wide), NULL, skeleton, -1, &status);
  formatter = unumf_openForSkeletonAndLocale (wide, -1, locale, &status);
  g_assert_true (U_SUCCESS (status));
  return formatter;
}
#endif

/* All magnitudes against ICU, which holds CLDR: one digit after the point below 100 of a multiple. */
static void
test_short_icu (void)
{
#ifdef HAVE_ICU
  static const char *const locales[] = { "ja", "en" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (10000);

  for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
    {
      UNumberFormatter *tenths = icu_formatter (".#", locales[lang]),
                       *whole = icu_formatter ("precision-integer", locales[lang]);

      for (int i = 0; i < 20000; i++)
        {
          /* The first ones lie at the powers of ten, where multiples change. */
          double exponent =
                     i < 21 ? i : g_rand_double_range (rand, -1, lang == AYUMI_LANG_JA ? 20 : 15),
                 step = lang == AYUMI_LANG_JA ? 4 : 3, size = pow (10, exponent),
                 value = i % 2 ? round (size) : size,
                 part = exponent < step ? value : value / pow (10, step * floor (exponent / step));
          AyumiNumberFormat format = { .style = AYUMI_NUMBER_SHORT };
          g_autofree char *ours = ayumi_number_format (value, lang, &format);
          g_autofree char *icu = icu_short (part < 99.95 ? tenths : whole, value);

          g_assert_cmpstr (ours, ==, icu);
        }
      unumf_close (tenths);
      unumf_close (whole);
    }
#else
  g_test_skip ("built without ICU");
#endif
}

static void
test_units (void)
{
  static const Row ja[] = {
    { 64100000, -1, AYUMI_NUMBER_FULL, "人", "64,100,000人" },
    { 78.1, 1, AYUMI_NUMBER_FULL, "%", "78.1%" },
    { 5, 0, AYUMI_NUMBER_FULL, "", "5" },
  };
  static const Row en[] = {
    { 64100000, -1, AYUMI_NUMBER_FULL, "people", "64,100,000 people" },
    { 78.1, 1, AYUMI_NUMBER_FULL, "%", "78.1%" },
    { 5, 0, AYUMI_NUMBER_FULL, "", "5" },
  };
  g_autofree char *plain = ayumi_number_format (1234.5, AYUMI_LANG_EN, NULL);

  check (ja, G_N_ELEMENTS (ja), AYUMI_LANG_JA);
  check (en, G_N_ELEMENTS (en), AYUMI_LANG_EN);
  g_assert_cmpstr (plain, ==, "1,234.5");
}

/* Words have at most four significant digits, and says the value to within half of the fourth. */
static void
test_words_property (void)
{
  static const char *const words[] = { "万", "億", "兆" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (64100000);

  for (int i = 0; i < 20000; i++)
    {
      double value = pow (10, g_rand_double_range (rand, 0, 15)), read;
      AyumiNumberFormat format = { -1, AYUMI_NUMBER_WORDS, NULL };
      g_autofree char *text = ayumi_number_format (value, AYUMI_LANG_JA, &format);
      g_auto (GStrv) parts = g_strsplit (text, ",", -1);
      g_autofree char *joined = g_strjoinv ("", parts);
      char *rest;
      int digits = 0;

      read = g_ascii_strtod (joined, &rest);
      for (const char *at = joined; at < rest; at++)
        digits += g_ascii_isdigit (*at);
      g_assert_cmpint (digits, <=, 4);
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        if (g_str_equal (rest, words[j]))
          read *= pow (10, 4 * (j + 1));
      g_assert_cmpfloat (fabs (read - value), <=, value * 0.0005000001);
    }
}

static void
test_ascii (void)
{
  static const struct
  {
    double value;
    const char *text;
  } rows[] = {
    { 0, "0" },
    { 0.1, "0.1" },
    { 64100000, "64100000" },
    { -78.25, "-78.25" },
    { 1e14, "100000000000000" },
    { 1e-7, "1e-07" },
    { 1.0 / 3, "0.3333333333333333" },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ayumi_number_to_ascii (rows[i].value);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
  for (int i = 0; i < 100000; i++)
    {
      guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
      g_autofree char *text = NULL;
      double value;

      memcpy (&value, &bits, sizeof value);
      if (!isfinite (value))
        continue;
      text = ayumi_number_to_ascii (value);
      g_assert_true (g_ascii_strtod (text, NULL) == value);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/plain", test_plain);
  g_test_add_func ("/number/one", test_one);
  g_test_add_func ("/number/words-ja", test_words_ja);
  g_test_add_func ("/number/words-en", test_words_en);
  g_test_add_func ("/number/short", test_short);
  g_test_add_func ("/number/short-icu", test_short_icu);
  g_test_add_func ("/number/units", test_units);
  g_test_add_func ("/number/words-property", test_words_property);
  g_test_add_func ("/number/ascii", test_ascii);
  return g_test_run ();
}
