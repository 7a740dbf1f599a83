/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "colour-vision.h"
#include "fixed-measurer.h"
#include "scene/ayumi-hit-index.h"
#include "scene/ayumi-spans.h"
#include "scene/ayumi-svg.h"

static const AyumiFont font = { 10, 400, AYUMI_LANG_JA };

static AyumiScene *
make_scene (void)
{
  AyumiScene *scene = ayumi_scene_new (200, 100);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  guint second;

  ayumi_scene_set_title (scene, "題 <&>", "d");
  second = ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, "event:b", "second");
  ayumi_scene_add_rect (scene, 100, 10, 50, 20, 0, AYUMI_ROLE_ACCENT, AYUMI_ROLE_NONE, 0);
  ayumi_scene_end_group (scene);
  ayumi_scene_set_order (scene, second, 2);
  ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, "event:a", "first");
  ayumi_scene_add_text (scene, measurer, "年ab", font, 10, 20, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (scene);
  return scene;
}

static void
test_reading_order (void)
{
  g_autoptr (AyumiScene) scene = make_scene ();
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (marks[g_array_index (items, guint, 0)].target, ==, "event:a");
  g_assert_cmpstr (marks[g_array_index (items, guint, 1)].target, ==, "event:b");
}

static void
test_group_box (void)
{
  g_autoptr (AyumiScene) scene = make_scene ();
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  const AyumiMark *group = &marks[ayumi_scene_find_target (scene, "event:a")];

  g_assert_cmpfloat (group->x, ==, 10);
  g_assert_cmpfloat (group->width, ==, 20); /* one wide and two narrow characters */
  g_assert_cmpfloat (group->y, ==, 12);
  g_assert_cmpfloat (group->height, ==, 10);
}

static void
test_hit (void)
{
  g_autoptr (AyumiScene) scene = make_scene ();
  g_autoptr (AyumiHitIndex) index = ayumi_hit_index_new (scene);
  int b = ayumi_scene_find_target (scene, "event:b");

  g_assert_cmpint (ayumi_hit_index_find (index, 120, 20, 0), ==, b);
  g_assert_cmpint (ayumi_hit_index_find (index, 120, 35, 6), ==, b);
  g_assert_cmpint (ayumi_hit_index_find (index, 120, 35, 4), ==, -1);
}

/* A group that is no item is hit when it stands for something, and lets what lies below it through when not. */
static void
test_hit_groups (void)
{
  g_autoptr (AyumiScene) scene = ayumi_scene_new (100, 100);
  g_autoptr (AyumiHitIndex) index = NULL;

  for (guint i = 0; i < 2; i++)
    {
      ayumi_scene_begin_group (scene, AYUMI_READ_NONE, i == 1 ? "term:a" : NULL, NULL);
      ayumi_scene_add_rect (scene, 50 * i, 0, 40, 40, 0, AYUMI_ROLE_SURFACE, AYUMI_ROLE_NONE, 0);
      ayumi_scene_end_group (scene);
    }
  index = ayumi_hit_index_new (scene);
  g_assert_cmpint (ayumi_hit_index_find (index, 20, 20, 0), ==, -1);
  g_assert_cmpint (ayumi_hit_index_find (index, 70, 20, 0), ==,
                   ayumi_scene_find_target (scene, "term:a"));
}

static void
test_svg (void)
{
  g_autoptr (AyumiScene) scene = make_scene ();
  g_autofree char *svg = ayumi_svg_write (scene, AYUMI_THEME_LIGHT, AYUMI_LANG_JA);
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&(GMarkupParser) { 0 }, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (svg, ">年ab</text>"));
  g_assert_nonnull (strstr (svg, "<title>題 &lt;&amp;&gt;</title>"));
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
test_wrap (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  gboolean truncated;
  g_auto (GStrv) all = ayumi_measurer_wrap (measurer, "あいうえお kana", font, 30, 0, &truncated);
  g_auto (GStrv) two = NULL;
  g_autofree char *joined = g_strjoinv ("|", all);

  g_assert_cmpstr (joined, ==, "あいう|えお|kana");
  g_assert_false (truncated);
  two = ayumi_measurer_wrap (measurer, "あいうえおかきくけこ", font, 30, 2, &truncated);
  g_assert_true (truncated);
  g_assert_cmpuint (g_strv_length (two), ==, 2);
  g_assert_true (g_str_has_suffix (two[1], "…"));
  g_assert_cmpfloat (ayumi_measurer_width (measurer, two[1], font), <=, 30);
}

/* Terms in a wrapped paragraph: the text is whole, each term is one item, every part of it is hit before
 * the item around it, and what is no term belongs to that. */
