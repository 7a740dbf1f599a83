/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-digest.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/ayumi-store-error.h"

gboolean
ayumi_digest_page_holds (guint32 number, const guint8 *page, gsize page_size)
{
  gsize content = page_size - AYUMI_DIGEST_BYTES;
  guint8 hash[AYUMI_DIGEST_BYTES];

  ayumi_sha256 (number, page, content, hash);
  return memcmp (hash, page + content, AYUMI_DIGEST_BYTES) == 0;
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

/* Proves page @number and adds its hash. */
static gboolean
add_page (Root *root, int fd, guint32 number, gsize page_size, guint8 *page, GError **error)
{
  off_t at = (off_t) (number - 1) * page_size;

  if (pread (fd, page, page_size, at) != (ssize_t) page_size)
    return system_error (error, "read");
  if (!ayumi_digest_page_holds (number, page, page_size))
    return damaged (error, number);
  g_checksum_update (root->sum, page + page_size - AYUMI_DIGEST_BYTES, AYUMI_DIGEST_BYTES);
  return TRUE;
}

/* Adds the hash that page @number carries. */
static gboolean
add_hash (Root *root, int fd, guint32 number, gsize page_size, GError **error)
{
  guint8 hash[AYUMI_DIGEST_BYTES];

  if (pread (fd, hash, sizeof hash, (off_t) number * page_size - sizeof hash) != sizeof hash)
    return system_error (error, "read");
  g_checksum_update (root->sum, hash, sizeof hash);
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
  g_autofree guint8 *first = g_malloc (page_size), *page = g_malloc (page_size);
  gboolean ok = TRUE;
  Root sum;

  if (!root_init (&sum, fd, page_size, first, error))
    return FALSE;
  for (guint32 number = 2; ok && number <= sum.n_pages; number++)
    ok = !g_cancellable_set_error_if_cancelled (cancellable, error)
         && (every_page ? add_page (&sum, fd, number, page_size, page, error)
                        : add_hash (&sum, fd, number, page_size, error));
  root_finish (&sum, root);
  if (ok && memcmp (root, first + page_size - AYUMI_DIGEST_BYTES, AYUMI_DIGEST_BYTES) != 0)
    return damaged (error, 1);
  return ok;
}

gboolean
ayumi_digest_seal (int fd, gsize page_size, GError **error)
{
  g_autofree guint8 *first = g_malloc (page_size), *page = g_malloc (page_size);
  gsize content = page_size - AYUMI_DIGEST_BYTES;
  guint8 *hash = page + content, root[AYUMI_DIGEST_BYTES];
  gboolean ok = TRUE;
  Root sum;

  if (!root_init (&sum, fd, page_size, first, error))
    return FALSE;
  for (guint32 number = 2; ok && number <= sum.n_pages; number++)
    {
      off_t at = (off_t) (number - 1) * page_size;

      ok = pread (fd, page, page_size, at) == (ssize_t) page_size;
      ayumi_sha256 (number, page, content, hash);
      ok = ok && pwrite (fd, hash, AYUMI_DIGEST_BYTES, at + content) == AYUMI_DIGEST_BYTES;
      g_checksum_update (sum.sum, hash, AYUMI_DIGEST_BYTES);
    }
  root_finish (&sum, root);
  return (ok && pwrite (fd, root, AYUMI_DIGEST_BYTES, content) == AYUMI_DIGEST_BYTES)
         || system_error (error, "written");
}
