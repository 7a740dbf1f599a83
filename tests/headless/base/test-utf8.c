/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-utf8.h"

#include <string.h>

/* Says what GLib says of each text, and that one with a NUL is not valid. */
static void
expect_same (const char *text, gsize length)
{
  gboolean valid = g_utf8_validate_len (text, length, NULL) && memchr (text, '\0', length) == NULL;

  g_assert_cmpint (ayumi_utf8_is_valid (text, length), ==, valid);
}

static void
test_table (void)
{
  static const char *const texts[] = {
    "",
    "a",
    "歩み",
    "12345678",
    "歩1み23456789012345678",
    "é",
    "𠮷野家",
    "\xef\xbf\xbe",
    /* Cut off, overlong, surrogates, beyond U+10FFFF, a stray continuation. */
    "\xe6\xad",
    "1234567\xe6",
    "\xc0\xaf",
    "\xe0\x80\xaf",
    "\xed\xa0\x80",
    "\xed\x9f\xbf",
    "\xf0\x80\x80\xaf",
    "\xf4\x90\x80\x80",
    "\xf4\x8f\xbf\xbf",
    "\x80",
    "12345678\x80",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize length = 0; length <= strlen (texts[i]); length++)
      expect_same (texts[i], length);
  expect_same ("1234\0"
               "678",
               8);
  expect_same ("\0", 1);
}

/* Texts with a byte or two that do not belong there. */
static void
test_changed (void)
{
  static const char text[] = "デジタル庁 activity report 2021–2024 𠮷 naïve 歩みを読む";

  for (guint i = 0; i < 200000; i++)
    {
      char bytes[sizeof text];
      guint from = g_test_rand_int_range (0, sizeof text - 1);
      guint length = g_test_rand_int_range (0, sizeof text - from);

      memcpy (bytes, text + from, length);
      for (int n = g_test_rand_int_range (0, 3); n > 0 && length > 0; n--)
        bytes[g_test_rand_int_range (0, length)] = g_test_rand_int_range (0, 256);
      expect_same (bytes, length);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/utf8/table", test_table);
  g_test_add_func ("/utf8/changed", test_changed);
  return g_test_run ();
}
