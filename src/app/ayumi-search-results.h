/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/ayumi-search-page.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

/** Told why a search failed. */
typedef void (*AyumiSearchFailed) (const char *message, gpointer data);

/**
 * Shows on @page what @query (nullable) finds in @store (nullable: nothing), in @lang first, as soon as
 * it is found; @at is the day that is looked at. Nothing happens once @cancellable is cancelled, which
 * whoever asks for something else must do; otherwise @failed is called when the search fails. What leads to
 * the same place (ayumi_search_link_new()) is listed once.
 */
void ayumi_search_results_show (AyumiSearchPage *page,
                                AyumiStore *store,
                                const char *query,
                                AyumiLang lang,
                                AyumiDay at,
                                GCancellable *cancellable,
                                AyumiSearchFailed failed,
                                gpointer data);

G_END_DECLS
