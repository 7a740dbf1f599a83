/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

#define AYUMI_FRAMEWORK_GLYPH_WIDTH 40.0
#define AYUMI_FRAMEWORK_GLYPH_HEIGHT 28.0

/** A small picture at (@x, @y) of the drawing that frameworks of @kind have; nothing for other words. */
void ayumi_framework_glyph_add (AyumiScene *scene, const char *kind, double x, double y);

G_END_DECLS
