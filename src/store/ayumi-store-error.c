/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-store-error.h"

#include <errno.h>

G_DEFINE_QUARK (ayumi-store-error-quark, ayumi_store_error)

void
ayumi_store_set_write_error (GError **error, const char *name, int number)
{
  const char *what = g_strerror (number), *remedy = "Write to another disk";

  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      what = "the disk, or that of temporary files, is full";
      remedy = "Make room there, or write to another disk";
      break;
    case EFBIG:
      what = "it becomes larger than files may be there";
      break;
    case ENOENT:
    case ENOTDIR:
      what = "there is no such folder";
      remedy = "Check the name";
      break;
    case EISDIR:
      what = "it is a folder";
      remedy = "Choose another name";
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      what = "you may not write there";
      remedy = "Choose another folder";
      break;
    default:
      break;
    }
  g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_WRITE, "“%s” cannot be written: %s. %s",
               name, what, remedy);
}
