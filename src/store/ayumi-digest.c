/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-digest.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "store/ayumi-store-error.h"

#define CHUNK \
  (256 << 10) /* bytes read at once: they stay in the processor's cache until they are proved */
#define AT_ONCE 64       /* pages, at most */
#define AT_PAGE_COUNT 28 /* where SQLite keeps the number of pages, big-endian */

struct _AyumiDigest
{
  guint32 n_pages;
  gsize page_size;
  gsize size;   /* of the list */
  guint8 *list; /* (owned) a hash for each page, zeros, the root */
};

/* ---- errors ---- */

static gboolean
system_error (GError **error, const char *what)
{
  int number = errno;

  g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_OPEN, "The file cannot be %s: %s", what,
               g_strerror (number));
  return FALSE;
}

static gboolean
damaged (GError **error, guint32 page)
{
  g_set_error (
      error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED,
      "The report is damaged: page %u is not what was published. Get a fresh copy of the file",
      page);
  return FALSE;
}

/* ---- files ---- */

/* Reads @size bytes at @at. FALSE with errno, EIO where the file ends before. */
static gboolean
read_at (int fd, guint8 *bytes, gsize size, off_t at)
{
  while (size > 0)
    {
      ssize_t got = pread (fd, bytes, size, at);

      if (got < 0 && errno == EINTR)
        continue;
      if (got == 0)
        errno = EIO;
      if (got <= 0)
        return FALSE;
      bytes += got;
      size -= got;
      at += got;
    }
  return TRUE;
}

static gboolean
write_at (int fd, const guint8 *bytes, gsize size, off_t at)
{
  while (size > 0)
    {
      ssize_t put = pwrite (fd, bytes, size, at);

      if (put < 0 && errno == EINTR)
        continue;
      if (put < 0)
        return FALSE;
      bytes += put;
      size -= put;
      at += put;
    }
  return TRUE;
}

/* ---- hashes ---- */

/* The hashes of @n pages that lie one after the other. */
static void
hash_pages (guint32 first, const guint8 *pages, gsize page_size, guint n, guint8 *hashes)
{
  guint i = 0;

  for (; i + 2 <= n; i += 2)
    ayumi_sha256_two ((guint32[2]) { first + i, first + i + 1 },
                      (const guint8 *const[2]) { pages + i * page_size,
                                                 pages + (i + 1) * page_size },
                      page_size, hashes + i * AYUMI_DIGEST_BYTES);
  if (i < n)
    ayumi_sha256 (first + i, pages + i * page_size, page_size, hashes + i * AYUMI_DIGEST_BYTES);
}

static void
hash_list (const AyumiDigest *self, guint8 root[AYUMI_DIGEST_BYTES])
{
  ayumi_sha256 (self->n_pages, self->list, self->size - AYUMI_DIGEST_BYTES, root);
}

guint64
ayumi_digest_pages_hold (const AyumiDigest *self, guint32 first, const guint8 *pages, guint n)
{
  guint8 hashes[AT_ONCE * AYUMI_DIGEST_BYTES];
  guint64 holds = 0;

  g_return_val_if_fail (first > 0 && n <= AT_ONCE, 0);

  if (first > self->n_pages)
    return 0;
  n = MIN (n, self->n_pages - first + 1);
  hash_pages (first, pages, self->page_size, n, hashes);
  for (guint i = 0; i < n; i++)
    if (memcmp (hashes + i * AYUMI_DIGEST_BYTES,
                self->list + (gsize) (first - 1 + i) * AYUMI_DIGEST_BYTES, AYUMI_DIGEST_BYTES)
        == 0)
      holds |= G_GUINT64_CONSTANT (1) << i;
  return holds;
}

/* ---- the list ---- */

guint64
ayumi_digest_n_list_pages (guint64 n_pages, gsize page_size)
{
  return ((n_pages + 1) * AYUMI_DIGEST_BYTES + page_size - 1) / page_size;
}

