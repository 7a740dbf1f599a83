/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-hit-index.h"

#include <math.h>

#define CELL 64.0
#define MAX_CELLS_SIDE 512

struct _AyumiHitIndex
{
  AyumiScene *scene; /* (owned) */
  double cell;       /* side of a cell */
  int columns, rows;
  GArray **cells; /* (owned) guint mark indices; NULL where empty */
};

static int
clamp_cell (double value, double cell, int n)
{
  return CLAMP (floor (value / cell), 0, n - 1);
}

/* Items, and groups without a reading that stand for something: a term goes on in the next line. */
static gboolean
is_target (const AyumiMark *mark)
{
  return mark->kind == AYUMI_MARK_GROUP
         && (mark->reading == AYUMI_READ_ITEM
             || (mark->reading == AYUMI_READ_NONE && mark->target != NULL));
}

AyumiHitIndex *
ayumi_hit_index_new (AyumiScene *scene)
{
  AyumiHitIndex *self = g_new0 (AyumiHitIndex, 1);
  double width, height;
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  ayumi_scene_get_size (scene, &width, &height);
  self->scene = ayumi_scene_ref (scene);
  self->cell = MAX (CELL, MAX (width, height) / MAX_CELLS_SIDE);
  self->columns = MAX (1, (int) ceil (width / self->cell));
  self->rows = MAX (1, (int) ceil (height / self->cell));
  self->cells = g_new0 (GArray *, (gsize) self->columns * self->rows);
  for (guint index = 0; index < n; index++)
    {
      const AyumiMark *mark = &marks[index];

      if (!is_target (mark))
        continue;
      for (int row = clamp_cell (mark->y, self->cell, self->rows);
           row <= clamp_cell (mark->y + mark->height, self->cell, self->rows); row++)
        for (int column = clamp_cell (mark->x, self->cell, self->columns);
             column <= clamp_cell (mark->x + mark->width, self->cell, self->columns); column++)
          {
            GArray **cell = &self->cells[(gsize) row * self->columns + column];

            if (*cell == NULL)
              *cell = g_array_new (FALSE, FALSE, sizeof (guint));
            g_array_append_val (*cell, index);
          }
    }
  return self;
}

void
ayumi_hit_index_free (AyumiHitIndex *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < (gsize) self->columns * self->rows; i++)
    if (self->cells[i] != NULL)
      g_array_unref (self->cells[i]);
  g_free (self->cells);
  ayumi_scene_unref (self->scene);
  g_free (self);
}

static double
distance_to (const AyumiMark *mark, double x, double y)
{
  double dx = MAX (MAX (mark->x - x, 0), x - (mark->x + mark->width));
  double dy = MAX (MAX (mark->y - y, 0), y - (mark->y + mark->height));

  return hypot (dx, dy);
}

int
ayumi_hit_index_find (AyumiHitIndex *self, double x, double y, double reach)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (self->scene, &n);
  int best = -1;
  double best_distance = G_MAXDOUBLE, best_area = G_MAXDOUBLE;

  for (int row = clamp_cell (y - reach, self->cell, self->rows);
       row <= clamp_cell (y + reach, self->cell, self->rows); row++)
    for (int column = clamp_cell (x - reach, self->cell, self->columns);
         column <= clamp_cell (x + reach, self->cell, self->columns); column++)
      {
        GArray *cell = self->cells[(gsize) row * self->columns + column];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          {
            guint index = g_array_index (cell, guint, i);
            double distance = distance_to (&marks[index], x, y);
            double area = marks[index].width * marks[index].height;

            if (distance > reach)
              continue;
            if (distance < best_distance || (distance <= best_distance && area < best_area))
              {
                best = index;
                best_distance = distance;
                best_area = area;
              }
          }
      }
  return best;
}
