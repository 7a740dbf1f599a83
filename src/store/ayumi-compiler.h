/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Compiles the report package in @folder into the report file @path: written beside it, flushed and
 * renamed, so that @path is either as it was or complete. The same package gives the same bytes.
 * FALSE when the package is at fault, or @path cannot be written (one message). Every fault is one
 * message "file:row:column: what; what to do" in @messages (owned texts are added: the first 200,
 * and one that counts the rest).
 */
gboolean ayumi_compiler_build (const char *folder, const char *path, GPtrArray *messages);

G_END_DECLS
