/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-lang.h"

G_BEGIN_DECLS

/** How ayumi_number_format() writes a value. */
typedef struct
{
  /* Digits after the point, 0 to 4; negative: as many as needed, at most 4. */
  int decimals;
  /* Large values by 万, 億, 兆 or thousand, million, billion: 6,410万, 64.1 million. */
  gboolean compact;
  /* (nullable) Unit or counter: joined without a space in Japanese and before %, with one in English. */
  const char *unit;
} AyumiNumberFormat;

/**
 * How @value is shown in @lang. Never localised by libc.
 *
 * Japanese: 64,100,000人, compact 6,410万人; English: 64,100,000 people, compact 64.1 million people.
 * Compact keeps the value exact where four significant digits do; otherwise it rounds half away
 * from zero. Multiples begin at 10,000 in both languages: 9,999, then 1万 and 10 thousand. The minus
 * sign is U+2212. Infinities and NaN become "–". @format may be NULL for the defaults (decimals as
 * needed, not compact, no unit). (transfer full)
 */
char *ayumi_number_format (double value, AyumiLang lang, const AyumiNumberFormat *format);

/** @value for files: the shortest text that g_ascii_strtod() reads back to the same value. (transfer full) */
char *ayumi_number_to_ascii (double value);

G_END_DECLS
