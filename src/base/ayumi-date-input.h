/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

/**
 * Reads a date as people type it; case, full-width characters and spaces around do not matter:
 *
 *   EDTF             2022-06, FY2022, 2021/..
 *   eras             令和4年6月, R4.6.1, Reiwa 4; 昭和 and Showa alone are the whole era
 *   Japanese         2022年6月1日, 2022年度
 *   English          June 2022, Jun 1, 2022, 1 June 2022, fiscal year 2022
 *   digits           2022/6/1, 2022.6, 20220601, 6/2022
 *   quarters, halves 2021Q3, FY2021 Q2, 2021年度第2四半期, 令和3年度上期, 2021 H1; of a fiscal year
 *                    they count from April
 *   ranges           2021-09..2022-03, 2021年9月から2022年3月まで, Sep 2021 to Mar 2022; the end may
 *                    leave out a year that is that of the start (2021年9月～12月)
 *
 * A quarter, half, era or range is an interval. Returns FALSE when @text is none of these or no such
 * day exists.
 */
gboolean ayumi_date_input_parse (const char *text, AyumiEdtf *out);

G_END_DECLS
