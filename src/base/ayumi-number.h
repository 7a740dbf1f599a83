/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-lang.h"

G_BEGIN_DECLS

/** How large values are shortened. */
typedef enum
{
  AYUMI_NUMBER_FULL,  /* not: 64,100,000 */
  AYUMI_NUMBER_WORDS, /* for sentences, four significant digits: 6,410万, 64.1 million */
  AYUMI_NUMBER_SHORT, /* for axes and cells, as CLDR's short compact form: 6410万, 64.1M */
} AyumiNumberStyle;

/** How ayumi_number_format() writes a value. */
typedef struct
{
  /* Digits after the point, 0 to 4; negative: as many as needed, at most 4. SHORT ignores it. */
  int decimals;
  AyumiNumberStyle style;
  /* (nullable) Unit or counter: joined without a space in Japanese and before %, with one in English.
   * English in the plural; a common one is put in the singular after exactly 1: 1 year. */
  const char *unit;
} AyumiNumberFormat;

/**
 * How @value is shown in @lang. Never localised by libc.
 *
 * Japanese: 64,100,000人, in words 6,410万人; English: 64,100,000 people, in words 64.1 million people.
 * WORDS keeps the value exact where four significant digits do; otherwise it rounds half away from
 * zero. Its multiples begin at 10,000 in both languages: 9,999, then 1万 and 10 thousand. SHORT has
 * the multiples of CLDR (万 億 兆 京; K M B T), whole numbers from 100 of a multiple on and one digit
 * after the point below: 12.3万, 123K; it groups digits from 10,000 on. The minus sign is U+2212.
 * Infinities and NaN become "–". @format may be NULL for the defaults (decimals as needed, FULL, no
 * unit). (transfer full)
 */
char *ayumi_number_format (double value, AyumiLang lang, const AyumiNumberFormat *format);

/** @value for files: the shortest text that g_ascii_strtod() reads back to the same value. (transfer full) */
char *ayumi_number_to_ascii (double value);

G_END_DECLS
