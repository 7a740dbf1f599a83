/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/**
 * What a hit of a search leads to, as a link, and in @kind (in, out) what it is listed as: charts and
 * series as their indicator, claims as their value; what is not there on the day @at leads to its own
 * time, holders to their post at theirs. (transfer full)
 */
char *ayumi_search_link_new (AyumiReport *report,
                             gconstpointer record,
                             AyumiDay at,
                             AyumiKind *kind);

/** What tells a hit from others of its name: when it was, what it belongs to; "" for nothing. (transfer full) */
char *ayumi_search_link_context (AyumiKind kind, gconstpointer record, AyumiLang lang);

G_END_DECLS
