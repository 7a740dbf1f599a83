/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-cells.h"

#include <csv.h>
#include <string.h>

static void
append_quoted (GString *csv, const char *text)
{
  gsize length = strlen (text);
  /* Every byte may be a quote and become two, and two enclose them. */
  g_autofree char *quoted = NULL;

  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }
  quoted = g_malloc (2 * length + 3);
  g_string_append_len (csv, quoted, csv_write (quoted, 2 * length + 2, text, length));
}

/* Tabs and line breaks cannot be told from those between the cells. */
static void
append_on_one_line (GString *tsv, const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  g_string_append (tsv, line);
}

void
ayumi_cells_append (GString *table, AyumiCells form, const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (table, form == AYUMI_CELLS_CSV ? ',' : '\t');
      if (form == AYUMI_CELLS_CSV)
        append_quoted (table, cells[i]);
      else
        append_on_one_line (table, cells[i]);
    }
  g_string_append (table, form == AYUMI_CELLS_CSV ? "\r\n" : "\n");
}
