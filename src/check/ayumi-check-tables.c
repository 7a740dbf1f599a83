/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/ayumi-check-tables.h"

#include <string.h>

#include "store/ayumi-csv.h"

static void
row_free (gpointer data)
{
  AyumiCheckRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

static void
table_free (gpointer data)
{
  AyumiCheckTable *table = data;

  g_free (table->name);
  g_strfreev (table->columns);
  g_ptr_array_unref (table->rows);
  g_hash_table_unref (table->by_id);
  g_free (table);
}

static AyumiCheckTable *
table_new (const char *name)
{
  AyumiCheckTable *table = g_new0 (AyumiCheckTable, 1);

  table->name = g_strdup (name);
  table->rows = g_ptr_array_new_with_free_func (row_free);
  table->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return table;
}

static void
add_row (AyumiCheckTable *table, const char *file, guint n, const char *const *cells)
{
  AyumiCheckRow *row = g_new0 (AyumiCheckRow, 1);

  row->file = file;
  row->cells = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    row->cells[i] = g_strdup (cells[i]);
  g_ptr_array_add (table->rows, row);
  if (!g_hash_table_contains (table->by_id, row->cells[0]))
    g_hash_table_insert (table->by_id, row->cells[0], row);
}

/* ---- packages ---- */

typedef struct
{
  AyumiCheckTable *table;
  const char *file;
} Reading;

static gboolean
is_header (const AyumiCheckTable *table, guint n, const char *const *cells)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (cells[i], table->columns[i]) != 0)
      return FALSE;
  return TRUE;
}

/* What the compiler refuses for its number of cells is not looked at twice. */
static gboolean
read_row_cb (guint number, guint n, const char *const *cells, gpointer data)
{
  Reading *reading = data;
  AyumiCheckTable *table = reading->table;

  if (n != g_strv_length (table->columns))
    return number > 1;
  if (number == 1)
    return is_header (table, n, cells);
  add_row (table, reading->file, n, cells);
  ((AyumiCheckRow *) table->rows->pdata[table->rows->len - 1])->row = number;
  return TRUE;
}

GPtrArray *
ayumi_check_tables_of_package (AyumiPackage *package)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (table_free);

  for (guint i = 0; i < package->resources->len; i++)
    {
      AyumiResource *resource = package->resources->pdata[i];
      AyumiCheckTable *table = table_new (resource->name);
      g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();

      for (guint c = 0; c < resource->columns->len; c++)
        g_strv_builder_add (columns, ((AyumiColumn *) resource->columns->pdata[c])->name);
      table->columns = g_strv_builder_end (columns);
      for (guint p = 0; resource->paths[p] != NULL; p++)
        {
          g_autofree char *path = g_build_filename (package->folder, resource->paths[p], NULL);
          Reading reading = { table, resource->paths[p] };

          ayumi_csv_read (path, resource->paths[p], read_row_cb, &reading, NULL);
        }
      g_ptr_array_add (tables, table);
    }
  return tables;
}

/* ---- report files ---- */

static void
dump_row_cb (guint n, const char *const *columns, const char *const *values, gpointer data)
{
  AyumiCheckTable *table = data;

  if (values != NULL)
    add_row (table, NULL, n, values);
  else
    {
      g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

      for (guint i = 0; i < n; i++)
        g_strv_builder_add (names, columns[i]);
      table->columns = g_strv_builder_end (names);
    }
}

GPtrArray *
ayumi_check_tables_of_store (AyumiStore *store)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (table_free);
  const char *const *names = ayumi_store_tables ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      AyumiCheckTable *table = table_new (names[i]);

      if (ayumi_store_dump (store, names[i], dump_row_cb, table, NULL))
        g_ptr_array_add (tables, table);
      else
        table_free (table);
    }
  return tables;
}

/* ---- looking up ---- */

AyumiCheckTable *
ayumi_check_tables_find (GPtrArray *tables, const char *name)
{
  g_autofree char *hyphened = g_strdelimit (g_strdup (name), "_", '-');

  for (guint i = 0; i < tables->len; i++)
    {
      AyumiCheckTable *table = tables->pdata[i];

      if (strcmp (table->name, hyphened) == 0)
        return table;
    }
  return NULL;
}

int
ayumi_check_table_column (const AyumiCheckTable *self, const char *column)
{
  for (int i = 0; self->columns[i] != NULL; i++)
    if (strcmp (self->columns[i], column) == 0)
      return i;
  return -1;
}

const char *
ayumi_check_table_cell (const AyumiCheckTable *self, const char *id, const char *column)
{
  const AyumiCheckRow *row = g_hash_table_lookup (self->by_id, id);
  int index = ayumi_check_table_column (self, column);

  return row != NULL && index >= 0 ? row->cells[index] : "";
}
