/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-utf8.h"

#include <string.h>

#define EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Whether eight bytes are ASCII and none of them is NUL. */
static inline gboolean
is_ascii (const guchar *bytes)
{
  guint64 word;

  memcpy (&word, bytes, sizeof word);
  return ((word | (word - EACH (1))) & EACH (0x80)) == 0;
}

/* Whether three bytes are a character of U+1000 to U+CFFF or U+E000 to U+FFFF: any continuation is right. */
static inline gboolean
is_three (const guchar *bytes)
{
  return bytes[0] >= 0xe1 && bytes[0] <= 0xef && bytes[0] != 0xed && (bytes[1] & 0xc0) == 0x80
         && (bytes[2] & 0xc0) == 0x80;
}

gboolean
ayumi_utf8_is_valid (const char *text, gsize length)
{
  const guchar *at = (const guchar *) text, *end = at + length;

  while (at < end)
    if (end - at >= 8 && is_ascii (at))
      at += 8;
    else if (end - at >= 3 && is_three (at))
      at += 3;
    else if (*at < 0x80)
      {
        if (*at++ == '\0')
          return FALSE;
      }
    else
      {
        gunichar c = g_utf8_get_char_validated ((const char *) at, end - at);

        if (c >= (gunichar) -2)
          return FALSE;
        at += g_utf8_skip[*at];
      }
  return TRUE;
}
