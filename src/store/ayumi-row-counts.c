/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-row-counts.h"

#include <string.h>

#include "store/ayumi-loader-fields.h"

gboolean
ayumi_row_counts_write (AyumiDb *db, GError **error)
{
  if (!ayumi_db_exec (db, "DELETE FROM row_counts", error))
    return FALSE;
  for (AyumiKind kind = AYUMI_KIND_NONE + 1; kind < AYUMI_N_KINDS; kind++)
    {
      const char *table = ayumi_loader_table (kind);
      g_autofree char *sql =
          g_strdup_printf ("INSERT INTO row_counts (name, n) SELECT '%s', count(*) FROM \"%s\"",
                           table, table);

      if (!ayumi_db_exec (db, sql, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ayumi_row_counts_read (AyumiDb *db, gint64 counts[AYUMI_N_KINDS], GError **error)
{
  g_autoptr (AyumiStatement) statement =
      ayumi_db_prepare (db, "SELECT name, n FROM row_counts", error);
  g_autoptr (GError) failed = NULL;

  memset (counts, 0, AYUMI_N_KINDS * sizeof *counts);
  if (statement == NULL)
    return FALSE;
  while (ayumi_db_step (db, statement, &failed))
    {
      const char *name = ayumi_statement_text (statement, 0);

      for (AyumiKind kind = AYUMI_KIND_NONE + 1; kind < AYUMI_N_KINDS; kind++)
        if (strcmp (name, ayumi_loader_table (kind)) == 0)
          counts[kind] = sqlite3_column_int64 (statement, 1);
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}
