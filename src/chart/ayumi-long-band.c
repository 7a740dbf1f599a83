/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-long-band.h"

#include <math.h>

#define THICK 1.8
#define TALL \
  8.0 /* ends of what is higher go to whole pixels: nobody sees it, and it is filled faster */

/* Lets the line run straight through the columns between @from and @to, which have no points. */
static void
bridge (AyumiBandColumn *columns, guint from, guint to)
{
  double start = (columns[from].top + columns[from].bottom) / 2,
         a_column = ((columns[to].top + columns[to].bottom) / 2 - start) / (to - from);

  for (guint i = from + 1; i < to; i++)
    {
      double a = start + (i - from - 0.5) * a_column, b = a + a_column;

      columns[i] = (AyumiBandColumn) { AYUMI_BAND_VALUES, MIN (a, b), MAX (a, b) };
    }
}

/* Lets two neighbours that do not touch meet halfway. */
static void
join (AyumiBandColumn *a, AyumiBandColumn *b)
{
  double middle;

  if (a->bottom < b->top)
    {
      middle = (a->bottom + b->top) / 2;
      a->bottom = b->top = middle;
    }
  else if (b->bottom < a->top)
    {
      middle = (b->bottom + a->top) / 2;
      b->bottom = a->top = middle;
    }
}

static void
thicken (AyumiBandColumn *column, double scale)
{
  double lacks = THICK - (column->bottom - column->top);

  if (lacks > 0)
    {
      column->top -= lacks / 2;
      column->bottom += lacks / 2;
    }
  else if (column->bottom - column->top > TALL)
    {
      column->top = floor (column->top * scale) / scale;
      column->bottom = ceil (column->bottom * scale) / scale;
    }
}

/* Adds a corner, or moves the last one on where nothing changes. */
static void
add_corner (GArray *path, double x, double y)
{
  AyumiPoint corner = { path->len > 0 ? 'L' : 'M', x, y };

  if (path->len > 1)
    {
      AyumiPoint *last = &g_array_index (path, AyumiPoint, path->len - 1);

      if (last->y == y && last[-1].y == y)
        {
          last->x = x;
          return;
        }
    }
  g_array_append_val (path, corner);
}

/* The outline of the columns @from to @end − 1: along their tops, and back along their bottoms. */
static void
add_outline (AyumiScene *scene,
             double left,
             double scale,
             const AyumiBandColumn *columns,
             guint from,
             guint end,
             AyumiRole role)
{
  g_autoptr (GArray) path =
      g_array_sized_new (FALSE, FALSE, sizeof (AyumiPoint), 4 * (end - from) + 1);
  AyumiPoint close = { 'Z' };

  for (guint i = from; i < end; i++)
    {
      add_corner (path, left + i / scale, columns[i].top);
      add_corner (path, left + (i + 1) / scale, columns[i].top);
    }
  for (guint i = end; i > from; i--)
    {
      add_corner (path, left + i / scale, columns[i - 1].bottom);
      add_corner (path, left + (i - 1) / scale, columns[i - 1].bottom);
    }
  g_array_append_val (path, close);
  ayumi_scene_add_path (scene, (AyumiPoint *) path->data, path->len, role, AYUMI_ROLE_NONE, 0,
                        AYUMI_DASH_SOLID);
}

/* One unbroken part of the line. */
static void
add_part (AyumiScene *scene,
          double left,
          double scale,
          AyumiBandColumn *columns,
          guint from,
          guint end,
          AyumiRole role)
{
  for (guint i = from + 1; i < end; i++)
    join (&columns[i - 1], &columns[i]);
  for (guint i = from; i < end; i++)
    thicken (&columns[i], scale);
  add_outline (scene, left, scale, columns, from, end, role);
}

void
ayumi_long_band_add (AyumiScene *scene,
                     double left,
                     double scale,
                     AyumiBandColumn *columns,
                     guint n,
                     AyumiRole role)
{
  guint from = 0, end = 0; /* the part so far */

  for (guint i = 0; i < n; i++)
    {
      if (columns[i].sort == AYUMI_BAND_GAP && end > from)
        {
          add_part (scene, left, scale, columns, from, end, role);
          from = end = i + 1;
        }
      if (columns[i].sort != AYUMI_BAND_VALUES)
        continue;
      if (end > from)
        bridge (columns, end - 1, i);
      else
        from = i;
      end = i + 1;
    }
  if (end > from)
    add_part (scene, left, scale, columns, from, end, role);
}
