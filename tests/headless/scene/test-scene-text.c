/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that are put together from remembered words and glyphs are those that Pango and cairo draw. */
#include <string.h>

#include "scene/ayumi-text-mask.h"
#include "scene/ayumi-text-pixels.h"
#include "scene/ayumi-word-cache.h"

#define LENGTH 12 /* characters of a text made by chance */

static const char *const texts[] = {
  "デジタル庁が発足",
  "マイナンバーカードの保有枚数、1億枚を超える",
  "デジタル・ガバメント実行計画（2020年12月25日閣議決定）を改定",
  "「誰一人取り残さない」デジタル社会の実現：格差の是正",
  "行政手続のオンライン化（ｅ－Ｇｏｖ）",
  "第319回法人番号検討会（青沢町）、250団体…",
  "2021年9月1日",
  "+1,221",
  "12.5万",
  "100%",
  "Digital Agency established",
  "My Number Cards issued to 75.5% of the population (as of 20 August 2023)",
  "0.41 points more than the month before; values “matched” to names",
  "AVAToWe Yo. Te, r… f) “T” fi ffl",
  "GビズIDとe-Govの連携（API）",
  "",
  " ",
  "か\u3099き\u3099 が ｶﾞ 神\ufe00 葛󠄀",
  "① 推進体制 ■ ☎ ⭐ → ♥",
  "🙂 emoji 👩‍👧",
  "Ελληνικά и русский",
  "שלום و سلام",
  "हिन्दी ไทย 한국어",
  "soft\u00adhyphen zero\u200bwidth",
};

typedef struct
{
  cairo_surface_t *surface; /* (owned) (nullable) */
  int x, y;
} Pixels;

/* How much of the pixel at (@x, @y) from the beginning of the baseline is covered. */
static guint8
cover_at (const Pixels *pixels, int x, int y)
{
  x -= pixels->x;
  y -= pixels->y;
  if (pixels->surface == NULL || x < 0 || y < 0
      || x >= cairo_image_surface_get_width (pixels->surface)
      || y >= cairo_image_surface_get_height (pixels->surface))
    return 0;
  return cairo_image_surface_get_data (
      pixels->surface)[y * cairo_image_surface_get_stride (pixels->surface) + x];
}

/* FALSE where a pixel of @one differs in @two or lies outside it. */
static gboolean
covers (const Pixels *one, const Pixels *two)
{
  if (one->surface == NULL)
    return TRUE;
  for (int y = 0; y < cairo_image_surface_get_height (one->surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (one->surface); x++)
      if (cover_at (one, x + one->x, y + one->y) != cover_at (two, x + one->x, y + one->y))
        return FALSE;
  return TRUE;
}

static void
pixels_clear (Pixels *pixels)
{
  g_clear_pointer (&pixels->surface, cairo_surface_destroy);
}

static void
check_text (const char *text, AyumiFont font, float scale)
{
  Pixels made = { 0 }, drawn = { 0 };

  made.surface = ayumi_text_pixels_new (text, font, scale, &made.x, &made.y);
  drawn.surface = ayumi_text_pixels_draw (text, font, scale, &drawn.x, &drawn.y);
  if (!covers (&made, &drawn) || !covers (&drawn, &made))
    g_error ("“%s”, %g pixels, weight %d, language %d, is not what Pango draws",
             g_strescape (text, NULL), font.size * scale, font.weight, font.language);
  pixels_clear (&made);
  pixels_clear (&drawn);
}

static void
check_in_fonts (const char *text)
{
  static const float sizes[] = { 11.5, 12.5, 20 }, scales[] = { 1, 1.25, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
      for (int weight = 400; weight <= 700; weight += 300)
        for (int language = 0; language < 2; language++)
          check_text (text, (AyumiFont) { sizes[i], weight, language }, scales[s]);
}

static void
test_equal (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check_in_fonts (texts[i]);
}

/* Any characters of the texts beside each other. */
static void
test_by_chance (void)
{
  g_autofree char *joined = NULL;
  g_autofree gunichar *all = NULL;
  glong n;

  joined = g_strjoinv ("", (char *[]) { (char *) texts[0], (char *) texts[1], (char *) texts[2],
                                        (char *) texts[4], (char *) texts[11], (char *) texts[13],
                                        (char *) texts[14], NULL });
  all = g_utf8_to_ucs4_fast (joined, -1, &n);
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint c = 0; c < LENGTH; c++)
        g_string_append_unichar (text, all[g_test_rand_int_range (0, n)]);
      /* Labels do not end in spaces, and cairo leaves out pixels before them. */
      check_text (g_strchomp (text->str), (AyumiFont) { 12.5, 400, i % 2 }, 1);
    }
}

/* The usual labels are made of words, and do not take the slow way. */
static void
test_words (void)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (AyumiGlyph));

  for (guint i = 0; i < 15; i++)
    {
      g_array_set_size (glyphs, 0);
      g_assert_true (ayumi_word_cache_shape (texts[i], (AyumiFont) { 12.5, 400, 0 }, glyphs));
      g_assert_cmpuint (glyphs->len, >, 0);
    }
  /* Of what is not, nothing stays behind. */
  g_array_set_size (glyphs, 0);
  g_assert_false (ayumi_word_cache_shape ("庁 שלום", (AyumiFont) { 12.5, 400, 0 }, glyphs));
  g_assert_cmpuint (glyphs->len, ==, 0);
}

/* What is forgotten comes again. */
static void
test_forget (void)
{
  check_in_fonts (texts[0]);
  ayumi_text_mask_forget ();
  check_in_fonts (texts[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-text/equal", test_equal);
  g_test_add_func ("/scene-text/by-chance", test_by_chance);
  g_test_add_func ("/scene-text/words", test_words);
  g_test_add_func ("/scene-text/forget", test_forget);
  return g_test_run ();
}
