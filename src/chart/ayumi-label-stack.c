/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-label-stack.h"

/* Labels that touch, moved as one. */
typedef struct
{
  double sum; /* of the wanted offsets of its members */
  guint n;
} Block;

gboolean
ayumi_label_stack (guint n,
                   const double *wanted,
                   const double *sizes,
                   double gap,
                   double low,
                   double high,
                   double *placed)
{
  g_autofree Block *blocks = g_new (Block, MAX (n, 1));
  guint n_blocks = 0, index = 0;
  double used = 0, room;

  /* Take off what the labels before it fill: what remains has only to rise. */
  for (guint i = 0; i < n; i++)
    {
      blocks[n_blocks++] = (Block) { wanted[i] - sizes[i] / 2 - used, 1 };
      while (n_blocks > 1
             && blocks[n_blocks - 2].sum / blocks[n_blocks - 2].n
                    > blocks[n_blocks - 1].sum / blocks[n_blocks - 1].n)
        {
          blocks[n_blocks - 2].sum += blocks[n_blocks - 1].sum;
          blocks[n_blocks - 2].n += blocks[n_blocks - 1].n;
          n_blocks--;
        }
      used += sizes[i] + gap;
    }
  room = high - low - (used - gap);
  used = 0;
  for (guint b = 0; b < n_blocks; b++)
    {
      double offset = CLAMP (blocks[b].sum / blocks[b].n, low, low + MAX (0, room));

      for (guint i = 0; i < blocks[b].n; i++, index++)
        {
          placed[index] = offset + used + sizes[index] / 2;
          used += sizes[index] + gap;
        }
    }
  return n == 0 || room >= 0;
}
