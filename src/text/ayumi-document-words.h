/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** What a document is: 記者会見, Press conferences; the word of a list of them. */
const char *ayumi_document_words_genre (const AyumiDocument *document, AyumiLang lang);

/** Where the genre of a document stands in lists, from 0. */
guint ayumi_document_words_rank (const AyumiDocument *document);

/** Who vouches for its facts: 公的な資料, Official sources. */
const char *ayumi_document_words_authority (AyumiAuthority authority, AyumiLang lang);

/** Who published a document, and when. (transfer full) */
char *ayumi_document_words_byline (const AyumiDocument *document, AyumiLang lang);

G_END_DECLS
