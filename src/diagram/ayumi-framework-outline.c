/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "diagram/ayumi-columns.h"
#include "diagram/ayumi-framework-forms.h"
#include "text/ayumi-sentence.h"

#define INDENT 18.0
#define DEEPEST 6 /* beyond it nothing is indented further */
#define LEAST_COLUMN 370.0
#define MOST_COLUMNS 3

/* The lines of an outline, in blocks that no column's end may part. */
typedef struct
{
  AyumiFrameworkPlace at; /* its scene is the block being filled */
  GPtrArray *blocks;      /* (owned) of AyumiScene */
  GPtrArray *heads;       /* (owned) of AyumiScene, NULL over a block that begins a branch */
} Outline;

static void
end_block (Outline *self)
{
  ayumi_scene_set_size (self->at.scene, self->at.width, self->at.y);
  g_ptr_array_add (self->blocks, self->at.scene);
}

/* What stands over a column that begins in the middle of the branch of @top. */
static AyumiScene *
new_head (const AyumiFrameworkPlace *at, const AyumiFrameworkItem *top)
{
  AyumiFrameworkPlace aside = ayumi_framework_place_aside (at, at->width);
  g_autofree char *name = ayumi_framework_item_name (top, at->lang);
  g_autofree char *text =
      g_strdup_printf (ayumi_say (at->lang, "%s（続き）", "%s (continued)"), name);

  ayumi_scene_begin_group (aside.scene, AYUMI_READ_TEXT, NULL, text);
  ayumi_scene_set_size (aside.scene, at->width,
                        6
                            + ayumi_framework_add_text (&aside, text, 12.5, 400, 0, 0, at->width,
                                                        AYUMI_ROLE_TEXT_MUTED));
  ayumi_scene_end_group (aside.scene);
  return aside.scene;
}

/* A block to which @item is the first to come, at @depth. */
static void
begin_block (Outline *self, const AyumiFrameworkItem *item, guint depth)
{
  self->at.scene = ayumi_scene_new (self->at.width, 0);
  self->at.y = 0;
  g_ptr_array_add (self->heads,
                   depth > 0 ? new_head (&self->at, ayumi_framework_item_top (item)) : NULL);
}

static void
free_head (gpointer head)
{
  if (head != NULL)
    ayumi_scene_unref (head);
}

/* A line of the outline; the lines to the left of it lead down from what encloses it. */
static void
add_line (Outline *self, const AyumiFrameworkItem *item, guint depth, gboolean is_heading)
{
  AyumiFrameworkPlace *at = &self->at;
  double indent = MIN (depth, DEEPEST) * INDENT, top = at->y, gap = depth == 0 ? 16 : 4, code = 0;
  double size = depth == 0 ? 15.5 : 13.5, y = top + gap;
  int weight = depth == 0 ? 700 : is_heading ? 600 : 400;
  const char *text = ayumi_text_get (&item->text, at->lang, NULL);

  if (depth == 0)
    ayumi_scene_add_line (at->scene, 0, top + 8, at->width, top + 8, AYUMI_ROLE_OUTLINE, 1,
                          AYUMI_DASH_SOLID);
  ayumi_framework_begin_item (at, item);
  if (*item->code != '\0')
    {
      code = MIN (ayumi_measurer_width (at->measurer, item->code,
                                        (AyumiFont) { size, weight, at->lang })
                      + 8,
                  at->width / 4);
      ayumi_framework_add_text (at, item->code, size, weight, indent, y, code, AYUMI_ROLE_ACCENT);
    }
  y += ayumi_framework_add_text (at, ayumi_text_get (&item->label, at->lang, NULL), size, weight,
                                 indent + code, y, at->width - indent - code, AYUMI_ROLE_TEXT);
  y += ayumi_framework_add_text (at, text, 12.5, 400, indent + code, y, at->width - indent - code,
                                 AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (at->scene);
  at->y = y + (depth == 0 ? 6 : 3);
  for (guint i = 0; i < MIN (depth, DEEPEST); i++)
    ayumi_scene_add_line (at->scene, i * INDENT + 4, top, i * INDENT + 4, at->y, AYUMI_ROLE_GRID,
                          1.5, AYUMI_DASH_SOLID);
}

/* A heading stays with the first line below it. */
static void
add_branch (Outline *self, const AyumiFrameworkItem *item, guint depth)
{
  g_autoptr (GPtrArray) children = ayumi_framework_children (&self->at, item);

  add_line (self, item, depth, children->len > 0);
  if (children->len == 0)
    end_block (self);
  for (guint i = 0; i < children->len; i++)
    {
      if (i > 0)
        begin_block (self, children->pdata[i], depth + 1);
      add_branch (self, children->pdata[i], depth + 1);
    }
}

double
ayumi_framework_outline_add (const AyumiFrameworkPlace *place)
{
  g_autoptr (GPtrArray) items = ayumi_framework_children (place, NULL);
  g_autoptr (GPtrArray) blocks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_scene_unref);
  guint n = CLAMP ((guint) (place->width / LEAST_COLUMN), 1, MOST_COLUMNS);
  AyumiPageGrid grid = ayumi_page_grid_new (place->width + 2 * AYUMI_PAGE_MARGIN,
                                            place->width / n - AYUMI_PAGE_GAP, n);
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (free_head);
  Outline self = { *place, blocks, heads };

  self.at.width = grid.width - (grid.n > 1 ? AYUMI_PAGE_GAP : 0);
  for (guint i = 0; i < items->len; i++)
    {
      begin_block (&self, items->pdata[i], 0);
      add_branch (&self, items->pdata[i], 0);
    }
  return ayumi_columns_add_lines (place->scene, blocks, heads, &grid, place->y);
}
