/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "store/ayumi-digest.h"

G_BEGIN_DECLS

/**
 * Registers (once) the read-only SQLite VFS "ayumi" and returns a file name for it under which
 * @fd can be opened: pread only, no journal, no other file, every page proved against the
 * digest, which is to be set before anything is read. SQLite's own VFS cannot open what a document portal offers. The VFS takes a duplicate of
 * @fd when the name is opened. (transfer full)
 */
char *ayumi_vfs_name_for_fd (int fd, gsize page_size);

/** Sets the digest that the pages of @db, opened with the VFS, are proved against. */
void ayumi_vfs_set_digest (sqlite3 *db, AyumiDigest *digest);

/** What a connection has cost: @reads stay far below @pages, and @proved near it, where pages follow each other. */
typedef struct
{
  guint64 pages;  /* that SQLite has asked for */
  guint64 reads;  /* system calls for them */
  guint64 proved; /* pages hashed for them */
} AyumiVfsCounts;

/** What @db, opened with the VFS, has cost so far. */
void ayumi_vfs_get_counts (sqlite3 *db, AyumiVfsCounts *counts);

G_END_DECLS
