/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_DATE_POPOVER (ayumi_date_popover_get_type ())
/**
 * Lets a date be typed, picked from a calendar or chosen among the fiscal years. The signal "chosen"
 * (const char *date, an EDTF date or NULL for today) tells which; a wrong date says what is wrong in
 * place.
 */
G_DECLARE_FINAL_TYPE (AyumiDatePopover, ayumi_date_popover, AYUMI, DATE_POPOVER, GtkPopover)

/** A popover that offers nothing yet. (transfer floating) */
GtkWidget *ayumi_date_popover_new (void);

/** Shows @date (EDTF; NULL: today) in the entry. */
void ayumi_date_popover_set_date (AyumiDatePopover *self, const char *date);

/** Offers the fiscal years that @period touches, in @lang. */
void ayumi_date_popover_set_period (AyumiDatePopover *self,
                                    const AyumiEdtf *period,
                                    AyumiLang lang);

G_END_DECLS
