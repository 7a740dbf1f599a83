/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-vfs.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* File controls of our own; SQLite leaves those above 100 to applications. */
#define CONTROL_DIGEST 4157
#define CONTROL_COUNTS 4158

#define AHEAD 32 /* pages read at once where one is read after the other */
#define NEAR \
  8 /* so far from the last page the next one still follows it: some belong to other lists */

typedef struct
{
  sqlite3_file base;
  int fd;
  gsize page_size;
  AyumiDigest *digest; /* (owned) (nullable) until it is known */
  guint32 last;        /* page that was read last */
  guint run;           /* how many have followed each other */
  guint8 *ahead;       /* (owned) (nullable) AHEAD pages */
  guint32 first;       /* number of the first of them */
  guint n_ahead;       /* how many there are */
  guint64 proved;      /* which of them hold, a bit each */
  AyumiVfsCounts counts;
} File;

static int
file_close (sqlite3_file *base)
{
  File *file = (File *) base;

  close (file->fd);
  g_clear_pointer (&file->ahead, g_free);
  g_clear_pointer (&file->digest, ayumi_digest_unref);
  return SQLITE_OK;
}

/* Reads @number and the pages that come after it in the direction of reading, and proves them: two at a
 * time and with one call, which takes half the time of page by page. */
static void
read_ahead (File *file, guint32 number)
{
  guint32 first = number > file->last ? number : number - MIN (number - 1, AHEAD - 1);
  ssize_t got;

  if (file->ahead == NULL)
    file->ahead = g_malloc_n (AHEAD, file->page_size);
  got =
      pread (file->fd, file->ahead, AHEAD * file->page_size, (off_t) (first - 1) * file->page_size);
  file->first = first;
  file->n_ahead = got > 0 ? got / file->page_size : 0;
  file->proved = ayumi_digest_pages_hold (file->digest, first, file->ahead, file->n_ahead);
  file->counts.reads++;
  file->counts.proved += file->n_ahead;
}

/* Page @number, proved. */
static int
read_page (File *file, guint32 number, void *buffer)
{
  gboolean follows = number + NEAR >= file->last && number <= file->last + NEAR;
  ssize_t got;

  file->counts.pages++;
  file->run = follows ? file->run + 1 : 0;
  if (file->run > 1 && number - file->first >= file->n_ahead)
    read_ahead (file, number);
  file->last = number;
  if (number - file->first < file->n_ahead)
    {
      memcpy (buffer, file->ahead + (number - file->first) * file->page_size, file->page_size);
      return file->proved >> (number - file->first) & 1 ? SQLITE_OK : SQLITE_IOERR_DATA;
    }
  got = pread (file->fd, buffer, file->page_size, (off_t) (number - 1) * file->page_size);
  file->counts.reads++;
  file->counts.proved++;
  if (got < 0)
    return SQLITE_IOERR_READ;
  return (gsize) got == file->page_size && ayumi_digest_pages_hold (file->digest, number, buffer, 1)
             ? SQLITE_OK
             : SQLITE_IOERR_DATA;
}

static int
file_read (sqlite3_file *base, void *buffer, int amount, sqlite3_int64 offset)
{
  File *file = (File *) base;
  ssize_t got;

  /* Less than a page is read of the header only, to see whether it has changed. */
  if ((gsize) amount == file->page_size && offset % amount == 0)
    return file->digest != NULL ? read_page (file, offset / amount + 1, buffer) : SQLITE_IOERR_DATA;
  got = pread (file->fd, buffer, amount, offset);
  if (got < 0)
    return SQLITE_IOERR_READ;
  if (got < amount)
    {
      memset ((char *) buffer + got, 0, amount - got);
      return SQLITE_IOERR_SHORT_READ;
    }
  return SQLITE_OK;
}

static int
refuse_write (sqlite3_file *base, const void *buffer, int amount, sqlite3_int64 offset)
{
  return SQLITE_READONLY;
}

