/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The kana that the lower-case ASCII @word may stand for, in Hepburn, Kunrei or the way an input
 * method takes it ("mainanba-", "shinsei", "sinsei", "konnyaku"), as ayumi_fold() would fold it: in
 * hiragana, without long marks. A doubled vowel may be two or a long one, and "ti" may be チ or ティ,
 * so there may be several, the likeliest first and at most sixteen. A consonant or two at the end that
 * wait for their vowel are left out.
 *
 * NULL when @word is no romaji or gives fewer than two kana. Free with g_strfreev(). (nullable)
 */
char **ayumi_romaji_to_kana (const char *word);

G_END_DECLS
