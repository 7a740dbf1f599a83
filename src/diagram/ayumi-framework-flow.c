/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "diagram/ayumi-framework-blocks.h"
#include "diagram/ayumi-framework-forms.h"

#define HEAD_PART 0.2
#define LEAST_HEAD 170.0
#define LEAST_STAGE 110.0
#define ARROW 9.0
#define WIDE_STAGE 2.0 /* a stage with parts against one without */

typedef struct
{
  char *name;     /* (owned) */
  gboolean named; /* its items give it before a colon, so that only a heading says it */
  double weight, x, width;
} Stage;

typedef struct
{
  AyumiFrameworkPlace place;
  GArray *stages; /* (owned) of Stage, in order of first appearance */
  double head;    /* width of the items' names, 0 when they stand above their stages */
} Flow;

static void
clear_stage (gpointer stage)
{
  g_free (((Stage *) stage)->name);
}

/* The stage that @item belongs to. */
static Stage *
find_stage (Flow *self, const AyumiFrameworkItem *item)
{
  g_autofree char *name = NULL, *rest = NULL;
  Stage added = { .weight = 1 };

  added.named = ayumi_framework_split_label (ayumi_text_get (&item->label, self->place.lang, NULL),
                                             &name, &rest);
  for (guint i = 0; i < self->stages->len; i++)
    if (g_str_equal (g_array_index (self->stages, Stage, i).name, name))
      return &g_array_index (self->stages, Stage, i);
  added.name = g_steal_pointer (&name);
  g_array_append_val (self->stages, added);
  return &g_array_index (self->stages, Stage, self->stages->len - 1);
}

static void
find_stages (Flow *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GPtrArray) parts = ayumi_framework_children (&self->place, items->pdata[i]);

      for (guint p = 0; p < parts->len; p++)
        {
          Stage *stage = find_stage (self, parts->pdata[p]);
          g_autoptr (GPtrArray) below = ayumi_framework_children (&self->place, parts->pdata[p]);

          stage->weight = MAX (stage->weight, below->len > 0 ? WIDE_STAGE : 1);
        }
    }
}

/* Gives the stages their columns; where those would be too narrow they go below one another. */
static void
set_columns (Flow *self)
{
  double total = 0, x;

  for (guint i = 0; i < self->stages->len; i++)
    total += g_array_index (self->stages, Stage, i).weight;
  if ((self->place.width - self->head) / MAX (1, total) < LEAST_STAGE)
    self->head = 0;
  x = self->place.x + self->head;
  for (guint i = 0; i < self->stages->len; i++)
    {
      Stage *stage = &g_array_index (self->stages, Stage, i);

      stage->x = self->head > 0 ? x : self->place.x;
      stage->width = self->head > 0 ? (self->place.width - self->head) * stage->weight / total
                                    : self->place.width;
      x += stage->width;
    }
}

