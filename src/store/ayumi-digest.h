/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The digest of a report file. Every page keeps 32 bytes at its end (SQLite's reserved space, which
 * any SQLite tool skips). There a page other than the first carries the SHA-256 of its number and
 * its content, so that each is proved when it is read; the first page carries the root, the SHA-256
 * of its own content, of all page hashes in order and of the number of pages. Copying keeps all of
 * it; a changed, swapped, missing or added page does not pass.
 */

#define AYUMI_DIGEST_BYTES 32

/** Hash of page @number (from 1) of @page_size bytes: what its last 32 bytes must be, but for page 1. */
void ayumi_digest_page (guint32 number,
                        const guint8 *page,
                        gsize page_size,
                        guint8 out[AYUMI_DIGEST_BYTES]);

/** Whether page @number (2 or more) is what was written. */
gboolean ayumi_digest_page_holds (guint32 number, const guint8 *page, gsize page_size);

/**
 * Computes the root of the file behind @fd, proving every page on the way unless @seal.
 * With @seal the pages get their hashes and page 1 the root: the last act of the compiler.
 * @root (out). Returns FALSE and names the first page at fault, or the failing system call.
 */
gboolean ayumi_digest_file (int fd,
                            gsize page_size,
                            gboolean seal,
                            guint8 root[AYUMI_DIGEST_BYTES],
                            GError **error);

G_END_DECLS