static int
refuse_truncate (sqlite3_file *base, sqlite3_int64 size)
{
  return SQLITE_READONLY;
}

static int
do_nothing (sqlite3_file *base, int value)
{
  return SQLITE_OK;
}

static int
file_size (sqlite3_file *base, sqlite3_int64 *size)
{
  struct stat info;

  if (fstat (((File *) base)->fd, &info) != 0)
    return SQLITE_IOERR_FSTAT;
  *size = info.st_size;
  return SQLITE_OK;
}

static int
check_reserved_lock (sqlite3_file *base, int *held)
{
  *held = 0;
  return SQLITE_OK;
}

static int
file_control (sqlite3_file *base, int op, void *data)
{
  File *file = (File *) base;

  switch (op)
    {
    case CONTROL_DIGEST:
      g_clear_pointer (&file->digest, ayumi_digest_unref);
      file->digest = ayumi_digest_ref (data);
      return SQLITE_OK;
    case CONTROL_COUNTS:
      *(AyumiVfsCounts *) data = file->counts;
      return SQLITE_OK;
    default:
      return SQLITE_NOTFOUND;
    }
}

static int
sector_size (sqlite3_file *base)
{
  return 4096;
}

static int
device_characteristics (sqlite3_file *base)
{
  return SQLITE_IOCAP_IMMUTABLE;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = refuse_write,
  .xTruncate = refuse_truncate,
  .xSync = do_nothing,
  .xFileSize = file_size,
  .xLock = do_nothing,
  .xUnlock = do_nothing,
  .xCheckReservedLock = check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = sector_size,
  .xDeviceCharacteristics = device_characteristics,
};

static int
vfs_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *out_flags)
{
  File *file = (File *) base;
  int fd;
  gsize page_size;

  *file = (File) { 0 };
  /* Nothing but the report itself: no journal, no temporary file, nothing attached. */
  if (!(flags & SQLITE_OPEN_MAIN_DB) || name == NULL
      || sscanf (name, "/fd-%d-%zu", &fd, &page_size) != 2)
    return SQLITE_CANTOPEN;
  file->fd = fcntl (fd, F_DUPFD_CLOEXEC, 3);
  if (file->fd < 0)
    return SQLITE_CANTOPEN;
  file->page_size = page_size;
  file->base.pMethods = &methods;
  if (out_flags != NULL)
    *out_flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_directory)
{
  return SQLITE_READONLY;
}

static int
vfs_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  *result = 0;
  return SQLITE_OK;
}

static int
vfs_full_pathname (sqlite3_vfs *vfs, const char *name, int size, char *out)
{
  g_strlcpy (out, name, size);
  return SQLITE_OK;
}

char *
ayumi_vfs_name_for_fd (int fd, gsize page_size)
{
  static sqlite3_vfs vfs;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      /* Clocks and randomness come from the system's VFS; files never do. */
      vfs = *sqlite3_vfs_find (NULL);
      vfs.iVersion = 1;
      vfs.szOsFile = sizeof (File);
      vfs.zName = "ayumi";
      vfs.pNext = NULL;
      vfs.xOpen = vfs_open;
      vfs.xDelete = vfs_delete;
      vfs.xAccess = vfs_access;
      vfs.xFullPathname = vfs_full_pathname;
      sqlite3_vfs_register (&vfs, 0);
      g_once_init_leave (&once, 1);
    }
  return g_strdup_printf ("/fd-%d-%zu", fd, page_size);
}

void
ayumi_vfs_set_digest (sqlite3 *db, AyumiDigest *digest)
{
  sqlite3_file_control (db, "main", CONTROL_DIGEST, digest);
}

void
ayumi_vfs_get_counts (sqlite3 *db, AyumiVfsCounts *counts)
{
  sqlite3_file_control (db, "main", CONTROL_COUNTS, counts);
}
