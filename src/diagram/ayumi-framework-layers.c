/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "diagram/ayumi-framework-blocks.h"
#include "diagram/ayumi-framework-forms.h"
#include "diagram/ayumi-framework-mark.h"
#include "text/ayumi-sentence.h"

#define LAYER_PART 0.46
#define GAP 6.0
#define MARK 6.0

typedef struct
{
  AyumiFrameworkPlace place;
  GPtrArray *links; /* those to the layers, of AyumiFrameworkLink */
  double layer;     /* width of a layer's box */
  double links_x;   /* what links to it stands from here on, 0 when it stands in the box */
  double code;      /* room for the code of a layer */
} Layers;

static AyumiFont
code_font (AyumiLang lang)
{
  return (AyumiFont) { 24, 700, lang };
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

static void
begin_link (const Layers *self, const AyumiFrameworkLink *link, gboolean many, char **name)
{
  AyumiLang lang = self->place.lang;
  g_autofree char *target = NULL, *spoken = NULL;

  *name = many ? g_strdup (ayumi_text_get (&link->from->framework->name, lang, NULL))
               : ayumi_framework_item_name (link->from, lang);
  target = many ? ayumi_target_new (AYUMI_KIND_FRAMEWORK, link->from->framework)
                : ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, link->from);
  spoken = g_strdup_printf (ayumi_say (lang, "%s：%s", "%s: %s"), *name,
                            ayumi_framework_mark_word (link->relation, lang));
  ayumi_scene_begin_group (self->place.scene, AYUMI_READ_ITEM, target, spoken);
}

/* One line a link; many from one framework share a line that names the framework. Returns the height. */
static double
add_links (const Layers *self, const AyumiFrameworkItem *layer, double x, double y, double width)
{
  double top = y;

  for (guint i = 0; i < self->links->len; i++)
    {
      const AyumiFrameworkLink *link = self->links->pdata[i], *first = NULL;
      g_autofree char *name = NULL;
      gboolean many;

      if (ayumi_framework_item_top (link->to) != layer)
        continue;
      many = count_alike (self, link, &first) > 1;
      if (many && first != link)
        continue;
      y += y > top ? 6 : 0;
      begin_link (self, link, many, &name);
      ayumi_framework_mark_add (self->place.scene, link->relation, x + MARK, y + 10, MARK);
      y += ayumi_framework_add_text (&self->place, name, 14, 400, x + 2 * MARK + 10, y,
                                     width - 2 * MARK - 10, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (self->place.scene);
    }
  return y - top;
}

/* What stands inside a layer's box, from (0, 0) of @self's scene. Returns its height. */
static double
add_content (const Layers *self, const AyumiFrameworkItem *layer)
{
  const AyumiFrameworkPlace *place = &self->place;
  g_autoptr (GPtrArray) children = ayumi_framework_children (place, layer);
  double pad = AYUMI_FRAMEWORK_PADDING, x = pad + self->code, inner = self->layer - x - pad,
         y = pad, height;

  ayumi_framework_begin_item (place, layer);
  ayumi_framework_add_text (place, layer->code, code_font (place->lang).size, 700, pad, y - 6,
                            self->code, AYUMI_ROLE_ACCENT);
  y += ayumi_framework_add_text (place, ayumi_text_get (&layer->label, place->lang, NULL), 16, 700,
                                 x, y, inner, AYUMI_ROLE_TEXT);
  y += ayumi_framework_add_text (place, ayumi_text_get (&layer->text, place->lang, NULL), 13, 400,
                                 x, y, inner, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr (AyumiScene) block =
          ayumi_framework_block_new (place, children->pdata[i], AYUMI_BLOCK_PLAIN, FALSE, inner);

      ayumi_scene_append (place->scene, block, x, y + GAP);
      ayumi_scene_get_size (block, NULL, &height);
      y += height + GAP;
    }
  if (self->links_x == 0)
    {
      height = add_links (self, layer, x, y + 8, inner);
      y += height > 0 ? height + 8 : 0;
    }
  return MAX (y + pad, 2 * pad + 26);
}

/* The box of @layer with what links to it on its right, the first link on a line from the box. */
static double
add_layer (const Layers *self, const AyumiFrameworkItem *layer, double y)
{
  const AyumiFrameworkPlace *place = &self->place;
  Layers inside = *self, beside = *self;
  double room = place->width - self->links_x, height, links = 0, top;

  inside.place = ayumi_framework_place_aside (place, self->layer);
  beside.place = ayumi_framework_place_aside (place, room);
  height = add_content (&inside, layer);
  if (self->links_x > 0)
    links = add_links (&beside, layer, 0, 0, room);
  height = ceil (MAX (height, links + 12));
  ayumi_framework_add_box (place, place->x, y, self->layer, height, TRUE);
  ayumi_scene_append (place->scene, inside.place.scene, place->x, y);
  top = y + (height - links) / 2;
  if (links > 0)
    {
      ayumi_scene_add_line (place->scene, place->x + self->layer, top + 10,
                            place->x + self->links_x - 4, top + 10, AYUMI_ROLE_AXIS, 1,
                            AYUMI_DASH_SOLID);
      ayumi_scene_append (place->scene, beside.place.scene, place->x + self->links_x, top);
    }
  ayumi_scene_unref (inside.place.scene);
  ayumi_scene_unref (beside.place.scene);
  return height;
}

double
ayumi_framework_layers_add (const AyumiFrameworkPlace *place)
{
  g_autoptr (GPtrArray) layers = ayumi_framework_children (place, NULL);
  g_autoptr (GPtrArray) links =
      ayumi_report_select (place->report, AYUMI_KIND_FRAMEWORK_LINK, link_enters,
                           (gpointer) place->framework, NULL);
  Layers self = { *place, links, place->width, 0, 0 };
  double y = place->y;

  if (place->width >= AYUMI_FRAMEWORK_NARROW && links->len > 0)
    {
      self.layer = place->width * LAYER_PART;
      self.links_x = self.layer + 48;
    }
  for (guint i = 0; i < layers->len; i++)
    self.code =
        MAX (self.code, ayumi_measurer_width (place->measurer,
                                              ((const AyumiFrameworkItem *) layers->pdata[i])->code,
                                              code_font (place->lang))
                            + 14);
  self.code = MIN (self.code, self.layer / 4);
  y += ayumi_framework_mark_add_legend (place->scene, links, place->lang, place->x, y, place->width,
                                        place->measurer);
  y += y > place->y ? 12 : 0;
  for (guint i = 0; i < layers->len; i++)
    y += (i > 0 ? GAP : 0) + add_layer (&self, layers->pdata[i], y + (i > 0 ? GAP : 0));
  return y - place->y;
}
