/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-time.h"

#include <string.h>

#include "base/ayumi-edtf.h"

/* The two digits of @text, -1 when they are none. */
static int
two_digits (const char *text)
{
  return g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1])
             ? (text[0] - '0') * 10 + text[1] - '0'
             : -1;
}

static gboolean
is_day (int year, int month, int day)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return year >= 1 && month >= 1 && month <= 12 && day >= 1
         && day <= lengths[month - 1] + (leap && month == 2);
}

gboolean
ayumi_time_parse (const char *text, gint64 *seconds)
{
  gsize length = strlen (text);
  int century, year, month, day, hour = 0, minute = 0, second = 0;

  if ((length != 10 && length != 16 && length != 19) || text[4] != '-' || text[7] != '-'
      || (length > 10 && (text[10] != 'T' || text[13] != ':')) || (length > 16 && text[16] != ':'))
    return FALSE;
  century = two_digits (text);
  year = two_digits (text + 2);
  month = two_digits (text + 5);
  day = two_digits (text + 8);
  if (length > 10)
    {
      hour = two_digits (text + 11);
      minute = two_digits (text + 14);
    }
  if (length > 16)
    second = two_digits (text + 17);
  if (century < 0 || year < 0 || !is_day (100 * century + year, month, day) || hour < 0 || hour > 23
      || minute < 0 || minute > 59 || second < 0 || second > 59)
    return FALSE;
  *seconds = (gint64) ayumi_day_from_ymd (100 * century + year, month, day) * 86400 + hour * 3600
             + minute * 60 + second;
  return TRUE;
}
