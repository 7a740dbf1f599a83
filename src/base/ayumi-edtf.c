/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-edtf.h"

#include "base/ayumi-text-guard.h"

#include <string.h>

/* As much of a refused text as a message quotes: it may be anything. */
#define QUOTED_CHARS 40

G_DEFINE_QUARK (ayumi-edtf-error-quark, ayumi_edtf_error)

/* One end of a date while it is read. */
typedef struct
{
  AyumiDay first, last;
  AyumiPrecision precision;
  guint flags;
} End;

AyumiDay
ayumi_day_from_ymd (int year, int month, int day)
{
  int y = year - (month <= 2), era, year_of_era, day_of_year, day_of_era;

  era = (y >= 0 ? y : y - 399) / 400;
  year_of_era = y - era * 400;
  day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

void
ayumi_day_to_ymd (AyumiDay day, int *year, int *month, int *day_of_month)
{
  gint64 z = (gint64) day + 719468, era, day_of_era, year_of_era, day_of_year, shifted;

  era = (z >= 0 ? z : z - 146096) / 146097;
  day_of_era = z - era * 146097;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  shifted = (5 * day_of_year + 2) / 153;
  *day_of_month = day_of_year - (153 * shifted + 2) / 5 + 1;
  *month = shifted < 10 ? shifted + 3 : shifted - 9;
  *year = year_of_era + era * 400 + (*month <= 2);
}

int
ayumi_day_fiscal_year (AyumiDay day)
{
  int year, month, day_of_month;

  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  return month >= 4 ? year : year - 1;
}

AyumiDay
ayumi_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return ayumi_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                             g_date_time_get_day_of_month (now));
}

static int
days_in_month (int year, int month)
{
  return g_date_get_days_in_month (month, year);
}

/* Reads exactly @n digits. */
static gboolean
read_digits (const char **at, int n, int *value)
{
  int sum = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*at)[i]))
        return FALSE;
      sum = sum * 10 + g_ascii_digit_value ((*at)[i]);
    }
  *at += n;
  *value = sum;
  return TRUE;
}

static gboolean
syntax_error (GError **error, const char *text)
{
  g_autofree char *shown = ayumi_text_guard (text, QUOTED_CHARS, FALSE);

  g_set_error (error, AYUMI_EDTF_ERROR, AYUMI_EDTF_ERROR_SYNTAX,
               "“%s” is not a date; write 2021-09-01, 2021-09, 2021, FY2021, an interval such as "
               "2021-09/2022-08 or 2021-09/.., with ~ for about and ? for uncertain",
               shown);
  return FALSE;
}

static gboolean
range_error (GError **error, const char *text, const char *what)
{
  g_autofree char *shown = ayumi_text_guard (text, QUOTED_CHARS, FALSE);

  g_set_error (error, AYUMI_EDTF_ERROR, AYUMI_EDTF_ERROR_RANGE, "“%s” has %s", shown, what);
  return FALSE;
}

/* Reads the year, month and day that stand at @at. */
static gboolean
read_calendar_date (const char **at, End *end, const char *text, GError **error)
{
  int year, month, day;

  if (!read_digits (at, 4, &year))
    return syntax_error (error, text);
  if (year == 0)
    return range_error (error, text, "no year 0000; years are 0001 to 9999");
  if (**at != '-')
    {
      end->precision = AYUMI_PRECISION_YEAR;
      end->first = ayumi_day_from_ymd (year, 1, 1);
      end->last = ayumi_day_from_ymd (year, 12, 31);
      return TRUE;
    }
  (*at)++;
  if (!read_digits (at, 2, &month))
    return syntax_error (error, text);
  if (month < 1 || month > 12)
    return range_error (error, text, "a month that is not 01 to 12");
  if (**at != '-')
    {
      end->precision = AYUMI_PRECISION_MONTH;
      end->first = ayumi_day_from_ymd (year, month, 1);
      end->last = end->first + days_in_month (year, month) - 1;
      return TRUE;
    }
  (*at)++;
  if (!read_digits (at, 2, &day))
    return syntax_error (error, text);
  if (day < 1 || day > days_in_month (year, month))
    return range_error (error, text, "a day that this month does not have");
  end->precision = AYUMI_PRECISION_DAY;
  end->first = end->last = ayumi_day_from_ymd (year, month, day);
  return TRUE;
}

static gboolean
read_fiscal_year (const char **at, End *end, const char *text, GError **error)
{
  int year;

  *at += strlen ("FY");
  if (!read_digits (at, 4, &year))
    return syntax_error (error, text);
  if (year == 0 || year == 9999)
    return range_error (error, text, "a fiscal year that is not FY0001 to FY9998");
  end->precision = AYUMI_PRECISION_FISCAL_YEAR;
  end->first = ayumi_day_from_ymd (year, 4, 1);
  end->last = ayumi_day_from_ymd (year + 1, 3, 31);
  return TRUE;
}

/* Reads one end up to a slash or the end of the text. */
static gboolean
read_end (const char **at, End *end, const char *text, GError **error)
{
  *end = (End) { 0 };
  if (g_str_has_prefix (*at, ".."))
    {
      *at += 2;
      end->precision = AYUMI_PRECISION_OPEN;
      return TRUE;
    }
  if (g_str_has_prefix (*at, "FY"))
    {
      if (!read_fiscal_year (at, end, text, error))
        return FALSE;
    }
  else if (!read_calendar_date (at, end, text, error))
    return FALSE;
  switch (**at)
    {
    case '~':
      end->flags = AYUMI_EDTF_APPROXIMATE;
      break;
    case '?':
      end->flags = AYUMI_EDTF_UNCERTAIN;
      break;
    case '%':
      end->flags = AYUMI_EDTF_APPROXIMATE | AYUMI_EDTF_UNCERTAIN;
      break;
    default:
      return TRUE;
    }
  (*at)++;
  return TRUE;
}

