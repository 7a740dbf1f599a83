/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the CSV files of a table to its rows: what each cell may hold, and that it does. */
#include "store/ayumi-compile.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-edtf.h"
#include "base/ayumi-locator-syntax.h"
#include "base/ayumi-text-guard.h"
#include "store/ayumi-csv.h"
#include "store/ayumi-loader-fields.h"

/* One table while its files are read. */
typedef struct
{
  AyumiCompile *compiler;
  AyumiResource *resource;
  const char *file;
  AyumiStatement *insert;
} CompileTable;

/* ---- cells ---- */

static gboolean
check_number (CompileTable *reader, guint row, const AyumiColumn *column, const char *text)
{
  char *end;
  gboolean whole = column->type == AYUMI_CELL_INTEGER;
  double value = g_ascii_strtod (text, &end), most = whole ? AYUMI_INTEGER_MOST : INFINITY,
         least = MAX (column->minimum, -most);

  if (*end != '\0' || end == text || !isfinite (value) || strpbrk (text, "xXpPiInN ") != NULL)
    ayumi_compile_fault (reader->compiler, reader->file, row, column->name,
                         "“%s” is not a number; write digits with a point, no commas or units",
                         text);
  else if (whole && text[strspn (text, "-0123456789")] != '\0')
    ayumi_compile_fault (reader->compiler, reader->file, row, column->name,
                         "“%s” is not a whole number; write digits only", text);
  else if (value < least || value > MIN (column->maximum, most))
    ayumi_compile_fault (reader->compiler, reader->file, row, column->name,
                         "%s is out of range; use %.10g to %.10g", text, least,
                         MIN (column->maximum, most));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_locator (CompileTable *reader, guint row, const AyumiColumn *column, const char *text)
{
  g_auto (GStrv) parts = ayumi_locator_split (text);

  if (parts != NULL)
    return TRUE;
  ayumi_compile_fault (
      reader->compiler, reader->file, row, column->name,
      "“%s” is not a place; write parts such as “slide 6, item 3.2, p 1” or 「text as "
      "printed」, separated by a comma and a space",
      text);
  return FALSE;
}

static gboolean
check_cell (CompileTable *reader, guint row, const AyumiColumn *column, const char *text)
{
  g_autoptr (GError) error = NULL;
  AyumiEdtf date;

  if (*text == '\0')
    {
      if (!column->required || column->nullable)
        return TRUE;
      ayumi_compile_fault (reader->compiler, reader->file, row, column->name,
                           "the cell is empty; fill it in");
      return FALSE;
    }
  if (column->words != NULL && !g_strv_contains ((const char *const *) column->words, text))
    {
      g_autofree char *words = g_strjoinv (", ", column->words);

      ayumi_compile_fault (reader->compiler, reader->file, row, column->name,
                           "“%s” is not allowed here; use one of: %s", text, words);
      return FALSE;
    }
  switch (column->type)
    {
    case AYUMI_CELL_INTEGER:
    case AYUMI_CELL_NUMBER:
      return check_number (reader, row, column, text);
    case AYUMI_CELL_DATE:
      if (ayumi_edtf_parse (text, &date, &error))
        return TRUE;
      ayumi_compile_fault (reader->compiler, reader->file, row, column->name, "%s", error->message);
      return FALSE;
    case AYUMI_CELL_ID:
      if (ayumi_id_is_valid (text))
        return TRUE;
      ayumi_compile_fault (reader->compiler, reader->file, row, column->name,
                           "“%s” is not an id; use lower-case words and digits joined by hyphens",
                           text);
      return FALSE;
    case AYUMI_CELL_LOCATOR:
      return check_locator (reader, row, column, text);
    case AYUMI_CELL_STRING:
    default:
      return TRUE;
    }
}

static void
bind_cell (CompileTable *reader, int index, const AyumiColumn *column, const char *text)
{
  if (*text == '\0' && column->nullable)
    sqlite3_bind_null (reader->insert, index);
  else if (column->type == AYUMI_CELL_INTEGER)
    sqlite3_bind_int64 (reader->insert, index, g_ascii_strtoll (text, NULL, 10));
  else if (column->type == AYUMI_CELL_NUMBER)
    sqlite3_bind_double (reader->insert, index, g_ascii_strtod (text, NULL));
  else
    sqlite3_bind_text (reader->insert, index, text, -1, SQLITE_TRANSIENT);
}

/* ---- rows ---- */

static gboolean
check_header (CompileTable *reader, guint n, const char *const *cells)
{
  GPtrArray *columns = reader->resource->columns;

  for (guint i = 0; i < columns->len; i++)
    {
      AyumiColumn *column = columns->pdata[i];

      if (i >= n || strcmp (cells[i], column->name) != 0)
        {
          ayumi_compile_fault (
              reader->compiler, reader->file, 1, column->name,
              "column %u should be “%s” and is “%s”; put the columns in the order of datapackage.json",
              i + 1, column->name, i < n ? cells[i] : "");
          return FALSE;
        }
    }
  if (n > columns->len)
    {
      ayumi_compile_fault (
          reader->compiler, reader->file, 1, cells[columns->len],
          "datapackage.json does not know this column; remove it or describe it there");
      return FALSE;
    }
  return TRUE;
}

/* FALSE when no row can be written any more. */
static gboolean
insert_row (CompileTable *reader, guint row, const char *const *cells)
{
  GPtrArray *columns = reader->resource->columns;
  AyumiDb *db = reader->compiler->db;
  sqlite3 *handle = ayumi_db_get_handle (db);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < columns->len; i++)
    bind_cell (reader, i + 1, columns->pdata[i], cells[i]);
  ayumi_db_step (db, reader->insert, &error);
  if (error == NULL)
    ;
  else if ((sqlite3_errcode (handle) & 0xff) != SQLITE_CONSTRAINT)
    ayumi_compile_give_up (reader->compiler, error);
  else if (sqlite3_extended_errcode (handle) == SQLITE_CONSTRAINT_PRIMARYKEY)
    ayumi_compile_fault (reader->compiler, reader->file, row, "id",
                         "“%s” is used by another row; ids are unique", cells[0]);
  else
    ayumi_compile_fault (
        reader->compiler, reader->file, row, NULL,
        "the row breaks a rule of the format (%s); compare it with data/sql/schema.sql",
        sqlite3_errmsg (handle));
  sqlite3_reset (reader->insert);
  return !reader->compiler->gave_up;
}

