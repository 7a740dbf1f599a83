/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The kiosk's own pads: a full-screen window leaves no room for a system keyboard. Kana are enough for
 * Japanese, since what is typed is looked for in readings too, and date words have keys of their own.
 */

/** A pad of keys. */
typedef enum
{
  AYUMI_KIOSK_PAD_KANA,
  AYUMI_KIOSK_PAD_LATIN,
  AYUMI_KIOSK_PAD_DIGITS, /* for the PIN */
  AYUMI_KIOSK_N_PADS,
} AyumiKioskPad;

/**
 * The keys of row @row of @pad from left to right, split by spaces; NULL after the last row. "_" is a place without a key,
 * "⌫" takes back, "␣" is a space, "゛" changes the letter before into its next form.
 */
const char *ayumi_kiosk_pad_row (AyumiKioskPad pad, guint row);

/** @text after @key of a pad was pressed; letters beyond @most are not taken. (transfer full) */
char *ayumi_kiosk_pad_press (const char *text, const char *key, guint most);

G_END_DECLS
