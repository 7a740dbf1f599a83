/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-difference.h"

G_BEGIN_DECLS

/** @change in words: "Management Planning Office is new", "デジタル大臣：河野 太郎（前は牧島 かれん）". (transfer full) */
char *ayumi_change_sentence (const AyumiChange *change, AyumiLang lang);

/** The word for @change in a legend: 新設, new. */
const char *ayumi_change_word (AyumiChangeKind change, AyumiLang lang);

/** @change in a few words at the unit itself: "moved from “Group A”", "new: Hirai Masaaki (before: Kono Taro)". (transfer full) */
char *ayumi_change_mark (const AyumiChange *change, AyumiLang lang);

/** Since when @change of ayumi_difference_latest() is so, as exactly as the source says. (transfer full) */
char *ayumi_change_date (const AyumiChange *change, AyumiLang lang);

G_END_DECLS