/* What followed a colon begins a line here. (transfer full) */
static char *
begin_large (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* A part without the name of its stage where a heading says that. Returns the height. */
static double
add_part (const AyumiFrameworkPlace *place,
          const AyumiFrameworkItem *item,
          const Stage *stage,
          double x,
          double y,
          double width)
{
  g_autofree char *name = NULL, *rest = NULL;
  const char *text = ayumi_text_get (&item->text, place->lang, NULL);
  double top = y;

  ayumi_framework_split_label (ayumi_text_get (&item->label, place->lang, NULL), &name, &rest);
  ayumi_framework_begin_item (place, item);
  if (stage->named)
    {
      g_autofree char *large = begin_large (*rest != '\0' ? rest : name);
      g_autofree char *shown = ayumi_framework_with_code (item, large);

      y += ayumi_framework_add_text (place, shown, 14, 400, x, y, width, AYUMI_ROLE_TEXT);
    }
  else
    {
      g_autofree char *shown = ayumi_framework_with_code (item, name);

      y += ayumi_framework_add_text (place, shown, 12, 600, x, y, width, AYUMI_ROLE_ACCENT);
    }
  y += ayumi_framework_add_text (place, text, stage->named ? 13 : 14, 400, x, y, width,
                                 stage->named ? AYUMI_ROLE_TEXT_MUTED : AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (place->scene);
  return y - top;
}

/* The parts of one stage in @parts, with everything below them, into a scene of their own. */
static AyumiScene *
new_cell (Flow *self, GPtrArray *parts, const Stage *stage)
{
  double width = stage->width - 2 * AYUMI_FRAMEWORK_PADDING, y = 0;
  AyumiFrameworkPlace aside = ayumi_framework_place_aside (&self->place, width);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr (GPtrArray) below = ayumi_framework_children (&aside, parts->pdata[i]);

      if (find_stage (self, parts->pdata[i]) != stage)
        continue;
      if (y == 0 && self->head == 0 && stage->named)
        y += ayumi_framework_add_text (&aside, stage->name, 12, 600, 0, 0, width,
                                       AYUMI_ROLE_TEXT_MUTED);
      y += (y > 0 ? 6 : 0)
           + add_part (&aside, parts->pdata[i], stage, 0, y + (y > 0 ? 6 : 0), width);
      for (guint b = 0; b < below->len; b++)
        {
          g_autoptr (AyumiScene) block =
              ayumi_framework_block_new (&aside, below->pdata[b], AYUMI_BLOCK_PLAIN, FALSE, width);
          double height;

          ayumi_scene_append (aside.scene, block, 0, y + 5);
          ayumi_scene_get_size (block, NULL, &height);
          y += height + 5;
        }
    }
  ayumi_scene_set_size (aside.scene, width, ceil (y));
  return aside.scene;
}

/* Between two stages, pointing on; on a narrow page down. */
static void
add_arrow (Flow *self, double x, double y)
{
  gboolean down = self->head == 0;
  AyumiPoint points[] = {
    { 'M', x - (down ? ARROW : ARROW / 2), y - (down ? ARROW / 2 : ARROW) },
    { 'L', down ? x : x + ARROW / 2, down ? y + ARROW / 2 : y },
    { 'L', x + (down ? ARROW : -ARROW / 2), y + (down ? -ARROW / 2 : ARROW) },
  };

  ayumi_scene_add_path (self->place.scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_NONE,
                        AYUMI_ROLE_AXIS, 1.5, AYUMI_DASH_SOLID);
}

/* The name of an item, on the left of its stages or above them. */
static AyumiScene *
new_head (Flow *self, const AyumiFrameworkItem *item)
{
  double width = self->head > 0 ? self->head : self->place.width;

  return ayumi_framework_block_new (&self->place, item, AYUMI_BLOCK_HEAD, TRUE,
                                    width - 2 * AYUMI_FRAMEWORK_PADDING);
}

/* The stages one under the other below the head; returns the height of the card. */
static double
add_stacked (Flow *self, GPtrArray *cells, AyumiScene *head, double y)
{
  double pad = AYUMI_FRAMEWORK_PADDING, x = self->place.x, at, height;

  ayumi_scene_get_size (head, NULL, &at);
  at += 2 * pad;
  for (guint i = 0; i < cells->len; i++)
    {
      ayumi_scene_get_size (cells->pdata[i], NULL, &height);
      at += height > 0 ? height + pad : 0;
    }
  ayumi_framework_add_box (&self->place, x, y, self->place.width, at, FALSE);
  ayumi_scene_append (self->place.scene, head, x + pad, y + pad);
  ayumi_scene_get_size (head, NULL, &at);
  at += y + pad;
  for (guint i = 0; i < cells->len; i++)
    {
      ayumi_scene_get_size (cells->pdata[i], NULL, &height);
      if (height == 0)
        continue;
      if (i > 0)
        add_arrow (self, x + self->place.width / 2, at + pad / 2);
      ayumi_scene_append (self->place.scene, cells->pdata[i], x + pad, at + pad);
      at += height + pad;
    }
  return at + pad - y;
}

/* The stages side by side on the right of the head; returns the height of the card. */
static double
add_abreast (Flow *self, GPtrArray *cells, AyumiScene *head, double y)
{
  double pad = AYUMI_FRAMEWORK_PADDING, height = 0, needed;

  ayumi_scene_get_size (head, NULL, &height);
  for (guint i = 0; i < cells->len; i++)
    {
      ayumi_scene_get_size (cells->pdata[i], NULL, &needed);
      height = MAX (height, needed);
    }
  height += 2 * pad;
  ayumi_framework_add_box (&self->place, self->place.x, y, self->place.width, height, FALSE);
  ayumi_framework_add_box (&self->place, self->place.x, y, self->head, height, TRUE);
  ayumi_scene_append (self->place.scene, head, self->place.x + pad, y + pad);
  for (guint i = 0; i < cells->len; i++)
    {
      const Stage *stage = &g_array_index (self->stages, Stage, i);

      if (i > 0)
        add_arrow (self, stage->x, y + pad + 10);
      ayumi_scene_append (self->place.scene, cells->pdata[i], stage->x + pad, y + pad);
    }
  return height;
}

/* What the columns are, where their items do not say it themselves. Returns the height. */
static double
add_headings (Flow *self, double y)
{
  double height = 0, needed;

  for (guint i = 0; i < self->stages->len && self->head > 0; i++)
    {
      const Stage *stage = &g_array_index (self->stages, Stage, i);

      if (!stage->named)
        continue;
      ayumi_scene_begin_group (self->place.scene, AYUMI_READ_HEADING, NULL, stage->name);
      needed = ayumi_framework_add_text (&self->place, stage->name, 13, 600,
                                         stage->x + AYUMI_FRAMEWORK_PADDING, y,
                                         stage->width - 2 * AYUMI_FRAMEWORK_PADDING,
                                         AYUMI_ROLE_TEXT_MUTED);
      height = MAX (height, needed);
      ayumi_scene_end_group (self->place.scene);
    }
  return height > 0 ? height + 6 : 0;
}

double
ayumi_framework_flow_add (const AyumiFrameworkPlace *place)
{
  g_autoptr (GPtrArray) items = ayumi_framework_children (place, NULL);
  g_autoptr (GArray) stages = g_array_new (FALSE, FALSE, sizeof (Stage));
  Flow self = { *place, stages, 0 };
  double y = place->y;

  g_array_set_clear_func (stages, clear_stage);
  if (place->width >= AYUMI_FRAMEWORK_NARROW)
    self.head = MAX (LEAST_HEAD, place->width * HEAD_PART);
  find_stages (&self, items);
  set_columns (&self);
  y += add_headings (&self, y);
  for (guint i = 0; i < items->len; i++)
    {
      const AyumiFrameworkItem *item = items->pdata[i];
      g_autoptr (GPtrArray) parts = ayumi_framework_children (place, item), cells = NULL;
      g_autoptr (AyumiScene) head = new_head (&self, item);

      y += i > 0 ? AYUMI_FRAMEWORK_GAP : 0;
      cells = g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_scene_unref);
      for (guint s = 0; s < stages->len; s++)
        g_ptr_array_add (cells, new_cell (&self, parts, &g_array_index (stages, Stage, s)));
      ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL,
                               ayumi_text_get (&item->label, place->lang, NULL));
      y +=
          self.head > 0 ? add_abreast (&self, cells, head, y) : add_stacked (&self, cells, head, y);
      ayumi_scene_end_group (place->scene);
    }
  return y - place->y;
}
