/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/**
 * What a visitor takes home of the place @state (nullable: home) of @report: titles, what is to be seen in a
 * sentence, the address of the source, and the link that opens the place in Ayumi. (transfer full)
 */
char *ayumi_kiosk_code_text (AyumiReport *report, const AyumiViewState *state, AyumiLang lang);

#define AYUMI_TYPE_KIOSK_CODE (ayumi_kiosk_code_get_type ())
/** A text as a QR code, made here and painted as large as there is room for whole pixels. */
G_DECLARE_FINAL_TYPE (AyumiKioskCode, ayumi_kiosk_code, AYUMI, KIOSK_CODE, GtkWidget)

/** The code of @text. (transfer floating) */
GtkWidget *ayumi_kiosk_code_new (const char *text);

G_END_DECLS
