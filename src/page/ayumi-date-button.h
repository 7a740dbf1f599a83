/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_DATE_BUTTON (ayumi_date_button_get_type ())
/**
 * Shows the as-of date, and opens an AyumiDatePopover, made when it is first wanted. The signal
 * "chosen" (const char *date, an EDTF date or NULL for today) tells what was chosen there.
 */
G_DECLARE_FINAL_TYPE (AyumiDateButton, ayumi_date_button, AYUMI, DATE_BUTTON, AdwBin)

/** Shows @date (EDTF; NULL: today) in @lang; the popover offers the fiscal years of @period (nullable). */
void ayumi_date_button_set (AyumiDateButton *self,
                            const char *date,
                            const AyumiEdtf *period,
                            AyumiLang lang);

G_END_DECLS
