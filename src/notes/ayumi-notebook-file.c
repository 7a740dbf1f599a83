/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/ayumi-notebook-file.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "notes/ayumi-notebook.h"

#define APPLICATION_ID 0x4159554E /* "AYUN" */
#define BUSY_MILLISECONDS 2000

/* What brings a notebook from version n to n + 1; an empty file is version 0. Never changed once it
 * has been published: a later version is one more line. */
static const char *const migrations[] = {
  "CREATE TABLE bookmarks ("
  " package TEXT NOT NULL," /* name of the report's package */
  " link TEXT NOT NULL,"    /* ayumi:///… */
  " title TEXT NOT NULL,"   /* what the place was called */
  " note TEXT NOT NULL,"    /* plain text */
  " created INTEGER NOT NULL,"
  " changed INTEGER NOT NULL," /* seconds since 1970, UTC */
  " PRIMARY KEY (package, link)) STRICT, WITHOUT ROWID",
};

/* ---- errors ---- */

static AyumiNotebookError
error_of (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return AYUMI_NOTEBOOK_ERROR_ROOM;
    case SQLITE_READONLY:
      return AYUMI_NOTEBOOK_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return AYUMI_NOTEBOOK_ERROR_BUSY;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return AYUMI_NOTEBOOK_ERROR_SORT;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return AYUMI_NOTEBOOK_ERROR_OPEN;
    default:
      return AYUMI_NOTEBOOK_ERROR_WRITE;
    }
}

static const char *
advice (AyumiNotebookError error)
{
  switch (error)
    {
    case AYUMI_NOTEBOOK_ERROR_ROOM:
      return "the disk is full; free some room and save again";
    case AYUMI_NOTEBOOK_ERROR_READ_ONLY:
      return "it cannot be written; make the file and its folder writable";
    case AYUMI_NOTEBOOK_ERROR_BUSY:
      return "another program is writing it; save again in a moment";
    case AYUMI_NOTEBOOK_ERROR_SORT:
      return "it is damaged or no notebook of Ayumi; move it elsewhere, and import your last export";
    case AYUMI_NOTEBOOK_ERROR_OPEN:
      return "it cannot be opened; see whether its folder exists and is yours";
    default:
      return "it could not be written";
    }
}

gboolean
ayumi_notebook_file_fail (sqlite3 *handle, const char *path, GError **error)
{
  AyumiNotebookError code = error_of (sqlite3_extended_errcode (handle));
  int cause = sqlite3_system_errno (handle);

  /* SQLite tells a full disk from other failures only where write() itself said so. */
  if (code == AYUMI_NOTEBOOK_ERROR_WRITE && (cause == ENOSPC || cause == EDQUOT || cause == EFBIG))
    code = AYUMI_NOTEBOOK_ERROR_ROOM;
  g_set_error (error, AYUMI_NOTEBOOK_ERROR, code, "“%s”: %s (%s)", path, advice (code),
               sqlite3_errmsg (handle));
  return FALSE;
}

gboolean
ayumi_notebook_file_exec (sqlite3 *handle, const char *path, const char *sql, GError **error)
{
  return sqlite3_exec (handle, sql, NULL, NULL, NULL) == SQLITE_OK
         || ayumi_notebook_file_fail (handle, path, error);
}

/* ---- versions ---- */

/* The first column of the first row of @sql; -1 when there is none. */
static gint64
ask (sqlite3 *handle, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  gint64 value = -1;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return value;
}

