/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-date-format.h"

#include "base/ayumi-era.h"

#define ERA_FIRST \
  (1 << 3) /* beside AYUMI_DATE_ERA: English names the era's year before the Gregorian one */

static AyumiCalendar preferred;

void
ayumi_date_set_calendar (AyumiCalendar calendar)
{
  preferred = calendar;
}

gboolean
ayumi_calendar_from_string (const char *word, AyumiCalendar *calendar)
{
  if (g_strcmp0 (word, "gregorian") != 0 && g_strcmp0 (word, "era") != 0)
    return FALSE;
  *calendar = g_str_equal (word, "era") ? AYUMI_CALENDAR_ERA : AYUMI_CALENDAR_GREGORIAN;
  return TRUE;
}

/* What @flags ask for in the calendar that is preferred. */
static AyumiDateFormatFlags
resolve (AyumiDateFormatFlags flags)
{
  gboolean era = preferred == AYUMI_CALENDAR_ERA;

  if (flags & AYUMI_DATE_OTHER)
    return (flags & AYUMI_DATE_COMPACT) | (era ? 0 : AYUMI_DATE_ERA);
  return era ? flags | AYUMI_DATE_ERA | ERA_FIRST : flags;
}

static const char *const months[] = { "January",   "February", "March",    "April",
                                      "May",       "June",     "July",     "August",
                                      "September", "October",  "November", "December" };

/* The era that names the date of @precision that @day lies in, NULL when none does or none is wanted. */
static const AyumiEra *
naming_era (AyumiDay day, AyumiPrecision precision, AyumiDateFormatFlags flags, int *year_of_era)
{
  if (!(flags & AYUMI_DATE_ERA))
    return NULL;
  /* The government counts all of fiscal 2019 as 令和元年度, though its April was 平成: look in May. */
  if (precision == AYUMI_PRECISION_FISCAL_YEAR)
    day = ayumi_day_from_ymd (ayumi_day_fiscal_year (day), 5, 1);
  return ayumi_era_at (day, year_of_era);
}

/* 2021年, or 令和3年 and 令和元年. */
static char *
japanese_year (AyumiDay day, AyumiPrecision precision, AyumiDateFormatFlags flags)
{
  int year, month, day_of_month, year_of_era;
  const AyumiEra *era = naming_era (day, precision, flags, &year_of_era);

  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  if (era == NULL)
    return g_strdup_printf ("%d年", year);
  if (year_of_era == 1)
    return g_strdup_printf ("%s元年", era->name_ja);
  return g_strdup_printf ("%s%d年", era->name_ja, year_of_era);
}

/* 2021/9/1 and 2021/9, or R3.9.1 and R3.9. */
static char *
compact_japanese (AyumiDay day, AyumiPrecision precision, AyumiDateFormatFlags flags)
{
  int year, month, day_of_month, year_of_era;
  const AyumiEra *era = naming_era (day, precision, flags, &year_of_era);
  GString *out = g_string_new (NULL);
  char between = era != NULL ? '.' : '/';

  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  g_string_append_printf (out, "%s%d%c%d", era != NULL ? era->letter : "",
                          era != NULL ? year_of_era : year, between, month);
  if (precision == AYUMI_PRECISION_DAY)
    g_string_append_printf (out, "%c%d", between, day_of_month);
  return g_string_free (out, FALSE);
}

static char *
format_japanese (AyumiDay day, AyumiPrecision precision, AyumiDateFormatFlags flags)
{
  int year, month, day_of_month;
  g_autofree char *word = japanese_year (day, precision, flags);
  gboolean compact = (flags & AYUMI_DATE_COMPACT) != 0;

  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  switch (precision)
    {
    case AYUMI_PRECISION_DAY:
      return compact ? compact_japanese (day, precision, flags)
                     : g_strdup_printf ("%s%d月%d日", word, month, day_of_month);
    case AYUMI_PRECISION_MONTH:
      return compact ? compact_japanese (day, precision, flags)
                     : g_strdup_printf ("%s%d月", word, month);
    case AYUMI_PRECISION_FISCAL_YEAR:
      return g_strdup_printf ("%s度", word);
    case AYUMI_PRECISION_YEAR:
    case AYUMI_PRECISION_OPEN:
    default:
      return g_steal_pointer (&word);
    }
}

/* 2021, 2021 (Reiwa 3), Reiwa 3 (2021), R3. */
static char *
english_year (AyumiDay day, AyumiPrecision precision, AyumiDateFormatFlags flags)
{
  int year, month, day_of_month, year_of_era;
  const AyumiEra *era = naming_era (day, precision, flags, &year_of_era);

  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  if (era == NULL)
    return g_strdup_printf ("%d", year);
  if (!(flags & ERA_FIRST))
    return g_strdup_printf ("%d (%s %d)", year, era->name_en, year_of_era);
  if (flags & AYUMI_DATE_COMPACT)
    return g_strdup_printf ("%s%d", era->letter, year_of_era);
  return g_strdup_printf ("%s %d (%d)", era->name_en, year_of_era, year);
}

