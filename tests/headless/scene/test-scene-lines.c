/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-lang.h"
#include "scene/ayumi-line-breaks.h"
#include "scene/ayumi-measurer.h"

static void
assert_kind (const char *before, const char *after, AyumiBreakKind kind)
{
  g_autofree char *text = g_strconcat (before, after, NULL);

  g_test_message ("%s|%s", before, after);
  g_assert_cmpint (ayumi_line_break_kind (text, text + strlen (before)), ==, kind);
}

static void
test_kinds (void)
{
  assert_kind ("サービスの", "提供", AYUMI_BREAK_FREE);
  assert_kind ("新しい", "法律", AYUMI_BREAK_FREE);
  assert_kind ("生活者・", "事業者", AYUMI_BREAK_FREE);
  assert_kind ("会議で、", "決める", AYUMI_BREAK_FREE);
  assert_kind ("デジタル庁", "（東京）", AYUMI_BREAK_FREE);
  assert_kind ("activity ", "reports", AYUMI_BREAK_FREE);
  assert_kind ("提", "供", AYUMI_BREAK_INSIDE);
  assert_kind ("サービス", "の提供", AYUMI_BREAK_INSIDE);
  assert_kind ("使い", "方", AYUMI_BREAK_INSIDE);
  assert_kind ("シス", "テム", AYUMI_BREAK_WORD);
  assert_kind ("「計画」", "を決定", AYUMI_BREAK_INSIDE);
  assert_kind ("2021–", "2024", AYUMI_BREAK_WORD);
  assert_kind ("2021年", "9月", AYUMI_BREAK_INSIDE);
  assert_kind ("July ", "2023", AYUMI_BREAK_INSIDE);
  assert_kind ("71 ", "million", AYUMI_BREAK_WORD);
  assert_kind ("9", "月", AYUMI_BREAK_WORD);
}

/* Words of @widths, in em, with spaces of one em; the places taken, with commas between. (transfer full) */
static char *
lines_of (const double *widths, guint n, double width, gboolean even)
{
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (AyumiLineBreak));
  g_autoptr (GArray) chosen = NULL;
  GString *taken = g_string_new (NULL);
  double x = 0;

  for (guint i = 0; i < n; i++)
    {
      AyumiLineBreak place = { 0, 0, x + widths[i], x + widths[i] + 1, AYUMI_BREAK_FREE };

      g_array_append_val (breaks, place);
      x = place.next_x;
    }
  chosen = ayumi_line_breaks_choose ((const AyumiLineBreak *) breaks->data, n, width, 1, even);
  for (guint i = 0; i < chosen->len; i++)
    g_string_append_printf (taken, i > 0 ? ",%u" : "%u", g_array_index (chosen, guint, i));
  return g_string_free (taken, FALSE);
}

static void
test_choice (void)
{
  const double words[] = { 4, 4, 4, 4, 2 }, one[] = { 30 };
  g_autofree char *running = lines_of (words, 4, 14, FALSE);
  g_autofree char *even = lines_of (words, 4, 14, TRUE);
  g_autofree char *lost = lines_of (words, 5, 19, FALSE);
  g_autofree char *wide = lines_of (one, 1, 10, FALSE);
  g_autofree char *none = lines_of (NULL, 0, 10, FALSE);

  g_assert_cmpstr (running, ==, "2,3"); /* filled lines */
  g_assert_cmpstr (even, ==, "1,3");    /* lines of one length */
  g_assert_cmpstr (lost, ==, "2,4");    /* a last line of two em takes a word along */
  g_assert_cmpstr (wide, ==, "0");
  g_assert_cmpstr (none, ==, "");
}

/* With real letters: the text is whole, no line is too wide, and phrases stay whole. */
static void
test_text (void)
{
  static const char title[] = "生活者・事業者・職員にやさしいサービスの提供";
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();
  AyumiFont font = { 16, 700, AYUMI_LANG_JA };

  for (guint width = 8; width < 400; width += 7)
    {
      g_auto (GStrv) lines = ayumi_measurer_wrap (measurer, title, font, width, 0, NULL);
      g_autofree char *whole = g_strjoinv ("", lines);

      g_assert_cmpstr (whole, ==, title);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_assert_cmpint (strlen (lines[i]), >, 0);
          g_assert_true (g_utf8_strlen (lines[i], -1) == 1
                         || ayumi_measurer_width (measurer, lines[i], font) <= width + 0.5);
          g_assert_false (width > 200 && g_str_has_prefix (lines[i], "供"));
        }
    }
}

static void
test_long_word (void)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();
  AyumiFont font = { 16, 400, AYUMI_LANG_EN };
  g_auto (GStrv) lines =
      ayumi_measurer_wrap (measurer, "one\n\nInternationalisation  of", font, 60, 0, NULL);
  guint n = g_strv_length (lines);

  g_assert_cmpint (n, >, 4);
  g_assert_cmpstr (lines[0], ==, "one");
  g_assert_cmpstr (lines[1], ==, "");
  g_assert_true (g_str_has_prefix (lines[2], "Int"));
  g_assert_true (g_str_has_suffix (lines[n - 1], "of"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-breaks/kinds", test_kinds);
  g_test_add_func ("/line-breaks/choice", test_choice);
  g_test_add_func ("/line-breaks/text", test_text);
  g_test_add_func ("/line-breaks/long-word", test_long_word);
  return g_test_run ();
}
