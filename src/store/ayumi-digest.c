/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-digest.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/ayumi-store-error.h"

#define CHUNK \
  (256 << 10) /* bytes read at once: they stay in the processor's cache until they are proved */
#define AT_ONCE 64 /* pages, at most */

gboolean
ayumi_digest_page_holds (guint32 number, const guint8 *page, gsize page_size)
{
  gsize content = page_size - AYUMI_DIGEST_BYTES;
  guint8 hash[AYUMI_DIGEST_BYTES];

  ayumi_sha256 (number, page, content, hash);
  return memcmp (hash, page + content, AYUMI_DIGEST_BYTES) == 0;
}

/* The hashes of @n pages that lie one after the other. */
static void
hash_pages (guint32 first, const guint8 *pages, gsize page_size, guint n, guint8 *hashes)
{
  gsize content = page_size - AYUMI_DIGEST_BYTES;
  guint i = 0;

  for (; i + 2 <= n; i += 2)
    ayumi_sha256_two ((guint32[2]) { first + i, first + i + 1 },
                      (const guint8 *const[2]) { pages + i * page_size,
                                                 pages + (i + 1) * page_size },
                      content, hashes + i * AYUMI_DIGEST_BYTES);
  if (i < n)
    ayumi_sha256 (first + i, pages + i * page_size, content, hashes + i * AYUMI_DIGEST_BYTES);
}

guint64
ayumi_digest_pages_hold (guint32 first, const guint8 *pages, gsize page_size, guint n)
{
  guint8 hashes[AT_ONCE * AYUMI_DIGEST_BYTES];
  guint64 holds = 0;

  g_return_val_if_fail (n <= AT_ONCE, 0);

  hash_pages (first, pages, page_size, n, hashes);
  for (guint i = 0; i < n; i++)
    if (memcmp (hashes + i * AYUMI_DIGEST_BYTES, pages + (i + 1) * page_size - AYUMI_DIGEST_BYTES,
                AYUMI_DIGEST_BYTES)
        == 0)
      holds |= G_GUINT64_CONSTANT (1) << i;
  return holds;
}

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

static guint
pages_at_once (gsize page_size)
{
  return CLAMP (CHUNK / page_size, 2, AT_ONCE);
}

/* The root over page 1 and the hashes of the others, which have been added one by one. */
typedef struct
{
  GChecksum *sum; /* (owned) */
  guint32 n_pages;
} Root;

static gboolean
root_init (Root *self, int fd, gsize page_size, guint8 *first, GError **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0 || pread (fd, first, page_size, 0) != (ssize_t) page_size)
    return system_error (error, "read");
  self->n_pages = info.st_size / page_size;
  self->sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (self->sum, first, page_size - AYUMI_DIGEST_BYTES);
  return TRUE;
}

static void
root_finish (Root *self, guint8 out[AYUMI_DIGEST_BYTES])
{
  guint32 big = GUINT32_TO_BE (self->n_pages);
  gsize length = AYUMI_DIGEST_BYTES;

  g_checksum_update (self->sum, (const guchar *) &big, sizeof big);
  g_checksum_get_digest (self->sum, out, &length);
  g_checksum_free (self->sum);
}

/* Adds the hashes that @n pages in @pages carry, the first of them with the number @first. With @prove they
 * must be those of the pages. */
static gboolean
add_pages (Root *root,
           guint32 first,
           const guint8 *pages,
           gsize page_size,
           guint n,
           gboolean prove,
           GError **error)
{
  guint64 holds = prove ? ayumi_digest_pages_hold (first, pages, page_size, n) : 0;

  for (guint i = 0; i < n; i++)
    {
      if (prove && !(holds >> i & 1))
        return damaged (error, first + i);
      g_checksum_update (root->sum, pages + (i + 1) * page_size - AYUMI_DIGEST_BYTES,
                         AYUMI_DIGEST_BYTES);
    }
  return TRUE;
}

gboolean
ayumi_digest_prove (int fd,
                    gsize page_size,
                    gboolean every_page,
                    guint8 root[AYUMI_DIGEST_BYTES],
                    GCancellable *cancellable,
                    GError **error)
{
  guint at_once = pages_at_once (page_size);
  g_autofree guint8 *first = g_malloc (page_size), *pages = g_malloc_n (at_once, page_size);
  gboolean ok = TRUE;
  Root sum;

  if (!root_init (&sum, fd, page_size, first, error))
    return FALSE;
  for (guint32 number = 2, n; ok && number <= sum.n_pages; number += n)
    {
      n = MIN (at_once, sum.n_pages - number + 1);
      ok = !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (ok
          && pread (fd, pages, n * page_size, (off_t) (number - 1) * page_size)
                 != (ssize_t) (n * page_size))
        ok = system_error (error, "read");
      ok = ok && add_pages (&sum, number, pages, page_size, n, every_page, error);
    }
  root_finish (&sum, root);
  if (ok && memcmp (root, first + page_size - AYUMI_DIGEST_BYTES, AYUMI_DIGEST_BYTES) != 0)
    return damaged (error, 1);
  return ok;
}

/* Gives @n pages of the file behind @fd their hashes. */
static gboolean
seal_pages (Root *root, int fd, guint32 first, guint8 *pages, gsize page_size, guint n)
{
  guint8 hashes[AT_ONCE * AYUMI_DIGEST_BYTES];
  off_t at = (off_t) (first - 1) * page_size;
  ssize_t size = n * page_size;

  if (pread (fd, pages, size, at) != size)
    return FALSE;
  hash_pages (first, pages, page_size, n, hashes);
  for (guint i = 0; i < n; i++)
    memcpy (pages + (i + 1) * page_size - AYUMI_DIGEST_BYTES, hashes + i * AYUMI_DIGEST_BYTES,
            AYUMI_DIGEST_BYTES);
  g_checksum_update (root->sum, hashes, n * AYUMI_DIGEST_BYTES);
  return pwrite (fd, pages, size, at) == size;
}

gboolean
ayumi_digest_seal (int fd, gsize page_size, GError **error)
{
  guint at_once = pages_at_once (page_size);
  g_autofree guint8 *first = g_malloc (page_size), *pages = g_malloc_n (at_once, page_size);
  guint8 root[AYUMI_DIGEST_BYTES];
  gboolean ok = TRUE;
  Root sum;

  if (!root_init (&sum, fd, page_size, first, error))
    return FALSE;
  for (guint32 number = 2; ok && number <= sum.n_pages; number += at_once)
    ok = seal_pages (&sum, fd, number, pages, page_size, MIN (at_once, sum.n_pages - number + 1));
  root_finish (&sum, root);
  return (ok
          && pwrite (fd, root, AYUMI_DIGEST_BYTES, page_size - AYUMI_DIGEST_BYTES)
                 == AYUMI_DIGEST_BYTES)
         || system_error (error, "written");
}
