/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-page-grid.h"

/* How many places of the last row stay empty. */
static guint
empty_places (guint n_cards, guint columns)
{
  return (columns - n_cards % columns) % columns;
}

AyumiPageGrid
ayumi_page_grid_new (double width, double least, guint n_cards)
{
  double room = width - 2 * AYUMI_PAGE_MARGIN;
  guint most = MAX (1, (guint) ((room + AYUMI_PAGE_GAP) / (least + AYUMI_PAGE_GAP)));
  AyumiPageGrid self = { MIN (most, MAX (1, n_cards)), 0 };

  if (self.n > 2 && empty_places (n_cards, self.n - 1) < empty_places (n_cards, self.n))
    self.n--;
  self.width = (room - (self.n - 1) * AYUMI_PAGE_GAP) / self.n;
  return self;
}

AyumiPageGrid
ayumi_page_grid_row (const AyumiPageGrid *self, guint n)
{
  double room = self->n * (self->width + AYUMI_PAGE_GAP);

  return (AyumiPageGrid) { n, room / n - AYUMI_PAGE_GAP };
}

double
ayumi_page_grid_x (const AyumiPageGrid *self, guint index)
{
  return AYUMI_PAGE_MARGIN + index * (self->width + AYUMI_PAGE_GAP);
}
