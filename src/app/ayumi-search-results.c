/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-search-results.h"

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

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

/* The link to @record at the first day that is known of @valid. */
static char *
link_at (AyumiKind kind, gconstpointer record, const AyumiEdtf *valid)
{
  g_autofree char *target = ayumi_target_new (kind, record);
  int year, month, day;

  ayumi_day_to_ymd (valid->first != AYUMI_DAY_MIN ? valid->first : valid->last, &year, &month,
                    &day);
  return g_strdup_printf ("%s?at=%04d-%02d-%02d", target, year, month, day);
}

/* The link to @unit at a time when it, or what concerns it, is there. */
static char *
unit_link (const AyumiUnit *unit, const AyumiEdtf *valid, AyumiDay at)
{
  if (ayumi_edtf_holds_at (valid, at) && ayumi_edtf_holds_at (&unit->valid, at))
    return ayumi_target_new (AYUMI_KIND_UNIT, unit);
  return link_at (AYUMI_KIND_UNIT, unit, valid);
}

/* The link to a programme: in the last report, which is shown of itself, or at the time of its own. */
static char *
programme_link (AyumiReport *report, const AyumiProgramme *programme, AyumiDay at)
{
  guint n;
  const AyumiProgramme *all = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);

  for (guint i = 0; i < n && !ayumi_edtf_holds_at (&programme->valid, at); i++)
    if (all[i].valid.first > programme->valid.last || at < programme->valid.first)
      return link_at (AYUMI_KIND_PROGRAMME, programme, &programme->valid);
  return ayumi_target_new (AYUMI_KIND_PROGRAMME, programme);
}

/* What a hit leads to, and the kind that it is listed under. */
static char *
hit_link (AyumiReport *report, gconstpointer record, AyumiDay at, AyumiKind *kind)
{
  switch (*kind)
    {
    case AYUMI_KIND_SERIES:
      *kind = AYUMI_KIND_INDICATOR;
      return ayumi_target_new (*kind, ((const AyumiSeries *) record)->indicator);
    case AYUMI_KIND_CHART:
      *kind = AYUMI_KIND_INDICATOR;
      return ayumi_target_new (*kind, ((const AyumiChart *) record)->indicators[0]);
    case AYUMI_KIND_UNIT:
      return unit_link (record, &((const AyumiUnit *) record)->valid, at);
    case AYUMI_KIND_TENURE:
      return unit_link (((const AyumiTenure *) record)->unit,
                        &((const AyumiTenure *) record)->valid, at);
    case AYUMI_KIND_PROGRAMME:
      return programme_link (report, record, at);
    default:
      return ayumi_target_new (*kind, record);
    }
}

/* What tells a hit from others of its name: when it was, what it belongs to. */
static char *
hit_context (AyumiKind kind, gconstpointer record, AyumiLang lang)
{
  const AyumiText *text = NULL;

  switch (kind)
    {
    case AYUMI_KIND_EVENT:
      return ayumi_date_format (&((const AyumiEvent *) record)->when, lang, AYUMI_DATE_PLAIN);
    case AYUMI_KIND_SECTION:
      text = &((const AyumiSection *) record)->document->title;
      break;
    case AYUMI_KIND_SERIES:
      text = &((const AyumiSeries *) record)->indicator->name;
      break;
    case AYUMI_KIND_TENURE:
      text = &((const AyumiTenure *) record)->unit->name;
      break;
    case AYUMI_KIND_FRAMEWORK_ITEM:
      text = &((const AyumiFrameworkItem *) record)->framework->name;
      break;
    case AYUMI_KIND_ERRATUM:
      text = &((const AyumiErratum *) record)->document->title;
      break;
    case AYUMI_KIND_PROGRAMME:
      return ayumi_date_format (&((const AyumiProgramme *) record)->valid, lang, AYUMI_DATE_PLAIN);
    default:
      return g_strdup ("");
    }
  return g_strdup (ayumi_text_get (text, lang, NULL));
}

static void
add_hits (const Waiting *self, AyumiReport *report, const AyumiFound *found)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < found->hits->len; i++)
    {
      const AyumiHit *hit = found->hits->pdata[i];
      gconstpointer record = ayumi_report_find (report, hit->kind, hit->id);
      AyumiKind kind = hit->kind;
      char *link = hit_link (report, record, self->at, &kind);
      g_autofree char *context = hit_context (hit->kind, record, self->lang);
      AyumiSearchItem item = { link,         hit->title,       context,
                               hit->snippet, hit->title_marks, hit->snippet_marks };

      if (g_hash_table_add (seen, link))
        ayumi_search_page_add (self->page, kind, &item);
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
