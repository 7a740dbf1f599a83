/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/ayumi-lang.h"

G_BEGIN_DECLS

/*
 * Dates as reports state them: the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that reports
 * need, and Japanese fiscal years. A month stays a month: a date is the span of days that it may
 * cover, and layout draws the span.
 *
 *   2021-09-01  2021-09  2021  FY2021             day, month, year, fiscal year (April to March)
 *   2021-09-01/2022-08-31  2021/..  ../2026-03    intervals; ".." is an open end
 *   2023-07~  2023-07?  2023-07%                  approximate, uncertain, both
 *
 * Days are counted from 1970-01-01 in the proleptic Gregorian calendar.
 */

/** A day number: days since 1970-01-01. */
typedef gint32 AyumiDay;

#define AYUMI_DAY_MIN G_MININT32 /* the open start */
#define AYUMI_DAY_MAX G_MAXINT32 /* the open end */

/** How exactly one end of a date is known. */
typedef enum
{
  AYUMI_PRECISION_DAY,
  AYUMI_PRECISION_MONTH,
  AYUMI_PRECISION_YEAR,
  AYUMI_PRECISION_FISCAL_YEAR,
  AYUMI_PRECISION_OPEN,
} AyumiPrecision;

typedef enum
{
  AYUMI_EDTF_INTERVAL = 1 << 0,    /* written with a slash */
  AYUMI_EDTF_APPROXIMATE = 1 << 1, /* "~" on either end */
  AYUMI_EDTF_UNCERTAIN = 1 << 2,   /* "?" on either end */
} AyumiEdtfFlags;

/** A parsed date: plain data, copied by value. */
typedef struct
{
  AyumiDay first;         /* first day it may cover; AYUMI_DAY_MIN when the start is open */
  AyumiDay last;          /* last day it may cover; AYUMI_DAY_MAX when the end is open */
  guint8 start_precision; /* AyumiPrecision of the start (of the date, when no interval) */
  guint8 end_precision;   /* AyumiPrecision of the end */
  guint16 flags;          /* AyumiEdtfFlags */
} AyumiEdtf;

#define AYUMI_EDTF_ERROR (ayumi_edtf_error_quark ())

typedef enum
{
  AYUMI_EDTF_ERROR_SYNTAX, /* not of the form above */
  AYUMI_EDTF_ERROR_RANGE,  /* no such month or day, or the end lies before the start */
} AyumiEdtfError;

/** The error domain of this file. */
GQuark ayumi_edtf_error_quark (void);

/**
 * Parses @text into @out.
 *
 * Years 0001 to 9999. Returns FALSE and sets @error with what is wrong and what to write instead.
 */
gboolean ayumi_edtf_parse (const char *text, AyumiEdtf *out, GError **error);

/** The canonical text of @date: what ayumi_edtf_parse() would read back. (transfer full) */
char *ayumi_edtf_to_string (const AyumiEdtf *date);

/**
 * Puts dates in the order of a list: by first day, then the shorter span first, then by flags.
 *
 * Returns less than, equal to or greater than zero.
 */
int ayumi_edtf_compare (const AyumiEdtf *a, const AyumiEdtf *b);

/** Whether some day of @a may be a day of @b. */
gboolean ayumi_edtf_overlaps (const AyumiEdtf *a, const AyumiEdtf *b);

/**
 * The last day on which @date may begin: a start known to the month had come by the end of that
 * month. AYUMI_DAY_MIN when the start is open.
 */
AyumiDay ayumi_edtf_latest_start (const AyumiEdtf *date);

/**
 * The first day on which @date may end: an end known to the month had not come before that month
 * began. AYUMI_DAY_MAX when the end is open.
 */
AyumiDay ayumi_edtf_earliest_end (const AyumiEdtf *date);

/** The first day that is known of @date: its last one when the start is open. */
AyumiDay ayumi_edtf_known_start (const AyumiEdtf *date);

/** The last day that is known of @date: its first one when the end is open. */
AyumiDay ayumi_edtf_known_end (const AyumiEdtf *date);

/** Whether something that is valid during @valid exists on @day. */
gboolean ayumi_edtf_holds_at (const AyumiEdtf *valid, AyumiDay day);

/** The day number of a Gregorian date. Year 1 to 9999, month 1 to 12, day 1 to 31; not checked further. */
AyumiDay ayumi_day_from_ymd (int year, int month, int day);

/** The Gregorian date of a day number (algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms"). */
void ayumi_day_to_ymd (AyumiDay day, int *year, int *month, int *day_of_month);

/** The fiscal year (April to March) that @day falls in. */
int ayumi_day_fiscal_year (AyumiDay day);

/** Today in the local time zone. */
AyumiDay ayumi_day_today (void);

G_END_DECLS
