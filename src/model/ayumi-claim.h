/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** Sources round their values before and after they compare them: by so much of what is claimed. */
#define AYUMI_CLAIM_ROUNDING 0.02

typedef enum
{
  AYUMI_CLAIM_AGREES,
  AYUMI_CLAIM_DERIVED, /* it would agree, but the editors worked out one of the values: that proves nothing */
  AYUMI_CLAIM_DIFFERS,
  AYUMI_CLAIM_UNCHECKED, /* one of its two values is missing */
} AyumiClaimVerdict;

/** A claim held against its two values. Plain data. */
typedef struct
{
  const AyumiObservation *base, *later; /* base: (nullable) where the report has no such value */
  gboolean is_multiple;                 /* else a difference */
  double said, is; /* what is claimed, and what the values give; NaN when unchecked */
  double allowed;  /* by so much they may differ */
  AyumiClaimVerdict verdict;
} AyumiClaimProof;

/**
 * Holds @claim against its values: its own, and that of the same series at the date it compares with.
 * It agrees when the quotient (or difference) is no further from what is claimed than half of the last
 * digit that the claim is written with, and AYUMI_CLAIM_ROUNDING of it. Agreement counts
 * only between published values: a derived one may have been reckoned back from the claim.
 */
AyumiClaimProof ayumi_claim_prove (AyumiReport *report, const AyumiClaim *claim);

/** The claims about values of @indicator, by the dates of the values, of AyumiClaim. (transfer container) */
GPtrArray *ayumi_report_claims (AyumiReport *report, const AyumiIndicator *indicator);

G_END_DECLS
