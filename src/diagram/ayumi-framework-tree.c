/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "diagram/ayumi-framework-blocks.h"
#include "diagram/ayumi-framework-forms.h"
#include "diagram/ayumi-framework-parts.h"

#define HEAD_PART 0.27
#define LEAST_HEAD 230.0

static gboolean
has_code (const AyumiFrameworkItem *item)
{
  return *item->code != '\0';
}

/* Items that have no parts, from the first of @items on: either all with a code or all without. */
static guint
count_leaves (const AyumiFrameworkPlace *place, GPtrArray *items, guint first)
{
  guint n = 0;

  for (; first + n < items->len; n++)
    {
      g_autoptr (GPtrArray) children = ayumi_framework_children (place, items->pdata[first + n]);

      if (children->len > 0 || has_code (items->pdata[first + n]) != has_code (items->pdata[first]))
        break;
    }
  return n;
}

/* The name of an item that stands as an item elsewhere on the page: here it is only a heading. */
static AyumiScene *
new_heading (const AyumiFrameworkPlace *place, const AyumiFrameworkItem *item, double width)
{
  AyumiFrameworkPlace aside = ayumi_framework_place_aside (place, width);
  g_autofree char *name = ayumi_framework_item_name (item, place->lang);

  ayumi_scene_begin_group (aside.scene, AYUMI_READ_HEADING, NULL, name);
  ayumi_scene_set_size (aside.scene, width,
                        ayumi_framework_add_text (&aside, name, 14.5, 700, 0, 0, width,
                                                  AYUMI_ROLE_TEXT));
  ayumi_scene_end_group (aside.scene);
  return aside.scene;
}

/* An item on the left of its parts, above them where it is narrow. Returns the height. */
static double
add_branch (const AyumiFrameworkPlace *place, const AyumiFrameworkItem *item, gboolean is_item)
{
  g_autoptr (GPtrArray) children = ayumi_framework_children (place, item);
  gboolean narrow = place->width < AYUMI_FRAMEWORK_NARROW;
  double head = narrow ? place->width : MAX (LEAST_HEAD, place->width * HEAD_PART),
         pad = AYUMI_FRAMEWORK_PADDING, head_height, height;
  g_autoptr (AyumiScene) block =
      is_item ? ayumi_framework_block_new (place, item, AYUMI_BLOCK_HEAD, TRUE, head - 2 * pad)
              : new_heading (place, item, head - 2 * pad);
  AyumiFrameworkPlace parts =
      ayumi_framework_place_aside (place, narrow ? place->width : place->width - head);
  g_autoptr (AyumiScene) scene = parts.scene;

  ayumi_scene_get_size (block, NULL, &head_height);
  head_height += 2 * pad;
  height = ceil (ayumi_framework_grid_add (&parts, children->pdata, children->len, AYUMI_GRID_CELLS,
                                           narrow ? 0 : head_height));
  if (narrow)
    height += head_height;
  ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL,
                           ayumi_text_get (&item->label, place->lang, NULL));
  ayumi_framework_add_box (place, place->x, place->y, place->width, height, FALSE);
  ayumi_framework_add_box (place, place->x, place->y, head, narrow ? head_height : height, TRUE);
  ayumi_scene_append (place->scene, block, place->x + pad, place->y + pad);
  ayumi_scene_append (place->scene, scene, narrow ? place->x : place->x + head,
                      narrow ? place->y + head_height : place->y);
  ayumi_scene_end_group (place->scene);
  return height;
}

double
ayumi_framework_tree_add (const AyumiFrameworkPlace *place)
{
  g_autoptr (GPtrArray) items = ayumi_framework_children (place, NULL);
  AyumiFrameworkPlace at = *place;

  for (guint i = 0; i < items->len;)
    {
      guint leaves = count_leaves (place, items, i);

      at.y += i > 0 ? AYUMI_FRAMEWORK_GAP : 0;
      if (leaves > 0)
        at.y += ayumi_framework_grid_add (&at, items->pdata + i, leaves, AYUMI_GRID_CARDS, 0);
      else
        at.y += add_branch (&at, items->pdata[i], TRUE);
      i += MAX (1, leaves);
    }
  return at.y - place->y;
}

double
ayumi_framework_parts_add (const AyumiFrameworkPlace *place)
{
  g_autoptr (GPtrArray) items = ayumi_framework_children (place, NULL);
  AyumiFrameworkPlace at = *place;

  for (guint i = 0; i < items->len; i++)
    if (count_leaves (place, items, i) == 0)
      {
        at.y += at.y > place->y ? AYUMI_FRAMEWORK_GAP : 0;
        at.y += add_branch (&at, items->pdata[i], FALSE);
      }
  return at.y - place->y;
}
