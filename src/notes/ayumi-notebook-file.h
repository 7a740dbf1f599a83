/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/*
 * The notebook as a database: how it is opened, what its versions were, what its errors mean. For
 * ayumi-notebook.c alone.
 */

/**
 * Opens @path, makes or updates it. @read_only (out) is TRUE when it can only be read. Errors as
 * ayumi_notebook_open(). (transfer full)
 */
sqlite3 *ayumi_notebook_file_open (const char *path, gboolean *read_only, GError **error);

/** Sets @error to what @handle says of its last call; @path is for the message. Returns FALSE. */
gboolean ayumi_notebook_file_fail (sqlite3 *handle, const char *path, GError **error);

/** Runs @sql, which has no parameters and no result. */
gboolean ayumi_notebook_file_exec (sqlite3 *handle,
                                   const char *path,
                                   const char *sql,
                                   GError **error);

G_END_DECLS
