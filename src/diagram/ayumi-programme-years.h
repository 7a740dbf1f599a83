/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** A programme in the report that lists it. Plain data. */
typedef struct
{
  const AyumiProgramme *programme;
  guint column;     /* index of the report's period */
  guint depth;      /* 0: a pillar */
  guint band;       /* the pillar it stands under, the same number through the reports */
  guint place;      /* in its column */
  guint chain;      /* those that continue one another share it */
  int parent;       /* index of the node that encloses it, -1 for a pillar */
  int before;       /* index of the node that it continues, -1 when it is new */
  gboolean goes_on; /* a later report lists it again */
} AyumiProgrammeNode;

/** The reports and the programmes they list, followed from one to the next through `continues`. */
typedef struct _AyumiProgrammeYears AyumiProgrammeYears;

/**
 * The reports of @report whose period has begun by @at; the first one when none has. Within a pillar
 * programmes stand in the order that crosses the fewest lines. Free with
 * ayumi_programme_years_free(). (transfer full)
 */
AyumiProgrammeYears *ayumi_programme_years_new (AyumiReport *report, AyumiDay at);

/** Frees @self. */
void ayumi_programme_years_free (AyumiProgrammeYears *self);

/** The periods of the reports, the first one first, of AyumiEdtf. (transfer none) */
const GArray *ayumi_programme_years_periods (const AyumiProgrammeYears *self);

/** The programmes by column, then place, @n of them (out). (transfer none) */
const AyumiProgrammeNode *ayumi_programme_years_nodes (const AyumiProgrammeYears *self, guint *n);

/** How many pillars there are, one that goes on through the reports counted once. */
guint ayumi_programme_years_n_bands (const AyumiProgrammeYears *self);

/** The year that the report of column @index is called by: that in which its period ends. */
int ayumi_programme_years_year (const AyumiProgrammeYears *self, guint index);

/** What became of node @index, in words after its name: 2023年。前の報告では「…」。 (transfer full) */
char *ayumi_programme_years_spoken (const AyumiProgrammeYears *self, guint index, AyumiLang lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiProgrammeYears, ayumi_programme_years_free)

G_END_DECLS
