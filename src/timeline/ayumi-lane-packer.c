/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-lane-packer.h"

typedef struct
{
  double left, right;
} Span;

struct _AyumiLanePacker
{
  guint max_rows;
  GPtrArray *rows; /* (owned) GTree of Span, in order of place; spans that touch count as equal */
};

/* Spans of one row never overlap, so "overlaps" can stand for "equal" and the tree stays in order. */
static int
compare_spans (gconstpointer a, gconstpointer b, gpointer data)
{
  const Span *left = a, *right = b;

  if (left->right <= right->left)
    return -1;
  return left->left >= right->right;
}

AyumiLanePacker *
ayumi_lane_packer_new (guint max_rows)
{
  AyumiLanePacker *self = g_new0 (AyumiLanePacker, 1);

  self->max_rows = max_rows;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_tree_unref);
  return self;
}

void
ayumi_lane_packer_free (AyumiLanePacker *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

int
ayumi_lane_packer_place (AyumiLanePacker *self, double left, double right)
{
  Span wanted = { left, right };

  g_return_val_if_fail (left < right, -1);

  for (guint i = 0; i < self->max_rows; i++)
    {
      if (i == self->rows->len)
        g_ptr_array_add (self->rows, g_tree_new_full (compare_spans, NULL, g_free, NULL));
      if (g_tree_lookup_node (self->rows->pdata[i], &wanted) == NULL)
        {
          g_tree_insert (self->rows->pdata[i], g_memdup2 (&wanted, sizeof wanted), NULL);
          return i;
        }
    }
  return -1;
}

guint
ayumi_lane_packer_get_rows (AyumiLanePacker *self)
{
  return self->rows->len;
}
