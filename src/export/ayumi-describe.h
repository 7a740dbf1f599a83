/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** @scene as a reader hears it, in reading order: JSON of roles, names, targets. (transfer full) */
char *ayumi_describe_scene (AyumiScene *scene);

G_END_DECLS
