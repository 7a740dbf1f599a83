/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/ayumi-search-page.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

/**
 * Shows on @page what @query (nullable) finds in @store (nullable: nothing), in @lang first. Charts
 * and series are listed as their indicator, claims as their value, each once. FALSE when the search
 * failed; the page is empty then.
 */
gboolean ayumi_search_results_show (AyumiSearchPage *page,
                                    AyumiStore *store,
                                    const char *query,
                                    AyumiLang lang,
                                    GError **error);

G_END_DECLS
