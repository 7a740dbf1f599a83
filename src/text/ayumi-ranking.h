/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** One series of several that are compared. Plain data. */
typedef struct
{
  const char *name;
  const AyumiObservation *value; /* its newest */
} AyumiRanked;

/** How @n series of one unit compare by their newest values: how many, the largest, the smallest. (transfer full) */
char *ayumi_ranking_summary (const AyumiRanked *ends, guint n, AyumiLang lang);

G_END_DECLS
