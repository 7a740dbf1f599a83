/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework-layers.h"

#include <math.h>

#include "diagram/ayumi-framework-blocks.h"
#include "diagram/ayumi-framework-mark.h"
#include "text/ayumi-sentence.h"

#define PADDING 12.0
#define GAP 6.0

typedef struct
{
  AyumiReport *report;
  AyumiScene *scene;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  GPtrArray *links; /* those to the layers, of AyumiFrameworkLink */
  double code;      /* room for the code of a layer */
} Layers;

static double
add_text (Layers *self,
          const char *text,
          AyumiFont font,
          double x,
          double y,
          double width,
          AyumiRole role)
{
  return *text == '\0' ? 0
                       : ayumi_scene_add_paragraph (self->scene, self->measurer, text, font, x, y,
                                                    width, 0, AYUMI_ANCHOR_START, role);
}

static AyumiFont
code_font (AyumiLang lang)
{
  return (AyumiFont) { 20, 700, lang };
}

static gboolean
link_enters (gconstpointer record, gpointer data)
{
  return ((const AyumiFrameworkLink *) record)->to->framework == data;
}

/* How many links like @link, from the same framework, lead to the same layer; @first (out) of them. */
static guint
count_alike (const Layers *self, const AyumiFrameworkLink *link, const AyumiFrameworkLink **first)
{
  guint n = 0;

  for (guint i = 0; i < self->links->len; i++)
    {
      const AyumiFrameworkLink *other = self->links->pdata[i];

      if (ayumi_framework_item_top (other->to) == ayumi_framework_item_top (link->to)
          && other->from->framework == link->from->framework
          && g_str_equal (other->relation, link->relation) && n++ == 0)
        *first = other;
    }
  return n;
}

/* One line a link; many from one framework share a line that names the framework. */
static double
add_links (Layers *self, const AyumiFrameworkItem *layer, double x, double y, double width)
{
  AyumiFont font = { 13, 400, self->lang };
  double top = y;

  for (guint i = 0; i < self->links->len; i++)
    {
      const AyumiFrameworkLink *link = self->links->pdata[i], *first = NULL;
      gboolean many;
      g_autofree char *name = NULL, *target = NULL, *spoken = NULL;

      if (ayumi_framework_item_top (link->to) != layer)
        continue;
      many = count_alike (self, link, &first) > 1;
      if (many && first != link)
        continue;
      name = many ? g_strdup (ayumi_text_get (&link->from->framework->name, self->lang, NULL))
                  : ayumi_framework_item_name (link->from, self->lang);
      target = many ? ayumi_target_new (AYUMI_KIND_FRAMEWORK, link->from->framework)
                    : ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, link->from);
      spoken = g_strdup_printf (ayumi_say (self->lang, "%s：%s", "%s: %s"), name,
                                ayumi_framework_mark_word (link->relation, self->lang));
      ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
      ayumi_framework_mark_add (self->scene, link->relation, x + 6, y + 13, 5.5);
      y += 4 + add_text (self, name, font, x + 20, y + 4, width - 20, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (self->scene);
    }
  return y - top;
}

static double
add_children (Layers *self, const AyumiFrameworkItem *layer, double x, double y, double width)
{
  g_autoptr (GPtrArray) children =
      ayumi_report_framework_items (self->report, layer->framework, layer);
  double top = y, height;

  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr (AyumiScene) block =
          ayumi_framework_block_new (self->report, children->pdata[i], FALSE, self->lang, width,
                                     self->measurer);

      ayumi_scene_append (self->scene, block, x, y + GAP);
      ayumi_scene_get_size (block, NULL, &height);
      y += height + GAP;
    }
  return y - top;
}

/* What stands inside a layer's box. Returns its height. */
static double
add_content (Layers *self, const AyumiFrameworkItem *layer, double width)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, layer);
  g_autofree char *name = ayumi_framework_item_name (layer, self->lang);
  double inner = width - self->code - 2 * PADDING, y = PADDING;

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, name);
  add_text (self, layer->code, code_font (self->lang), PADDING, y - 4, self->code,
            AYUMI_ROLE_ACCENT);
  y += add_text (self, ayumi_text_get (&layer->label, self->lang, NULL),
                 (AyumiFont) { 14.5, 700, self->lang }, self->code + PADDING, y, inner,
                 AYUMI_ROLE_TEXT);
  y += add_text (self, ayumi_text_get (&layer->text, self->lang, NULL),
                 (AyumiFont) { 12.5, 400, self->lang }, self->code + PADDING, y, inner,
                 AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  y += add_children (self, layer, self->code + PADDING, y, inner);
  y += add_links (self, layer, self->code + PADDING, y, inner);
  return y + PADDING;
}

double
ayumi_framework_layers_add (AyumiScene *scene,
                            AyumiReport *report,
                            const AyumiFramework *framework,
                            AyumiLang lang,
                            double x,
                            double y,
                            double width,
                            AyumiMeasurer *measurer)
{
  g_autoptr (GPtrArray) layers = ayumi_report_framework_items (report, framework, NULL);
  g_autoptr (GPtrArray) links = ayumi_report_select (report, AYUMI_KIND_FRAMEWORK_LINK, link_enters,
                                                     (gpointer) framework, NULL);
  double top = y, code = 0;

  for (guint i = 0; i < layers->len; i++)
    code = MAX (code, ayumi_measurer_width (measurer,
                                            ((const AyumiFrameworkItem *) layers->pdata[i])->code,
                                            code_font (lang))
                          + 2 * PADDING);
  y += ayumi_framework_mark_add_legend (scene, links, lang, x, y, width, measurer);
  y += y > top ? 12 : 0;
  for (guint i = 0; i < layers->len; i++)
    {
      g_autoptr (AyumiScene) content = ayumi_scene_new (width, 0);
      Layers self = { report, content, lang, measurer, links, code };
      double height = ceil (add_content (&self, layers->pdata[i], width));

      ayumi_scene_add_rect (scene, x, y, width, height, 4, AYUMI_ROLE_SURFACE, AYUMI_ROLE_OUTLINE,
                            1);
      ayumi_scene_append (scene, content, x, y);
      y += height + GAP;
    }
  return y - top;
}
