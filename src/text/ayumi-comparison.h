/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** How a value has moved, judged by the direction of its indicator. */
typedef enum
{
  AYUMI_MOVE_NONE,   /* equal, or an indicator of which no direction is good */
  AYUMI_MOVE_BETTER, /* towards what the indicator calls good */
  AYUMI_MOVE_WORSE,
} AyumiMove;

/** The move from @before to @now, two values of one indicator. */
AyumiMove ayumi_comparison_move (const AyumiObservation *before, const AyumiObservation *now);

/**
 * @now against @before in words: 2022年7月の約3.6倍, about 3.6 times July 2022, from twice on and
 * where both are above zero; otherwise the difference, of shares in points: 2023年8月ごろから4ポイント増.
 * It says “about” when either value is not exact. (transfer full)
 */
char *ayumi_comparison_sentence (const AyumiObservation *before,
                                 const AyumiObservation *now,
                                 AyumiLang lang);

G_END_DECLS
