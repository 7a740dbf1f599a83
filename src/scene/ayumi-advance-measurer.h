/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-measurer.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_ADVANCE_MEASURER (ayumi_advance_measurer_get_type ())
/**
 * Measures text of one font by adding up what its characters advance, each asked for once: for
 * drawings whose labels change from frame to frame. Kerning only draws letters together, so a text
 * is never wider than it says, but for scripts whose letters join.
 */
G_DECLARE_FINAL_TYPE (AyumiAdvanceMeasurer,
                      ayumi_advance_measurer,
                      AYUMI,
                      ADVANCE_MEASURER,
                      GObject)

/** A measurer that asks @inner for characters of @font, and for all that is not in @font. (transfer full) */
AyumiMeasurer *ayumi_advance_measurer_new (AyumiMeasurer *inner, AyumiFont font);

G_END_DECLS
