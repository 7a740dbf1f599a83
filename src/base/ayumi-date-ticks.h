/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

/**
 * The days to mark on an axis from @first to @last: the starts of the finest of day, week (Monday),
 * month, quarter, half, year, 2, 5, 10, 20, 50 and so on years of which at most @count lie in the
 * range. Each is a date of that precision, so that ayumi_date_format() names it (a week is its
 * Monday, a quarter its first month). Empty when @count is 0 or @last lies before @first. Free with
 * g_array_unref(). (transfer full), of AyumiEdtf.
 */
GArray *ayumi_date_ticks_new (AyumiDay first, AyumiDay last, guint count);

/**
 * The same for values that are counted by fiscal years: the starts of every fiscal year, or of every
 * second, fifth, tenth and so on, named 2021年度, FY2021. (transfer full), of AyumiEdtf.
 */
GArray *ayumi_date_ticks_new_fiscal (AyumiDay first, AyumiDay last, guint count);

/**
 * The first days of the Japanese eras that begin from @first to @last (ayumi_era_at()), five at most.
 * (transfer full), of AyumiEdtf.
 */
GArray *ayumi_date_ticks_new_eras (AyumiDay first, AyumiDay last);

G_END_DECLS
