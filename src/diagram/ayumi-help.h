/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-lang.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Gives the help what the application alone knows, its keys: a line each, what it does, a tab and the
 * keys; headings are lines without a tab. Copied; NULL, as at first: the help has no part about keys.
 */
void ayumi_help_set_keys (const char *keys);

/** Our own help (data/help) as a page to read, with the marks of charts as charts draw them. (transfer full) */
AyumiScene *ayumi_help_layout (AyumiLang lang, double width, AyumiMeasurer *measurer);

G_END_DECLS
