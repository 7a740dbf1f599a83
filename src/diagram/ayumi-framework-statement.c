/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "diagram/ayumi-framework-blocks.h"
#include "diagram/ayumi-framework-forms.h"

#define LEAST_COLUMN 250.0
#define COLUMN_GAP 36.0
#define MEASURE 860.0

/* The size of type for @n statements that share @width: the fewer, the larger. */
static double
statement_size (guint n, double width)
{
  return CLAMP (width / (n == 1 ? 28 : n == 2 ? 42 : 62), n == 1 ? 22 : 18, 72);
}

static double
add_statement (const AyumiFrameworkPlace *place,
               const AyumiFrameworkItem *item,
               double size,
               double x,
               double y,
               double width)
{
  g_autoptr (GPtrArray) children = ayumi_framework_children (place, item);
  double top = y;

  ayumi_framework_begin_item (place, item);
  if (*item->code != '\0')
    y += ayumi_framework_add_text (place, item->code, size, 700, x, y, width, AYUMI_ROLE_ACCENT);
  y += ayumi_framework_add_text (place, ayumi_text_get (&item->label, place->lang, NULL), size, 700,
                                 x, y, width, AYUMI_ROLE_TEXT);
  y += 6
       + ayumi_framework_add_text (place, ayumi_text_get (&item->text, place->lang, NULL),
                                   size > 24 ? 15 : 13.5, 400, x, y + 6, MIN (width, MEASURE),
                                   AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr (AyumiScene) block =
          ayumi_framework_block_new (place, children->pdata[i], AYUMI_BLOCK_PLAIN, FALSE, width);
      double height;

      ayumi_scene_append (place->scene, block, x, y + 8);
      ayumi_scene_get_size (block, NULL, &height);
      y += height + 8;
    }
  return y - top;
}

/* @n statements side by side from @y on, the top of each row under the highest of the row before. */
static double
add_statements (const AyumiFrameworkPlace *place, gpointer *items, guint n, double y)
{
  guint most = MAX (1, (guint) ((place->width + COLUMN_GAP) / (LEAST_COLUMN + COLUMN_GAP))),
        n_rows = n > 0 ? (n + most - 1) / most : 0;
  double top = y;

  for (guint row = 0; row < n_rows; row++)
    {
      guint length = n / n_rows + (row < n % n_rows);
      double width = (place->width - (length - 1) * COLUMN_GAP) / length, bottom = y;
      double size = statement_size (n, place->width);

      for (guint i = 0; i < length; i++)
        {
          double height =
              add_statement (place, *items++, size, place->x + i * (width + COLUMN_GAP), y, width);

          bottom = MAX (bottom, y + height);
        }
      y = bottom + (row + 1 < n_rows ? 22 : 0);
    }
  return y - top;
}

double
ayumi_framework_statement_add (const AyumiFrameworkPlace *place)
{
  g_autoptr (GPtrArray) items = ayumi_framework_children (place, NULL);
  double y = place->y;

  for (guint i = 0; i < items->len; i++)
    {
      const AyumiFrameworkItem *item = items->pdata[i];
      g_autoptr (GPtrArray) children = ayumi_framework_children (place, item);
      g_autofree char *name = ayumi_framework_item_name (item, place->lang);

      y += i > 0 ? 44 : 0;
      ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL,
                               ayumi_text_get (&item->label, place->lang, NULL));
      ayumi_framework_begin_item (place, item);
      ayumi_scene_add_rect (place->scene, place->x, y, 48, 4, 0, AYUMI_ROLE_ACCENT, AYUMI_ROLE_NONE,
                            0);
      y += 14
           + ayumi_framework_add_text (place, name, 16, 700, place->x, y + 14, place->width,
                                       AYUMI_ROLE_ACCENT);
      y += ayumi_framework_add_text (place, ayumi_text_get (&item->text, place->lang, NULL), 14,
                                     400, place->x, y, MIN (place->width, MEASURE),
                                     AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (place->scene);
      y += children->len > 0 ? 14 + add_statements (place, children->pdata, children->len, y + 14)
                             : 0;
      ayumi_scene_end_group (place->scene);
    }
  return y - place->y;
}