static void
test_spans (void)
{
  static const char text[] = "うみやま かわそらもり はな";
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  const AyumiSpan spans[] = { { 3, 12, "term:a", "a" }, { 13, 25, "term:b", "b" } };

  for (double width = 10; width < 160; width += 5)
    {
      g_autoptr (AyumiScene) scene = ayumi_scene_new (200, 300);
      g_autoptr (AyumiHitIndex) hits = NULL;
      g_autoptr (GString) shown = g_string_new (NULL);
      g_autoptr (GArray) items = NULL;
      const AyumiMark *marks;
      guint n, outer = ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, "section:s", "s");
      guint lines = 0;
      double height = ayumi_spans_add_paragraph (scene, measurer, text, font, 0, 0, width, 0,
                                                 AYUMI_ROLE_TEXT, spans, G_N_ELEMENTS (spans));
      double plain;

      ayumi_scene_end_group (scene);
      plain = ayumi_scene_add_paragraph (scene, measurer, text, font, 0, 150, width, 0,
                                         AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
      g_assert_cmpfloat (height, ==, plain);
      marks = ayumi_scene_get_marks (scene, &n);
      hits = ayumi_hit_index_new (scene);
      items = ayumi_scene_items (scene);
      g_assert_cmpuint (items->len, ==, 3);
      for (guint i = outer; i < marks[outer].end; i++)
        {
          guint inner = outer, found;

          if (marks[i].kind != AYUMI_MARK_TEXT)
            continue;
          g_assert_cmpfloat (marks[i].x + marks[i].width, <=, MAX (width, 10) + 0.01);
          for (const char *c = marks[i].text; *c != '\0'; c++)
            if (*c != ' ')
              g_string_append_c (shown, *c);
          for (guint g = outer + 1; g < i; g++)
            if (marks[g].kind == AYUMI_MARK_GROUP && marks[g].end > i)
              inner = g;
          found = ayumi_hit_index_find (hits, marks[i].x + marks[i].width / 2,
                                        marks[i].y + marks[i].height / 2, 0);
          g_assert_cmpstr (marks[found].target, ==, marks[inner].target);
          lines++;
        }
      g_assert_cmpuint (lines, >=, 3);
      g_assert_cmpstr (shown->str, ==, "うみやまかわそらもりはな");
    }
}

/* Text in another language than the drawing says so. */
static void
test_svg_language (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiScene) scene = ayumi_scene_new (100, 100);
  g_autofree char *svg = NULL;
  guint group = ayumi_scene_begin_group (scene, AYUMI_READ_TEXT, NULL, "骨");

  ayumi_scene_set_language (scene, group, AYUMI_LANG_JA);
  ayumi_scene_add_text (scene, measurer, "骨", (AyumiFont) { 10, 400, AYUMI_LANG_JA }, 0, 20,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (scene);
  ayumi_scene_add_text (scene, measurer, "bone", (AyumiFont) { 10, 400, AYUMI_LANG_EN }, 0, 40,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  svg = ayumi_svg_write (scene, AYUMI_THEME_LIGHT, AYUMI_LANG_EN);
  g_assert_nonnull (strstr (svg, "<g xml:lang=\"ja\">"));
  g_assert_nonnull (strstr (svg, "xml:lang=\"ja\" fill=\"#1a1a1c\">骨"));
  g_assert_null (strstr (svg, "xml:lang=\"en\" fill"));
}

/* The series keep 3:1 on page and card, and stay apart for colour-blind readers: recipes, "Colours". */
static void
test_palette (void)
{
  for (AyumiTheme theme = AYUMI_THEME_LIGHT; theme <= AYUMI_THEME_DARK; theme++)
    for (guint i = 0; i < 8; i++)
      {
        AyumiRgba colour = ayumi_theme_colour (theme, ayumi_role_series (i));

        g_assert_cmpfloat (colour_contrast (colour,
                                            ayumi_theme_colour (theme, AYUMI_ROLE_BACKGROUND)),
                           >=, 3.0);
        g_assert_cmpfloat (colour_contrast (colour, ayumi_theme_colour (theme, AYUMI_ROLE_SURFACE)),
                           >=, 3.0);
        g_assert_cmpfloat (colour_contrast (ayumi_theme_colour (theme, AYUMI_ROLE_TEXT),
                                            ayumi_theme_colour (theme, ayumi_role_series_soft (i))),
                           >=, 4.5);
        for (guint j = 0; j < i; j++)
          for (Vision vision = VISION_NORMAL; vision <= VISION_TRITAN; vision++)
            g_assert_cmpfloat (
                colour_difference (colour_simulate (colour, vision),
                                   colour_simulate (ayumi_theme_colour (theme,
                                                                        ayumi_role_series (j)),
                                                    vision)),
                >=, 12.5);
      }
}

static void
test_text_contrast (void)
{
  for (AyumiTheme theme = 0; theme < AYUMI_N_THEMES; theme++)
    {
      gboolean contrast = theme == AYUMI_THEME_CONTRAST || theme == AYUMI_THEME_CONTRAST_DARK;
      double need = contrast ? 7.0 : 4.5;
      AyumiRgba surface = ayumi_theme_colour (theme, AYUMI_ROLE_SURFACE);

      g_assert_cmpfloat (colour_contrast (ayumi_theme_colour (theme, AYUMI_ROLE_TEXT), surface), >=,
                         need);
      g_assert_cmpfloat (colour_contrast (ayumi_theme_colour (theme, AYUMI_ROLE_TEXT_MUTED),
                                          surface),
                         >=, need);
      g_assert_cmpfloat (colour_contrast (ayumi_theme_colour (theme, AYUMI_ROLE_TEXT_ON_ACCENT),
                                          ayumi_theme_colour (theme, AYUMI_ROLE_ACCENT)),
                         >=, need);
    }
}

/* With high contrast, words in any colour that means something are as readable as the others. */
static void
test_coloured_text_contrast (void)
{
  static const AyumiRole roles[] = {
    AYUMI_ROLE_ACCENT,    AYUMI_ROLE_EMPHASIS, AYUMI_ROLE_MISSING,  AYUMI_ROLE_TARGET,
    AYUMI_ROLE_SELECTION, AYUMI_ROLE_SERIES_1, AYUMI_ROLE_SERIES_2, AYUMI_ROLE_SERIES_3,
    AYUMI_ROLE_SERIES_4,  AYUMI_ROLE_SERIES_5, AYUMI_ROLE_SERIES_6, AYUMI_ROLE_SERIES_7,
    AYUMI_ROLE_SERIES_8,
  };
  static const AyumiTheme themes[] = { AYUMI_THEME_CONTRAST, AYUMI_THEME_CONTRAST_DARK };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (roles); j++)
      g_assert_cmpfloat (colour_contrast (ayumi_theme_colour (themes[i], roles[j]),
                                          ayumi_theme_colour (themes[i], AYUMI_ROLE_SURFACE)),
                         >=, 7.0);
}

