/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-claim.h"

G_BEGIN_DECLS

/*
 * What is said of a claim that was held against its values.
 */

/** What was computed: about 64.1 million people ÷ about 17.8 million people = 3.60; "" where it cannot be. (transfer full) */
char *ayumi_claim_words_sum (const AyumiClaimProof *proof, AyumiLang lang);

/** The verdict as a sentence: 3.60 is 3.6 within rounding. (transfer full) */
char *ayumi_claim_words_sentence (const AyumiClaim *claim,
                                  const AyumiClaimProof *proof,
                                  AyumiLang lang);

/** The rule that the verdict follows from. (transfer full) */
char *ayumi_claim_words_rule (const AyumiClaimProof *proof, AyumiLang lang);

G_END_DECLS
