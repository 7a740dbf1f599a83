/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdio.h>

#include "orgchart/ayumi-tree.h"

G_BEGIN_DECLS

/**
 * Reads a tree, a node a line: id, parent (empty for a root), width, height, with tabs between. Appends to
 * @nodes (AyumiTreeNode) and @ids (char *, owned). FALSE when a line is at fault, which is said on stderr
 * with the @name of @stream.
 */
gboolean ayumi_tree_lines_read (FILE *stream, const char *name, GArray *nodes, GPtrArray *ids);

G_END_DECLS
