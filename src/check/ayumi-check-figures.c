/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same figures in both languages: 1,520万件 and 15.2 million, 令和3年 and 2021. */
#include "check/ayumi-check-rules.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-era.h"
#include "base/ayumi-number.h"

/* Up to here figures may be months or words (二つ, "both"), which are not looked at. */
#define LARGEST_WORD 12
/* Large figures may be rounded in one language: 1,566万 and 15.7 million. */
#define LARGE 10000
#define ROUNDING 0.005

/* What a text says in figures, and what it says besides that may stand for a figure of the other. */
typedef struct
{
  GArray *said, *words; /* (owned) double */
} Figures;

static void
figures_init (Figures *self)
{
  self->said = g_array_new (FALSE, FALSE, sizeof (double));
  self->words = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
figures_clear (Figures *self)
{
  g_array_unref (self->said);
  g_array_unref (self->words);
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

/* The multiple that a text begins with, 1 when it begins with none; @length (out) is how long it is. */
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
      text = g_strndup (at, *end - at);
      if (*end == number || (g_ascii_isalpha (*at) && !g_str_has_prefix (*end, "年")))
        continue;
      text = g_realloc (text, strlen (text) + sizeof "年");
      strcat (text, "年");
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

static void
read_japanese (const char *text, Figures *figures)
{
  for (const char *at = text; *at != '\0';)
    {
      const char *end = at;
      double value = read_era_year (at, text, &end);
      gsize length;

      if (value > 0)
        g_array_append_val (figures->said, value);
      else if (g_ascii_isdigit (*at))
        {
          end = read_japanese_number (at, &value);
          g_array_append_val (figures->said, value);
        }
      else
        {
          /* 万単位 */
          value = multiple_of (at, &length, TRUE);
          if (length > 0)
            g_array_append_val (figures->words, value);
          end = g_utf8_next_char (at);
        }
      at = end;
    }
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
read_english_number (const char *at, const char *start, Figures *figures)
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
  g_array_append_val (*(joined || *at == '-' ? &figures->words : &figures->said), value);
  return at;
}

static void
read_english (const char *text, Figures *figures)
{
  for (const char *at = text; *at != '\0';)
    {
      gsize length = 0;
      double value;

      if (g_ascii_isdigit (*at))
        {
          at = read_english_number (at, text, figures);
          continue;
        }
      value = word_value (at, &length);
      if (value > 0)
        g_array_append_val (figures->words, value);
      at += MAX (length, 1);
    }
}

/* ---- both ---- */

/* 24年 is 2024 in English. */
static gboolean
equal (double a, double b)
{
  double large = MAX (a, b), small = MIN (a, b);

  return a == b || (small < 100 && large == 2000 + small)
         || (small >= LARGE && large - small <= ROUNDING * large);
}

static gboolean
has (const GArray *values, double value)
{
  for (guint i = 0; i < values->len; i++)
    if (equal (g_array_index (values, double, i), value))
      return TRUE;
  return FALSE;
}

/* The first figure of @one that @other does not say, NaN when there is none. */
static double
missing (const Figures *one, const Figures *other)
{
  for (guint i = 0; i < one->said->len; i++)
    {
      double value = g_array_index (one->said, double, i);

      if (value > LARGEST_WORD && !has (other->said, value) && !has (other->words, value))
        return value;
    }
  return NAN;
}

static void
check_pair (AyumiCheck *self,
            const AyumiCheckTable *table,
            const AyumiCheckRow *row,
            guint japanese,
            guint english)
{
  Figures in_japanese, in_english;
  double of_japanese, of_english;
  g_autofree char *one = NULL, *other = NULL;

  /* What English quotes in Japanese is not told apart from its own figures. */
  if (*row->cells[japanese] == '\0' || *row->cells[english] == '\0'
      || ayumi_check_has_japanese (row->cells[english]))
    return;
  figures_init (&in_japanese);
  figures_init (&in_english);
  read_japanese (row->cells[japanese], &in_japanese);
  read_english (row->cells[english], &in_english);
  of_japanese = missing (&in_japanese, &in_english);
  of_english = missing (&in_english, &in_japanese);
  figures_clear (&in_japanese);
  figures_clear (&in_english);
  if (isnan (of_japanese) && isnan (of_english))
    return;
  one = ayumi_number_to_ascii (of_japanese);
  other = ayumi_number_to_ascii (of_english);
  if (!isnan (of_japanese) && !isnan (of_english))
    ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, row->cells[0],
                     table->columns[english], "see which one the source has",
                     "the Japanese says %s and the English %s", one, other);
  else
    ayumi_check_add (self, AYUMI_SEVERITY_HINT, table->name, row->cells[0],
                     table->columns[isnan (of_japanese) ? japanese : english],
                     "say the same in both languages", "only the %s says %s",
                     isnan (of_japanese) ? "English" : "Japanese",
                     isnan (of_japanese) ? other : one);
}

void
ayumi_check_figures (AyumiCheck *self)
{
  ayumi_check_each_pair (self, check_pair);
}
