/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-date-input.h"

#include <stdlib.h>
#include <string.h>

#include "base/ayumi-era.h"

#define LONGEST 80 /* bytes: no date is longer */

/* ---- matching ---- */

/* The groups of @text that @pattern matches, NULL when it does not; patterns are compiled once. */
static char **
match (const char *pattern, const char *text)
{
  static GHashTable *compiled;
  static GMutex lock;
  g_autoptr (GMatchInfo) info = NULL;
  GRegex *regex;

  g_mutex_lock (&lock);
  if (compiled == NULL)
    compiled = g_hash_table_new (g_direct_hash, g_direct_equal);
  regex = g_hash_table_lookup (compiled, pattern);
  if (regex == NULL)
    {
      regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
      g_hash_table_insert (compiled, (gpointer) pattern, regex);
    }
  g_mutex_unlock (&lock);
  return g_regex_match (regex, text, 0, &info) ? g_match_info_fetch_all (info) : NULL;
}

/* A group of a match, "" when it is not there. */
static const char *
group (char **groups, guint index)
{
  return index < g_strv_length (groups) ? groups[index] : "";
}

/* ---- one date ---- */

/* "2022", "6", "1" as EDTF; a part that is missing ends it. */
static gboolean
from_parts (const char *year, const char *month, const char *day, AyumiEdtf *out)
{
  g_autofree char *edtf = NULL;

  if (*month == '\0')
    edtf = g_strdup_printf ("%.4s", year);
  else if (*day == '\0')
    edtf = g_strdup_printf ("%.4s-%02d", year, atoi (month));
  else
    edtf = g_strdup_printf ("%.4s-%02d-%02d", year, atoi (month), atoi (day));
  return ayumi_edtf_parse (edtf, out, NULL);
}

