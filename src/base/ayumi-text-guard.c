/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-text-guard.h"

#include <string.h>

static gboolean
is_bidi_control (gunichar c)
{
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

char *
ayumi_text_guard (const char *text, gsize max_chars, gboolean keep_lines)
{
  /* No more of a long text is read than can be shown; bidirectional controls count as shown here. */
  gsize most = MIN (max_chars, G_MAXSSIZE / 8) * 6 + 1;
  gsize length = strnlen (text, most), n = 0;
  g_autofree char *valid = g_utf8_make_valid (text, length);
  gboolean cut = length == most;
  GString *out = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_bidi_control (c) || (c == '\r' && at[1] == '\n'))
        continue;
      if (c == '\n' || c == 0x2028 || c == 0x2029)
        c = keep_lines ? '\n' : ' ';
      else if (c < 0x20)
        c = 0x2400 + c;
      else if (c == 0x7f)
        c = 0x2421;
      else if (c >= 0x80 && c < 0xa0)
        c = 0xfffd;
      if (n == max_chars)
        {
          cut = TRUE;
          break;
        }
      g_string_append_unichar (out, c);
      n++;
    }
  if (cut && max_chars > 0)
    {
      /* The last character kept makes room for the mark of what was cut. */
      const char *last = g_utf8_find_prev_char (out->str, out->str + out->len);

      if (n == max_chars && last != NULL)
        g_string_truncate (out, last - out->str);
      g_string_append (out, "…");
    }
  return g_string_free (out, FALSE);
}

gboolean
ayumi_id_is_valid (const char *id)
{
  gsize length = strlen (id);

  if (length == 0 || length > 128)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      gboolean word = g_ascii_islower (id[i]) || g_ascii_isdigit (id[i]);

      if (!word && (id[i] != '-' || i == 0 || i == length - 1 || id[i - 1] == '-'))
        return FALSE;
    }
  return TRUE;
}
