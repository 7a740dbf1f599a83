/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-db.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

/** Fills `search_docs` and `search` from the other tables of a report that is being written. */
gboolean ayumi_search_index (AyumiDb *db, GError **error);

/** What ayumi_store_search() does. */
GPtrArray *ayumi_search_run (AyumiDb *db,
                             AyumiReport *report,
                             const char *query,
                             AyumiLang lang,
                             guint limit,
                             GError **error);

G_END_DECLS
