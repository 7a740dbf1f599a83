/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** @scene as text, one mark a line with its nesting, for goldens: reads well in a diff. (transfer full) */
char *scene_dump (AyumiScene *scene);

G_END_DECLS
