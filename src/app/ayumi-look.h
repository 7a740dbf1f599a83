/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "page/ayumi-scene-page.h"

G_BEGIN_DECLS

/** Lets what @scene draws look and sound as preferences and session say: theme, size of text, sound. */
void ayumi_look_apply (AyumiScenePage *scene);

/**
 * Calls @changed with @object, as long as that lives, when ayumi_look_apply() would make a difference, and
 * @calendar when years are to be told by another calendar.
 */
void ayumi_look_follow (gpointer object, GCallback changed, GCallback calendar);

G_END_DECLS
