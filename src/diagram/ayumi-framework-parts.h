/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-framework-place.h"

G_BEGIN_DECLS

/**
 * The parts of the top items, each set of them beside the name of its item; for drawings that show
 * the top items in another way, so that the names are headings here. Returns the height used.
 */
double ayumi_framework_parts_add (const AyumiFrameworkPlace *place);

G_END_DECLS
