/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-lang.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * @scene as an SVG 1.1 document in @theme: text stays text, groups carry `<title>`, the whole a
 * `<title>`, `<desc>` and role="img". Numbers are written without a locale. (transfer full)
 */
char *ayumi_svg_write (AyumiScene *scene, AyumiTheme theme, AyumiLang lang);

G_END_DECLS
