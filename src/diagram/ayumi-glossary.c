/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-glossary.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-kana.h"
#include "diagram/ayumi-columns.h"
#include "text/ayumi-sentence.h"

#define LEAST_COLUMN 360.0
#define MOST_COLUMNS 3

static const char *
english (const AyumiTerm *term)
{
  return ayumi_text_get (&term->term, AYUMI_LANG_EN, NULL);
}

static int
compare_readings (gconstpointer a, gconstpointer b)
{
  const AyumiTerm *left = a, *right = b;
  int left_row = ayumi_kana_row (left->reading), right_row = ayumi_kana_row (right->reading);

  /* What is read in no kana comes last. */
  if ((left_row < 0) != (right_row < 0))
    return left_row < 0 ? 1 : -1;
  return ayumi_kana_compare (left->reading, right->reading);
}

static int
compare_english (gconstpointer a, gconstpointer b)
{
  int order = g_ascii_strcasecmp (english (a), english (b));

  return order != 0 ? order : strcmp (((const AyumiTerm *) a)->id, ((const AyumiTerm *) b)->id);
}

/* The heading that @term stands under. (transfer full) */
static char *
heading_of (const AyumiTerm *term, AyumiLang lang)
{
  if (lang == AYUMI_LANG_JA)
    {
      int row = ayumi_kana_row (term->reading);

      return g_strdup (row >= 0 ? ayumi_kana_row_name (row) : "他");
    }
  if (g_ascii_isalpha (*english (term)))
    return g_strdup_printf ("%c", g_ascii_toupper (*english (term)));
  return g_strdup ("#");
}

/* The name in the other language, and how the Japanese one is read where kana do not show it. (transfer full) */
static char *
other_names (const AyumiTerm *term, AyumiLang lang)
{
  const char *reading = ayumi_kana_is_all (term->term.ja) ? "" : term->reading;

  if (*reading == '\0')
    return g_strdup (lang == AYUMI_LANG_JA ? english (term) : term->term.ja);
  return lang == AYUMI_LANG_JA ? g_strdup_printf ("%s・%s", reading, english (term))
                               : g_strdup_printf ("%s (%s)", term->term.ja, reading);
}

static char *
title_of (const AyumiTerm *term, AyumiLang lang)
{
  const char *name = ayumi_text_get (&term->term, lang, NULL);

  if (*term->abbreviation == '\0' || g_str_equal (term->abbreviation, name))
    return g_strdup (name);
  return g_strdup_printf (ayumi_say (lang, "%s（%s）", "%s (%s)"), name, term->abbreviation);
}

static AyumiScene *
new_block (const AyumiTerm *term, AyumiLang lang, double width, AyumiMeasurer *measurer)
{
  AyumiScene *block = ayumi_scene_new (width, 0);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_TERM, term);
  g_autofree char *title = title_of (term, lang), *other = other_names (term, lang);
  const char *definition = ayumi_text_get (&term->definition, lang, NULL);
  g_autofree char *spoken =
      g_strdup_printf (ayumi_say (lang, "%s：%s", "%s: %s"), title, definition);
  double y = 0;

  ayumi_scene_begin_group (block, AYUMI_READ_ITEM, target, spoken);
  y += ayumi_scene_add_paragraph (block, measurer, title, (AyumiFont) { 14.5, 700, lang }, 0, y,
                                  width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  y += ayumi_scene_add_paragraph (block, measurer, other, (AyumiFont) { 12, 400, lang }, 0, y,
                                  width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  y += 2
       + ayumi_scene_add_paragraph (block, measurer, definition, (AyumiFont) { 13, 400, lang }, 0,
                                    y + 2, width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (block);
  ayumi_scene_set_size (block, width, ceil (y));
  return block;
}

static double
add_heading (AyumiScene *scene,
             AyumiMeasurer *measurer,
             const char *text,
             AyumiFont font,
             double y,
             double width,
             AyumiRole role)
{
  double height;

  ayumi_scene_begin_group (scene, AYUMI_READ_HEADING, NULL, text);
  height = ayumi_scene_add_paragraph (scene, measurer, text, font, AYUMI_PAGE_MARGIN, y,
                                      width - 2 * AYUMI_PAGE_MARGIN, 0, AYUMI_ANCHOR_START, role);
  ayumi_scene_end_group (scene);
  return height;
}

/* The terms from @first on that share its heading, under it. Returns the height; @next (out). */
static double
add_group (AyumiScene *scene,
           GPtrArray *terms,
           guint first,
           guint *next,
           AyumiLang lang,
           double y,
           double width,
           AyumiMeasurer *measurer)
{
  g_autofree char *heading = heading_of (terms->pdata[first], lang);
  g_autoptr (GPtrArray) blocks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_scene_unref);
  AyumiPageGrid grid = ayumi_page_grid_new (width, LEAST_COLUMN, MOST_COLUMNS);
  double top = y;

  y += add_heading (scene, measurer, heading, (AyumiFont) { 19, 700, lang }, y, width,
                    AYUMI_ROLE_ACCENT);
  ayumi_scene_add_line (scene, AYUMI_PAGE_MARGIN, y + 2, width - AYUMI_PAGE_MARGIN, y + 2,
                        AYUMI_ROLE_GRID, 1, AYUMI_DASH_SOLID);
  y += 12;
  for (*next = first; *next < terms->len; (*next)++)
    {
      g_autofree char *own = heading_of (terms->pdata[*next], lang);

      if (!g_str_equal (own, heading))
        break;
      g_ptr_array_add (blocks, new_block (terms->pdata[*next], lang, grid.width, measurer));
    }
  return y + ayumi_columns_add (scene, blocks, &grid, y) - top;
}

AyumiScene *
ayumi_glossary_layout (AyumiReport *report, AyumiLang lang, double width, AyumiMeasurer *measurer)
{
  AyumiScene *scene = ayumi_scene_new (width, 0);
  g_autoptr (GPtrArray) terms =
      ayumi_report_select (report, AYUMI_KIND_TERM, NULL, NULL,
                           lang == AYUMI_LANG_JA ? compare_readings : compare_english);
  const char *title = ayumi_say (lang, "用語", "Glossary");
  double y = AYUMI_PAGE_MARGIN;
  guint next = 0;

  ayumi_scene_set_title (scene, title, "");
  y += add_heading (scene, measurer, title, (AyumiFont) { 22, 700, lang }, y, width,
                    AYUMI_ROLE_TEXT);
  while (next < terms->len)
    y += 22 + add_group (scene, terms, next, &next, lang, y + 22, width, measurer);
  ayumi_scene_set_size (scene, width, ceil (y + AYUMI_PAGE_MARGIN));
  return scene;
}
