/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-number.h"

#include <math.h>
#include <string.h>

typedef struct
{
  double factor;
  const char *word;
} Multiple;

static const Multiple multiples_ja[] = { { 1e12, "兆" }, { 1e8, "億" }, { 1e4, "万" } };
static const Multiple multiples_en[] = { { 1e12, " trillion" },
                                         { 1e9, " billion" },
                                         { 1e6, " million" },
                                         { 1e3, " thousand" } };

/* CLDR 46, numbers/decimalFormats-numberSystem-latn/decimalFormatLength[short], ja and en. */
static const Multiple short_ja[] = { { 1e16, "京" },
                                     { 1e12, "兆" },
                                     { 1e8, "億" },
                                     { 1e4, "万" },
                                     { 1, "" } };
static const Multiple short_en[] = { { 1e12, "T" },
                                     { 1e9, "B" },
                                     { 1e6, "M" },
                                     { 1e3, "K" },
                                     { 1, "" } };

/* Below this, four significant digits need no multiple: 9,999, not 9.999 thousand. */
#define COMPACT_FROM 1e4

static double
round_to (double value, int decimals)
{
  /* Dividing by a whole power of ten rounds better than multiplying by a fraction. */
  double scale = pow (10, ABS (decimals));
  double rounded = decimals < 0 ? round (value / scale) * scale : round (value * scale) / scale;

  return isfinite (rounded) ? rounded : value;
}

/* Digits after the point that @value needs, at most @most. */
static int
needed_decimals (double value, int most)
{
  int decimals = 0;

  while (decimals < most && fabs (round_to (value, decimals) - value) > fabs (value) * 1e-12)
    decimals++;
  return decimals;
}

/* Digits before the point in groups of three. */
static void
append_grouped (GString *out, double value, int decimals)
{
  char format[16], digits[512];
  const char *point;
  gsize whole;

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, value);
  point = strchr (digits, '.');
  whole = point != NULL ? (gsize) (point - digits) : strlen (digits);
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, digits[i]);
    }
  if (point != NULL)
    g_string_append (out, point);
}

/* @value with at most four significant digits, half away from zero. */
static double
round_significant (double value)
{
  int digits = value > 0 ? 3 - (int) floor (log10 (value)) : 0;

  return round_to (value, CLAMP (digits, -300, 300));
}

/* How many of four significant digits @value has left after its point. */
static int
digits_left (double value)
{
  return value < 1 ? 4 : MAX (0, 3 - (int) floor (log10 (value)));
}

/* @value with at most four significant digits and one multiple. */
static void
append_compact (GString *out, double value, AyumiLang lang, int decimals)
{
  const Multiple *multiple = lang == AYUMI_LANG_JA ? multiples_ja : multiples_en;

  /* Rounding comes first, so that 99,999,600 is 1億 and not 10,000万. */
  value = round_significant (value);
  if (value < COMPACT_FROM)
    {
      if (decimals < 0)
        decimals = needed_decimals (value, 4);
      append_grouped (out, round_to (value, decimals), MIN (decimals, digits_left (value)));
      return;
    }
  while (value < multiple->factor)
    multiple++;
  value /= multiple->factor;
  append_grouped (out, value, needed_decimals (value, 3));
  g_string_append (out, multiple->word);
}

static double
round_short (double part)
{
  return round_to (part, part < 99.95 ? 1 : 0);
}

static void
append_short (GString *out, double value, AyumiLang lang)
{
  const Multiple *first = lang == AYUMI_LANG_JA ? short_ja : short_en, *multiple = first;
  double part;

  while (multiple->factor > 1 && value < multiple->factor)
    multiple++;
  part = round_short (value / multiple->factor);
  /* Rounding may reach the next multiple: 999,950 is 1M and not 1000K. */
  if (multiple > first && part >= multiple[-1].factor / multiple->factor)
    part = round_short (value / (--multiple)->factor);
  if (part < 1e4)
    {
      char digits[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append (out, g_ascii_formatd (digits, sizeof digits, "%.5g", part));
    }
  else
    append_grouped (out, part, 0);
  g_string_append (out, multiple->word);
}

/* English units that reports count in, and each for exactly one. A closed list and no rule of
 * grammar: a unit that is not here stays as the report writes it. */
static const char *const singular_units[][2] = {
  { "accounts", "account" },
  { "Acts", "Act" },
  { "applications", "application" },
  { "bodies", "body" },
  { "businesses", "business" },
  { "cards", "card" },
  { "checks", "check" },
  { "clauses", "clause" },
  { "companies", "company" },
  { "days", "day" },
  { "events", "event" },
  { "hours", "hour" },
  { "items", "item" },
  { "local governments", "local government" },
  { "log-ins", "log-in" },
  { "members", "member" },
  { "migrations", "migration" },
  { "months", "month" },
  { "municipalities", "municipality" },
  { "organisations", "organisation" },
  { "people", "person" },
  { "points", "point" },
  { "posts", "post" },
  { "procedures", "procedure" },
  { "projects", "project" },
  { "registrations", "registration" },
  { "respondents", "respondent" },
  { "rules", "rule" },
  { "services", "service" },
  { "systems", "system" },
  { "tasks", "task" },
  { "times", "time" },
  { "units", "unit" },
  { "uses", "use" },
  { "validations", "validation" },
  { "years", "year" },
};

/* @unit as it stands after the written @number: 1 year, but 1.0 years and 1 million years. */
static const char *
unit_after (const char *number, const char *unit)
{
  if (!g_str_equal (number, "1") && !g_str_equal (number, "\u22121"))
    return unit;
  for (gsize i = 0; i < G_N_ELEMENTS (singular_units); i++)
    if (g_str_equal (unit, singular_units[i][0]))
      return singular_units[i][1];
  return unit;
}

char *
ayumi_number_format (double value, AyumiLang lang, const AyumiNumberFormat *format)
{
  static const AyumiNumberFormat defaults = { .decimals = -1 };
  GString *out = g_string_new (NULL);
  double size = fabs (value);
  int decimals;

  if (format == NULL)
    format = &defaults;
  if (!isfinite (value))
    {
      g_string_append (out, "–");
      return g_string_free (out, FALSE);
    }
  decimals = format->decimals < 0 ? needed_decimals (size, 4) : MIN (format->decimals, 4);
  if (format->style == AYUMI_NUMBER_SHORT)
    decimals = 1;
  if (value < 0 && round_to (size, decimals) > 0)
    g_string_append (out, "\u2212");
  if (format->style == AYUMI_NUMBER_SHORT)
    append_short (out, size, lang);
  else if (format->style == AYUMI_NUMBER_WORDS)
    append_compact (out, size, lang, format->decimals < 0 ? -1 : decimals);
  else
    append_grouped (out, round_to (size, decimals), decimals);
  if (format->unit != NULL && *format->unit != '\0')
    {
      const char *unit = lang == AYUMI_LANG_EN ? unit_after (out->str, format->unit) : format->unit;

      if (lang == AYUMI_LANG_EN && *unit != '%')
        g_string_append_c (out, ' ');
      g_string_append (out, unit);
    }
  return g_string_free (out, FALSE);
}

char *
ayumi_number_to_ascii (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int precision = 1; precision <= 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (buffer, sizeof buffer, format, value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  /* A large whole number is read more easily without an exponent. */
  if (strchr (buffer, 'e') != NULL && fabs (value) < 1e15 && value == floor (value))
    g_ascii_formatd (buffer, sizeof buffer, "%.0f", value);
  return g_strdup (buffer);
}
