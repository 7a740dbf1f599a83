/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a poster is cut into tiles, and on which of them its records are found. */
#include "export/ayumi-poster.h"

#include <math.h>

#define MARGIN (15 * AYUMI_PAPER_MM)
#define OVERLAP (10 * AYUMI_PAPER_MM)

static guint
count (double length, double tile, double step)
{
  return length <= tile ? 1 : 1 + (guint) ceil ((length - tile) / step - 1e-9);
}

static AyumiPosterGrid
grid_on (double width, double height, AyumiPaper paper, double scale)
{
  AyumiPosterGrid grid = { .paper = paper,
                           .scale = scale,
                           .width = width * scale,
                           .height = height * scale,
                           .margin = MARGIN };

  grid.tile_width = paper.width - 2 * MARGIN;
  grid.tile_height = paper.height - 2 * MARGIN;
  grid.step_x = grid.tile_width - OVERLAP;
  grid.step_y = grid.tile_height - OVERLAP;
  grid.columns = count (grid.width, grid.tile_width, grid.step_x);
  grid.rows = count (grid.height, grid.tile_height, grid.step_y);
  return grid;
}

AyumiPosterGrid
ayumi_poster_grid_new (double width, double height, AyumiPaper paper, double scale)
{
  AyumiPosterGrid upright = grid_on (width, height, paper, scale),
                  lying = grid_on (width, height, ayumi_paper_landscape (paper), scale);

  return lying.columns * lying.rows < upright.columns * upright.rows ? lying : upright;
}

AyumiPosterPart
ayumi_poster_grid_printed (const AyumiPosterGrid *self, guint column, guint row)
{
  double left = column * self->step_x, top = row * self->step_y;

  return (AyumiPosterPart) { left, top, MIN (left + self->tile_width, self->width),
                             MIN (top + self->tile_height, self->height) };
}

/* An outer edge is that of the drawing. */
AyumiPosterPart
ayumi_poster_grid_cut (const AyumiPosterGrid *self, guint column, guint row)
{
  AyumiPosterPart part = ayumi_poster_grid_printed (self, column, row);
  double half_x = (self->tile_width - self->step_x) / 2,
         half_y = (self->tile_height - self->step_y) / 2;

  part.left += column > 0 ? half_x : 0;
  part.top += row > 0 ? half_y : 0;
  part.right -= column + 1 < self->columns ? half_x : 0;
  part.bottom -= row + 1 < self->rows ? half_y : 0;
  return part;
}

char *
ayumi_poster_tile_name (guint column, guint row)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  /* A to Z, AA to AZ …: there is no zero among the letters. */
  for (guint left = column + 1; left > 0; left = (left - 1) / 26)
    g_string_prepend_c (letters, 'A' + (left - 1) % 26);
  return g_strdup_printf ("%s%u", letters->str, row + 1);
}

/* The tile from which on @low to @high is seen whole, or else the one with the middle. */
static guint
find_tile (double low, double high, double tile, double step, guint n)
{
  guint first = CLAMP (ceil ((high - tile) / step), 0, n - 1);

  if (low >= first * step)
    return first;
  return CLAMP (floor (((low + high) / 2 - (tile - step) / 2) / step), 0, n - 1);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const AyumiPosterEntry *one = a, *two = b;
  AyumiLang lang = GPOINTER_TO_INT (data);

  if (one->kind != two->kind)
    return (int) one->kind - (int) two->kind;
  if (one->kind == AYUMI_KIND_EVENT)
    {
      const AyumiEvent *first = one->record, *second = two->record;

      if (first->when.first != second->when.first)
        return first->when.first < second->when.first ? -1 : 1;
    }
  return g_utf8_collate (ayumi_record_title (one->kind, one->record, lang),
                         ayumi_record_title (two->kind, two->record, lang));
}

GArray *
ayumi_poster_index_new (AyumiScene *scene,
                        const AyumiPosterGrid *grid,
                        AyumiReport *report,
                        AyumiLang lang)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (AyumiPosterEntry));
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < items->len; i++)
    {
      const AyumiMark *mark = &marks[g_array_index (items, guint, i)];
      AyumiPosterEntry entry;

      entry.record = ayumi_report_find_target (report, mark->target, &entry.kind);
      /* A lane is on every tile that it passes. */
      if (entry.record == NULL || entry.kind == AYUMI_KIND_TOPIC
          || !g_hash_table_add (seen, (gpointer) entry.record))
        continue;
      entry.column = find_tile (mark->x * grid->scale, (mark->x + mark->width) * grid->scale,
                                grid->tile_width, grid->step_x, grid->columns);
      entry.row = find_tile (mark->y * grid->scale, (mark->y + mark->height) * grid->scale,
                             grid->tile_height, grid->step_y, grid->rows);
      g_array_append_val (entries, entry);
    }
  g_array_sort_with_data (entries, compare, GINT_TO_POINTER (lang));
  return entries;
}
