/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** Which year's report lists which programme, followed through `continues`. */
typedef struct _AyumiProgrammeYears AyumiProgrammeYears;

/** The years of @report. Free with ayumi_programme_years_free(). (transfer full) */
AyumiProgrammeYears *ayumi_programme_years_new (AyumiReport *report);

/** Frees @self. */
void ayumi_programme_years_free (AyumiProgrammeYears *self);

/** The periods of the reports that list pillars, the first one first, of AyumiEdtf. (transfer none) */
const GArray *ayumi_programme_years_periods (const AyumiProgrammeYears *self);

/** What @programme is called in the report of period @index, NULL when that report does not list it. */
const AyumiProgramme *ayumi_programme_years_find (const AyumiProgrammeYears *self,
                                                  const AyumiProgramme *programme,
                                                  guint index);

/** The projects of earlier reports that the report of @period does not list, each by its last name. (transfer container) */
GPtrArray *ayumi_programme_years_ended (const AyumiProgrammeYears *self,
                                        AyumiReport *report,
                                        const AyumiEdtf *period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiProgrammeYears, ayumi_programme_years_free)

G_END_DECLS
