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

/**
 * The measurer for @font that goes with @inner, lives as long and asks it for characters, and for
 * all that is not in @font. Not for use by several threads. (transfer none)
 */
AyumiMeasurer *ayumi_advance_measurer_of (AyumiMeasurer *inner, AyumiFont font);

G_END_DECLS
