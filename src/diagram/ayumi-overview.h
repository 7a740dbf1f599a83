/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** What the report is: its key figures, each compared with what it was, and the events up to @at. (transfer full) */
AyumiScene *ayumi_overview_layout (AyumiReport *report,
                                   AyumiDay at,
                                   AyumiLang lang,
                                   double width,
                                   AyumiMeasurer *measurer);

/**
 * The indicators by topic, each with its values as bars; only those of the chart or indicator @id
 * when it is not NULL, and then G_IO_ERROR_NOT_FOUND when there is no such. (transfer full)
 */
AyumiScene *ayumi_overview_indicators (AyumiReport *report,
                                       const char *id,
                                       AyumiLang lang,
                                       double width,
                                       AyumiMeasurer *measurer,
                                       GError **error);

G_END_DECLS
