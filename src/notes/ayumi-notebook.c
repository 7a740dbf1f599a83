/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/ayumi-notebook.h"

#include <string.h>

#include "notes/ayumi-notebook-file.h"
#include "notes/ayumi-notebook-private.h"

typedef sqlite3_stmt Statement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Statement, sqlite3_finalize)
G_DEFINE_QUARK (ayumi-notebook-error-quark, ayumi_notebook_error)

#define COLUMNS "package, link, title, note, created, changed"

struct _AyumiNotebook
{
  sqlite3 *handle; /* (owned) */
  char *path;      /* (owned) */
  gboolean read_only;
};

/* ---- bookmarks ---- */

AyumiBookmark *
ayumi_bookmark_new (const char *package, const char *link, const char *title)
{
  AyumiBookmark *self = g_new0 (AyumiBookmark, 1);

  g_return_val_if_fail (package != NULL && link != NULL && title != NULL, NULL);

  self->package = g_strdup (package);
  self->link = g_strdup (link);
  self->title = g_strdup (title);
  self->note = g_strdup ("");
  self->created = self->changed = g_get_real_time () / G_USEC_PER_SEC;
  return self;
}

AyumiBookmark *
ayumi_bookmark_copy (const AyumiBookmark *self)
{
  AyumiBookmark *copy = g_memdup2 (self, sizeof *self);

  copy->package = g_strdup (self->package);
  copy->link = g_strdup (self->link);
  copy->title = g_strdup (self->title);
  copy->note = g_strdup (self->note);
  return copy;
}

void
ayumi_bookmark_free (AyumiBookmark *self)
{
  if (self == NULL)
    return;
  g_free (self->package);
  g_free (self->link);
  g_free (self->title);
  g_free (self->note);
  g_free (self);
}

/* ---- the notebook ---- */

char *
ayumi_notebook_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "ayumi", "notes.db", NULL);
}

AyumiNotebook *
ayumi_notebook_open (const char *path, GError **error)
{
  AyumiNotebook *self;
  gboolean read_only;
  sqlite3 *handle;

  g_return_val_if_fail (path != NULL, NULL);

  handle = ayumi_notebook_file_open (path, &read_only, error);
  if (handle == NULL)
    return NULL;
  self = g_new0 (AyumiNotebook, 1);
  self->handle = handle;
  self->path = g_strdup (path);
  self->read_only = read_only;
  return self;
}

void
ayumi_notebook_close (AyumiNotebook *self)
{
  if (self == NULL)
    return;
  sqlite3_close (self->handle);
  g_free (self->path);
  g_free (self);
}

gboolean
ayumi_notebook_is_read_only (AyumiNotebook *self)
{
  return self->read_only;
}

/* @sql with @n texts bound in order. (transfer full) */
static Statement *
prepare (AyumiNotebook *self, const char *sql, int n, const char *const *texts, GError **error)
{
  Statement *statement = NULL;

  if (sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    {
      ayumi_notebook_file_fail (self->handle, self->path, error);
      return NULL;
    }
  for (int i = 0; i < n; i++)
    sqlite3_bind_text (statement, i + 1, texts[i], -1, SQLITE_TRANSIENT);
  return statement;
}

/* Runs @statement, which gives no rows. */
static gboolean
run (AyumiNotebook *self, Statement *statement, GError **error)
{
  return sqlite3_step (statement) == SQLITE_DONE
         || ayumi_notebook_file_fail (self->handle, self->path, error);
}

static gboolean
check_note (const AyumiBookmark *bookmark, GError **error)
{
  gsize length = strlen (bookmark->note);

  if (length <= AYUMI_NOTE_MAX_BYTES && g_utf8_validate_len (bookmark->note, length, NULL))
    return TRUE;
  g_set_error (error, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_FORMAT,
               length > AYUMI_NOTE_MAX_BYTES
                   ? "The note on “%s” is longer than 65,536 bytes; shorten it"
                   : "The note on “%s” is not UTF-8 text",
               bookmark->title);
  return FALSE;
}

gboolean
ayumi_notebook_keep (AyumiNotebook *self, const AyumiBookmark *bookmark, GError **error)
{
  const char *texts[] = { bookmark->package, bookmark->link, bookmark->title, bookmark->note };
  g_autoptr (Statement) statement = NULL;

  if (!check_note (bookmark, error))
    return FALSE;
  statement =
      prepare (self, "INSERT OR REPLACE INTO bookmarks (" COLUMNS ") VALUES (?, ?, ?, ?, ?, ?)",
               G_N_ELEMENTS (texts), texts, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 5, bookmark->created);
  sqlite3_bind_int64 (statement, 6, bookmark->changed);
  return run (self, statement, error);
}

gboolean
ayumi_notebook_remove (AyumiNotebook *self, const char *package, const char *link, GError **error)
{
  const char *texts[] = { package, link };
  g_autoptr (Statement) statement =
      prepare (self, "DELETE FROM bookmarks WHERE package = ? AND link = ?", G_N_ELEMENTS (texts),
               texts, error);

  return statement != NULL && run (self, statement, error);
}

static char *
column_text (Statement *statement, int index)
{
  const char *text = (const char *) sqlite3_column_text (statement, index);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

/* The rows of @statement as bookmarks. (transfer full) */
static GPtrArray *
read_all (AyumiNotebook *self, Statement *statement, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_bookmark_free);
  int step;

  while ((step = sqlite3_step (statement)) == SQLITE_ROW)
    {
      AyumiBookmark *bookmark = g_new0 (AyumiBookmark, 1);

      bookmark->package = column_text (statement, 0);
      bookmark->link = column_text (statement, 1);
      bookmark->title = column_text (statement, 2);
      bookmark->note = column_text (statement, 3);
      bookmark->created = sqlite3_column_int64 (statement, 4);
      bookmark->changed = sqlite3_column_int64 (statement, 5);
      g_ptr_array_add (all, bookmark);
    }
  if (step == SQLITE_DONE)
    return g_steal_pointer (&all);
  ayumi_notebook_file_fail (self->handle, self->path, error);
  return NULL;
}

AyumiBookmark *
ayumi_notebook_find (AyumiNotebook *self, const char *package, const char *link, GError **error)
{
  const char *texts[] = { package, link };
  g_autoptr (Statement) statement =
      prepare (self, "SELECT " COLUMNS " FROM bookmarks WHERE package = ? AND link = ?",
               G_N_ELEMENTS (texts), texts, error);
  g_autoptr (GPtrArray) all = statement != NULL ? read_all (self, statement, error) : NULL;

  return all != NULL && all->len > 0 ? ayumi_bookmark_copy (all->pdata[0]) : NULL;
}

GPtrArray *
ayumi_notebook_list (AyumiNotebook *self, const char *package, GError **error)
{
  g_autoptr (Statement) statement =
      prepare (self,
               "SELECT " COLUMNS " FROM bookmarks WHERE ?1 IS NULL OR package = ?1"
               " ORDER BY changed DESC, package, link",
               1, &package, error);

  return statement != NULL ? read_all (self, statement, error) : NULL;
}

/* ---- all or nothing ---- */

gboolean
ayumi_notebook_begin (AyumiNotebook *self, GError **error)
{
  return ayumi_notebook_file_exec (self->handle, self->path, "BEGIN IMMEDIATE", error);
}

gboolean
ayumi_notebook_end (AyumiNotebook *self, gboolean ok, GError **error)
{
  if (ok && ayumi_notebook_file_exec (self->handle, self->path, "COMMIT", error))
    return TRUE;
  sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}
