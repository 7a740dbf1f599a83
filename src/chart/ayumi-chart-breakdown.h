/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** The dimension that NULL stands for in ayumi_chart_data_new(): "" where the whole is given. */
const char *ayumi_chart_main_dimension (AyumiReport *report, const AyumiIndicator *indicator);

/** The dimension @word where the series of @indicator are broken down by it; NULL for the whole and for others. */
const char *ayumi_chart_dimension (AyumiReport *report,
                                   const AyumiIndicator *indicator,
                                   const char *word);

/** The other dimensions of @indicator's series, of const char *, each once. (transfer container) */
GPtrArray *ayumi_chart_breakdowns (AyumiReport *report, const AyumiIndicator *indicator);

G_END_DECLS
