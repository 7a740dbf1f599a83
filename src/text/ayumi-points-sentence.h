/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-points-periods.h"
#include "model/ayumi-report.h"

G_BEGIN_DECLS

/**
 * What a part of a long series of @indicator says: how many values, how many are missing, the first, the last, the
 * lowest and the highest, and when these were. @name (nullable) is put before it: the series, or the
 * time that it is about. (transfer full)
 */
char *ayumi_sentence_points (const AyumiIndicator *indicator,
                             const char *name,
                             const AyumiPointsSummary *sum,
                             AyumiLang lang);

/** The same for lists: without when, and the unit once. (transfer full) */
char *ayumi_sentence_points_short (const AyumiIndicator *indicator,
                                   const AyumiPointsSummary *sum,
                                   AyumiLang lang);

/** What @period is called: 2021年, 2021年7月から9月, 1 September 2021 8:00. (transfer full) */
char *ayumi_sentence_period (const AyumiPointsPeriod *period, AyumiPeriodUnit unit, AyumiLang lang);

G_END_DECLS
