/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-package.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

/*
 * The tables of a report as their cells are written: what rules about cells, names and places look
 * at. Rules about meaning read the models.
 */

/** One row. */
typedef struct
{
  const char *file; /* (nullable) CSV file inside the package, NULL when read from a report file */
  guint row;        /* record there, from 1 (the header); 0 without a file */
  char **cells;     /* (owned) one a column, "" for NULL */
} AyumiCheckRow;

/** One table. */
typedef struct
{
  char *name;        /* (owned) "unit-links" */
  char **columns;    /* (owned) the first is "id" */
  GPtrArray *rows;   /* (owned) AyumiCheckRow */
  GHashTable *by_id; /* (owned) id → AyumiCheckRow */
} AyumiCheckTable;

/**
 * The tables of @package, as far as they can be read: what the compiler refuses is left out.
 * (transfer container) with AyumiCheckTable elements, which borrow file names from @package.
 */
GPtrArray *ayumi_check_tables_of_package (AyumiPackage *package);

/** The tables of @store. (transfer container) as above. */
GPtrArray *ayumi_check_tables_of_store (AyumiStore *store);

/** The table @name ("unit-links" or "unit_links"), NULL when there is none. */
AyumiCheckTable *ayumi_check_tables_find (GPtrArray *tables, const char *name);

/** The index of @column, -1 when there is none. */
int ayumi_check_table_column (const AyumiCheckTable *self, const char *column);

/** The cell of the row @id in @column, "" when there is none. */
const char *ayumi_check_table_cell (const AyumiCheckTable *self,
                                    const char *id,
                                    const char *column);

G_END_DECLS
