/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-event-filter.h"

#include <string.h>

#include "base/ayumi-fold.h"
#include "model/ayumi-words.h"
#include "text/ayumi-sentence.h"

#define MOST_IMPORTANT 5

/* Folding takes a microsecond a title: among more events than this a query has to be written as titles are. */
#define MAX_FOLDED 200000

struct _AyumiEventFilter
{
  AyumiReport *report;  /* (owned) */
  GPtrArray *topics;    /* (owned) none for all */
  GPtrArray *documents; /* (owned) none for all */
  guint statuses;       /* a bit each, 0 for all */
  int importance;       /* the least */
  GStrv query;          /* (owned) (nullable) its words */
  gboolean folded;      /* they are, and titles are to be */
  AyumiLang lang;       /* of titles */
};

static const char *const facet_words[AYUMI_N_FACETS] = { "topic:", "status:", "importance:",
                                                         "document:" };

const char *
ayumi_facet_name (AyumiFacet facet, AyumiLang lang)
{
  static const char *const names[AYUMI_N_FACETS][2] = {
    { "分野", "Topic" }, { "状況", "Status" }, { "重要度", "Importance" }, { "出典", "Source" }
  };

  return names[facet][lang];
}

/* ---- understanding ---- */

static void
add_record (AyumiEventFilter *self, GPtrArray *records, AyumiKind kind, const char *id)
{
  gconstpointer record = ayumi_report_find (self->report, kind, id);

  if (record != NULL && !g_ptr_array_find (records, record, NULL))
    g_ptr_array_add (records, (gpointer) record);
}

static void
understand (AyumiEventFilter *self, AyumiFacet facet, const char *value)
{
  guint64 least;

  switch (facet)
    {
    case AYUMI_FACET_TOPIC:
      add_record (self, self->topics, AYUMI_KIND_TOPIC, value);
      break;
    case AYUMI_FACET_DOCUMENT:
      add_record (self, self->documents, AYUMI_KIND_DOCUMENT, value);
      break;
    case AYUMI_FACET_STATUS:
      for (guint i = 0; ayumi_words_event_status[i] != NULL; i++)
        if (g_str_equal (value, ayumi_words_event_status[i]))
          self->statuses |= 1u << i;
      break;
    case AYUMI_FACET_IMPORTANCE:
    default:
      if (g_ascii_string_to_unsigned (value, 10, 1, MOST_IMPORTANT, &least, NULL))
        self->importance = least;
      break;
    }
}

static gboolean
facet_of (const char *word, AyumiFacet *facet)
{
  for (*facet = 0; *facet < AYUMI_N_FACETS; (*facet)++)
    if (g_str_has_prefix (word, facet_words[*facet]))
      return TRUE;
  return FALSE;
}

gboolean
ayumi_event_filter_is_exact (AyumiReport *report)
{
  guint n;

  ayumi_report_get_records (report, AYUMI_KIND_EVENT, &n);
  return n > MAX_FOLDED;
}

AyumiEventFilter *
ayumi_event_filter_new (AyumiReport *report, const char *words, const char *query, AyumiLang lang)
{
  AyumiEventFilter *self = g_new0 (AyumiEventFilter, 1);
  g_auto (GStrv) parts = g_strsplit (words != NULL ? words : "", ",", -1);
  g_autofree char *folded = NULL;
  AyumiFacet facet;

  self->report = g_object_ref (report);
  self->topics = g_ptr_array_new ();
  self->documents = g_ptr_array_new ();
  self->importance = 1;
  self->lang = lang;
  for (guint i = 0; parts[i] != NULL; i++)
    if (facet_of (parts[i], &facet))
      understand (self, facet, parts[i] + strlen (facet_words[facet]));
  self->folded = !ayumi_event_filter_is_exact (report);
  folded = query == NULL ? NULL : self->folded ? ayumi_fold (query) : g_strdup (query);
  if (folded != NULL && *g_strstrip (folded) != '\0')
    self->query = g_strsplit_set (folded, " ", -1);
  return self;
}

void
ayumi_event_filter_free (AyumiEventFilter *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->documents);
  g_strfreev (self->query);
  g_object_unref (self->report);
  g_free (self);
}

/* ---- asking ---- */

