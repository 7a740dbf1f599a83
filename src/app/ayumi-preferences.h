/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AYUMI_TYPE_PREFERENCES (ayumi_preferences_get_type ())
/** The dialog of preferences; what is changed there holds at once. */
G_DECLARE_FINAL_TYPE (AyumiPreferences, ayumi_preferences, AYUMI, PREFERENCES, AdwPreferencesDialog)

/** The dialog for @settings. (transfer floating) */
AdwDialog *ayumi_preferences_new (GSettings *settings);

G_END_DECLS
