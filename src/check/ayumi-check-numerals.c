/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/ayumi-check-numerals.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-era.h"

/* Large figures may be rounded in one place and not in the other: 1,566万 and 15.7 million. */
#define LARGE 10000
#define ROUNDING 0.005

static AyumiNumerals *
numerals_new (void)
{
  AyumiNumerals *numerals = g_new (AyumiNumerals, 1);

  numerals->said = g_array_new (FALSE, FALSE, sizeof (double));
  numerals->words = g_array_new (FALSE, FALSE, sizeof (double));
  return numerals;
}

void
ayumi_numerals_free (AyumiNumerals *self)
{
  g_array_unref (self->said);
  g_array_unref (self->words);
  g_free (self);
}

gboolean
ayumi_numerals_equal (double a, double b)
{
  return a == b || (a >= LARGE && b >= LARGE && fabs (a - b) <= ROUNDING * MAX (a, b));
}

/* Reads digits, commas between them and a fraction. Returns where they end. */
static const char *
read_digits (const char *at, double *value)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  while (g_ascii_isdigit (*at)
         || ((*at == ',' || *at == '.') && digits->len > 0 && g_ascii_isdigit (at[1])))
    {
      if (*at != ',')
        g_string_append_c (digits, *at);
      at++;
    }
  *value = g_ascii_strtod (digits->str, NULL);
  return at;
}

/* The multiple that @text begins with, 1 when it begins with none; @length (out): its bytes. */
static double
multiple_of (const char *text, gsize *length, gboolean japanese)
{
  static const struct
  {
    const char *word;
    double factor;
    gboolean japanese;
  } words[] = { { "兆", 1e12, TRUE },        { "億", 1e8, TRUE },       { "万", 1e4, TRUE },
                { "千", 1e3, TRUE },         { "百", 1e2, TRUE },       { "割", 10, TRUE },
                { "trillion", 1e12, FALSE }, { "billion", 1e9, FALSE }, { "million", 1e6, FALSE },
                { "thousand", 1e3, FALSE },  { "hundred", 1e2, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].japanese == japanese && g_str_has_prefix (text, words[i].word))
      {
        *length = strlen (words[i].word);
        return words[i].factor;
      }
  *length = 0;
  return 1;
}

/* ---- Japanese ---- */

/* 令和3, R3年, 平成元: the year, 0 where @at begins no such year. @end (out): after its number. */
static double
read_era_year (const char *at, const char *start, const char **end)
{
  static const char *const eras[] = { "令和", "平成", "昭和", "大正", "R", "H", NULL };

  for (guint i = 0; eras[i] != NULL; i++)
    {
      const char *number = at + strlen (eras[i]);
      g_autofree char *text = NULL;
      AyumiEdtf date;
      int year, month, day;

      if (!g_str_has_prefix (at, eras[i])
          || (g_ascii_isalpha (*at) && at > start && g_ascii_isalnum (at[-1])))
        continue;
      *end = g_str_has_prefix (number, "元") ? number + strlen ("元")
                                             : number + strspn (number, "0123456789");
      if (*end == number || (g_ascii_isalpha (*at) && !g_str_has_prefix (*end, "年")))
        continue;
      text = g_strdup_printf ("%.*s年", (int) (*end - at), at);
      if (!ayumi_era_parse (text, &date))
        continue;
      ayumi_day_to_ymd (date.last, &year, &month, &day);
      return year;
    }
  return 0;
}

/* 1億2万9804: each part with its multiple. Returns where it ends. */
static const char *
read_japanese_number (const char *at, double *value)
{
  double part, factor;
  gsize length;

  *value = 0;
  do
    {
      at = read_digits (at, &part);
      for (factor = 1; multiple_of (at, &length, TRUE) > 1; at += length)
        factor *= multiple_of (at, &length, TRUE);
      *value += part * factor;
    }
  while (factor > 10 && g_ascii_isdigit (*at));
  return at;
}

AyumiNumerals *
ayumi_numerals_japanese (const char *text)
{
  AyumiNumerals *numerals = numerals_new ();

  for (const char *at = text; *at != '\0';)
    {
      const char *end = at;
      double value = read_era_year (at, text, &end);
      gsize length;

      if (value > 0)
        g_array_append_val (numerals->said, value);
      else if (g_ascii_isdigit (*at))
        {
          end = read_japanese_number (at, &value);
          g_array_append_val (numerals->said, value);
        }
      else
        {
          /* 万単位 */
          value = multiple_of (at, &length, TRUE);
          if (length > 0)
            g_array_append_val (numerals->words, value);
          end = g_utf8_next_char (at);
        }
      at = end;
    }
  return numerals;
}

/* ---- English ---- */

/* "fourteen", "million": a word that stands for a figure, 0 for any other. */
static double
word_value (const char *at, gsize *length)
{
  static const char *const words[] = { "thirteen",  "fourteen", "fifteen",  "sixteen",
                                       "seventeen", "eighteen", "nineteen", "twenty",
                                       "thirty",    "forty",    "fifty",    NULL };
  static const double values[] = { 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50 };
  double factor = multiple_of (at, length, FALSE);

  if (*length > 0)
    return factor;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_strncasecmp (at, words[i], strlen (words[i])) == 0)
      {
        *length = strlen (words[i]);
        return values[i];
      }
  return 0;
}

/* 15.2 million; the parts of 2023-09-21 may be said with other words, those of COVID-19 say nothing. */
static const char *
read_english_number (const char *at, const char *start, AyumiNumerals *numerals)
{
  gboolean joined = at > start && at[-1] == '-';
  double value, factor = 1;
  gsize length = 1;

  at = read_digits (at, &value);
  while (length > 0)
    {
      const char *next = at + (*at == ' ' || *at == '-');

      factor *= multiple_of (next, &length, FALSE);
      at = length > 0 ? next + length : at;
    }
  value *= factor;
  g_array_append_val (*(joined || *at == '-' ? &numerals->words : &numerals->said), value);
  return at;
}

AyumiNumerals *
ayumi_numerals_english (const char *text)
{
  AyumiNumerals *numerals = numerals_new ();

  for (const char *at = text; *at != '\0';)
    {
      gsize length = 0;
      double value;

      if (g_ascii_isdigit (*at))
        {
          at = read_english_number (at, text, numerals);
          continue;
        }
      value = word_value (at, &length);
      if (value > 0)
        g_array_append_val (numerals->words, value);
      at += MAX (length, 1);
    }
  return numerals;
}
