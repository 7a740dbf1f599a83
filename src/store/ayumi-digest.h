/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/ayumi-sha256.h"

G_BEGIN_DECLS

/*
 * The digest of a report file. After the pages of the database, where SQLite does not look, a list follows:
 * for each page the SHA-256 of its number and its content, zeros up to the end of a page, and in the last 32
 * bytes the root, the SHA-256 of the number of pages and of all that stands before it in the list. So
 * the list, a hundredth of the file, is read and proved in one go, and each page when it is read. Copying
 * keeps all of it; a changed, swapped, missing or added page does not pass.
 */

#define AYUMI_DIGEST_BYTES AYUMI_SHA256_BYTES

/** The digest of an open file. It does not change, and any thread may use it. */
typedef struct _AyumiDigest AyumiDigest;

/** How many pages the list takes after @n_pages pages of @page_size bytes. */
guint64 ayumi_digest_n_list_pages (guint64 n_pages, gsize page_size);

/**
 * Reads the list of the file behind @fd, whose database has @n_pages pages, and proves it.
 * NULL and @error when it does not hold or cannot be read. (transfer full)
 */
AyumiDigest *ayumi_digest_read (int fd, guint32 n_pages, gsize page_size, GError **error);

/** Another owner of @self. (transfer full) */
AyumiDigest *ayumi_digest_ref (AyumiDigest *self);

/** Gives up @self, and frees it when nobody else has it; NULL is fine. */
void ayumi_digest_unref (AyumiDigest *self);

/** The root, 32 bytes: what the report is known by. */
const guint8 *ayumi_digest_get_root (const AyumiDigest *self);

/**
 * Proves @n pages (at most 64) that lie one after the other in @pages, the first of them with the number
 * @first (1 or more): the bits of the result, the lowest for the first, say which hold. At about
 * 3 GB/s where the processor has instructions for it, a third of a second a gigabyte.
 */
guint64 ayumi_digest_pages_hold (const AyumiDigest *self,
                                 guint32 first,
                                 const guint8 *pages,
                                 guint n);

/**
 * Proves every page of the file behind @fd, at about half a second a gigabyte. FALSE and @error, which names
 * the first page at fault or the failing system call; G_IO_ERROR_CANCELLED when @cancellable
 * (nullable) is triggered.
 */
gboolean ayumi_digest_prove (const AyumiDigest *self,
                             int fd,
                             GCancellable *cancellable,
                             GError **error);

/** Writes the list behind the database in the file behind @fd, instead of any that is there: the compiler's last act. */
gboolean ayumi_digest_seal (int fd, gsize page_size, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiDigest, ayumi_digest_unref)

G_END_DECLS
