/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-compiler.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "base/ayumi-edtf.h"
#include "base/ayumi-locator-syntax.h"
#include "base/ayumi-text-guard.h"
#include "store/ayumi-csv.h"
#include "store/ayumi-db.h"
#include "store/ayumi-digest.h"
#include "store/ayumi-package.h"
#include "store/ayumi-packed-writer.h"
#include "store/ayumi-search-index.h"
#include "store/ayumi-store-error.h"
#include "store/ayumi-store.h"

#define MAX_MESSAGES 200

/* A package while it is compiled. */
typedef struct
{
  AyumiPackage *package;
  AyumiDb *db;
  GPtrArray *messages;
  guint faults;
} Compiler;

/* One table while its files are read. */
typedef struct
{
  Compiler *compiler;
  AyumiResource *resource;
  const char *file;
  AyumiStatement *insert;
} TableReader;

static void report_fault (Compiler *self,
                          const char *file,
                          guint row,
                          const char *column,
                          const char *format,
                          ...) G_GNUC_PRINTF (5, 6);

static void
report_fault (Compiler *self,
              const char *file,
              guint row,
              const char *column,
              const char *format,
              ...)
{
  GString *message = g_string_new (file);
  va_list args;

  if (++self->faults > MAX_MESSAGES)
    {
      g_string_free (message, TRUE);
      return;
    }
  if (row > 0)
    g_string_append_printf (message, ":%u", row);
  if (column != NULL)
    g_string_append_printf (message, ":%s", column);
  g_string_append (message, ": ");
  va_start (args, format);
  g_string_append_vprintf (message, format, args);
  va_end (args);
  g_ptr_array_add (self->messages, g_string_free (message, FALSE));
}

static void
report_error (Compiler *self, GError *error)
{
  self->faults++;
  g_ptr_array_add (self->messages, g_strdup (error->message));
}

/* ---- cells ---- */

