/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Gives every widget of the application stronger contrast, or takes it back: borders, outlines and dim
 * text as libadwaita has them when the session asks for high contrast, and what ui/contrast.css adds.
 */
void ayumi_contrast_apply (gboolean strong);

G_END_DECLS
