/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How a row of cells is written. */
typedef enum
{
  AYUMI_CELLS_CSV, /* RFC 4180, lines end in CR LF */
  AYUMI_CELLS_TSV, /* tabs and line breaks in a cell are spaces, lines end in LF */
} AyumiCells;

/** Appends @cells, NULL after the last one, to @table as a line. */
void ayumi_cells_append (GString *table, AyumiCells form, const char *const *cells);

G_END_DECLS
