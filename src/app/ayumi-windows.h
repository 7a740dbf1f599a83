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
 * Opens what somebody pointed at: a link in the last window, a report in the window that has it, or in
 * one of its own. Where it is no report the last window says so, or one with the bundled report.
 * (transfer none)
 */
AyumiWindow *ayumi_windows_open (AdwApplication *app, GFile *file, AyumiLang lang);

G_END_DECLS
