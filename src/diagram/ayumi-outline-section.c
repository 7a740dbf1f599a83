/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a section is set: headings by depth, items with their printed codes, paragraphs as text. */
#include "diagram/ayumi-outline-page.h"

#include <string.h>

#include "text/ayumi-locator.h"
#include "text/ayumi-markdown.h"
#include "text/ayumi-sentence.h"

#define BODY AYUMI_OUTLINE_BODY
#define HANG 22.0 /* of an item's text from its code, at least */
#define LEAST_WIDTH 150.0
#define CIRCLED_FIRST 0x2460 /* ① */
#define CIRCLED_LAST 0x2473  /* ⑳ */

/* What a kind of section looks like. */
typedef struct
{
  double gap, size, summary_size;
  int weight;
  AyumiRole role, summary_role;
} Style;

static Style
style_of (const AyumiSection *section, guint depth)
{
  static const double sizes[] = { 21, 17.5, 15.5 }, gaps[] = { 38, 26, 20 };

  if (g_str_equal (section->kind, "heading") || g_str_equal (section->kind, "slide"))
    {
      guint rank = MIN (depth, G_N_ELEMENTS (sizes) - 1);

      return (Style) { gaps[rank], sizes[rank],     BODY - 0.5,
                       700,        AYUMI_ROLE_TEXT, AYUMI_ROLE_TEXT_MUTED };
    }
  /* Without a summary the heading is the paragraph itself. */
  if (g_str_equal (section->kind, "paragraph") && *section->summary_md.ja == '\0'
      && *section->summary_md.en == '\0')
    return (Style) { 14, BODY, BODY, 400, AYUMI_ROLE_TEXT, AYUMI_ROLE_TEXT };
  if (g_str_equal (section->kind, "paragraph"))
    return (Style) { 14, BODY - 1.5, BODY, 600, AYUMI_ROLE_TEXT_MUTED, AYUMI_ROLE_TEXT };
  if (g_str_equal (section->kind, "item"))
    return (Style) { 9, BODY, BODY - 1.5, 400, AYUMI_ROLE_TEXT, AYUMI_ROLE_TEXT_MUTED };
  return (Style) { 12, BODY - 2, BODY - 2, 400, AYUMI_ROLE_TEXT_MUTED, AYUMI_ROLE_TEXT_MUTED };
}

/* The bytes at the start of @heading that are a printed code: ①-1, (2), 3., ※; 0 when there is none. */
static gsize
code_length (const char *heading)
{
  gunichar first = g_utf8_get_char (heading);
  const char *end = heading;

  if (first >= CIRCLED_FIRST && first <= CIRCLED_LAST)
    {
      end = g_utf8_next_char (heading);
      if (*end == '-' && g_ascii_isdigit (end[1]))
        end += 1 + strspn (end + 1, "0123456789");
    }
  else if (*heading == '(' && g_ascii_isdigit (heading[1]))
    {
      end = heading + 1 + strspn (heading + 1, "0123456789");
      end = *end == ')' ? end + 1 : heading;
    }
  else if (g_ascii_isdigit (*heading))
    {
      end = heading + strspn (heading, "0123456789");
      end = *end == '.' && !g_ascii_isdigit (end[1]) ? end + 1 : heading;
    }
  else if (g_str_has_prefix (heading, "※") || g_str_has_prefix (heading, "⇒"))
    end = g_utf8_next_char (heading);
  /* A code alone is all there is to read. */
  return *end == '\0' ? 0 : end - heading;
}

static const char *
without_code (const char *heading)
{
  const char *rest = heading + code_length (heading);

  return rest + strspn (rest, " ");
}

/* Sets the code, or the dot, of an item at @x. Returns how far its text is in. */
static double
add_code (AyumiOutlinePage *self, const char *heading, const Style *style, double x)
{
  gsize length = code_length (heading);
  g_autofree char *code = length > 0 ? g_strndup (heading, length) : g_strdup ("•");
  AyumiFont font = { style->size, length > 0 ? 600 : 400, self->text.lang,
                     self->text.lang == AYUMI_LANG_JA ? 1.62 : 1.48 };

  ayumi_scene_add_paragraph (self->text.scene, self->text.measurer, code, font, x, self->y, 1000, 1,
                             AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  return MAX (HANG, ayumi_measurer_width (self->text.measurer, code, font) + 6);
}

/* "スライド2、3ページ" above the heading of a slide. */
static void
add_place (AyumiOutlinePage *self, const AyumiSection *section)
{
  g_autofree char *place = ayumi_locator_format (section->locator, self->text.lang);

  /* Here it begins a line. */
  *place = g_ascii_toupper (*place);
  self->y +=
      ayumi_scene_add_paragraph (self->text.scene, self->text.measurer, place,
                                 (AyumiFont) { 11.5, 600, self->text.lang }, self->x, self->y,
                                 self->text_width, 1, AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
}

static void
add_rule (AyumiOutlinePage *self, double y)
{
  double right = self->facts_x > 0 ? self->facts_x + self->facts_width : self->x + self->text_width;

  ayumi_scene_add_line (self->text.scene, self->x, y, right, y, AYUMI_ROLE_GRID, 1,
                        AYUMI_DASH_SOLID);
}

/* Where the section begins: below what is before it, and where the margin is free for its facts. */
static double
top_of (AyumiOutlinePage *self, const AyumiSection *section, const Style *style, gboolean rule)
{
  double top = self->y + style->gap;

  if (self->facts_x == 0 || (!rule && !ayumi_outline_page_has_facts (self, section)))
    return top;
  ayumi_outline_page_end_facts (self);
  return MAX (top, self->facts_y + (rule ? style->gap / 2 : 0));
}

void
ayumi_outline_page_add_section (AyumiOutlinePage *self,
                                const AyumiSection *section,
                                guint depth,
                                guint n_items)
{
  Style style = style_of (section, depth);
  gboolean is_item = g_str_equal (section->kind, "item"),
           is_slide = g_str_equal (section->kind, "slide"),
           rule = style.weight == 700 && depth == 0;
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_SECTION, section);
  g_autofree char *ja = ayumi_markdown_to_plain (section->summary_md.ja),
                  *en = ayumi_markdown_to_plain (section->summary_md.en);
  AyumiText heading = section->heading, summary = { ja, en };
  /* Of two languages side by side each has half the page. */
  double room = self->text.both && ayumi_bilingual_is_wide (self->text_width) ? self->text_width / 2
                                                                              : self->text_width;
  double indent = n_items * HANG, top = top_of (self, section, &style, rule), x, width;

  indent = MIN (indent, MAX (0, room - LEAST_WIDTH - HANG));
  if (rule)
    add_rule (self, top - style.gap / 2);
  self->y = top;
  ayumi_bilingual_begin (&self->text, target, heading, summary);
  if (is_slide)
    add_place (self, section);
  if (is_item)
    {
      indent += add_code (self, ayumi_text_get (&heading, self->text.lang, NULL), &style,
                          self->x + indent);
      heading = (AyumiText) { without_code (heading.ja), without_code (heading.en) };
    }
  x = self->x + indent;
  width = self->text_width - indent;
  self->y += ayumi_bilingual_add (&self->text, heading, (AyumiFont) { style.size, style.weight }, x,
                                  self->y, width, style.role);
  if (*ja != '\0' || *en != '\0')
    self->y += 2
               + ayumi_bilingual_add (&self->text, summary, (AyumiFont) { style.summary_size, 400 },
                                      x, self->y + 2, width, style.summary_role);
  ayumi_scene_end_group (self->text.scene);
  ayumi_outline_page_add_facts (self, section, top, x);
}