static gboolean
row_cb (guint row, guint n, const char *const *cells, gpointer data)
{
  CompileTable *reader = data;
  GPtrArray *columns = reader->resource->columns;
  gboolean ok = TRUE;

  if (row == 1)
    return check_header (reader, n, cells);
  if (n != columns->len)
    {
      ayumi_compile_fault (reader->compiler, reader->file, row, NULL,
                           "the row has %u cells and needs %u; a comma or a quote may be missing",
                           n, columns->len);
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    ok &= check_cell (reader, row, columns->pdata[i], cells[i]);
  return !ok || insert_row (reader, row, cells);
}

static AyumiStatement *
prepare_insert (AyumiCompile *self, AyumiResource *resource, GError **error)
{
  g_autofree char *table = g_strdelimit (g_strdup (resource->name), "-", '_');
  GString *sql = g_string_new (NULL), *values = g_string_new (NULL);
  AyumiStatement *statement;

  g_string_printf (sql, "INSERT INTO \"%s\" (", table);
  for (guint i = 0; i < resource->columns->len; i++)
    {
      AyumiColumn *column = resource->columns->pdata[i];

      g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "", column->name);
      g_string_append (values, i > 0 ? ", ?" : "?");
    }
  g_string_append_printf (sql, ") VALUES (%s)", values->str);
  statement = ayumi_db_prepare (self->db, sql->str, error);
  g_string_free (sql, TRUE);
  g_string_free (values, TRUE);
  return statement;
}

void
ayumi_compile_table (AyumiCompile *self, AyumiResource *resource)
{
  CompileTable reader = { .compiler = self, .resource = resource };
  g_autoptr (GError) error = NULL;

  reader.insert = prepare_insert (self, resource, &error);
  if (reader.insert == NULL)
    {
      ayumi_compile_fault (
          self, "datapackage.json", 0, resource->name,
          "its columns are not those of the format; compare with data/sql/schema.sql (%s)",
          error->message);
      return;
    }
  for (guint i = 0; resource->paths[i] != NULL && !self->gave_up; i++)
    {
      g_autofree char *path = g_build_filename (self->package->folder, resource->paths[i], NULL);
      g_autoptr (GError) failed = NULL;

      reader.file = resource->paths[i];
      if (!ayumi_csv_read (path, reader.file, row_cb, &reader, &failed))
        ayumi_compile_error (self, failed);
    }
  sqlite3_finalize (reader.insert);
}
