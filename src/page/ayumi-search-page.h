/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-report.h"
#include "page/ayumi-search-row.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_SEARCH_PAGE (ayumi_search_page_get_type ())
/**
 * An entry and what it found, a list for each kind of record. The signal "query" (const char *) tells
 * what is typed; whoever knows the answer calls ayumi_search_page_begin(), _add() and _end(), and until
 * then what was found before stays. Rows lead to their record by the action "win.go".
 */
G_DECLARE_FINAL_TYPE (AyumiSearchPage, ayumi_search_page, AYUMI, SEARCH_PAGE, AdwBin)

/** Lets the entry say @query (nullable). */
void ayumi_search_page_set_query (AyumiSearchPage *self, const char *query);

/** Empties the lists, which are headed in @lang. */
void ayumi_search_page_begin (AyumiSearchPage *self, AyumiLang lang);

/** Adds a hit of @kind, the best first. (transfer full) */
void ayumi_search_page_add (AyumiSearchPage *self, AyumiKind kind, AyumiSearchItem *item);

/**
 * Shows the hits added, or that there are none. @instead (nullable) is what was searched for in place
 * of what was typed; @more says that there were more hits than these.
 */
void ayumi_search_page_end (AyumiSearchPage *self, const char *instead, gboolean more);

/** Moves the focus into the entry. */
void ayumi_search_page_focus (AyumiSearchPage *self);

G_END_DECLS
