/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework-blocks.h"

#include <math.h>

#include "diagram/ayumi-framework-mark.h"
#include "text/ayumi-sentence.h"

#define PADDING 16.0
#define INDENT 14.0
#define MAX_DEPTH 8

typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
} Block;

static double
add_text (Block *self,
          const char *text,
          AyumiFont font,
          double x,
          double y,
          double width,
          AyumiRole role)
{
  return ayumi_scene_add_paragraph (self->scene, self->measurer, text, font, x, y, width, 0,
                                    AYUMI_ANCHOR_START, role);
}

/* What is read: the name, then the explanation as a sentence of its own. */
static char *
spoken_item (Block *self, const AyumiFrameworkItem *item)
{
  g_autofree char *name = ayumi_framework_item_name (item, self->lang);
  const char *text = ayumi_text_get (&item->text, self->lang, NULL);

  if (*text == '\0')
    return g_steal_pointer (&name);
  return g_strdup_printf (ayumi_say (self->lang, "%s：%s", "%s: %s"), name, text);
}

/* Headings in bold: what stands on top, and what has items below it. */
static AyumiFont
label_font (Block *self, guint depth, gboolean has_children)
{
  if (depth == 0)
    return (AyumiFont) { 14.5, 700, self->lang };
  return (AyumiFont) { 13.5, has_children ? 600 : 400, self->lang };
}

/* One item: its code, if any, hangs to the left of label and explanation. Returns the height. */
static double
add_one (Block *self,
         const AyumiFrameworkItem *item,
         AyumiFont label,
         double x,
         double y,
         double width)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, item);
  g_autofree char *spoken = spoken_item (self, item);
  const char *text = ayumi_text_get (&item->text, self->lang, NULL);
  double top = y, code = 0;

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  if (*item->code != '\0')
    {
      code = ayumi_measurer_width (self->measurer, item->code, label) + 7;
      add_text (self, item->code, label, x, y, code, AYUMI_ROLE_ACCENT);
    }
  y += add_text (self, ayumi_text_get (&item->label, self->lang, NULL), label, x + code, y,
                 width - code, AYUMI_ROLE_TEXT);
  if (*text != '\0')
    y += 1
         + add_text (self, text, (AyumiFont) { 12.5, 400, self->lang }, x + code, y + 1,
                     width - code, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  return y - top;
}

static double
add_item (Block *self,
          const AyumiFrameworkItem *item,
          guint depth,
          double x,
          double y,
          double width)
{
  g_autoptr (GPtrArray) children =
      ayumi_report_framework_items (self->report, item->framework, item);
  double top = y, first;

  y += add_one (self, item, label_font (self, depth, children->len > 0), x, y, width);
  if (children->len == 0 || depth == MAX_DEPTH)
    return y - top;
  y += depth == 0 ? 8 : 4;
  first = y;
  for (guint i = 0; i < children->len; i++)
    y += (i > 0 ? 6 : 0)
         + add_item (self, children->pdata[i], depth + 1, x + INDENT, y + (i > 0 ? 6 : 0),
                     width - INDENT);
  ayumi_scene_add_line (self->scene, x + 2, first, x + 2, y, AYUMI_ROLE_GRID, 1.5,
                        AYUMI_DASH_SOLID);
  return y - top;
}

AyumiScene *
ayumi_framework_block_new (AyumiReport *report,
                           const AyumiFrameworkItem *item,
                           gboolean boxed,
                           AyumiLang lang,
                           double width,
                           AyumiMeasurer *measurer)
{
  double padding = boxed ? PADDING : 0, height;
  Block self = { report, lang, measurer, ayumi_scene_new (width, 0) };
  AyumiScene *card;

  height = ceil (add_item (&self, item, 0, padding, padding, width - 2 * padding) + 2 * padding);
  card = ayumi_scene_new (width, height);
  ayumi_scene_begin_group (card, AYUMI_READ_LIST, NULL, ayumi_text_get (&item->label, lang, NULL));
  if (boxed)
    ayumi_scene_add_rect (card, 0, 0, width, height, 8, AYUMI_ROLE_SURFACE, AYUMI_ROLE_OUTLINE, 1);
  ayumi_scene_append (card, self.scene, 0, 0);
  ayumi_scene_end_group (card);
  ayumi_scene_unref (self.scene);
  return card;
}
