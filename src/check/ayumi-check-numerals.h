/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The figures that a text says, read as a person reads them: 1,520万 and 15.2 million, 1億2万9804, 4割,
 * 令和3年 and R3年 as 2021.
 */

/** What a text says in figures, and what it says in words that may stand for a figure. */
typedef struct
{
  GArray *said;  /* (owned) double, in the order of the text */
  GArray *words; /* (owned) double: million, fourteen, the 万 of 万単位, the parts of 2023-09-21 */
} AyumiNumerals;

/** The figures of a Japanese text. (transfer full) */
AyumiNumerals *ayumi_numerals_japanese (const char *text);

/** The figures of an English text. (transfer full) */
AyumiNumerals *ayumi_numerals_english (const char *text);

/** Whether two figures are the same, or as good as the same where large ones are rounded (half a per cent). */
gboolean ayumi_numerals_equal (double a, double b);

/** Frees @self. */
void ayumi_numerals_free (AyumiNumerals *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiNumerals, ayumi_numerals_free)

G_END_DECLS
