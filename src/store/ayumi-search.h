/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-db.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

/** What searches a report: its words and statements. Use from one thread at a time. */
typedef struct _AyumiSearch AyumiSearch;

/** A searcher of @db, whose content is @report; both must live longer. Costs nothing. (transfer full) */
AyumiSearch *ayumi_search_new (AyumiDb *db, AyumiReport *report);

/** Frees @self; NULL is fine. */
void ayumi_search_free (AyumiSearch *self);

/**
 * What ayumi_store_search() does. Without @texts, hits have neither title nor snippet: for those who
 * count them.
 */
AyumiFound *ayumi_search_run (AyumiSearch *self,
                              const char *query,
                              AyumiLang lang,
                              guint limit,
                              gboolean texts,
                              GCancellable *cancellable,
                              GError **error);

/** What ayumi_store_scan() does. */
gboolean ayumi_search_scan (AyumiSearch *self,
                            const char *query,
                            AyumiRecordFunc func,
                            gpointer data,
                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiSearch, ayumi_search_free)

G_END_DECLS
