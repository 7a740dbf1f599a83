/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Put before an application by LD_PRELOAD: each read of a large report takes 60 ms, as from a slow disk. */
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#define LARGE (16 << 20)
#define DELAY 60000 /* microseconds */

ssize_t
pread64 (int fd, void *buffer, size_t size, off64_t offset)
{
  static ssize_t (*next) (int, void *, size_t, off64_t);
  struct stat info;

  if (next == NULL)
    next = (ssize_t (*) (int, void *, size_t, off64_t)) dlsym (RTLD_NEXT, "pread64");
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_size > LARGE)
    usleep (DELAY);
  return next (fd, buffer, size, offset);
}
