/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-framework-place.h"

G_BEGIN_DECLS

/** How an item is set in its box. */
typedef enum
{
  AYUMI_BLOCK_PLAIN,   /* a line among others: its code hangs to the left of the label */
  AYUMI_BLOCK_TERM,    /* the same among others that are explained: the label stands out */
  AYUMI_BLOCK_ENTRY,   /* the same, larger */
  AYUMI_BLOCK_HEAD,    /* what others belong to */
  AYUMI_BLOCK_NUMERAL, /* a card of its own: its code stands large above the label */
} AyumiBlockLook;

/** What a box holds: @alone the item itself, else also everything below it. (transfer full) */
AyumiScene *ayumi_framework_block_new (const AyumiFrameworkPlace *place,
                                       const AyumiFrameworkItem *item,
                                       AyumiBlockLook look,
                                       gboolean alone,
                                       double width);

/** What stands round the boxes of a grid. */
typedef enum
{
  AYUMI_GRID_CARDS, /* each on a card */
  AYUMI_GRID_RULED, /* each under a line */
  AYUMI_GRID_CELLS, /* hairlines between them */
} AyumiGridStyle;

/**
 * @n @items, each with everything below it, side by side: as many as fit into a row of @place, the
 * rows as even as can be and each of them filled, so that no corner stays empty. Rows are stretched
 * together to @least_height. Returns the height used.
 */
double ayumi_framework_grid_add (const AyumiFrameworkPlace *place,
                                 gpointer *items,
                                 guint n,
                                 AyumiGridStyle style,
                                 double least_height);

G_END_DECLS
