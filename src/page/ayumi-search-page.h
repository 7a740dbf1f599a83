/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-report.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_SEARCH_PAGE (ayumi_search_page_get_type ())
/**
 * An entry and what it found, a list for each kind of record. The signal "query" (const char *) tells
 * what is typed; whoever knows the answer calls ayumi_search_page_begin(), _add() and _end(). Rows
 * lead to their record by the action "win.go".
 */
G_DECLARE_FINAL_TYPE (AyumiSearchPage, ayumi_search_page, AYUMI, SEARCH_PAGE, AdwBin)

/** Empties the page, to show what @query (nullable) finds; the entry says it then. */
void ayumi_search_page_begin (AyumiSearchPage *self, const char *query, AyumiLang lang);

/** Adds a hit of @kind, the best first; @target leads to it. All copied. */
void ayumi_search_page_add (AyumiSearchPage *self,
                            AyumiKind kind,
                            const char *target,
                            const char *title,
                            const char *snippet);

/** Shows the hits added, or that there are none. */
void ayumi_search_page_end (AyumiSearchPage *self);

/** Moves the focus into the entry. */
void ayumi_search_page_focus (AyumiSearchPage *self);

G_END_DECLS