/* The months' English names begin with these. */
static int
english_month (const char *name)
{
  static const char *const months[] = { "JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                        "JUL", "AUG", "SEP", "OCT", "NOV", "DEC" };
  static const char *const names[] = { "JANUARY",   "FEBRUARY", "MARCH",    "APRIL",
                                       "MAY",       "JUNE",     "JULY",     "AUGUST",
                                       "SEPTEMBER", "OCTOBER",  "NOVEMBER", "DECEMBER" };

  for (int i = 0; i < 12; i++)
    if (g_str_equal (name, names[i]) || g_str_equal (name, months[i])
        || (i == 8 && g_str_equal (name, "SEPT")))
      return i + 1;
  return 0;
}

static gboolean
parse_english (const char *text, AyumiEdtf *out)
{
  static const struct
  {
    const char *pattern;
    guint year, month, day;
  } forms[] = {
    { "^([A-Z]{3,9})\\.?,? (\\d{4})$", 2, 1, 9 },
    { "^([A-Z]{3,9})\\.? (\\d{1,2})(?:ST|ND|RD|TH)?,? (\\d{4})$", 3, 1, 2 },
    { "^(\\d{1,2})(?:ST|ND|RD|TH)? ([A-Z]{3,9})\\.?,? (\\d{4})$", 3, 2, 1 },
    { "^(\\d{4}) ([A-Z]{3,9})\\.?(?: (\\d{1,2}))?$", 1, 2, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_auto (GStrv) groups = match (forms[i].pattern, text);
      int month = groups != NULL ? english_month (group (groups, forms[i].month)) : 0;
      g_autofree char *number = g_strdup_printf ("%d", month);

      if (month > 0)
        return from_parts (group (groups, forms[i].year), number, group (groups, forms[i].day),
                           out);
    }
  return FALSE;
}

static gboolean
parse_digits (const char *text, AyumiEdtf *out)
{
  static const struct
  {
    const char *pattern;
    guint year, month, day;
  } forms[] = {
    { "^(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?$", 1, 2, 3 },
    { "^(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?$", 1, 2, 3 },
    { "^(\\d{4})(\\d{2})(\\d{2})$", 1, 2, 3 },
    { "^(\\d{1,2})/(\\d{4})$", 2, 1, 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_auto (GStrv) groups = match (forms[i].pattern, text);

      if (groups != NULL)
        return from_parts (group (groups, forms[i].year), group (groups, forms[i].month),
                           group (groups, forms[i].day), out);
    }
  return FALSE;
}

/* 昭和 or SHOWA alone: from its first day to the day before the next. */
static gboolean
parse_era_name (const char *text, AyumiEdtf *out)
{
  static const char *const names[][2] = { { "明治", "MEIJI" },
                                          { "大正", "TAISHO" },
                                          { "昭和", "SHOWA" },
                                          { "平成", "HEISEI" },
                                          { "令和", "REIWA" } };
  const guint n = G_N_ELEMENTS (names);
  AyumiEdtf first, next;

  for (guint i = 0; i < n; i++)
    if (g_str_equal (text, names[i][0]) || g_str_equal (text, names[i][1]))
      {
        g_autofree char *one = g_strdup_printf ("%s元年", names[i][0]);
        g_autofree char *other = i + 1 < n ? g_strdup_printf ("%s元年", names[i + 1][0]) : NULL;

        if (!ayumi_era_parse (one, &first) || (other != NULL && !ayumi_era_parse (other, &next)))
          return FALSE;
        /* A year in which the era changes belongs to both. */
        *out = (AyumiEdtf) { first.first, other != NULL ? next.last : AYUMI_DAY_MAX,
                             AYUMI_PRECISION_YEAR,
                             other != NULL ? AYUMI_PRECISION_YEAR : AYUMI_PRECISION_OPEN,
                             AYUMI_EDTF_INTERVAL };
        return TRUE;
      }
  return FALSE;
}

/* Eras are written Reiwa 3, and typed any way. */
static gboolean
parse_era (const char *text, AyumiEdtf *out)
{
  g_autofree char *lower = NULL;

  if (ayumi_era_parse (text, out))
    return TRUE;
  if (!g_ascii_isalpha (text[0]) || !g_ascii_isalpha (text[1]))
    return FALSE;
  lower = g_ascii_strdown (text, -1);
  *lower = g_ascii_toupper (*lower);
  return ayumi_era_parse (lower, out);
}

static gboolean
parse_fiscal_year (const char *text, AyumiEdtf *out)
{
  g_auto (GStrv) groups =
      match ("^(?:(?:FY|FISCAL(?: YEAR)?) ?(\\d{4}|\\d{2})|(\\d{4})年度)$", text);
  const char *year;
  g_autofree char *edtf = NULL;

  if (groups == NULL)
    return FALSE;
  year = *group (groups, 1) != '\0' ? group (groups, 1) : group (groups, 2);
  edtf = g_strdup_printf ("FY%s%s", strlen (year) == 2 ? "20" : "", year);
  return ayumi_edtf_parse (edtf, out, NULL);
}

static gboolean
parse_whole (const char *text, AyumiEdtf *out)
{
  return ayumi_edtf_parse (text, out, NULL) || parse_era (text, out) || parse_era_name (text, out)
         || parse_fiscal_year (text, out) || parse_digits (text, out) || parse_english (text, out);
}

/* ---- quarters and halves ---- */

static int
read_count (const char *text)
{
  static const char *const kanji[] = { "一", "二", "三", "四" };

  for (int i = 0; i < 4; i++)
    if (g_str_equal (text, kanji[i]))
      return i + 1;
  return atoi (text);
}

/* The @n-th of the spans of @months months of the year or fiscal year @of. */
static gboolean
take_part (const char *of, int n, int months, AyumiEdtf *out)
{
  int year, month, day;

  if (n < 1 || n * months > 12 || !parse_whole (of, out)
      || (out->start_precision != AYUMI_PRECISION_YEAR
          && out->start_precision != AYUMI_PRECISION_FISCAL_YEAR)
      || (out->flags & AYUMI_EDTF_INTERVAL))
    return FALSE;
  ayumi_day_to_ymd (out->first, &year, &month, &day);
  month += (n - 1) * months - 1;
  out->first = ayumi_day_from_ymd (year + month / 12, month % 12 + 1, 1);
  month += months;
  out->last = ayumi_day_from_ymd (year + month / 12, month % 12 + 1, 1) - 1;
  out->start_precision = out->end_precision = AYUMI_PRECISION_MONTH;
  out->flags |= AYUMI_EDTF_INTERVAL;
  return TRUE;
}

static gboolean
parse_part (const char *text, AyumiEdtf *out)
{
  static const struct
  {
    const char *pattern;
    guint of, count;
    int months, n; /* n: when the words say which */
  } forms[] = {
    { "^(.+?)[-_ の]*第?([1-4一二三四])四半期$", 1, 2, 3, 0 },
    { "^(.+?)[-_ ]*Q([1-4])$", 1, 2, 3, 0 },
    { "^Q([1-4])[- ]*(?:OF )?(.+)$", 2, 1, 3, 0 },
    { "^(.+?)[-_ の]*(?:上半期|上期|前半|前期)$", 1, 9, 6, 1 },
    { "^(.+?)[-_ の]*(?:下半期|下期|後半|後期)$", 1, 9, 6, 2 },
    { "^(.+?)[-_ ]*H([12])$", 1, 2, 6, 0 },
    { "^H([12])[- ]+(?:OF )?(.+)$", 2, 1, 6, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_auto (GStrv) groups = match (forms[i].pattern, text);

      if (groups != NULL
          && take_part (group (groups, forms[i].of),
                        forms[i].n > 0 ? forms[i].n : read_count (group (groups, forms[i].count)),
                        forms[i].months, out))
        return TRUE;
    }
  return FALSE;
}

static gboolean
parse_one (const char *text, AyumiEdtf *out)
{
  return parse_whole (text, out) || parse_part (text, out);
}

/* ---- ranges ---- */

/* An end that says only 12月 or 3日 gets the rest from the start. */
static gboolean
parse_end (const char *text, const AyumiEdtf *start, AyumiEdtf *out)
{
  g_auto (GStrv) groups = match ("^(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?$", text);
  int year, month, day;
  g_autofree char *whole = NULL;

  if (groups == NULL || *text == '\0')
    return parse_one (text, out);
  ayumi_day_to_ymd (start->first, &year, &month, &day);
  whole = *group (groups, 1) != '\0' ? g_strdup_printf ("%04d年%s", year, text)
                                     : g_strdup_printf ("%04d年%d月%s", year, month, text);
  return parse_one (whole, out);
}

static gboolean
parse_range (const char *text, AyumiEdtf *out)
{
  static const char *const forms[] = {
    "^(.+?) ?(?:\\.\\.|~|–|—|から|より) ?(.+?)(?:まで|迄)?$",
    "^(?:FROM |BETWEEN )?(.+?) (?:TO|UNTIL|AND|-) (.+)$",
    "^(.+)/(.+)$",
    "^(.+[年月日度])-(.+)$",
    "^(.+[/.].+)-(\\d{4}[/.].+)$",
  };
  AyumiEdtf start, end;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_auto (GStrv) groups = match (forms[i], text);

      if (groups == NULL || !parse_one (groups[1], &start) || !parse_end (groups[2], &start, &end)
          || start.first == AYUMI_DAY_MIN || end.last < start.first)
        continue;
      *out = (AyumiEdtf) { start.first, end.last, start.start_precision, end.end_precision,
                           AYUMI_EDTF_INTERVAL | start.flags | end.flags };
      return TRUE;
    }
  return FALSE;
}

gboolean
ayumi_date_input_parse (const char *text, AyumiEdtf *out)
{
  g_autofree char *normal = NULL, *upper = NULL;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  if (strlen (text) > LONGEST)
    return FALSE;
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  if (normal == NULL)
    return FALSE;
  upper = g_ascii_strup (g_strstrip (normal), -1);
  for (char *at = upper; (at = strstr (at, "〜")) != NULL;)
    {
      *at = '~';
      memmove (at + 1, at + strlen ("〜"), strlen (at + strlen ("〜")) + 1);
    }
  return parse_one (upper, out) || parse_range (upper, out);
}
