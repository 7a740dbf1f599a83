/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-kana.h"

#include <string.h>

#define HIRAGANA_FIRST 0x3041 /* small a */
#define HIRAGANA_LAST 0x3093  /* n */
#define KATAKANA_FIRST 0x30A1
#define KATAKANA_LAST 0x30F3
#define LONG_MARK 0x30FC

/* The plain letter of each letter from small a to n: voiced and small ones follow or precede it in Unicode. */
static const char *const plain_letters =
    "ああいいううええおおかかききくくけけここささししすすせせそそたたちちつつつててとと"
    "なにぬねのはははひひひふふふへへへほほほまみむめもややゆゆよよらりるれろわわゐゑをん";
static const char *const row_ends = "おこそとのほもよろん";

/* The plain hiragana of @letter; other letters as they are. */
static gunichar
plain (gunichar letter)
{
  if (letter >= KATAKANA_FIRST && letter <= KATAKANA_LAST)
    letter = letter - KATAKANA_FIRST + HIRAGANA_FIRST;
  if (letter < HIRAGANA_FIRST || letter > HIRAGANA_LAST)
    return letter;
  return g_utf8_get_char (g_utf8_offset_to_pointer (plain_letters, letter - HIRAGANA_FIRST));
}

int
ayumi_kana_row (const char *reading)
{
  gunichar letter = plain (g_utf8_get_char (reading));
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

/* The next letter at *@text that counts, 0 at the end; moves past it. */
static gunichar
next_letter (const char **text)
{
  while (**text != '\0')
    {
      gunichar letter = g_utf8_get_char (*text);

      *text = g_utf8_next_char (*text);
      if (letter != LONG_MARK)
        return plain (letter);
    }
  return 0;
}

int
ayumi_kana_compare (const char *a, const char *b)
{
  const char *one = a, *two = b;

  for (;;)
    {
      gunichar left = next_letter (&one), right = next_letter (&two);

      if (left != right)
        return left < right ? -1 : 1;
      if (left == 0)
        return strcmp (a, b);
    }
}
