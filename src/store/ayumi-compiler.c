/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-compiler.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/ayumi-compile.h"
#include "store/ayumi-digest.h"
#include "store/ayumi-row-counts.h"
#include "store/ayumi-search-index.h"
#include "store/ayumi-store-error.h"
#include "store/ayumi-store.h"

#define MAX_MESSAGES 200

/* ---- faults ---- */

void
ayumi_compile_fault (AyumiCompile *self,
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

guint
ayumi_compile_room (AyumiCompile *self)
{
  return MAX_MESSAGES - MIN (self->faults, MAX_MESSAGES);
}

void
ayumi_compile_error (AyumiCompile *self, const GError *error)
{
  if (++self->faults <= MAX_MESSAGES)
    g_ptr_array_add (self->messages, g_strdup (error->message));
}

void
ayumi_compile_give_up (AyumiCompile *self, const GError *error)
{
  if (!self->gave_up)
    ayumi_compile_error (self, error);
  self->gave_up = TRUE;
}

/* ---- the whole ---- */

static void
check_tables_present (AyumiCompile *self)
{
  const char *const *tables = ayumi_store_tables ();

  for (guint i = 0; tables[i] != NULL; i++)
    if (ayumi_package_find (self->package, tables[i]) == NULL)
      ayumi_compile_fault (
          self, "datapackage.json", 0, tables[i],
          "this table is missing; add a resource, with a header line only if it has no rows");
}

static void
write_info (AyumiCompile *self)
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

/* Reads all tables and checks what they say of each other. */
static void
compile_tables (AyumiCompile *self)
{
  check_tables_present (self);
  write_info (self);
  for (guint i = 0; i < self->package->resources->len && !self->gave_up; i++)
    ayumi_compile_table (self, self->package->resources->pdata[i]);
  if (!self->gave_up)
    ayumi_compile_references (self);
  if (!self->gave_up)
    ayumi_compile_long_series (self);
}

/* Compiles into @path, which must not exist, for a report that will be called @name. */
static gboolean
compile (const char *folder, const char *path, const char *name, GPtrArray *messages)
{
  AyumiCompile self = { .messages = messages };
  g_autoptr (GError) error = NULL;
  gboolean ok;

  self.package = ayumi_package_read (folder, &error);
  self.db = self.package != NULL ? ayumi_db_create (path, name, &error) : NULL;
  if (self.db != NULL && ayumi_db_exec (self.db, "BEGIN", &error))
    {
      compile_tables (&self);
      if (self.faults == 0)
        ok = ayumi_row_counts_write (self.db, &error)
             && ayumi_db_exec (self.db, "COMMIT; BEGIN", &error)
             && ayumi_search_index (self.db, &error) && finish (self.db, &error);
    }
  if (error != NULL)
    ayumi_compile_error (&self, error);
  if (self.faults > MAX_MESSAGES)
    g_ptr_array_add (messages, g_strdup_printf ("… and %u more", self.faults - MAX_MESSAGES));
  ok = self.faults == 0;
  ayumi_db_close (self.db);
  ayumi_package_free (self.package);
  return ok;
}

/* Seals @path with its digest and makes sure that it is on the disk. FALSE with errno. */
static gboolean
seal (const char *path)
{
  int fd = open (path, O_RDWR | O_CLOEXEC), number;
  gboolean ok = fd >= 0 && ayumi_digest_seal (fd, AYUMI_PAGE_SIZE, NULL) && fsync (fd) == 0;

  number = errno;
  if (fd >= 0 && close (fd) != 0 && ok)
    return FALSE;
  errno = number;
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
  gboolean ok = compile (folder, part, path, messages);

  if (ok && (!seal (part) || g_rename (part, path) != 0))
    {
      g_autoptr (GError) error = NULL;

      ayumi_store_set_write_error (&error, path, errno);
      g_ptr_array_add (messages, g_strdup (error->message));
      ok = FALSE;
    }
  if (ok)
    sync_folder_of (path);
  else
    g_unlink (part);
  return ok;
}