static gboolean
check_number (TableReader *reader, guint row, const AyumiColumn *column, const char *text)
{
  char *end;
  double value = g_ascii_strtod (text, &end);

  if (*end != '\0' || end == text || !isfinite (value) || strpbrk (text, "xXpPiInN ") != NULL)
    report_fault (reader->compiler, reader->file, row, column->name,
                  "“%s” is not a number; write digits with a point, no commas or units", text);
  else if (column->type == AYUMI_CELL_INTEGER && value != floor (value))
    report_fault (reader->compiler, reader->file, row, column->name,
                  "“%s” is not a whole number; write digits only", text);
  else if (value < column->minimum || value > column->maximum)
    report_fault (reader->compiler, reader->file, row, column->name,
                  "%s is out of range; use %g to %g", text, column->minimum, column->maximum);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_locator (TableReader *reader, guint row, const AyumiColumn *column, const char *text)
{
  g_auto (GStrv) parts = ayumi_locator_split (text);

  if (parts != NULL)
    return TRUE;
  report_fault (reader->compiler, reader->file, row, column->name,
                "“%s” is not a place; write parts such as “slide 6, item 3.2, p 1” or 「text as "
                "printed」, separated by a comma and a space",
                text);
  return FALSE;
}

static gboolean
check_cell (TableReader *reader, guint row, const AyumiColumn *column, const char *text)
{
  g_autoptr (GError) error = NULL;
  AyumiEdtf date;

  if (*text == '\0')
    {
      if (!column->required || column->nullable)
        return TRUE;
      report_fault (reader->compiler, reader->file, row, column->name,
                    "the cell is empty; fill it in");
      return FALSE;
    }
  if (column->words != NULL && !g_strv_contains ((const char *const *) column->words, text))
    {
      g_autofree char *words = g_strjoinv (", ", column->words);

      report_fault (reader->compiler, reader->file, row, column->name,
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
      report_fault (reader->compiler, reader->file, row, column->name, "%s", error->message);
      return FALSE;
    case AYUMI_CELL_ID:
      if (ayumi_id_is_valid (text))
        return TRUE;
      report_fault (reader->compiler, reader->file, row, column->name,
                    "“%s” is not an id; use lower-case words and digits joined by hyphens", text);
      return FALSE;
    case AYUMI_CELL_LOCATOR:
      return check_locator (reader, row, column, text);
    case AYUMI_CELL_STRING:
    default:
      return TRUE;
    }
}

static void
bind_cell (TableReader *reader, int index, const AyumiColumn *column, const char *text)
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
check_header (TableReader *reader, guint n, const char *const *cells)
{
  GPtrArray *columns = reader->resource->columns;

  for (guint i = 0; i < columns->len; i++)
    {
      AyumiColumn *column = columns->pdata[i];

      if (i >= n || strcmp (cells[i], column->name) != 0)
        {
          report_fault (
              reader->compiler, reader->file, 1, column->name,
              "column %u should be “%s” and is “%s”; put the columns in the order of datapackage.json",
              i + 1, column->name, i < n ? cells[i] : "");
          return FALSE;
        }
    }
  if (n > columns->len)
    {
      report_fault (reader->compiler, reader->file, 1, cells[columns->len],
                    "datapackage.json does not know this column; remove it or describe it there");
      return FALSE;
    }
  return TRUE;
}

static void
insert_row (TableReader *reader, guint row, const char *const *cells)
{
  GPtrArray *columns = reader->resource->columns;

  for (guint i = 0; i < columns->len; i++)
    bind_cell (reader, i + 1, columns->pdata[i], cells[i]);
  if (sqlite3_step (reader->insert) != SQLITE_DONE)
    {
      sqlite3 *handle = ayumi_db_get_handle (reader->compiler->db);

      if (sqlite3_extended_errcode (handle) == SQLITE_CONSTRAINT_PRIMARYKEY)
        report_fault (reader->compiler, reader->file, row, "id",
                      "“%s” is used by another row; ids are unique", cells[0]);
      else
        report_fault (
            reader->compiler, reader->file, row, NULL,
            "the row breaks a rule of the format (%s); compare it with data/sql/schema.sql",
            sqlite3_errmsg (handle));
    }
  sqlite3_reset (reader->insert);
}

static gboolean
row_cb (guint row, guint n, const char *const *cells, gpointer data)
{
  TableReader *reader = data;
  GPtrArray *columns = reader->resource->columns;
  gboolean ok = TRUE;

  if (row == 1)
    return check_header (reader, n, cells);
  if (n != columns->len)
    {
      report_fault (reader->compiler, reader->file, row, NULL,
                    "the row has %u cells and needs %u; a comma or a quote may be missing", n,
                    columns->len);
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    ok &= check_cell (reader, row, columns->pdata[i], cells[i]);
  if (ok)
    insert_row (reader, row, cells);
  return TRUE;
}

static AyumiStatement *
prepare_insert (Compiler *self, AyumiResource *resource, GError **error)
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

static void
read_resource (Compiler *self, AyumiResource *resource)
{
  TableReader reader = { .compiler = self, .resource = resource };
  g_autoptr (GError) error = NULL;

  reader.insert = prepare_insert (self, resource, &error);
  if (reader.insert == NULL)
    {
      report_fault (
          self, "datapackage.json", 0, resource->name,
          "its columns are not those of the format; compare with data/sql/schema.sql (%s)",
          error->message);
      return;
    }
  for (guint i = 0; resource->paths[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (self->package->folder, resource->paths[i], NULL);
      g_autoptr (GError) failed = NULL;

      reader.file = resource->paths[i];
      if (!ayumi_csv_read (path, reader.file, row_cb, &reader, &failed))
        report_error (self, failed);
    }
  sqlite3_finalize (reader.insert);
}

/* ---- references ---- */

typedef struct
{
  const char *id;
  guint row;
} RowSearch;

static gboolean
find_row_cb (guint row, guint n, const char *const *cells, gpointer data)
{
  RowSearch *search = data;

  if (row == 1 || n == 0 || strcmp (cells[0], search->id) != 0)
    return TRUE;
  search->row = row;
  return FALSE;
}

/* Faults are rare, so the place of a row is looked for only when one must be named. */
static void
report_row_fault (Compiler *self,
                  AyumiResource *resource,
                  const char *id,
                  const char *column,
                  const char *value,
                  const char *table)
{
  RowSearch search = { id, 0 };

  for (guint i = 0; resource->paths[i] != NULL && search.row == 0; i++)
    {
      g_autofree char *path = g_build_filename (self->package->folder, resource->paths[i], NULL);

      ayumi_csv_read (path, resource->paths[i], find_row_cb, &search, NULL);
      if (search.row > 0)
        report_fault (self, resource->paths[i], search.row, column,
                      "there is no “%s” in %s; name an id of that table", value, table);
    }
}

static void
check_references (Compiler *self,
                  AyumiResource *resource,
                  const char *column,
                  const char *target,
                  const char *condition)
{
  g_autofree char *table = g_strdelimit (g_strdup (resource->name), "-", '_');
  g_autofree char *other = g_strdelimit (g_strdup (target), "-", '_');
  g_autofree char *sql = g_strdup_printf (
      "SELECT id, \"%s\" FROM \"%s\" t WHERE \"%s\" IS NOT NULL AND %s AND NOT EXISTS (SELECT 1 FROM \"%s\" o WHERE o.id = t.\"%s\") ORDER BY id",
      column, table, column, condition, other, column);
  g_autoptr (AyumiStatement) statement = ayumi_db_prepare (self->db, sql, NULL);

  while (statement != NULL && ayumi_db_step (self->db, statement, NULL))
    {
      g_autofree char *id = g_strdup (ayumi_statement_text (statement, 0));
      g_autofree char *value = g_strdup (ayumi_statement_text (statement, 1));

      report_row_fault (self, resource, id, column, value, target);
    }
}

/* Both ends of links: the table depends on the row's kind. */
static void
check_links (Compiler *self, AyumiResource *resource)
{
  static const struct
  {
    const char *kind, *table;
  } kinds[] = { { "document", "documents" },
                { "section", "sections" },
                { "event", "events" },
                { "indicator", "indicators" },
                { "observation", "observations" },
                { "unit", "units" },
                { "tenure", "tenures" },
                { "programme", "programmes" },
                { "framework-item", "framework-items" },
                { "erratum", "errata" },
                { "term", "glossary" } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *from = g_strdup_printf ("from_kind = '%s'", kinds[i].kind);
      g_autofree char *to = g_strdup_printf ("to_kind = '%s'", kinds[i].kind);

      check_references (self, resource, "from", kinds[i].table, from);
      check_references (self, resource, "to", kinds[i].table, to);
    }
}

static void
check_chart_indicators (Compiler *self, AyumiResource *resource)
{
  g_autoptr (AyumiStatement) statement =
      ayumi_db_prepare (self->db, "SELECT id, indicators FROM charts ORDER BY id", NULL);

  while (statement != NULL && ayumi_db_step (self->db, statement, NULL))
    {
      g_auto (GStrv) ids = g_strsplit (ayumi_statement_text (statement, 1), " ", -1);
      g_autofree char *id = g_strdup (ayumi_statement_text (statement, 0));

      for (guint i = 0; ids[i] != NULL; i++)
        {
          g_autoptr (AyumiStatement) find =
              ayumi_db_prepare (self->db, "SELECT 1 FROM indicators WHERE id = :id", NULL);

          ayumi_statement_bind_text (find, ":id", ids[i]);
          if (!ayumi_db_step (self->db, find, NULL))
            report_row_fault (self, resource, id, "indicators", ids[i], "indicators");
        }
    }
}

static void
check_all_references (Compiler *self)
{
  for (guint i = 0; i < self->package->resources->len; i++)
    {
      AyumiResource *resource = self->package->resources->pdata[i];

      for (guint c = 0; c < resource->columns->len; c++)
        {
          AyumiColumn *column = resource->columns->pdata[c];

          if (column->reference != NULL)
            check_references (self, resource, column->name, column->reference, "1");
        }
      if (strcmp (resource->name, "links") == 0)
        check_links (self, resource);
      if (strcmp (resource->name, "charts") == 0)
        check_chart_indicators (self, resource);
    }
}

/* ---- long series ---- */

typedef struct
{
  Compiler *compiler;
  const char *file;
} PointsReader;

static void
points_fault_cb (guint row, const char *column, const char *what, gpointer data)
{
  PointsReader *reader = data;

  report_fault (reader->compiler, reader->file, row, column, "%s", what);
}

/* Packs the points of each long series, from the files that the table names. */
static void
pack_long_series (Compiler *self)
{
  g_autoptr (AyumiStatement) rows =
      ayumi_db_prepare (self->db, "SELECT id, file FROM long_series ORDER BY id", NULL);
  guint number = 0;

  while (rows != NULL && ayumi_db_step (self->db, rows, NULL))
    {
      g_autofree char *id = g_strdup (ayumi_statement_text (rows, 0));
      g_autofree char *file = g_strdup (ayumi_statement_text (rows, 1));
      g_autofree char *path = g_build_filename (self->package->folder, file, NULL);
      PointsReader reader = { self, file };
      g_autoptr (GError) error = NULL;

      if (!ayumi_package_path_is_inside (file))
        report_fault (
            self, "long-series", 0, "file",
            "“%s” of “%s” is no file inside the package; write a name such as points/%s.csv", file,
            id, id);
      else if (!ayumi_packed_write (self->db, id, number++, path, file, points_fault_cb, &reader,
                                    &error)
               && error != NULL)
        report_error (self, error);
    }
}

/* ---- the whole ---- */

static void
check_tables_present (Compiler *self)
{
  const char *const *tables = ayumi_store_tables ();

  for (guint i = 0; tables[i] != NULL; i++)
    if (ayumi_package_find (self->package, tables[i]) == NULL)
      report_fault (
          self, "datapackage.json", 0, tables[i],
          "this table is missing; add a resource, with a header line only if it has no rows");
}

static void
write_info (Compiler *self)
{
  g_autoptr (AyumiStatement) insert =
      ayumi_db_prepare (self->db, "INSERT INTO info (key, value) VALUES (:key, :value)", NULL);
  g_autoptr (GList) keys =
      g_list_sort (g_hash_table_get_keys (self->package->info), (GCompareFunc) strcmp);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      ayumi_statement_bind_text (insert, ":key", l->data);
      ayumi_statement_bind_text (insert, ":value",
                                 g_hash_table_lookup (self->package->info, l->data));
      ayumi_db_step (self->db, insert, NULL);
      sqlite3_reset (insert);
    }
}

#define VACUUM_PAGES 16384 /* 64 MiB */

/* Ends the transaction. A large file is written anew only when that makes it a good deal smaller. */
static gboolean
finish (AyumiDb *db, GError **error)
{
  gint64 pages, unused;

  if (!ayumi_db_exec (db, "COMMIT", error))
    return FALSE;
  pages = ayumi_db_int (db, "PRAGMA page_count", 0);
  unused = ayumi_db_int (db, "PRAGMA freelist_count", 0);
  return (pages > VACUUM_PAGES && unused < pages / 20) || ayumi_db_exec (db, "VACUUM", error);
}

/* Compiles into @path, which must not exist. */
static gboolean
compile (const char *folder, const char *path, GPtrArray *messages)
{
  Compiler self = { .messages = messages };
  g_autoptr (GError) error = NULL;
  gboolean ok;

  self.package = ayumi_package_read (folder, &error);
  self.db = self.package != NULL ? ayumi_db_create (path, &error) : NULL;
  if (self.db != NULL && ayumi_db_exec (self.db, "BEGIN", &error))
    {
      check_tables_present (&self);
      write_info (&self);
      for (guint i = 0; i < self.package->resources->len; i++)
        read_resource (&self, self.package->resources->pdata[i]);
      check_all_references (&self);
      pack_long_series (&self);
      if (self.faults == 0)
        ok = ayumi_search_index (self.db, &error) && finish (self.db, &error);
    }
  if (error != NULL)
    report_error (&self, error);
  if (self.faults > MAX_MESSAGES)
    g_ptr_array_add (messages, g_strdup_printf ("… and %u more", self.faults - MAX_MESSAGES));
  ok = self.faults == 0;
  ayumi_db_close (self.db);
  ayumi_package_free (self.package);
  return ok;
}

/* Seals @path with its digest and makes sure that it is on the disk. */
static gboolean
seal (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_CLOEXEC);
  gboolean ok = fd >= 0 && ayumi_digest_seal (fd, AYUMI_PAGE_SIZE, error);

  if (ok && fsync (fd) != 0)
    ok = FALSE;
  if (!ok && error != NULL && *error == NULL)
    g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_WRITE, "“%s” cannot be written: %s",
                 path, g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return ok;
}

static void
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
ayumi_compiler_build (const char *folder, const char *path, GPtrArray *messages)
{
  g_autofree char *part = g_strdup_printf ("%s.part-%d", path, (int) getpid ());
  g_autoptr (GError) error = NULL;
  gboolean ok = compile (folder, part, messages);

  if (ok && !seal (part, &error))
    {
      g_ptr_array_add (messages, g_strdup (error->message));
      ok = FALSE;
    }
  if (ok && g_rename (part, path) != 0)
    {
      g_ptr_array_add (messages,
                       g_strdup_printf ("“%s” cannot be written: %s", path, g_strerror (errno)));
      ok = FALSE;
    }
  if (ok)
    sync_folder_of (path);
  else
    g_unlink (part);
  return ok;
}