static AyumiDigest *
digest_new (guint32 n_pages, gsize page_size)
{
  AyumiDigest *self = g_atomic_rc_box_new0 (AyumiDigest);

  self->n_pages = n_pages;
  self->page_size = page_size;
  self->size = ayumi_digest_n_list_pages (n_pages, page_size) * page_size;
  self->list = g_malloc (self->size);
  return self;
}

static void
digest_clear (gpointer data)
{
  g_free (((AyumiDigest *) data)->list);
}

AyumiDigest *
ayumi_digest_ref (AyumiDigest *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
ayumi_digest_unref (AyumiDigest *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, digest_clear);
}

AyumiDigest *
ayumi_digest_read (int fd, guint32 n_pages, gsize page_size, GError **error)
{
  g_autoptr (AyumiDigest) self = digest_new (n_pages, page_size);
  guint8 root[AYUMI_DIGEST_BYTES];

  if (!read_at (fd, self->list, self->size, (off_t) n_pages * page_size))
    {
      system_error (error, "read");
      return NULL;
    }
  hash_list (self, root);
  if (memcmp (root, ayumi_digest_get_root (self), AYUMI_DIGEST_BYTES) == 0)
    return g_steal_pointer (&self);
  g_set_error_literal (
      error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED,
      "The report is damaged: its digest is not what was published. Get a fresh copy of the file");
  return NULL;
}

const guint8 *
ayumi_digest_get_root (const AyumiDigest *self)
{
  return self->list + self->size - AYUMI_DIGEST_BYTES;
}

/* ---- all pages ---- */

typedef gboolean (*PagesFunc) (AyumiDigest *self,
                               guint32 first,
                               const guint8 *pages,
                               guint n,
                               GError **error);

/* Calls @func for all pages of the file behind @fd, some at a time. */
static gboolean
for_pages (AyumiDigest *self, int fd, PagesFunc func, GCancellable *cancellable, GError **error)
{
  guint at_once = CLAMP (CHUNK / self->page_size, 2, AT_ONCE);
  g_autofree guint8 *pages = g_malloc_n (at_once, self->page_size);

  for (guint64 number = 1, n; number <= self->n_pages; number += n)
    {
      n = MIN (at_once, self->n_pages - number + 1);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!read_at (fd, pages, n * self->page_size, (off_t) (number - 1) * self->page_size))
        return system_error (error, "read");
      if (!func (self, number, pages, n, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
prove_pages (AyumiDigest *self, guint32 first, const guint8 *pages, guint n, GError **error)
{
  guint64 holds = ayumi_digest_pages_hold (self, first, pages, n);

  for (guint i = 0; i < n; i++)
    if (!(holds >> i & 1))
      return damaged (error, first + i);
  return TRUE;
}

gboolean
ayumi_digest_prove (const AyumiDigest *self, int fd, GCancellable *cancellable, GError **error)
{
  return for_pages ((AyumiDigest *) self, fd, prove_pages, cancellable, error);
}

static gboolean
enter_pages (AyumiDigest *self, guint32 first, const guint8 *pages, guint n, GError **error)
{
  hash_pages (first, pages, self->page_size, n,
              self->list + (gsize) (first - 1) * AYUMI_DIGEST_BYTES);
  return TRUE;
}

gboolean
ayumi_digest_seal (int fd, gsize page_size, GError **error)
{
  g_autoptr (AyumiDigest) self = NULL;
  guint32 n_pages;
  off_t end;

  if (!read_at (fd, (guint8 *) &n_pages, sizeof n_pages, AT_PAGE_COUNT))
    return system_error (error, "read");
  self = digest_new (GUINT32_FROM_BE (n_pages), page_size);
  memset (self->list, 0, self->size);
  if (!for_pages (self, fd, enter_pages, NULL, error))
    return FALSE;
  hash_list (self, self->list + self->size - AYUMI_DIGEST_BYTES);
  end = (off_t) self->n_pages * page_size;
  return (ftruncate (fd, end) == 0 && write_at (fd, self->list, self->size, end))
         || system_error (error, "written");
}
