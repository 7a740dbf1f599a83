/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework-blocks.h"

#include <math.h>

#include "diagram/ayumi-page-grid.h"

#define INDENT 14.0
#define MAX_DEPTH 8
#define CELL_PADDING 12.0
#define NAME_LINES 3.5
#define WIDEST_NAME 300.0

/* The sizes of label, code and explanation. */
typedef struct
{
  double label, code, text;
  int weight;
} Type;

/* Headings in bold: what stands on top, and what has items below it. */
static Type
type_of (AyumiBlockLook look, guint depth, gboolean has_children)
{
  if (depth > 0)
    return (Type) { 13.5, 13.5, 12.5, has_children ? 600 : 400 };
  switch (look)
    {
    case AYUMI_BLOCK_HEAD:
      return (Type) { 16, 22, 13, 700 };
    case AYUMI_BLOCK_NUMERAL:
      return (Type) { 15.5, 26, 13, 700 };
    case AYUMI_BLOCK_ENTRY:
      return (Type) { 16, 16, 13.5, 600 };
    case AYUMI_BLOCK_TERM:
      return (Type) { 14, 14, 12.5, 600 };
    case AYUMI_BLOCK_PLAIN:
    default:
      return (Type) { 14, 14, 12.5, has_children ? 600 : 400 };
    }
}

/* One item. Its code hangs to the left of label and explanation, or stands above them. */
static double
add_one (const AyumiFrameworkPlace *place,
         const AyumiFrameworkItem *item,
         Type type,
         double x,
         double y,
         double width)
{
  const char *text = ayumi_text_get (&item->text, place->lang, NULL);
  double top = y, code = 0;

  ayumi_framework_begin_item (place, item);
  if (*item->code != '\0' && type.code > type.label)
    y +=
        ayumi_framework_add_text (place, item->code, type.code, 700, x, y, width, AYUMI_ROLE_ACCENT)
        + 2;
  else if (*item->code != '\0')
    {
      code = MIN (ayumi_measurer_width (place->measurer, item->code,
                                        (AyumiFont) { type.code, type.weight, place->lang })
                      + 7,
                  width / 3);
      ayumi_framework_add_text (place, item->code, type.code, type.weight, x, y, code,
                                AYUMI_ROLE_ACCENT);
    }
  y +=
      ayumi_framework_add_text (place, ayumi_text_get (&item->label, place->lang, NULL), type.label,
                                type.weight, x + code, y, width - code, AYUMI_ROLE_TEXT);
  if (*text != '\0')
    y += 2
         + ayumi_framework_add_text (place, text, type.text, 400, x + code, y + 2, width - code,
                                     AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  return y - top;
}

static double
add_item (const AyumiFrameworkPlace *place,
          const AyumiFrameworkItem *item,
          AyumiBlockLook look,
          guint depth,
          double x,
          double y,
          double width)
{
  g_autoptr (GPtrArray) children = ayumi_framework_children (place, item);
  double top = y, first;

  y += add_one (place, item, type_of (look, depth, children->len > 0), x, y, width);
  if (children->len == 0 || depth == MAX_DEPTH)
    return y - top;
  y += depth == 0 ? 8 : 4;
  first = y;
  for (guint i = 0; i < children->len; i++)
    y += (i > 0 ? 6 : 0)
         + add_item (place, children->pdata[i], look, depth + 1, x + INDENT, y + (i > 0 ? 6 : 0),
                     width - INDENT);
  ayumi_scene_add_line (place->scene, x + 2, first, x + 2, y, AYUMI_ROLE_GRID, 1.5,
                        AYUMI_DASH_SOLID);
  return y - top;
}

AyumiScene *
ayumi_framework_block_new (const AyumiFrameworkPlace *place,
                           const AyumiFrameworkItem *item,
                           AyumiBlockLook look,
                           gboolean alone,
                           double width)
{
  AyumiFrameworkPlace aside = ayumi_framework_place_aside (place, width);
  double height = alone ? add_one (&aside, item, type_of (look, 0, TRUE), 0, 0, width)
                        : add_item (&aside, item, look, 0, 0, 0, width);

  ayumi_scene_set_size (aside.scene, width, ceil (height));
  return aside.scene;
}

/* Whether some of the items say more than their names. */
static gboolean
are_explained (const AyumiFrameworkPlace *place, gpointer *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) children = ayumi_framework_children (place, items[i]);

      if (children->len > 0
          || *ayumi_text_get (&((const AyumiFrameworkItem *) items[i])->text, place->lang, NULL)
                 != '\0')
        return TRUE;
    }
  return FALSE;
}

/* The width at which no name takes more than a few lines. */
static double
width_for_names (const AyumiFrameworkPlace *place, gpointer *items, guint n)
{
  double widest = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *label =
          ayumi_text_get (&((const AyumiFrameworkItem *) items[i])->label, place->lang, NULL);
      double width =
          ayumi_measurer_width (place->measurer, label, (AyumiFont) { 14, 400, place->lang });

      widest = MAX (widest, width);
    }
  return MIN (widest / NAME_LINES, WIDEST_NAME);
}

