/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The space round a page, and between its cards. */
#define AYUMI_PAGE_MARGIN 20.0
#define AYUMI_PAGE_GAP 14.0

/** Columns of equal width across a page. Plain data. */
typedef struct
{
  guint n;
  double width; /* of one column */
} AyumiPageGrid;

/**
 * Columns at least @least wide for @n_cards cards on a page @width wide: as many as fit, or one
 * less where that fills the last row better, so that no card is left alone.
 */
AyumiPageGrid ayumi_page_grid_new (double width, double least, guint n_cards);

/** A row of @n of its cards, as wide as the page: so the last row ends where the others do. @n is 1 at least. */
AyumiPageGrid ayumi_page_grid_row (const AyumiPageGrid *self, guint n);

/** The left edge of column @index. */
double ayumi_page_grid_x (const AyumiPageGrid *self, guint index);

G_END_DECLS
