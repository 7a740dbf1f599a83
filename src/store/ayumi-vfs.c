/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-vfs.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/ayumi-digest.h"

typedef struct
{
  sqlite3_file base;
  int fd;
  gsize page_size;
} File;

static int
file_close (sqlite3_file *base)
{
  close (((File *) base)->fd);
  return SQLITE_OK;
}

static int
file_read (sqlite3_file *base, void *buffer, int amount, sqlite3_int64 offset)
{
  File *file = (File *) base;
  ssize_t got = pread (file->fd, buffer, amount, offset);

  if (got < 0)
    return SQLITE_IOERR_READ;
  if (got < amount)
    {
      memset ((char *) buffer + got, 0, amount - got);
      return SQLITE_IOERR_SHORT_READ;
    }
  /* Page 1 is proved by the root, when the file is opened. */
  if ((gsize) amount == file->page_size && offset > 0 && offset % amount == 0
      && !ayumi_digest_page_holds (offset / amount + 1, buffer, amount))
    return SQLITE_IOERR_DATA;
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
  return SQLITE_NOTFOUND;
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

  file->base.pMethods = NULL;
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