gboolean
ayumi_event_filter_is_open (const AyumiEventFilter *self)
{
  return self->topics->len == 0 && self->documents->len == 0 && self->statuses == 0
         && self->importance <= 1 && self->query == NULL;
}

static gboolean
has_words (const AyumiEventFilter *self, const AyumiEvent *event)
{
  const char *title = ayumi_text_get (&event->title, self->lang, NULL);
  g_autofree char *folded = self->folded ? ayumi_fold (title) : NULL;

  for (guint i = 0; self->query[i] != NULL; i++)
    if (strstr (folded != NULL ? folded : title, self->query[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* The facets that @event does not pass, a bit each. */
static guint
failures (const AyumiEventFilter *self, const AyumiEvent *event)
{
  guint failed = 0;

  if (self->topics->len > 0 && !g_ptr_array_find (self->topics, event->topic, NULL))
    failed |= 1u << AYUMI_FACET_TOPIC;
  if (self->statuses != 0 && !(self->statuses & 1u << event->status))
    failed |= 1u << AYUMI_FACET_STATUS;
  if (event->importance < self->importance)
    failed |= 1u << AYUMI_FACET_IMPORTANCE;
  if (self->documents->len > 0
      && !g_ptr_array_find (self->documents, event->source.section->document, NULL))
    failed |= 1u << AYUMI_FACET_DOCUMENT;
  return failed;
}

gboolean
ayumi_event_filter_keeps (const AyumiEventFilter *self, const AyumiEvent *event)
{
  return failures (self, event) == 0 && (self->query == NULL || has_words (self, event));
}

/* ---- values ---- */

static void
clear_value (gpointer data)
{
  AyumiFacetValue *value = data;

  g_free (value->word);
  g_free (value->name);
}

static char *
importance_name (int importance, AyumiLang lang)
{
  if (importance == MOST_IMPORTANT)
    return g_strdup_printf (ayumi_say (lang, "%d（最も重要）", "%d (the most)"), importance);
  return g_strdup_printf (ayumi_say (lang, "%d以上", "%d and more"), importance);
}

static const char *
status_name (guint status, AyumiLang lang)
{
  static const char *const names[][2] = { [AYUMI_EVENT_DONE] = { "実施済み", "done" },
                                          [AYUMI_EVENT_PLANNED] = { "予定", "planned" },
                                          [AYUMI_EVENT_CANCELLED] = { "中止", "cancelled" } };

  return names[status][lang];
}

static void
add_value (GArray *values,
           AyumiFacet facet,
           const char *id,
           const char *name,
           guint n,
           gboolean chosen)
{
  AyumiFacetValue value = { facet, g_strconcat (facet_words[facet], id, NULL), g_strdup (name), n,
                            chosen };

  if (n > 0 || chosen)
    g_array_append_val (values, value);
  else
    clear_value (&value);
}

static void
add_records (const AyumiEventFilter *self,
             GArray *values,
             AyumiFacet facet,
             GPtrArray *records,
             GHashTable *counts,
             AyumiLang lang)
{
  AyumiKind kind = facet == AYUMI_FACET_TOPIC ? AYUMI_KIND_TOPIC : AYUMI_KIND_DOCUMENT;
  GPtrArray *chosen = facet == AYUMI_FACET_TOPIC ? self->topics : self->documents;

  for (guint i = 0; i < records->len; i++)
    add_value (values, facet, *(const char *const *) records->pdata[i],
               ayumi_record_title (kind, records->pdata[i], lang),
               GPOINTER_TO_UINT (g_hash_table_lookup (counts, records->pdata[i])),
               g_ptr_array_find (chosen, records->pdata[i], NULL));
}

/* Events that have a value and pass all other facets. */
typedef struct
{
  GHashTable *records; /* (owned) topics and documents → their number */
  guint statuses[3], least[MOST_IMPORTANT + 1];
} Counts;

static void
count_record (Counts *counts, gconstpointer record)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts->records, record));

  g_hash_table_insert (counts->records, (gpointer) record, GUINT_TO_POINTER (n + 1));
}

static void
count_event (const AyumiEventFilter *self, Counts *counts, const AyumiEvent *event)
{
  guint failed = failures (self, event);

  if ((failed & ~(1u << AYUMI_FACET_TOPIC)) == 0)
    count_record (counts, event->topic);
  if ((failed & ~(1u << AYUMI_FACET_DOCUMENT)) == 0)
    count_record (counts, event->source.section->document);
  if ((failed & ~(1u << AYUMI_FACET_STATUS)) == 0)
    counts->statuses[event->status]++;
  if ((failed & ~(1u << AYUMI_FACET_IMPORTANCE)) == 0)
    for (int level = 2; level <= MIN (event->importance, MOST_IMPORTANT); level++)
      counts->least[level]++;
}

/* The values that some event has, or that are chosen. */
static GArray *
list_values (const AyumiEventFilter *self, const Counts *counts, AyumiLang lang)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (AyumiFacetValue));
  g_autoptr (GPtrArray) topics = ayumi_report_topics (self->report),
                        documents = ayumi_report_documents (self->report);

  g_array_set_clear_func (values, clear_value);
  add_records (self, values, AYUMI_FACET_TOPIC, topics, counts->records, lang);
  for (guint i = 0; i < G_N_ELEMENTS (counts->statuses); i++)
    add_value (values, AYUMI_FACET_STATUS, ayumi_words_event_status[i], status_name (i, lang),
               counts->statuses[i], (self->statuses & 1u << i) != 0);
  for (int level = MOST_IMPORTANT; level > 1; level--)
    {
      g_autofree char *id = g_strdup_printf ("%d", level), *name = importance_name (level, lang);

      add_value (values, AYUMI_FACET_IMPORTANCE, id, name, counts->least[level],
                 self->importance == level);
    }
  add_records (self, values, AYUMI_FACET_DOCUMENT, documents, counts->records, lang);
  return values;
}

