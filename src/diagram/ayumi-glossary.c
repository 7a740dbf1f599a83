/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-glossary.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-kana.h"
#include "diagram/ayumi-bilingual.h"
#include "diagram/ayumi-columns.h"
#include "diagram/ayumi-jump-bar.h"
#include "text/ayumi-sentence.h"
#include "text/ayumi-term-uses.h"
#include "text/ayumi-term-words.h"

#define LEAST_COLUMN 360.0
#define MOST_COLUMNS 3
#define BOTH_COLUMN 520.0 /* with definitions in two languages */

typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  gboolean both;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  GPtrArray *terms; /* in the order of the page */
  double width;
} Glossary;

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

/* "12か所で使われています", "" where it is used nowhere. (transfer full) */
static char *
uses_of (const Glossary *self, const AyumiTerm *term)
{
  const GArray *uses = ayumi_term_uses_of (self->report, term, self->lang);

  if (uses == NULL)
    return g_strdup ("");
  return g_strdup_printf (ayumi_say (self->lang, "%uか所で使われています",
                                     uses->len == 1 ? "Used in %u place" : "Used in %u places"),
                          uses->len);
}

static AyumiScene *
new_block (const Glossary *self, const AyumiTerm *term, double width)
{
  AyumiScene *block = ayumi_scene_new (width, 0);
  AyumiLang lang = self->lang;
  AyumiBilingual text = { self->report, block, self->measurer, lang, self->both, { NULL, NULL } };
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_TERM, term);
  g_autofree char *title = ayumi_term_words_title (term, lang),
                  *other = ayumi_term_words_other (term, lang), *uses = uses_of (self, term);
  AyumiText name = { title, title };
  AyumiLang used = lang;
  double y = 0;

  ayumi_text_get (&term->term, lang, &used);
  ayumi_bilingual_begin (&text, target, name, term->definition);
  y += ayumi_scene_add_paragraph (block, self->measurer, title, (AyumiFont) { 15, 700, used }, 0, y,
                                  width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  y += ayumi_scene_add_paragraph (block, self->measurer, other,
                                  (AyumiFont) { 12, 400, AYUMI_LANG_JA }, 0, y, width, 0,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  y += 3
       + ayumi_bilingual_add (&text, term->definition, (AyumiFont) { 13.5, 400 }, 0, y + 3, width,
                              AYUMI_ROLE_TEXT);
  y += ayumi_scene_add_paragraph (block, self->measurer, uses, (AyumiFont) { 11.5, 400, lang }, 0,
                                  y + 2, width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  ayumi_scene_end_group (block);
  ayumi_scene_set_size (block, width, ceil (y + 2));
  return block;
}

/* Where the terms under the heading of the @first end. */
static guint
end_of (const Glossary *self, guint first)
{
  g_autofree char *heading = heading_of (self->terms->pdata[first], self->lang);
  guint end = first + 1;

  for (; end < self->terms->len; end++)
    {
      g_autofree char *own = heading_of (self->terms->pdata[end], self->lang);

      if (!g_str_equal (own, heading))
        break;
    }
  return end;
}

/* What a reader is told of a heading: か（12語）. */
static char *
heading_label (const Glossary *self, guint first)
{
  g_autofree char *heading = heading_of (self->terms->pdata[first], self->lang);
  guint n = end_of (self, first) - first;

  return g_strdup_printf (ayumi_say (self->lang, "%s（%u語）", "%s (%u)"), heading, n);
}

static double
add_bar (const Glossary *self, double y)
{
  g_autoptr (GArray) jumps = g_array_new (FALSE, FALSE, sizeof (AyumiJump));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

  for (guint first = 0; first < self->terms->len; first = end_of (self, first))
    {
      char *heading = heading_of (self->terms->pdata[first], self->lang),
           *label = heading_label (self, first), *target = g_strconcat ("#letter:", heading, NULL);
      AyumiJump jump = { target, heading, label };

      g_ptr_array_add (strings, heading);
      g_ptr_array_add (strings, label);
      g_ptr_array_add (strings, target);
      g_array_append_val (jumps, jump);
    }
  return ayumi_jump_bar_add (self->scene, self->measurer, (AyumiJump *) (gpointer) jumps->data,
                             jumps->len, self->lang, AYUMI_PAGE_MARGIN, y,
                             self->width - 2 * AYUMI_PAGE_MARGIN);
}

static double
add_heading (const Glossary *self,
             const char *target,
             const char *label,
             const char *text,
             AyumiFont font,
             double y,
             AyumiRole role)
{
  double height;

  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, target, label);
  height =
      ayumi_scene_add_paragraph (self->scene, self->measurer, text, font, AYUMI_PAGE_MARGIN, y,
                                 self->width - 2 * AYUMI_PAGE_MARGIN, 0, AYUMI_ANCHOR_START, role);
  ayumi_scene_end_group (self->scene);
  return height;
}

/* The terms from @first to before @end under their heading. Returns the height. */
static double
add_group (const Glossary *self, guint first, guint end, double y)
{
  g_autofree char *heading = heading_of (self->terms->pdata[first], self->lang),
                  *label = heading_label (self, first),
                  *target = g_strconcat ("letter:", heading, NULL);
  g_autoptr (GPtrArray) blocks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_scene_unref);
  AyumiPageGrid grid =
      ayumi_page_grid_new (self->width, self->both ? BOTH_COLUMN : LEAST_COLUMN, MOST_COLUMNS);
  double top = y;

  y += add_heading (self, target, label, heading, (AyumiFont) { 19, 700, self->lang }, y,
                    AYUMI_ROLE_ACCENT);
  ayumi_scene_add_line (self->scene, AYUMI_PAGE_MARGIN, y + 2, self->width - AYUMI_PAGE_MARGIN,
                        y + 2, AYUMI_ROLE_GRID, 1, AYUMI_DASH_SOLID);
  y += 12;
  for (guint i = first; i < end; i++)
    g_ptr_array_add (blocks, new_block (self, self->terms->pdata[i], grid.width));
  return y + ayumi_columns_add (self->scene, blocks, &grid, y) - top;
}

AyumiScene *
ayumi_glossary_layout (AyumiReport *report,
                       gboolean both,
                       AyumiLang lang,
                       double width,
                       AyumiMeasurer *measurer)
{
  g_autoptr (GPtrArray) terms =
      ayumi_report_select (report, AYUMI_KIND_TERM, NULL, NULL,
                           lang == AYUMI_LANG_JA ? compare_readings : compare_english);
  Glossary self = { report, lang, both, measurer, ayumi_scene_new (width, 0), terms, width };
  const char *title = ayumi_say (lang, "用語", "Glossary");
  double y = AYUMI_PAGE_MARGIN;

  ayumi_scene_set_title (self.scene, title, "");
  y += add_heading (&self, NULL, title, title, (AyumiFont) { 22, 700, lang }, y, AYUMI_ROLE_TEXT);
  y += 8 + add_bar (&self, y + 8);
  for (guint first = 0; first < terms->len;)
    {
      guint end = end_of (&self, first);

      y += 22 + add_group (&self, first, end, y + 22);
      first = end;
    }
  ayumi_scene_set_size (self.scene, width, ceil (y + AYUMI_PAGE_MARGIN));
  return self.scene;
}
