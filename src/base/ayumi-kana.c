/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-kana.h"

#include <string.h>

#define HIRAGANA_FIRST 0x3041 /* small a */
#define HIRAGANA_LAST 0x3093  /* n */
#define KATAKANA_FIRST 0x30A1
#define KATAKANA_LAST 0x30F3
#define LONG_MARK 0x30FC

/* For each letter from small a to n the plain one, neither voiced nor small, and its vowel. */
static const char *const plain_letters =
    "ああいいううええおおかかききくくけけここささししすすせせそそたたちちつつつててとと"
    "なにぬねのはははひひひふふふへへへほほほまみむめもややゆゆよよらりるれろわわゐゑをん";
static const char *const vowels =
    "ああいいううええおおああいいううええおおああいいううええおおああいいうううええおお"
    "あいうえおあああいいいうううえええおおおあいうえおああううおおあいうえおああいえおん";
static const char *const row_ends = "おこそとのほもよろん";

/* What @table has for @letter, hiragana or katakana; other letters as they are. */
static gunichar
look_up (const char *table, gunichar letter)
{
  if (letter >= KATAKANA_FIRST && letter <= KATAKANA_LAST)
    letter = letter - KATAKANA_FIRST + HIRAGANA_FIRST;
  if (letter < HIRAGANA_FIRST || letter > HIRAGANA_LAST)
    return letter;
  return g_utf8_get_char (g_utf8_offset_to_pointer (table, letter - HIRAGANA_FIRST));
}

int
ayumi_kana_row (const char *reading)
{
  gunichar letter = look_up (plain_letters, g_utf8_get_char (reading));
  const char *end = row_ends;

  if (letter < HIRAGANA_FIRST || letter > HIRAGANA_LAST)
    return -1;
  for (int row = 0; row < AYUMI_N_KANA_ROWS; row++, end = g_utf8_next_char (end))
    if (letter <= g_utf8_get_char (end))
      return row;
  return -1;
}

const char *
ayumi_kana_row_name (int row)
{
  static const char *const names[AYUMI_N_KANA_ROWS] = { "あ", "か", "さ", "た", "な",
                                                        "は", "ま", "や", "ら", "わ" };

  g_return_val_if_fail (row >= 0 && row < AYUMI_N_KANA_ROWS, "");

  return names[row];
}

/* The letter at *@text, plain, 0 at the end; moves past it. A long mark is the vowel of @before. */
static gunichar
next_letter (const char **text, gunichar before)
{
  gunichar letter = g_utf8_get_char (*text);

  if (letter == 0)
    return 0;
  *text = g_utf8_next_char (*text);
  return letter == LONG_MARK ? look_up (vowels, before) : look_up (plain_letters, letter);
}

int
ayumi_kana_compare (const char *a, const char *b)
{
  const char *one = a, *two = b;
  gunichar left = 0, right = 0;

  do
    {
      left = next_letter (&one, left);
      right = next_letter (&two, right);
    }
  while (left == right && left != 0);
  if (left == right)
    return strcmp (a, b);
  return left < right ? -1 : 1;
}

gboolean
ayumi_kana_is_all (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text), base = look_up (plain_letters, letter);

      if (g_unichar_isalnum (letter) && letter != LONG_MARK
          && (base < HIRAGANA_FIRST || base > HIRAGANA_LAST))
        return FALSE;
    }
  return TRUE;
}
