/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-pad.h"

#include <string.h>

/* The table of fifty sounds as it hangs in schools, あ at the right and read downwards. */
static const char *const kana[] = {
  "わ ら や ま は な た さ か あ",
  "を り _ み ひ に ち し き い",
  "ん る ゆ む ふ ぬ つ す く う",
  "ー れ _ め へ ね て せ け え",
  "・ ろ よ も ほ の と そ こ お",
  "年 月 令和 2021 2022 2023 2024 ゛ ␣ ⌫",
  NULL,
};
static const char *const latin[] = {
  "1 2 3 4 5 6 7 8 9 0", "q w e r t y u i o p", "a s d f g h j k l -", "z x c v b n m ␣ FY ⌫", NULL,
};
static const char *const digits[] = { "1 2 3", "4 5 6", "7 8 9", "_ 0 ⌫", NULL };
static const char *const *const pads[AYUMI_KIOSK_N_PADS] = { kana, latin, digits };

/* Letters that turn into each other, in a circle: つ, っ, づ and again つ. */
static const char *const circles[] = {
  "あぁ",   "いぃ",   "うぅゔ", "えぇ",   "おぉ",   "かが", "きぎ", "くぐ",   "けげ", "こご",
  "さざ",   "しじ",   "すず",   "せぜ",   "そぞ",   "ただ", "ちぢ", "つっづ", "てで", "とど",
  "はばぱ", "ひびぴ", "ふぶぷ", "へべぺ", "ほぼぽ", "やゃ", "ゆゅ", "よょ",   "わゎ",
};

const char *
ayumi_kiosk_pad_row (AyumiKioskPad pad, guint row)
{
  g_return_val_if_fail (pad < AYUMI_KIOSK_N_PADS, NULL);

  return pads[pad][row];
}

/* Puts the next of its circle in the place of the last letter. */
static void
change_last (GString *text)
{
  const char *last;

  if (text->len == 0)
    return;
  last = g_utf8_prev_char (text->str + text->len);
  for (guint i = 0; i < G_N_ELEMENTS (circles); i++)
    {
      const char *found = strstr (circles[i], last), *next;

      if (found == NULL)
        continue;
      next = g_utf8_next_char (found);
      if (*next == '\0')
        next = circles[i];
      g_string_truncate (text, last - text->str);
      g_string_append_unichar (text, g_utf8_get_char (next));
      return;
    }
}

char *
ayumi_kiosk_pad_press (const char *text, const char *key, guint most)
{
  GString *result = g_string_new (text);

  if (g_str_equal (key, "⌫"))
    {
      if (result->len > 0)
        g_string_truncate (result, g_utf8_prev_char (result->str + result->len) - result->str);
    }
  else if (g_str_equal (key, "゛"))
    change_last (result);
  else
    {
      const char *added = g_str_equal (key, "␣") ? " " : key;

      if (g_utf8_strlen (result->str, -1) + g_utf8_strlen (added, -1) <= most)
        g_string_append (result, added);
    }
  return g_string_free (result, FALSE);
}
