/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-search-results.h"

#include "app/ayumi-search-link.h"

#define MOST_HITS 300

/* A search that is under way. */
typedef struct
{
  AyumiSearchPage *page; /* (owned) */
  AyumiLang lang;
  AyumiDay at;
  GCancellable *cancellable; /* (owned) */
  AyumiSearchFailed failed;
  gpointer data;
} Waiting;

static void
waiting_free (Waiting *self)
{
  g_object_unref (self->page);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static void
add_hits (const Waiting *self, AyumiReport *report, const AyumiFound *found)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < found->hits->len; i++)
    {
      const AyumiHit *hit = found->hits->pdata[i];
      gconstpointer record = ayumi_report_find (report, hit->kind, hit->id);
      AyumiKind kind = hit->kind;
      char *link = ayumi_search_link_new (report, record, self->at, &kind);
      AyumiSearchItem *item;

      if (!g_hash_table_add (seen, link))
        continue;
      item = g_new (AyumiSearchItem, 1);
      *item = (AyumiSearchItem) {
        .target = g_strdup (link),
        .title = g_strdup (hit->title),
        .context = ayumi_search_link_context (hit->kind, record, self->lang),
        .snippet = g_strdup (hit->snippet),
        .title_marks = g_array_ref (hit->title_marks),
        .snippet_marks = g_array_ref (hit->snippet_marks),
      };
      ayumi_search_page_add (self->page, kind, item);
    }
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Waiting) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiFound) found = ayumi_store_search_finish (AYUMI_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  ayumi_search_page_begin (self->page, self->lang);
  if (found != NULL)
    add_hits (self, ayumi_store_get_report (AYUMI_STORE (source)), found);
  ayumi_search_page_end (self->page, found != NULL ? found->instead : NULL,
                         found != NULL && found->more);
  if (error != NULL)
    self->failed (error->message, self->data);
}

void
ayumi_search_results_show (AyumiSearchPage *page,
                           AyumiStore *store,
                           const char *query,
                           AyumiLang lang,
                           AyumiDay at,
                           GCancellable *cancellable,
                           AyumiSearchFailed failed,
                           gpointer data)
{
  Waiting *waiting;

  ayumi_search_page_set_query (page, query);
  if (store == NULL || query == NULL || *query == '\0')
    {
      ayumi_search_page_begin (page, lang);
      ayumi_search_page_end (page, NULL, FALSE);
      return;
    }
  waiting = g_new0 (Waiting, 1);
  waiting->page = g_object_ref (page);
  waiting->lang = lang;
  waiting->at = at;
  waiting->cancellable = g_object_ref (cancellable);
  waiting->failed = failed;
  waiting->data = data;
  ayumi_store_search_async (store, query, lang, MOST_HITS, cancellable, found_cb, waiting);
}
