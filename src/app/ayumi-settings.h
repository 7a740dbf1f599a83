/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/ayumi-lang.h"
#include "scene/ayumi-theme.h"

G_BEGIN_DECLS

/**
 * The person's preferences, one for the process; NULL when the schema is not installed, and then
 * everything is as the defaults say. (transfer none)
 */
GSettings *ayumi_settings_get (void);

/** Hands what others look after to them: colours, contrast, motion, size of text, the calendar of dates. */
void ayumi_settings_apply (void);

/** The language preferred; that of the session when none is. */
AyumiLang ayumi_settings_language (void);

/** Prefers @lang from now on. */
void ayumi_settings_set_language (AyumiLang lang);

/** The theme to draw in: what the session or the person asked for. */
AyumiTheme ayumi_settings_theme (void);

/** Whether charts may be heard. */
gboolean ayumi_settings_sound (void);

/** How many times as large text is to be, by the session and by the person. */
double ayumi_settings_text_scale (void);

G_END_DECLS
