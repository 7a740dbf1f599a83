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

int
ayumi_lane_packer_place (AyumiLanePacker *self, double left, double right)
{
  Span wanted = { left, right };

  g_return_val_if_fail (left < right, -1);

  for (guint i = 0; i < self->max_rows; i++)
    {
      GArray *row;
      guint place;

      if (i == self->rows->len)
        g_ptr_array_add (self->rows, g_array_new (FALSE, FALSE, sizeof (Span)));
      row = self->rows->pdata[i];
      place = find_place (row, left);
      if (place < row->len && g_array_index (row, Span, place).left < right)
        continue;
      g_array_insert_val (row, place, wanted);
      return i;
    }
  return -1;
}

guint
ayumi_lane_packer_get_rows (AyumiLanePacker *self)
{
  return self->rows->len;
}
