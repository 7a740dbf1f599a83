/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-lane-packer.h"

typedef struct
{
  double left, right;
} Span;

struct _AyumiLanePacker
{
  guint max_rows;
  GPtrArray *rows; /* (owned) GArray of Span, from left to right */
};

AyumiLanePacker *
ayumi_lane_packer_new (guint max_rows)
{
  AyumiLanePacker *self = g_new0 (AyumiLanePacker, 1);

  self->max_rows = max_rows;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

void
ayumi_lane_packer_free (AyumiLanePacker *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* The place in @row of the first span that ends right of @left. */
static guint
find_place (const GArray *row, double left)
{
  guint low = 0, high = row->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (row, Span, middle).right <= left)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How far a span from @left on could reach in row @index, at or before @left when that is taken; the
 * row after the last one is empty. @place (out): where in the row it would stand. */
static double
reach (AyumiLanePacker *self, guint index, double left, guint *place)
{
  const GArray *row;

  *place = 0;
  if (index == self->rows->len)
    return G_MAXDOUBLE;
  row = self->rows->pdata[index];
  *place = find_place (row, left);
  if (*place == row->len)
    return G_MAXDOUBLE;
  return g_array_index (row, Span, *place).left;
}

gboolean
ayumi_lane_packer_fits (AyumiLanePacker *self, double left, double right)
{
  guint place;

  for (guint i = 0; i < MIN (self->rows->len + 1, self->max_rows); i++)
    if (reach (self, i, left, &place) >= right)
      return TRUE;
  return FALSE;
}

int
ayumi_lane_packer_place (AyumiLanePacker *self,
                         double left,
                         double least,
                         double most,
                         double *right)
{
  int best = -1;
  guint best_place = 0;
  Span taken = { left, 0 };

  g_return_val_if_fail (left < least && least <= most, -1);

  for (guint i = 0; i < MIN (self->rows->len + 1, self->max_rows) && taken.right < most; i++)
    {
      guint place;
      double room = MIN (reach (self, i, left, &place), most);

      if (room < least || (best >= 0 && room <= taken.right))
        continue;
      best = i;
      best_place = place;
      taken.right = room;
    }
  if (best < 0)
    return -1;
  if ((guint) best == self->rows->len)
    g_ptr_array_add (self->rows, g_array_new (FALSE, FALSE, sizeof (Span)));
  g_array_insert_val (self->rows->pdata[best], best_place, taken);
  *right = taken.right;
  return best;
}

guint
ayumi_lane_packer_get_rows (AyumiLanePacker *self)
{
  return self->rows->len;
}
