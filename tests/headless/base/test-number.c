/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-number.h"

#include <math.h>
#include <string.h>

typedef struct
{
  double value;
  int decimals;
  gboolean compact;
  const char *unit;
  const char *text;
} Row;

static void
check (const Row *rows, gsize n, AyumiLang lang)
{
  for (gsize i = 0; i < n; i++)
    {
      AyumiNumberFormat format = { rows[i].decimals, rows[i].compact, rows[i].unit };
      g_autofree char *text = ayumi_number_format (rows[i].value, lang, &format);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_plain (void)
{
  static const Row rows[] = {
    { 0, -1, FALSE, NULL, "0" },
    { -0.0, -1, FALSE, NULL, "0" },
    { -0.0, 2, FALSE, NULL, "0.00" },
    { 999, -1, FALSE, NULL, "999" },
    { 1000, -1, FALSE, NULL, "1,000" },
    { 64100000, -1, FALSE, NULL, "64,100,000" },
    { -1234.5, -1, FALSE, NULL, "−1,234.5" },
    { -0.004, 2, FALSE, NULL, "0.00" },
    { -0.005, 2, FALSE, NULL, "−0.01" },
    { 0.1 + 0.2, -1, FALSE, NULL, "0.3" },
    { 1.0 / 3, -1, FALSE, NULL, "0.3333" },
    { 2.5, 0, FALSE, NULL, "3" },
    { -2.5, 0, FALSE, NULL, "−3" },
    { 1.005, 2, FALSE, NULL, "1.00" },
    { 78.1, 2, FALSE, NULL, "78.10" },
    { 1, 9, FALSE, NULL, "1.0000" },
    { INFINITY, -1, FALSE, "x", "–" },
    { -INFINITY, -1, TRUE, NULL, "–" },
    { NAN, 2, FALSE, "%", "–" },
  };

  check (rows, G_N_ELEMENTS (rows), AYUMI_LANG_JA);
  check (rows, G_N_ELEMENTS (rows), AYUMI_LANG_EN);
}

static void
test_compact_ja (void)
{
  static const Row rows[] = {
    { 0, -1, TRUE, NULL, "0" },
    { 12.3, -1, TRUE, NULL, "12.3" },
    { 1234.5, -1, TRUE, NULL, "1,235" },
    { 1234, 2, TRUE, NULL, "1,234" },
    { 99.999, -1, TRUE, NULL, "100" },
    { 78.1, 2, TRUE, "%", "78.10%" },
    { 9999, -1, TRUE, NULL, "9,999" },
    { 9999.4, -1, TRUE, NULL, "9,999" },
    { 9999.5, -1, TRUE, NULL, "1万" },
    { 10000, -1, TRUE, NULL, "1万" },
    { 12345, -1, TRUE, NULL, "1.235万" },
    { -12345, -1, TRUE, NULL, "−1.235万" },
    { 64100000, -1, TRUE, "人", "6,410万人" },
    { 99990000, -1, TRUE, NULL, "9,999万" },
    { 99994999, -1, TRUE, NULL, "9,999万" },
    { 99995000, -1, TRUE, NULL, "1億" },
    { 100000000, -1, TRUE, NULL, "1億" },
    { 123456789, -1, TRUE, "円", "1.235億円" },
    { 999949999999.0, -1, TRUE, NULL, "9,999億" },
    { 999950000000.0, -1, TRUE, NULL, "1兆" },
    { 1234500000000.0, -1, TRUE, NULL, "1.235兆" },
    { 123456e12, -1, TRUE, NULL, "123,500兆" },
  };

  check (rows, G_N_ELEMENTS (rows), AYUMI_LANG_JA);
}

static void
test_compact_en (void)
{
  static const Row rows[] = {
    { 9999, -1, TRUE, NULL, "9,999" },
    { 10000, -1, TRUE, NULL, "10 thousand" },
    { 12345, -1, TRUE, "offices", "12.35 thousand offices" },
    { 999949, -1, TRUE, NULL, "999.9 thousand" },
    { 999950, -1, TRUE, NULL, "1 million" },
    { 64100000, -1, TRUE, "people", "64.1 million people" },
    { -2.5e9, -1, TRUE, "yen", "−2.5 billion yen" },
    { 1234567890123.0, -1, TRUE, NULL, "1.235 trillion" },
  };

  check (rows, G_N_ELEMENTS (rows), AYUMI_LANG_EN);
}

static void
test_units (void)
{
  static const Row ja[] = {
    { 64100000, -1, FALSE, "人", "64,100,000人" },
    { 78.1, 1, FALSE, "%", "78.1%" },
    { 5, 0, FALSE, "", "5" },
  };
  static const Row en[] = {
    { 64100000, -1, FALSE, "people", "64,100,000 people" },
    { 78.1, 1, FALSE, "%", "78.1%" },
    { 5, 0, FALSE, "", "5" },
  };
  g_autofree char *plain = ayumi_number_format (1234.5, AYUMI_LANG_EN, NULL);

  check (ja, G_N_ELEMENTS (ja), AYUMI_LANG_JA);
  check (en, G_N_ELEMENTS (en), AYUMI_LANG_EN);
  g_assert_cmpstr (plain, ==, "1,234.5");
}

/* Compact text has at most four significant digits, and says the value to within half of the fourth. */
static void
test_compact_property (void)
{
  static const char *const words[] = { "万", "億", "兆" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (64100000);

  for (int i = 0; i < 20000; i++)
    {
      double value = pow (10, g_rand_double_range (rand, 0, 15)), read;
      AyumiNumberFormat format = { -1, TRUE, NULL };
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
  g_test_add_func ("/number/compact-ja", test_compact_ja);
  g_test_add_func ("/number/compact-en", test_compact_en);
  g_test_add_func ("/number/units", test_units);
  g_test_add_func ("/number/compact-property", test_compact_property);
  g_test_add_func ("/number/ascii", test_ascii);
  return g_test_run ();
}
