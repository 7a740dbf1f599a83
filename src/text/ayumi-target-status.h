/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** How a value stands against a target. */
typedef enum
{
  AYUMI_TARGET_REACHED,
  AYUMI_TARGET_ON_TRACK,
  AYUMI_TARGET_BEHIND,
  AYUMI_TARGET_UNJUDGED, /* too little is known */
} AyumiTargetStatus;

/**
 * How @now stands against @target, coming from @baseline (nullable), all of one unit. It is reached
 * when the value is the target or beyond it, as seen from the baseline (without one, from below where
 * the indicator calls rising good or neither, from above where it calls falling good). It is behind
 * when the target's date is past, or when the value has come less far than an even pace from the
 * baseline to the target's date would have brought it; on track when it has come as far. Without a
 * baseline before it, when the target's date is not after the baseline's, or not after the
 * publication of what says it (then it tells when the target was named, not by when), it cannot be
 * judged.
 */
AyumiTargetStatus ayumi_target_status (const AyumiObservation *baseline,
                                       const AyumiObservation *now,
                                       const AyumiObservation *target);

/** The word for @status: 達成, Reached. */
const char *ayumi_target_status_word (AyumiTargetStatus status, AyumiLang lang);

/** What @target aims at: by when, or when it was named where the sources give no date to reach it by. (transfer full) */
char *ayumi_target_aim_sentence (const AyumiObservation *target, AyumiLang lang);

/** The same in words, with the rule that it follows from. (transfer full) */
char *ayumi_target_status_sentence (const AyumiObservation *baseline,
                                    const AyumiObservation *now,
                                    const AyumiObservation *target,
                                    AyumiLang lang);

G_END_DECLS