gboolean
ayumi_edtf_parse (const char *text, AyumiEdtf *out, GError **error)
{
  const char *at = text;
  End start, end;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  if (!read_end (&at, &start, text, error))
    return FALSE;
  if (*at == '\0')
    {
      if (start.precision == AYUMI_PRECISION_OPEN)
        return syntax_error (error, text);
      *out = (AyumiEdtf) { start.first, start.last, start.precision, start.precision, start.flags };
      return TRUE;
    }
  if (*at != '/')
    return syntax_error (error, text);
  at++;
  if (!read_end (&at, &end, text, error))
    return FALSE;
  if (*at != '\0'
      || (start.precision == AYUMI_PRECISION_OPEN && end.precision == AYUMI_PRECISION_OPEN))
    return syntax_error (error, text);
  if (start.precision == AYUMI_PRECISION_OPEN)
    start.first = AYUMI_DAY_MIN;
  if (end.precision == AYUMI_PRECISION_OPEN)
    end.last = AYUMI_DAY_MAX;
  if (end.last < start.first)
    return range_error (error, text, "an end before its start; write the earlier date first");
  *out = (AyumiEdtf) { start.first, end.last, start.precision, end.precision,
                       AYUMI_EDTF_INTERVAL | start.flags | end.flags };
  return TRUE;
}

static void
append_end (GString *out, AyumiDay day, AyumiPrecision precision, gboolean is_end)
{
  int year, month, day_of_month;

  if (precision == AYUMI_PRECISION_OPEN)
    {
      g_string_append (out, "..");
      return;
    }
  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  switch (precision)
    {
    case AYUMI_PRECISION_FISCAL_YEAR:
      g_string_append_printf (out, "FY%04d", is_end ? year - 1 : year);
      break;
    case AYUMI_PRECISION_YEAR:
      g_string_append_printf (out, "%04d", year);
      break;
    case AYUMI_PRECISION_MONTH:
      g_string_append_printf (out, "%04d-%02d", year, month);
      break;
    case AYUMI_PRECISION_DAY:
    case AYUMI_PRECISION_OPEN:
    default:
      g_string_append_printf (out, "%04d-%02d-%02d", year, month, day_of_month);
      break;
    }
}

char *
ayumi_edtf_to_string (const AyumiEdtf *date)
{
  static const char *const marks[] = { "", "~", "?", "%" };
  const char *mark = marks[(date->flags >> 1) & 3];
  GString *out = g_string_new (NULL);

  append_end (out, date->first, date->start_precision, FALSE);
  if (date->flags & AYUMI_EDTF_INTERVAL)
    {
      if (date->start_precision != AYUMI_PRECISION_OPEN)
        g_string_append (out, mark);
      g_string_append_c (out, '/');
      append_end (out, date->last, date->end_precision, TRUE);
      if (date->end_precision == AYUMI_PRECISION_OPEN)
        return g_string_free (out, FALSE);
    }
  g_string_append (out, mark);
  return g_string_free (out, FALSE);
}

int
ayumi_edtf_compare (const AyumiEdtf *a, const AyumiEdtf *b)
{
  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;
  if (a->last != b->last)
    return a->last < b->last ? -1 : 1;
  if (a->flags != b->flags)
    return a->flags < b->flags ? -1 : 1;
  if (a->start_precision != b->start_precision)
    return a->start_precision < b->start_precision ? -1 : 1;
  if (a->end_precision != b->end_precision)
    return a->end_precision < b->end_precision ? -1 : 1;
  return 0;
}

gboolean
ayumi_edtf_overlaps (const AyumiEdtf *a, const AyumiEdtf *b)
{
  return a->first <= b->last && b->first <= a->last;
}

AyumiDay
ayumi_edtf_latest_start (const AyumiEdtf *date)
{
  int year, month, day_of_month;

  if (date->start_precision == AYUMI_PRECISION_DAY || date->start_precision == AYUMI_PRECISION_OPEN)
    return date->first;
  ayumi_day_to_ymd (date->first, &year, &month, &day_of_month);
  if (date->start_precision == AYUMI_PRECISION_MONTH && month < 12)
    return ayumi_day_from_ymd (year, month + 1, 1) - 1;
  if (date->start_precision == AYUMI_PRECISION_FISCAL_YEAR)
    return ayumi_day_from_ymd (year + 1, 4, 1) - 1;
  return ayumi_day_from_ymd (year + 1, 1, 1) - 1;
}

AyumiDay
ayumi_edtf_earliest_end (const AyumiEdtf *date)
{
  int year, month, day_of_month;

  if (date->end_precision == AYUMI_PRECISION_DAY || date->end_precision == AYUMI_PRECISION_OPEN)
    return date->last;
  ayumi_day_to_ymd (date->last, &year, &month, &day_of_month);
  if (date->end_precision == AYUMI_PRECISION_MONTH)
    return ayumi_day_from_ymd (year, month, 1);
  if (date->end_precision == AYUMI_PRECISION_FISCAL_YEAR)
    return ayumi_day_from_ymd (year - 1, 4, 1);
  return ayumi_day_from_ymd (year, 1, 1);
}

AyumiDay
ayumi_edtf_known_start (const AyumiEdtf *date)
{
  return date->first != AYUMI_DAY_MIN ? date->first : date->last;
}

AyumiDay
ayumi_edtf_known_end (const AyumiEdtf *date)
{
  return date->last != AYUMI_DAY_MAX ? date->last : date->first;
}

gboolean
ayumi_edtf_holds_at (const AyumiEdtf *valid, AyumiDay day)
{
  return valid->first <= day && day <= valid->last;
}
