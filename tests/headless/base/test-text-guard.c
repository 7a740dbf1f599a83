/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-text-guard.h"

#include "base/ayumi-edtf.h"
#include "base/ayumi-era.h"
#include "base/ayumi-fold.h"

#include <string.h>

static void
test_table (void)
{
  static const struct
  {
    const char *text;
    gsize max;
    gboolean keep_lines;
    const char *shown;
  } rows[] = {
    { "", 10, FALSE, "" },
    { "歩み", 10, FALSE, "歩み" },
    { "歩み歩", 3, FALSE, "歩み歩" },
    { "歩み歩み", 3, FALSE, "歩み…" },
    { "歩み", 1, FALSE, "…" },
    { "歩み", 0, FALSE, "" },
    { "a\nb", 10, FALSE, "a b" },
    { "a\nb", 10, TRUE, "a\nb" },
    { "a\r\nb", 10, TRUE, "a\nb" },
    { "a\rb", 10, TRUE, "a␍b" },
    { "a\u2028b", 10, TRUE, "a\nb" },
    { "a\tb\001\033\177", 10, FALSE, "a␉b␁␛␡" },
    { "a\xc2\x85"
      "b",
      10, FALSE, "a\ufffdb" },
    { "\u202eabc\u2066\u2069\u200f", 10, FALSE, "abc" },
    { "a\xff"
      "b\xe3\x81",
      10, FALSE,
      "a\ufffd"
      "b\ufffd\ufffd" },
    { "\xed\xa0\x80", 10, FALSE, "\ufffd\ufffd\ufffd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = ayumi_text_guard (rows[i].text, rows[i].max, rows[i].keep_lines);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_long (void)
{
  g_autofree char *text = g_strnfill (1000000, 'x');
  g_autofree char *shown = ayumi_text_guard (text, AYUMI_TEXT_MAX_CHARS, TRUE);
  g_autoptr (GString) hidden = g_string_new (NULL);
  g_autofree char *cut = NULL;

  g_assert_cmpint (g_utf8_strlen (shown, -1), ==, AYUMI_TEXT_MAX_CHARS);
  g_assert_true (g_str_has_suffix (shown, "x…"));
  /* What hides behind controls that are not shown is still said to be cut. */
  for (int i = 0; i < 10000; i++)
    g_string_append (hidden, "\u202e");
  g_string_append (hidden, "text");
  cut = ayumi_text_guard (hidden->str, AYUMI_CELL_MAX_CHARS, FALSE);
  g_assert_true (g_str_has_suffix (cut, "…"));
}

static void
test_ids (void)
{
  static const char *const good[] = { "a", "0", "digital-agency-launch", "2021-09", "a-b-1" };
  static const char *const bad[] = { "",    "-",   "-a",  "a-", "a--b", "A",
                                     "a b", "a_b", "a:b", "歩", "a\n",  "a." };
  g_autofree char *longest = g_strnfill (128, 'a'), *longer = g_strnfill (129, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (ayumi_id_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ayumi_id_is_valid (bad[i]));
  g_assert_true (ayumi_id_is_valid (longest));
  g_assert_false (ayumi_id_is_valid (longer));
}

static gboolean
is_fit (const char *text, gboolean lines)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if ((g_unichar_iscntrl (c) && !(lines && c == '\n')) || (c >= 0x202a && c <= 0x202e)
          || (c >= 0x2066 && c <= 0x2069))
        return FALSE;
    }
  return TRUE;
}

/* Random bytes through every reader of text: valid UTF-8 comes out, within the limit, twice the same. */
static void
test_random_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4096);

  for (int i = 0; i < 50000; i++)
    {
      char bytes[65] = { 0 };
      gsize max = g_rand_int_range (rand, 1, 40);
      gboolean lines = g_rand_boolean (rand);
      g_autofree char *once = NULL, *twice = NULL, *folded = NULL;
      g_autoptr (GString) index = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      AyumiEdtf date;

      for (int n = g_rand_int_range (rand, 0, 64), j = 0; j < n; j++)
        bytes[j] = g_rand_int_range (rand, 1, 256);
      once = ayumi_text_guard (bytes, max, lines);
      twice = ayumi_text_guard (once, max, lines);
      g_assert_true (g_utf8_validate (once, -1, NULL));
      g_assert_cmpuint (g_utf8_strlen (once, -1), <=, max);
      g_assert_true (is_fit (once, lines));
      g_assert_cmpstr (twice, ==, once);
      folded = ayumi_fold (bytes);
      ayumi_fold_append_index (index, folded);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_true (g_utf8_validate (index->str, -1, NULL));
      if (!ayumi_edtf_parse (bytes, &date, &error))
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
      ayumi_era_parse (bytes, &date);
      ayumi_id_is_valid (bytes);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-guard/table", test_table);
  g_test_add_func ("/text-guard/long", test_long);
  g_test_add_func ("/text-guard/ids", test_ids);
  g_test_add_func ("/text-guard/random-bytes", test_random_bytes);
  return g_test_run ();
}
