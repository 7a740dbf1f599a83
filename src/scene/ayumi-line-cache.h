/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-pango.h"

G_BEGIN_DECLS

/**
 * The shaped line of @text in @font. Shaping costs several times what painting the glyphs does, and a
 * drawing that is panned or zoomed shows the same words again and again: each thread remembers the last
 * ones. It does not depend on the scale that it is painted at. (transfer none), until the next call.
 */
PangoLayoutLine *ayumi_line_cache_get (const char *text, AyumiFont font);

/** Gives back what this thread remembers. */
void ayumi_line_cache_forget (void);

G_END_DECLS
