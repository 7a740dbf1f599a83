/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-lang.h"

G_BEGIN_DECLS

/** Prepares gettext so that the language can change while the application runs. First thing in main(). */
void ayumi_locale_init (void);

/** The language of the session: Japanese when it prefers it to English. Call after ayumi_locale_init(). */
AyumiLang ayumi_locale_session_language (void);

/** Changes the language of the interface; on the main thread only. */
void ayumi_locale_set_language (AyumiLang lang);

G_END_DECLS