/* Whether SQLite finds the file whole. */
static gboolean
is_sound (sqlite3 *handle)
{
  sqlite3_stmt *statement = NULL;
  gboolean sound =
      sqlite3_prepare_v2 (handle, "PRAGMA quick_check(1)", -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW
      && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;

  sqlite3_finalize (statement);
  return sound;
}

/* Whether what @handle has open is a notebook, or an empty file that becomes one. */
static gboolean
check (sqlite3 *handle, const char *path, GError **error)
{
  gint64 version = ask (handle, "PRAGMA user_version");

  if (version < 0)
    return ayumi_notebook_file_fail (handle, path, error);
  if (version > (gint64) G_N_ELEMENTS (migrations))
    {
      g_set_error (error, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_NEWER,
                   "“%s”: it was made by a newer Ayumi; update Ayumi to read it", path);
      return FALSE;
    }
  if (ask (handle, "PRAGMA application_id") != (version > 0 ? APPLICATION_ID : 0)
      || (version == 0 && ask (handle, "SELECT count(*) FROM sqlite_schema") != 0)
      || !is_sound (handle))
    {
      g_set_error (error, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_SORT, "“%s”: %s", path,
                   advice (AYUMI_NOTEBOOK_ERROR_SORT));
      return FALSE;
    }
  return TRUE;
}

/* Takes turns with other processes that may be doing the same: the version is asked again inside. */
static gboolean
migrate (sqlite3 *handle, const char *path, GError **error)
{
  g_autofree char *done =
      g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u; COMMIT",
                       APPLICATION_ID, (guint) G_N_ELEMENTS (migrations));
  gboolean ok = TRUE;

  if (ask (handle, "PRAGMA user_version") == (gint64) G_N_ELEMENTS (migrations))
    return TRUE;
  if (!ayumi_notebook_file_exec (handle, path, "BEGIN IMMEDIATE", error))
    return FALSE;
  for (gint64 version = ask (handle, "PRAGMA user_version");
       ok && version < (gint64) G_N_ELEMENTS (migrations); version++)
    ok = ayumi_notebook_file_exec (handle, path, migrations[version], error);
  ok = ok && ayumi_notebook_file_exec (handle, path, done, error);
  if (!ok)
    sqlite3_exec (handle, "ROLLBACK", NULL, NULL, NULL);
  return ok;
}

/* ---- opening ---- */

static sqlite3 *
connect (const char *path, int flags, GError **error)
{
  sqlite3 *handle = NULL;

  if (sqlite3_open_v2 (path, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, NULL)
      != SQLITE_OK)
    {
      ayumi_notebook_file_fail (handle, path, error);
      sqlite3_close (handle);
      return NULL;
    }
  sqlite3_busy_timeout (handle, BUSY_MILLISECONDS);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return handle;
}

/* The notebook for reading and writing. FULL: what was committed outlives a power cut too. */
static sqlite3 *
open_to_write (const char *path, GError **error)
{
  sqlite3 *handle = connect (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);

  if (handle == NULL)
    return NULL;
  if (check (handle, path, error)
      && ayumi_notebook_file_exec (handle, path,
                                   "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", error)
      && migrate (handle, path, error))
    return handle;
  sqlite3_close (handle);
  return NULL;
}

/* The notebook for reading, where even the files beside it that readers of a WAL share cannot be made:
 * then nobody else writes it either, and it may be read as it lies there if no log is left beside it. */
static sqlite3 *
open_to_read (const char *path, GError **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL),
                  *escaped = g_uri_escape_string (path, "/", TRUE),
                  *uri = g_strdup_printf ("file:%s?immutable=1", escaped);
  gboolean has_log = g_file_test (log, G_FILE_TEST_EXISTS);
  sqlite3 *handle = connect (has_log ? path : uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);

  if (handle != NULL && !check (handle, path, error))
    g_clear_pointer (&handle, sqlite3_close);
  return handle;
}

sqlite3 *
ayumi_notebook_file_open (const char *path, gboolean *read_only, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) fault = NULL;
  sqlite3 *handle;

  *read_only = FALSE;
  g_mkdir_with_parents (folder, 0700); /* if it cannot be made, opening fails and says so */
  handle = open_to_write (path, &fault);
  if (handle != NULL)
    {
      *read_only = sqlite3_db_readonly (handle, "main") == 1;
      return handle;
    }
  if ((g_error_matches (fault, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_READ_ONLY)
       || g_error_matches (fault, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_OPEN))
      && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    handle = open_to_read (path, NULL);
  *read_only = handle != NULL;
  if (handle == NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  return handle;
}
