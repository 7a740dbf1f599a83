/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-store-difference.h"

#include "store/ayumi-loader-fields.h"

/* A table: its columns, and its rows by id. */
typedef struct
{
  GStrv columns;    /* (owned) */
  GHashTable *rows; /* (owned) id → GStrv of cells */
  GPtrArray *ids;   /* ids in order, of the keys of rows */
} Table;

const char *
ayumi_row_change_to_string (AyumiRowChange change)
{
  static const char *const words[] = {
    [AYUMI_ROW_REMOVED] = "removed", [AYUMI_ROW_ADDED] = "added", [AYUMI_ROW_CHANGED] = "changed"
  };

  return words[change];
}

static GStrv
copy_cells (guint n, const char *const *cells)
{
  GStrv copy = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    copy[i] = g_strdup (cells[i]);
  return copy;
}

static void
keep_row_cb (guint n, const char *const *columns, const char *const *values, gpointer data)
{
  Table *self = data;
  GStrv cells;

  if (values == NULL)
    {
      self->columns = copy_cells (n, columns);
      return;
    }
  cells = copy_cells (n, values);
  g_ptr_array_add (self->ids, cells[0]);
  g_hash_table_insert (self->rows, cells[0], cells);
}

static gboolean
table_read (Table *self, AyumiStore *store, const char *name, GError **error)
{
  self->columns = NULL;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);
  self->ids = g_ptr_array_new ();
  return ayumi_store_dump (store, name, keep_row_cb, self, error);
}

static void
table_clear (Table *self)
{
  g_strfreev (self->columns);
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->ids);
}

/* The kind of record that @table, "unit-links", holds. */
static AyumiKind
kind_of (const char *table)
{
  g_autofree char *name = g_strdelimit (g_strdup (table), "-", '_');
  AyumiKind kind = AYUMI_KIND_NONE + 1;

  while (kind < AYUMI_N_KINDS && g_strcmp0 (ayumi_loader_table (kind), name) != 0)
    kind++;
  return kind < AYUMI_N_KINDS ? kind : AYUMI_KIND_NONE;
}

/* The first text in Japanese of a row says what it is. */
static const char *
label_of (const Table *table, GStrv cells)
{
  for (guint i = 0; table->columns[i] != NULL; i++)
    if (g_str_has_suffix (table->columns[i], "_ja") && *cells[i] != '\0')
      return cells[i];
  return "";
}

static void
compare_rows (const char *name,
              const Table *old,
              const Table *new,
              AyumiRowDifferenceFunc func,
              gpointer data)
{
  const AyumiKind kind = kind_of (name);
  AyumiRowDifference found = { AYUMI_ROW_REMOVED, name, kind, NULL, NULL, "", "", "" };

  for (guint i = 0; i < old->ids->len; i++)
    {
      found.id = old->ids->pdata[i];
      found.label = label_of (old, g_hash_table_lookup (old->rows, found.id));
      if (!g_hash_table_contains (new->rows, found.id))
        func (&found, data);
    }
  for (guint i = 0; i < new->ids->len; i++)
    {
      GStrv before = g_hash_table_lookup (old->rows, new->ids->pdata[i]),
            now = g_hash_table_lookup (new->rows, new->ids->pdata[i]);

      found = (AyumiRowDifference) { AYUMI_ROW_ADDED,     name, kind, now[0],
                                     label_of (new, now), "",   "",   "" };
      if (before == NULL)
        func (&found, data);
      found.change = AYUMI_ROW_CHANGED;
      for (guint c = 0; before != NULL && now[c] != NULL; c++)
        {
          found.column = new->columns[c];
          found.before = before[c];
          found.now = now[c];
          if (!g_str_equal (before[c], now[c]))
            func (&found, data);
        }
    }
}

gboolean
ayumi_store_compare (AyumiStore *before,
                     AyumiStore *now,
                     AyumiRowDifferenceFunc func,
                     gpointer data,
                     GError **error)
{
  const char *const *tables = ayumi_store_tables ();
  gboolean ok = TRUE;

  for (guint i = 0; ok && tables[i] != NULL; i++)
    {
      Table a, b = { 0 };

      ok = table_read (&a, before, tables[i], error);
      ok = ok && table_read (&b, now, tables[i], error);
      if (ok)
        compare_rows (tables[i], &a, &b, func, data);
      table_clear (&a);
      if (b.rows != NULL)
        table_clear (&b);
    }
  return ok;
}
