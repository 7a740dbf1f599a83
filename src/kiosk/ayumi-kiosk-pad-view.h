/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kiosk/ayumi-kiosk-pad.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_KIOSK_PAD_VIEW (ayumi_kiosk_pad_view_get_type ())
/** The keys of a pad. The signal "pressed" (const char *key) tells which; ayumi_kiosk_pad_press() knows what it does. */
G_DECLARE_FINAL_TYPE (AyumiKioskPadView, ayumi_kiosk_pad_view, AYUMI, KIOSK_PAD_VIEW, AdwBin)

/** Shows the keys of @pad. */
void ayumi_kiosk_pad_view_set_pad (AyumiKioskPadView *self, AyumiKioskPad pad);

G_END_DECLS