GArray *
ayumi_event_filter_values (const AyumiEventFilter *self, AyumiLang lang)
{
  Counts counts = { g_hash_table_new (NULL, NULL), { 0 }, { 0 } };
  guint n;
  const AyumiEvent *events = ayumi_report_get_records (self->report, AYUMI_KIND_EVENT, &n);
  GArray *values;

  for (guint i = 0; i < n; i++)
    count_event (self, &counts, &events[i]);
  values = list_values (self, &counts, lang);
  g_hash_table_unref (counts.records);
  return values;
}

GArray *
ayumi_event_filter_chosen (const AyumiEventFilter *self, AyumiLang lang)
{
  Counts none = { g_hash_table_new (NULL, NULL), { 0 }, { 0 } };
  GArray *values = list_values (self, &none, lang);

  g_hash_table_unref (none.records);
  return values;
}

/* ---- words ---- */

char *
ayumi_event_filter_toggle (const char *words, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (words != NULL ? words : "", ",", -1);
  g_autoptr (GString) toggled = g_string_new (NULL);
  gboolean was = FALSE, least = g_str_has_prefix (word, facet_words[AYUMI_FACET_IMPORTANCE]);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_equal (parts[i], word))
        was = TRUE;
      /* There is only one that is the least. */
      else if (*parts[i] != '\0'
               && !(least && g_str_has_prefix (parts[i], facet_words[AYUMI_FACET_IMPORTANCE])))
        g_string_append_printf (toggled, "%s%s", toggled->len > 0 ? "," : "", parts[i]);
    }
  if (!was)
    g_string_append_printf (toggled, "%s%s", toggled->len > 0 ? "," : "", word);
  return toggled->len > 0 ? g_strdup (toggled->str) : NULL;
}

char *
ayumi_event_filter_describe (const AyumiEventFilter *self, AyumiLang lang)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) values = NULL;
  int facet = -1;

  if (ayumi_event_filter_is_open (self))
    return g_strdup ("");
  values = ayumi_event_filter_chosen (self, lang);
  for (guint i = 0; i < values->len; i++)
    {
      const AyumiFacetValue *value = &g_array_index (values, AyumiFacetValue, i);

      if ((int) value->facet != facet)
        g_string_append_printf (text, "%s%s%s", text->len > 0 ? ayumi_say (lang, "、", "; ") : "",
                                ayumi_facet_name (value->facet, lang),
                                ayumi_say (lang, "：", ": "));
      else
        g_string_append (text, ayumi_say (lang, "・", ", "));
      g_string_append (text, value->name);
      facet = value->facet;
    }
  return g_strdup (text->str);
}