/* The ramp goes one way in brightness, its steps are told apart, and text on each is readable. */
static void
test_ramp (void)
{
  const AyumiRgba black = { 0, 0, 0, 1 };

  for (AyumiTheme theme = 0; theme < AYUMI_N_THEMES; theme++)
    {
      gboolean contrast = theme == AYUMI_THEME_CONTRAST || theme == AYUMI_THEME_CONTRAST_DARK,
               dark = theme == AYUMI_THEME_DARK || theme == AYUMI_THEME_CONTRAST_DARK;

      for (guint step = 0; step < 5; step++)
        {
          AyumiRgba colour = ayumi_theme_colour (theme, ayumi_role_ramp (step));
          AyumiRgba text = ayumi_theme_colour (theme, ayumi_role_on_ramp (step));

          g_assert_cmpfloat (colour_contrast (text, colour), >=, contrast ? 7.0 : 4.5);
          if (step > 0)
            {
              AyumiRgba before = ayumi_theme_colour (theme, ayumi_role_ramp (step - 1));
              double brighter = colour_contrast (colour, black) / colour_contrast (before, black);

              g_assert_cmpfloat (dark ? brighter : 1 / brighter, >=, 1.2);
            }
        }
    }
}

/* Everything grows by the factor: boxes, points, strokes, type, the size itself. */
static void
test_scale (void)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (AyumiScene) scene = ayumi_scene_new (100, 50);
  AyumiFont english = { 10, 400, AYUMI_LANG_EN };
  const AyumiMark *marks;
  double width, height;
  guint n, n_points;

  ayumi_scene_add_rect (scene, 1, 2, 3, 4, 5, AYUMI_ROLE_NONE, AYUMI_ROLE_AXIS, 6);
  ayumi_scene_add_circle (scene, 10, 10, 4, AYUMI_ROLE_AXIS, AYUMI_ROLE_NONE, 0);
  ayumi_scene_add_text (scene, measurer, "ab", english, 20, 30, AYUMI_ANCHOR_START,
                        AYUMI_ROLE_TEXT);
  ayumi_scene_scale (scene, 3);
  ayumi_scene_get_size (scene, &width, &height);
  marks = ayumi_scene_get_marks (scene, &n);
  g_assert_cmpfloat (width, ==, 300);
  g_assert_cmpfloat (height, ==, 150);
  g_assert_cmpfloat (marks[0].x + marks[0].y + marks[0].width + marks[0].height, ==, 30);
  g_assert_cmpfloat (marks[0].radius + marks[0].stroke_width, ==, 33);
  g_assert_cmpfloat (ayumi_scene_get_points (scene, &n_points)[0].x, ==, 42);
  g_assert_cmpfloat (marks[2].font.size, ==, 30);
  g_assert_cmpfloat (marks[2].width, ==, ayumi_measurer_width (measurer, "ab", marks[2].font));
  g_assert_cmpfloat (marks[2].baseline, ==, 90);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/reading-order", test_reading_order);
  g_test_add_func ("/scene/group-box", test_group_box);
  g_test_add_func ("/scene/hit", test_hit);
  g_test_add_func ("/scene/hit-groups", test_hit_groups);
  g_test_add_func ("/scene/svg", test_svg);
  g_test_add_func ("/scene/spans", test_spans);
  g_test_add_func ("/scene/svg-language", test_svg_language);
  g_test_add_func ("/scene/wrap", test_wrap);
  g_test_add_func ("/scene/palette", test_palette);
  g_test_add_func ("/scene/scale", test_scale);
  g_test_add_func ("/scene/ramp", test_ramp);
  g_test_add_func ("/scene/text-contrast", test_text_contrast);
  g_test_add_func ("/scene/coloured-text-contrast", test_coloured_text_contrast);
  return g_test_run ();
}
