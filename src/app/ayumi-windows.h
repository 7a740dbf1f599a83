/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ayumi-window.h"

G_BEGIN_DECLS

/*
 * Which window of the application something is shown in. Whoever asks presents it. New ones are in
 * @lang.
 */

/** The window that was used last; NULL when there is none. (transfer none) */
AyumiWindow *ayumi_windows_last (AdwApplication *app);

/** The last window, or else a new one with the report that was open last. (transfer none) */
AyumiWindow *ayumi_windows_some (AdwApplication *app, AyumiLang lang);

/** A new window with the report and the place of the last one, so that two places can be compared. (transfer none) */
AyumiWindow *ayumi_windows_beside (AdwApplication *app, AyumiLang lang);

/**
 * Opens what somebody pointed at: a link in the last window, a report in the window that has it or is about
 * to, or in one of its own. Returns where it is shown, or where it is said that it is none. (transfer none)
 */
AyumiWindow *ayumi_windows_open (AdwApplication *app, GFile *file, AyumiLang lang);

/**
 * What @window was asked to open will not be: it says @message (nullable) with the report that it has. A window
 * without one goes, and the last other one says it; where there is none, it takes the bundled report.
 */
void ayumi_windows_refuse (AyumiWindow *window, const char *message);

G_END_DECLS
