/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Whether @a becomes @b when one byte is added, left out or replaced, or two neighbours change places
 * (optimal string alignment distance of at most one; linear). Equal texts are near too.
 */
gboolean ayumi_typo_is_near (const char *a, gsize a_length, const char *b, gsize b_length);

G_END_DECLS
