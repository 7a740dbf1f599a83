/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

/**
 * Reads a date as people type it: EDTF (2022-06, FY2022, 2021/..), an era (令和4年6月, R4.6.1,
 * Reiwa 4), 2022年6月1日, 2022年度, 2022/6/1, 2022.6; full-width characters and spaces around do
 * not matter. Returns FALSE when @text is none of these or no such day exists.
 */
gboolean ayumi_date_input_parse (const char *text, AyumiEdtf *out);

G_END_DECLS
