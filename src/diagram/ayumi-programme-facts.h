/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-programme-years.h"

G_BEGIN_DECLS

/**
 * A line for each node of @years that says what happened to the programme in that report's year: the
 * last value of the first indicator of its topic that measures it in any report, or else the first
 * event about it. NULL where the year has neither, for pillars, and for all when @report is NULL. An
 * array as long as the nodes. (transfer full) (nullable elements)
 */
GPtrArray *ayumi_programme_facts_new (AyumiReport *report,
                                      const AyumiProgrammeYears *years,
                                      AyumiLang lang);

G_END_DECLS
