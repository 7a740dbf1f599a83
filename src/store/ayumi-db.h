/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/*
 * The one connection module. Files that people open are read through ayumi_db_open(), which trusts
 * nothing; the compiler writes through ayumi_db_create().
 */

typedef sqlite3_stmt AyumiStatement;

typedef struct _AyumiDb AyumiDb;

#define AYUMI_APPLICATION_ID 0x41594D49u /* "AYMI" */
#define AYUMI_SCHEMA_VERSION 2
#define AYUMI_PAGE_SIZE 4096 /* of the reports that we write */

/**
 * Opens the report behind @file for reading: checks the header before SQLite sees the file, proves
 * the digest, compares the schema with ours name by name, and shuts every door that SQLite offers
 * (writing, attaching, extensions, views, triggers, endless queries).
 *
 * Every page is proved when it is read. Files up to 64 MiB a thread proves whole meanwhile: nothing of
 * them may be shown before ayumi_db_finish_proof(). Larger ones ayumi_db_prove() proves.
 *
 * NULL and an AYUMI_STORE_ERROR whose message names the file and what to do. (transfer full)
 */
AyumiDb *ayumi_db_open (GFile *file, GCancellable *cancellable, GError **error);

/**
 * Waits for the proof that ayumi_db_open() began. FALSE when it failed: then @error says so, instead of
 * the error of a failed reading that it may hold already.
 */
gboolean ayumi_db_finish_proof (AyumiDb *self, GError **error);

/** Another connection to the file of @other, for another thread. (transfer full) */
AyumiDb *ayumi_db_open_again (AyumiDb *other, GError **error);

/** The size of the file that is read, in bytes. */
gint64 ayumi_db_get_size (AyumiDb *self);

/** Whether the whole file was proved when it was opened. */
gboolean ayumi_db_is_proved (AyumiDb *self);

/**
 * Proves the whole file, at about half a second a gigabyte. Any thread may call it while others use
 * @self. FALSE and @error as ayumi_db_open().
 */
gboolean ayumi_db_prove (AyumiDb *self, GCancellable *cancellable, GError **error);

/**
 * An empty report at @path (which must not exist), with our schema, for the compiler. Messages call it
 * @name. (transfer full)
 */
AyumiDb *ayumi_db_create (const char *path, const char *name, GError **error);

/**
 * Another connection, for another thread, that reads what has been committed to @writer, a report that is
 * being written, while that goes on with other tables. (transfer full)
 */
AyumiDb *ayumi_db_read_beside (AyumiDb *writer, GError **error);

/** Closes @self; NULL is fine. */
void ayumi_db_close (AyumiDb *self);

/** The root of the digest in hexadecimal: the report's fingerprint. */
const char *ayumi_db_get_fingerprint (AyumiDb *self);

/** The SQLite connection, for sqlite3_errmsg() and the like. */
sqlite3 *ayumi_db_get_handle (AyumiDb *self);

/** Runs @sql, which has no parameters and no result. */
gboolean ayumi_db_exec (AyumiDb *self, const char *sql, GError **error);

/** Prepares @sql. Free with sqlite3_finalize(), or g_autoptr (AyumiStatement). (transfer full) */
AyumiStatement *ayumi_db_prepare (AyumiDb *self, const char *sql, GError **error);

/** Binds @text (NULL binds NULL; copied) to the parameter @name (":id"). */
void ayumi_statement_bind_text (AyumiStatement *self, const char *name, const char *text);

/** Binds @value to the parameter @name. */
void ayumi_statement_bind_int (AyumiStatement *self, const char *name, gint64 value);

/**
 * The next row. FALSE at the end and on errors; then @error tells which. A query gets two seconds
 * for each row.
 */
gboolean ayumi_db_step (AyumiDb *self, AyumiStatement *statement, GError **error);

/** Lets @cancellable (nullable; must live until another is set) give up queries: they fail as cancelled. */
void ayumi_db_set_cancellable (AyumiDb *self, GCancellable *cancellable);

/** The first column of the first row of @sql as an integer, @fallback when there is none. */
gint64 ayumi_db_int (AyumiDb *self, const char *sql, gint64 fallback);

/** Text of column @index, "" for NULL; valid UTF-8 at most a million bytes long. Valid until the next step. */
const char *ayumi_statement_text (AyumiStatement *self, int index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiDb, ayumi_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiStatement, sqlite3_finalize)

G_END_DECLS
