/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** What a term is called, with its abbreviation. (transfer full) */
char *ayumi_term_words_title (const AyumiTerm *term, AyumiLang lang);

/** Its name in the other language, and how the Japanese one is read where kana do not show it. (transfer full) */
char *ayumi_term_words_other (const AyumiTerm *term, AyumiLang lang);

G_END_DECLS
