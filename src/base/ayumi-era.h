/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

/** A Japanese era. Our own table: glibc pads years and loses 元年. */
typedef struct
{
  AyumiDay first;      /* its first Gregorian day (Meiji counts from 1873-01-01) */
  int first_year;      /* Gregorian year that is year 1 */
  const char *name_ja; /* 令和 */
  const char *name_en; /* Reiwa */
  const char *letter;  /* R */
} AyumiEra;

/** The era that @day falls in, NULL before 1873-01-01. @year_of_era (out, optional): 1 is 元年. */
const AyumiEra *ayumi_era_at (AyumiDay day, int *year_of_era);

/**
 * Parses a year or date written with an era: 令和3年9月1日, 令和元年, R3.9.1, 令和3年度, Reiwa 3.
 *
 * @out gets the span as ayumi_edtf_parse() would give it for the same date. Returns FALSE when
 * @text is not of these forms, or when the date ends before its era begins; dates after the era's
 * end are understood (平成35年 was written in earnest). Full-width digits are understood.
 */
gboolean ayumi_era_parse (const char *text, AyumiEdtf *out);

G_END_DECLS