/* How many of @n boxes go into a row: as many as fit, or fewer where that fills every row alike. */
static guint
fit_columns (guint n, double width, double least, double gap)
{
  guint most = CLAMP ((guint) ((width + gap) / (least + gap)), 1, 6);

  for (guint columns = most; 5 * columns >= 3 * most && n > most; columns--)
    if (n % columns == 0)
      return columns;
  return most;
}

typedef struct
{
  guint first, n; /* its boxes */
  double width;   /* of each */
  double height;
} Row;

typedef struct
{
  const AyumiFrameworkPlace *place;
  AyumiGridStyle style;
  AyumiBlockLook look;
  double gap, pad, row_gap;
  double least; /* the width at which a box reads well: names alone need less than explanations */
  GPtrArray *blocks; /* (owned) of AyumiScene */
  GArray *rows;      /* (owned) of Row */
} Grid;

static void
measure_row (Grid *self, gpointer *items, guint first, guint n)
{
  Row row = { first, n, (self->place->width - (n - 1) * self->gap) / n, 0 };

  for (guint i = first; i < first + n; i++)
    {
      AyumiScene *block = ayumi_framework_block_new (self->place, items[i], self->look, FALSE,
                                                     row.width - 2 * self->pad);
      double height;

      g_ptr_array_add (self->blocks, block);
      ayumi_scene_get_size (block, NULL, &height);
      row.height = MAX (row.height, height + 2 * MAX (self->pad, 10));
    }
  g_array_append_val (self->rows, row);
}

/* Rows as even as can be, the longer ones first. Returns the height of all. */
static double
measure_rows (Grid *self, gpointer *items, guint n)
{
  guint most = fit_columns (n, self->place->width, self->least, self->gap),
        n_rows = (n + most - 1) / most;
  double height = 0;

  for (guint i = 0, first = 0; i < n_rows; i++)
    {
      guint length = n / n_rows + (i < n % n_rows);

      measure_row (self, items, first, length);
      first += length;
      height += g_array_index (self->rows, Row, i).height + (i > 0 ? self->row_gap : 0);
    }
  return height;
}

static void
add_row (Grid *self, const Row *row, double y, double height)
{
  AyumiScene *scene = self->place->scene;

  for (guint i = 0; i < row->n; i++)
    {
      double x = self->place->x + i * (row->width + self->gap);

      if (self->style == AYUMI_GRID_CARDS)
        ayumi_framework_add_box (self->place, x, y, row->width, height, FALSE);
      else if (self->style == AYUMI_GRID_RULED)
        ayumi_scene_add_line (scene, x, y, x + row->width, y, AYUMI_ROLE_OUTLINE, 1,
                              AYUMI_DASH_SOLID);
      else if (i > 0)
        ayumi_scene_add_line (scene, x, y, x, y + height, AYUMI_ROLE_OUTLINE, 0.5,
                              AYUMI_DASH_SOLID);
      ayumi_scene_append (scene, self->blocks->pdata[row->first + i], x + self->pad,
                          y + MAX (self->pad, 10));
    }
}

static void
set_style (Grid *self, gboolean explained)
{
  switch (self->style)
    {
    case AYUMI_GRID_CARDS:
      self->look = AYUMI_BLOCK_NUMERAL;
      self->gap = self->row_gap = AYUMI_PAGE_GAP;
      self->pad = AYUMI_FRAMEWORK_PADDING;
      self->least = explained ? 270 : 185;
      break;
    case AYUMI_GRID_RULED:
      self->look = AYUMI_BLOCK_ENTRY;
      self->gap = 28;
      self->row_gap = 10;
      self->least = explained ? 280 : 240;
      break;
    case AYUMI_GRID_CELLS:
    default:
      self->look = explained ? AYUMI_BLOCK_TERM : AYUMI_BLOCK_PLAIN;
      self->pad = CELL_PADDING;
      self->least = explained ? 210 : 175;
      break;
    }
}

double
ayumi_framework_grid_add (const AyumiFrameworkPlace *place,
                          gpointer *items,
                          guint n,
                          AyumiGridStyle style,
                          double least_height)
{
  g_autoptr (GPtrArray) blocks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_scene_unref);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  Grid self = { .place = place, .style = style, .blocks = blocks, .rows = rows };
  double y = place->y, needed, spare;

  if (n == 0)
    return 0;
  set_style (&self, are_explained (place, items, n));
  self.least = MAX (self.least, width_for_names (place, items, n) + 2 * self.pad);
  needed = measure_rows (&self, items, n);
  spare = MAX (0, least_height - needed) / rows->len;
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      y += i > 0 ? self.row_gap : 0;
      if (i > 0 && style == AYUMI_GRID_CELLS)
        ayumi_scene_add_line (place->scene, place->x, y, place->x + place->width, y,
                              AYUMI_ROLE_OUTLINE, 0.5, AYUMI_DASH_SOLID);
      add_row (&self, row, y, row->height + spare);
      y += row->height + spare;
    }
  return y - place->y;
}
