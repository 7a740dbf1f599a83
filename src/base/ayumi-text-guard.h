/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Text from strangers, made fit to lay out: Pango needs seconds for a megabyte without spaces.
 */

#define AYUMI_TEXT_MAX_CHARS 4096 /* for paragraphs */
#define AYUMI_CELL_MAX_CHARS 256  /* for labels and cells */

/**
 * A copy of @text that is valid UTF-8, at most @max_chars characters long ("…" ends what was cut),
 * with control characters shown as their pictures (U+2400 block) and bidirectional controls removed.
 * Line feeds stay when @keep_lines, otherwise they become spaces. (transfer full)
 */
char *ayumi_text_guard (const char *text, gsize max_chars, gboolean keep_lines);

/** Whether @id is a stable id: lower-case ASCII words and digits joined by hyphens, 1 to 128 bytes. */
gboolean ayumi_id_is_valid (const char *id);

G_END_DECLS