static char *
format_english (AyumiDay day, AyumiPrecision precision, AyumiDateFormatFlags flags)
{
  int year, month, day_of_month;
  gboolean compact = (flags & AYUMI_DATE_COMPACT) != 0;
  g_autofree char *tail = english_year (day, precision, flags);

  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  switch (precision)
    {
    case AYUMI_PRECISION_DAY:
      return compact ? g_strdup_printf ("%d %.3s %s", day_of_month, months[month - 1], tail)
                     : g_strdup_printf ("%d %s %s", day_of_month, months[month - 1], tail);
    case AYUMI_PRECISION_MONTH:
      return compact ? g_strdup_printf ("%.3s %s", months[month - 1], tail)
                     : g_strdup_printf ("%s %s", months[month - 1], tail);
    case AYUMI_PRECISION_FISCAL_YEAR:
      return compact ? g_strdup_printf (g_ascii_isdigit (*tail) ? "FY%s" : "FY %s", tail)
                     : g_strdup_printf ("fiscal year %s", tail);
    case AYUMI_PRECISION_YEAR:
    case AYUMI_PRECISION_OPEN:
    default:
      return g_steal_pointer (&tail);
    }
}

static char *
format_end (AyumiDay day, AyumiPrecision precision, AyumiLang lang, AyumiDateFormatFlags flags)
{
  return lang == AYUMI_LANG_JA ? format_japanese (day, precision, flags)
                               : format_english (day, precision, flags);
}

/* The fiscal year of an end is named by its first day. */
static char *
format_last (const AyumiEdtf *date, AyumiLang lang, AyumiDateFormatFlags flags)
{
  AyumiDay day = date->last;

  if (date->end_precision == AYUMI_PRECISION_FISCAL_YEAR)
    day = ayumi_day_from_ymd (ayumi_day_fiscal_year (day), 4, 1);
  return format_end (day, date->end_precision, lang, flags);
}

/* Takes @plain and says that it is approximate when @date is. */
static char *
mark_about (char *plain, const AyumiEdtf *date, AyumiLang lang)
{
  g_autofree char *owned = plain;

  if (!(date->flags & AYUMI_EDTF_APPROXIMATE))
    return g_steal_pointer (&owned);
  return g_strdup_printf (lang == AYUMI_LANG_JA ? "%sごろ" : "about %s", owned);
}

static char *
format_interval (const AyumiEdtf *date, AyumiLang lang, AyumiDateFormatFlags flags)
{
  gboolean ja = lang == AYUMI_LANG_JA, compact = (flags & AYUMI_DATE_COMPACT) != 0;
  g_autofree char *first = NULL, *last = NULL;

  if (date->start_precision != AYUMI_PRECISION_OPEN)
    first = format_end (date->first, date->start_precision, lang, flags);
  if (date->end_precision != AYUMI_PRECISION_OPEN)
    last = format_last (date, lang, flags);
  if (first == NULL)
    {
      last = mark_about (g_steal_pointer (&last), date, lang);
      return g_strdup_printf (ja ? "%sまで" : "by %s", last);
    }
  if (last == NULL)
    {
      first = mark_about (g_steal_pointer (&first), date, lang);
      return g_strdup_printf (ja ? "%sから" : "from %s", first);
    }
  if (compact)
    return mark_about (g_strdup_printf (ja ? "%s～%s" : "%s – %s", first, last), date, lang);
  return mark_about (g_strdup_printf (ja ? "%sから%s" : "%s to %s", first, last), date, lang);
}

char *
ayumi_date_format (const AyumiEdtf *date, AyumiLang lang, AyumiDateFormatFlags flags)
{
  gboolean ja = lang == AYUMI_LANG_JA;
  g_autofree char *plain = NULL;

  flags = resolve (flags);
  if (date->flags & AYUMI_EDTF_INTERVAL)
    plain = format_interval (date, lang, flags);
  else
    plain = mark_about (format_end (date->first, date->start_precision, lang, flags), date, lang);
  if (date->flags & AYUMI_EDTF_UNCERTAIN)
    return g_strdup_printf (ja ? "%s（時期不確か）" : "%s (date uncertain)", plain);
  return g_steal_pointer (&plain);
}

char *
ayumi_date_format_both (const AyumiEdtf *date, AyumiLang lang)
{
  g_autofree char *plain = NULL, *other = NULL;

  if (lang == AYUMI_LANG_EN)
    return ayumi_date_format (date, lang, AYUMI_DATE_ERA);
  plain = ayumi_date_format (date, lang, AYUMI_DATE_PLAIN);
  other = ayumi_date_format (date, lang, AYUMI_DATE_OTHER);
  if (g_str_equal (plain, other))
    return g_steal_pointer (&plain);
  return g_strdup_printf ("%s（%s）", plain, other);
}

char *
ayumi_year_format (int year, AyumiLang lang, AyumiDateFormatFlags flags)
{
  AyumiEdtf date = { ayumi_day_from_ymd (year, 1, 1), ayumi_day_from_ymd (year, 12, 31),
                     AYUMI_PRECISION_YEAR, AYUMI_PRECISION_YEAR, 0 };

  return ayumi_date_format (&date, lang, flags);
}

char *
ayumi_edtf_format (const char *edtf, AyumiLang lang, AyumiDateFormatFlags flags)
{
  AyumiEdtf date;

  return ayumi_edtf_parse (edtf, &date, NULL) ? ayumi_date_format (&date, lang, flags)
                                              : g_strdup (edtf);
}

char *
ayumi_day_format (AyumiDay day, AyumiLang lang, AyumiDateFormatFlags flags)
{
  AyumiEdtf date = { day, day, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY, 0 };

  return ayumi_date_format (&date, lang, flags);
}
