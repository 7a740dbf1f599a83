/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** A record that a link joins to another one. Plain data. */
typedef struct
{
  AyumiKind kind;
  gconstpointer record;
  const AyumiLink *link; /* how, says who and why; of several the first */
} AyumiRelated;

/**
 * What the links of @report join to @record from either end, each record once: by kind, in the order
 * that a reader asks for them (indicators, events, programmes, framework items, units …), events by
 * date. What is joined to a programme in one year's report is joined to it in the others: the whole
 * line of ayumi_report_programme_line() counts. Of AyumiRelated. (transfer full)
 */
GArray *ayumi_report_related (AyumiReport *report, AyumiKind kind, gconstpointer record);

/**
 * The programmes that @programme continues or that continue it, itself included, the first one
 * first, of AyumiProgramme. (transfer container)
 */
GPtrArray *ayumi_report_programme_line (AyumiReport *report, const AyumiProgramme *programme);

G_END_DECLS
