/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * The indicators at the place @state: all of them as small cards (ayumi_indicator_list_add()); with an
 * item, the id of a chart or an indicator, only that one, larger and with a table of its values, and
 * G_IO_ERROR_NOT_FOUND when there is no such. (transfer full)
 */
AyumiScene *ayumi_indicators_layout (AyumiReport *report,
                                     const AyumiViewState *state,
                                     AyumiLang lang,
                                     double width,
                                     AyumiMeasurer *measurer,
                                     GError **error);

/** About which place of a chart's time axis, 0 to 1, lies at @at (0 to 1) across its page, which is @width wide. */
double ayumi_indicators_axis_share (double at, double width);

/** How long that axis is, in the units of @width. */
double ayumi_indicators_axis_length (double width);

G_END_DECLS
