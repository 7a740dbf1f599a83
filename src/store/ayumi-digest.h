/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/ayumi-sha256.h"

G_BEGIN_DECLS

/*
 * The digest of a report file. Every page keeps 32 bytes at its end (SQLite's reserved space, which
 * any SQLite tool skips). There a page other than the first carries the SHA-256 of its number and
 * its content, so that each is proved when it is read; the first page carries the root, the SHA-256
 * of its own content, of all page hashes in order and of the number of pages. Copying keeps all of
 * it; a changed, swapped, missing or added page does not pass.
 */

#define AYUMI_DIGEST_BYTES AYUMI_SHA256_BYTES

/** Whether page @number (2 or more) is what was written. */
gboolean ayumi_digest_page_holds (guint32 number, const guint8 *page, gsize page_size);

/**
 * Proves @n pages (at most 64) that lie one after the other in @pages, the first of them with the number
 * @first (2 or more): the bits of the result, the lowest for the first, say which hold. At about
 * 3 GB/s where the processor has instructions for it, a third of a second a gigabyte.
 */
guint64 ayumi_digest_pages_hold (guint32 first, const guint8 *pages, gsize page_size, guint n);

/**
 * Proves that the file behind @fd has the pages it was written with: that the root on page 1 is that
 * of page 1 and of the hashes which the other pages carry. With @every_page those pages are proved
 * too, at about half a second a gigabyte; otherwise each must be when it is read.
 *
 * @root (out). FALSE and @error, which names the first page at fault or the failing system call;
 * G_IO_ERROR_CANCELLED when @cancellable (nullable) is triggered. Any thread may call it.
 */
gboolean ayumi_digest_prove (int fd,
                             gsize page_size,
                             gboolean every_page,
                             guint8 root[AYUMI_DIGEST_BYTES],
                             GCancellable *cancellable,
                             GError **error);

/** Gives every page of the file behind @fd its hash and page 1 the root: the compiler's last act. */
gboolean ayumi_digest_seal (int fd, gsize page_size, GError **error);

G_END_DECLS
