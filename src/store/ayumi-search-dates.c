/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as words of the index. */
#include "store/ayumi-search-index.h"

/* A span is spelled out month by month for so long, and year by year for as long again. */
#define MAX_MONTHS 240
#define MAX_YEARS 120

/* Appends a space, @x, @letter and the last @digits digits of @number. */
static void
append_word (GString *words, const char *x, char letter, int number, guint digits)
{
  char text[16];

  for (guint i = digits; i > 0; i--, number /= 10)
    text[i - 1] = '0' + number % 10;
  g_string_append_c (words, ' ');
  if (*x != '\0')
    g_string_append_c (words, *x);
  g_string_append_c (words, letter);
  g_string_append_len (words, text, digits);
}

static AyumiDay
next_month (int year, int month)
{
  return month == 12 ? ayumi_day_from_ymd (year + 1, 1, 1)
                     : ayumi_day_from_ymd (year, month + 1, 1);
}

void
ayumi_search_dates_append (GString *words, const AyumiEdtf *date, gboolean is_event)
{
  const char *x = is_event ? "" : "x";
  int year, month, day, last_year = 0, last_fiscal = 0;
  AyumiDay at = ayumi_edtf_known_start (date);
  AyumiDay end = ayumi_edtf_known_end (date);

  if (at == end)
    {
      ayumi_day_to_ymd (at, &year, &month, &day);
      append_word (words, x, 'd', (year * 100 + month) * 100 + day, 8);
    }
  for (int n = 0; at <= end && n < MAX_MONTHS + MAX_YEARS; n++)
    {
      int fiscal = ayumi_day_fiscal_year (at);

      ayumi_day_to_ymd (at, &year, &month, &day);
      if (n < MAX_MONTHS)
        append_word (words, x, 'm', year * 100 + month, 6);
      if (year != last_year)
        append_word (words, x, 'y', last_year = year, 4);
      if (fiscal != last_fiscal)
        append_word (words, x, 'f', last_fiscal = fiscal, 4);
      at = n < MAX_MONTHS ? next_month (year, month) : ayumi_day_from_ymd (year + 1, month, 1);
    }
}

/* The years and months that @date touches, as few words as do. */
static void
append_range (GString *any, const AyumiEdtf *date, const char *x)
{
  int year, month, day, n = 0;
  AyumiDay at = ayumi_edtf_known_start (date);
  AyumiDay end = date->last == AYUMI_DAY_MAX ? ayumi_day_today () : date->last;

  ayumi_day_to_ymd (at, &year, &month, &day);
  at = ayumi_day_from_ymd (year, month, 1);
  for (end = MAX (at, end); at <= end && n++ < MAX_MONTHS;)
    {
      g_string_append (any, any->len > 0 ? " OR " : "");
      ayumi_day_to_ymd (at, &year, &month, &day);
      if (month == 1 && ayumi_day_from_ymd (year, 12, 31) <= end)
        {
          g_string_append_printf (any, "\"%sy%04d\"", x, year);
          at = ayumi_day_from_ymd (year + 1, 1, 1);
        }
      else
        {
          g_string_append_printf (any, "\"%sm%04d%02d\"", x, year, month);
          at = next_month (year, month);
        }
    }
}

char *
ayumi_search_dates_condition (const AyumiEdtf *date, gboolean events)
{
  const char *x = events ? "" : "x";
  g_autoptr (GString) any = g_string_new (NULL);
  int year = 0, month = 0, day = 0;

  if (date->first != AYUMI_DAY_MIN)
    ayumi_day_to_ymd (date->first, &year, &month, &day);
  if (date->flags & AYUMI_EDTF_INTERVAL)
    append_range (any, date, x);
  else if (date->start_precision == AYUMI_PRECISION_DAY)
    g_string_printf (any, "\"%sd%04d%02d%02d\"", x, year, month, day);
  else if (date->start_precision == AYUMI_PRECISION_MONTH)
    g_string_printf (any, "\"%sm%04d%02d\"", x, year, month);
  else if (date->start_precision == AYUMI_PRECISION_FISCAL_YEAR)
    g_string_printf (any, "\"%sf%04d\"", x, year);
  else
    g_string_printf (any, "\"%sy%04d\"", x, year);
  return g_strdup_printf ("dates : (%s)", any->str);
}
