/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-difference.h"

G_BEGIN_DECLS

/* The records that name each unit, by the index of the unit. */
typedef struct
{
  guint *first;   /* (owned) of the entries of a unit; one more than there are units */
  guint *entries; /* (owned) indices of records, in the order of their ids */
} AyumiByUnit;

typedef struct
{
  AyumiReport *report;
  AyumiDay from, to;
  GArray *changes;
  const AyumiUnit *units;
  const AyumiUnitLink *unit_links;
  const AyumiTenure *tenures;
  const AyumiLink *links;
  guint n_units, n_unit_links, n_tenures, n_links;
  AyumiByUnit memberships, offices, predecessors;
} AyumiOrganisationDifference;

/** Begins a comparison of the organisation of @report on the days @from and @to. End with ayumi_organisation_difference_clear(). */
void ayumi_organisation_difference_init (AyumiOrganisationDifference *self,
                                         AyumiReport *report,
                                         AyumiDay from,
                                         AyumiDay to);

/** Frees what @self holds, but for the changes that it found. (transfer full) */
GArray *ayumi_organisation_difference_clear (AyumiOrganisationDifference *self);

/** Adds what is different about the units of @some, their indices (guint) in ascending order. */
void ayumi_organisation_difference_compare (AyumiOrganisationDifference *self, GArray *some);

G_END_DECLS
