/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "scene/ayumi-measurer.h"

G_BEGIN_DECLS

/** The context that measuring and painting share: whole-pixel hinting off, so that both agree at any scale. (transfer full) */
PangoContext *ayumi_pango_context_new (void);

/** Sets the font, language and text of @layout; one paragraph, never markup. */
void ayumi_pango_layout_set (PangoLayout *layout, const char *text, AyumiFont font);

G_END_DECLS
