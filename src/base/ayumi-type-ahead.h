/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Whether @name is one that somebody who has typed @typed looks for: it begins with that, width, case and kind
 * of kana aside, or with kana that the letters may stand for (ayumi_romaji_to_kana()). Nothing typed looks for
 * nothing.
 */
gboolean ayumi_type_ahead_matches (const char *name, const char *typed);

G_END_DECLS
