/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kiosk/ayumi-kiosk-caption.h"
#include "kiosk/ayumi-kiosk-setup.h"
#include "scene/ayumi-theme.h"

G_BEGIN_DECLS

/** What is shown below the place: nothing, a caption with buttons, or one that invites. */
typedef enum
{
  AYUMI_KIOSK_BROWSE,
  AYUMI_KIOSK_TOUR,
  AYUMI_KIOSK_INVITE,
} AyumiKioskMode;

#define AYUMI_TYPE_KIOSK_SCREEN (ayumi_kiosk_screen_get_type ())
/**
 * All that the kiosk shows: home or a place with what is selected there, search with a pad, the bar at the bottom,
 * a sheet over them, the countdown over everything. Where to go it asks for by the window's actions. Made anew for
 * each visitor and when the language changes.
 */
G_DECLARE_FINAL_TYPE (AyumiKioskScreen, ayumi_kiosk_screen, AYUMI, KIOSK_SCREEN, AdwBreakpointBin)

/** The screen in @lang; @setup must outlive it. (transfer floating) */
GtkWidget *ayumi_kiosk_screen_new (const AyumiKioskSetup *setup, AyumiLang lang);

/** Shows the place @state (nullable: home). */
void ayumi_kiosk_screen_show (AyumiKioskScreen *self,
                              const AyumiViewState *state,
                              AyumiKioskMode mode);

/** The caption of what is shown. */
AyumiKioskCaption *ayumi_kiosk_screen_get_caption (AyumiKioskScreen *self);

/** Draws in @theme, with text @scale times as large. */
void ayumi_kiosk_screen_set_look (AyumiKioskScreen *self, AyumiTheme theme, double scale);

/** Lays @sheet (nullable: none) over the place, above the bar. */
void ayumi_kiosk_screen_set_sheet (AyumiKioskScreen *self, GtkWidget *sheet);

/** Asks whether anybody is here, with @seconds left; 0 asks no more. */
void ayumi_kiosk_screen_set_countdown (AyumiKioskScreen *self, guint seconds);

/** A key of a keyboard where the pad is: FALSE when the pad is not seen, or does not know it. */
gboolean ayumi_kiosk_screen_press (AyumiKioskScreen *self, const char *key);

/** How loud charts are when they are listened to, in percent; at 0 nothing offers it. */
void ayumi_kiosk_screen_set_volume (AyumiKioskScreen *self, guint volume);

/** Whether a chart is being listened to. */
gboolean ayumi_kiosk_screen_is_listening (AyumiKioskScreen *self);

G_END_DECLS
