/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-search-results.h"

#define MOST_HITS 200

/* What a hit leads to: charts and series are shown by their indicator. */
static char *
hit_target (AyumiReport *report, const AyumiHit *hit, AyumiKind *kind)
{
  gconstpointer record = ayumi_report_find (report, hit->kind, hit->id);

  *kind = hit->kind;
  if (hit->kind == AYUMI_KIND_CHART || hit->kind == AYUMI_KIND_SERIES)
    {
      const AyumiIndicator *indicator = hit->kind == AYUMI_KIND_SERIES
                                            ? ((const AyumiSeries *) record)->indicator
                                            : ((const AyumiChart *) record)->indicators[0];

      *kind = AYUMI_KIND_INDICATOR;
      return ayumi_target_new (AYUMI_KIND_INDICATOR, indicator);
    }
  if (hit->kind == AYUMI_KIND_CLAIM)
    {
      *kind = AYUMI_KIND_OBSERVATION;
      return ayumi_target_new (*kind, ((const AyumiClaim *) record)->observation);
    }
  return g_strdup_printf ("%s:%s", ayumi_kind_to_string (hit->kind), hit->id);
}

gboolean
ayumi_search_results_show (AyumiSearchPage *page,
                           AyumiStore *store,
                           const char *query,
                           AyumiLang lang,
                           GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (AyumiFound) found = NULL;
  gboolean searching = store != NULL && query != NULL && *query != '\0';

  ayumi_search_page_begin (page, query, lang);
  if (searching)
    found = ayumi_store_search (store, query, lang, MOST_HITS, NULL, error);
  for (guint i = 0; found != NULL && i < found->hits->len; i++)
    {
      const AyumiHit *hit = found->hits->pdata[i];
      AyumiKind kind;
      char *target = hit_target (ayumi_store_get_report (store), hit, &kind);

      if (g_hash_table_add (seen, target))
        ayumi_search_page_add (page, kind, target, hit->title, hit->snippet);
    }
  ayumi_search_page_end (page);
  return !searching || found != NULL;
}
