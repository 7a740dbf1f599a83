/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-locator-syntax.h"
#include "text/ayumi-locator.h"
#include "text/ayumi-markdown.h"

static void
check_locator (const char *locator, const char *ja, const char *en)
{
  g_autofree char *in_ja = ayumi_locator_format (locator, AYUMI_LANG_JA),
                  *in_en = ayumi_locator_format (locator, AYUMI_LANG_EN);

  g_assert_cmpstr (in_ja, ==, ja);
  g_assert_cmpstr (in_en, ==, en);
}

static void
test_locator (void)
{
  check_locator ("slide 6, page 8, item 3.2, 「CDO, CTO」",
                 "スライド6、8ページ、項目3-2、「CDO, CTO」",
                 "slide 6, page 8, item 3.2, “CDO, CTO”");
  check_locator ("p 1-2", "段落1〜2", "paragraph 1-2");
  check_locator ("heading", "見出し", "heading");
  check_locator ("table 1 row 3", "表1の3行", "table 1 row 3");
  check_locator ("chapter 3, area 1", "第3章、領域1", "chapter 3, area 1");
  /* What a file from elsewhere holds is shown as it is. */
  check_locator ("どこか", "どこか", "どこか");
}

static void
test_locator_refusals (void)
{
  static const char *const wrong[] = { "",         "スライド6", "slide 6,item 1", "slide six",
                                       "slide 6,", "「open",    "「a」b",         "6",
                                       "item 3.",  "item -1" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto (GStrv) parts = ayumi_locator_split (wrong[i]);

      g_assert_null (parts);
    }
}

/* Every word of the notation is said in both languages. */
static void
test_locator_words (void)
{
  for (guint i = 0; ayumi_locator_words ()[i] != NULL; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s 1", ayumi_locator_words ()[i]);
      g_autofree char *ja = ayumi_locator_format (place, AYUMI_LANG_JA),
                      *en = ayumi_locator_format (place, AYUMI_LANG_EN);

      g_assert_true (g_str_has_suffix (en, " 1"));
      g_assert_cmpstr (ja, !=, en);
      g_assert_nonnull (strchr (ja, '1'));
    }
}

static void
check_markdown (const char *markdown, const char *plain)
{
  g_autofree char *text = ayumi_markdown_to_plain (markdown);

  g_assert_cmpstr (text, ==, plain);
}

static void
test_markdown (void)
{
  check_markdown ("", "");
  check_markdown ("一段落の*文*と[リンク](https://example.org)。", "一段落の文とリンク。");
  check_markdown ("one\n\ntwo", "one\ntwo");
  check_markdown ("- a\n- b\n  - c\n", "• a\n• b\n  • c");
  check_markdown ("3. a\n4. b", "3. a\n4. b");
  check_markdown ("a <b>bold</b> `code`", "a bold code");
  check_markdown ("<script>alert(1)</script>", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locator/format", test_locator);
  g_test_add_func ("/locator/refusals", test_locator_refusals);
  g_test_add_func ("/locator/words", test_locator_words);
  g_test_add_func ("/markdown/plain", test_markdown);
  return g_test_run ();
}
