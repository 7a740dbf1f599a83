/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-chart-mark.h"

G_BEGIN_DECLS

/**
 * Adds what @claim says, its two values as bars from zero, what they give, and whether that agrees, by
 * which rule and where it is claimed. Choosing it leads to the claim, a bar to its value. Fills the
 * width of @place and returns the height used.
 */
double ayumi_claim_card_add (const AyumiChartPlace *place,
                             AyumiReport *report,
                             const AyumiClaim *claim);

G_END_DECLS
