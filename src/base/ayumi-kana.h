/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define AYUMI_N_KANA_ROWS 10

/**
 * The row of the fifty sounds that @reading (hiragana or katakana) begins in: 0 for あ to 9 for わ;
 * -1 when it begins with anything else. Voiced and small letters stand in the row of the plain one.
 */
int ayumi_kana_row (const char *reading);

/** The letter that names @row: "あ", "か", … "わ". */
const char *ayumi_kana_row_name (int row);

/**
 * Orders readings as a dictionary does (JIS X 4061, its first levels): by plain letters, the long
 * mark read as the vowel before it, and only between equals by voicing and size. As strcmp().
 */
int ayumi_kana_compare (const char *a, const char *b);

/** Whether @text is all kana, spaces and marks, so that it needs no reading. */
gboolean ayumi_kana_is_all (const char *text);

G_END_DECLS
