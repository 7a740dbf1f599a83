/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_KIOSK_CAPTION (ayumi_kiosk_caption_get_type ())
/**
 * What a step of a story says, below the view that it shows. On a tour with buttons to walk it; in the attract
 * loop in both languages, since nobody knows who is looking.
 */
G_DECLARE_FINAL_TYPE (AyumiKioskCaption, ayumi_kiosk_caption, AYUMI, KIOSK_CAPTION, GtkBox)

/** Says @step of @report (nullable: a report without stories, which is named instead) in @lang. */
void ayumi_kiosk_caption_show (AyumiKioskCaption *self,
                               AyumiReport *report,
                               const AyumiStoryStep *step,
                               AyumiLang lang,
                               gboolean attract);

/** How much of the step's time has passed, 0 to 1. */
void ayumi_kiosk_caption_set_share (AyumiKioskCaption *self, double share);

/** On a screen that is higher than wide, buttons stand below the words. */
void ayumi_kiosk_caption_set_tall (AyumiKioskCaption *self, gboolean tall);

/** Whether the tour goes on by itself. */
void ayumi_kiosk_caption_set_playing (AyumiKioskCaption *self, gboolean playing);

G_END_DECLS
