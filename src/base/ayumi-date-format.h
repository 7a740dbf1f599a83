/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

/** Whose years dates are written in. */
typedef enum
{
  AYUMI_CALENDAR_GREGORIAN, /* 2021年9月1日, 1 September 2021 */
  AYUMI_CALENDAR_ERA,       /* 令和3年9月1日, 1 September Reiwa 3 (2021) */
} AyumiCalendar;

/** Prefers @calendar from now on, as setlocale() does a language: for the process, from the main thread. */
void ayumi_date_set_calendar (AyumiCalendar calendar);

/** The calendar named "gregorian" or "era". Returns FALSE when there is none. */
gboolean ayumi_calendar_from_string (const char *word, AyumiCalendar *calendar);

typedef enum
{
  AYUMI_DATE_PLAIN = 0,        /* in the calendar that is preferred */
  AYUMI_DATE_ERA = 1 << 0,     /* 令和3年9月1日, compact R3.9.1; 1 September 2021 (Reiwa 3) */
  AYUMI_DATE_COMPACT = 1 << 1, /* for axes and cells: 2021/9/1, Sep 2021, FY2021 / 2021年度 */
  AYUMI_DATE_OTHER = 1 << 2,   /* in the calendar that is not preferred */
} AyumiDateFormatFlags;

/**
 * How @date is shown in @lang: 2021年9月1日, 1 September 2021, 2021年9月ごろ, about September 2021,
 * 2026年3月まで, by March 2026, 2021年9月1日から2022年8月31日, 2021年度, fiscal year 2021.
 *
 * A year or month that two eras share takes the era of its first day; a fiscal year that of its May,
 * as the government counts (FY2019 is 令和元年度). (transfer full)
 */
char *ayumi_date_format (const AyumiEdtf *date, AyumiLang lang, AyumiDateFormatFlags flags);

/** ayumi_date_format() of a date as it is written; a copy of the text when it is none. (transfer full) */
char *ayumi_edtf_format (const char *edtf, AyumiLang lang, AyumiDateFormatFlags flags);

/** @date in both calendars, the preferred one first: 2021年（令和3年）, 2021 (Reiwa 3). (transfer full) */
char *ayumi_date_format_both (const AyumiEdtf *date, AyumiLang lang);

/** ayumi_date_format() of a Gregorian year. (transfer full) */
char *ayumi_year_format (int year, AyumiLang lang, AyumiDateFormatFlags flags);

/** ayumi_date_format() of one day. (transfer full) */
char *ayumi_day_format (AyumiDay day, AyumiLang lang, AyumiDateFormatFlags flags);

G_END_DECLS
