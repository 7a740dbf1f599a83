/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-digest.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/ayumi-store-error.h"

static void
update_number (GChecksum *sum, guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_checksum_update (sum, (const guchar *) &big, sizeof big);
}

void
ayumi_digest_page (guint32 number,
                   const guint8 *page,
                   gsize page_size,
                   guint8 out[AYUMI_DIGEST_BYTES])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = AYUMI_DIGEST_BYTES;

  update_number (sum, number);
  g_checksum_update (sum, page, page_size - AYUMI_DIGEST_BYTES);
  g_checksum_get_digest (sum, out, &length);
}

gboolean
ayumi_digest_page_holds (guint32 number, const guint8 *page, gsize page_size)
{
  guint8 hash[AYUMI_DIGEST_BYTES];

  ayumi_digest_page (number, page, page_size, hash);
  return memcmp (hash, page + page_size - AYUMI_DIGEST_BYTES, AYUMI_DIGEST_BYTES) == 0;
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

gboolean
ayumi_digest_file (int fd,
                   gsize page_size,
                   gboolean seal,
                   guint8 root[AYUMI_DIGEST_BYTES],
                   GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *first = g_malloc (page_size), *page = g_malloc (page_size);
  gsize content = page_size - AYUMI_DIGEST_BYTES, length = AYUMI_DIGEST_BYTES;
  struct stat info;
  guint32 n_pages;

  if (fstat (fd, &info) != 0 || pread (fd, first, page_size, 0) != (ssize_t) page_size)
    return system_error (error, "read");
  n_pages = info.st_size / page_size;
  g_checksum_update (sum, first, content);
  for (guint32 number = 2; number <= n_pages; number++)
    {
      off_t at = (off_t) (number - 1) * page_size;

      if (pread (fd, page, page_size, at) != (ssize_t) page_size)
        return system_error (error, "read");
      if (seal)
        {
          ayumi_digest_page (number, page, page_size, page + content);
          if (pwrite (fd, page + content, AYUMI_DIGEST_BYTES, at + content) != AYUMI_DIGEST_BYTES)
            return system_error (error, "written");
        }
      else if (!ayumi_digest_page_holds (number, page, page_size))
        return damaged (error, number);
      g_checksum_update (sum, page + content, AYUMI_DIGEST_BYTES);
    }
  update_number (sum, n_pages);
  g_checksum_get_digest (sum, root, &length);
  if (seal)
    {
      if (pwrite (fd, root, AYUMI_DIGEST_BYTES, content) != AYUMI_DIGEST_BYTES)
        return system_error (error, "written");
      return TRUE;
    }
  return memcmp (root, first + content, AYUMI_DIGEST_BYTES) == 0 || damaged (error, 1);
}
