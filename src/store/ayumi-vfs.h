/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Registers (once) the read-only SQLite VFS "ayumi" and returns a file name for it under which
 * @fd can be opened: pread only, no journal, no other file, every full page proved against its
 * digest. SQLite's own VFS cannot open what a document portal offers. The VFS takes a duplicate of
 * @fd when the name is opened. (transfer full)
 */
char *ayumi_vfs_name_for_fd (int fd, gsize page_size);

G_END_DECLS
