/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-programme-facts.h"

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-headline.h"
#include "text/ayumi-sentence.h"

typedef struct
{
  AyumiReport *report;
  const AyumiProgrammeYears *years;
  const AyumiProgrammeNode *nodes;
  guint n_nodes;
  AyumiLang lang;
  GHashTable *indices;               /* (owned) programme → index of its node */
  const AyumiIndicator **indicators; /* (owned) the first one of each chain */
  const AyumiEvent **events;         /* (owned) the first one of each node's year */
} Facts;

static const AyumiEdtf *
period_of (const Facts *self, const AyumiProgrammeNode *node)
{
  return &g_array_index (ayumi_programme_years_periods (self->years), AyumiEdtf, node->column);
}

static gboolean
comes_before (const AyumiIndicator *a, const AyumiIndicator *b)
{
  return a->position < b->position;
}

/* Whether all of @date is in the year of the node's report. */
static gboolean
is_within (const Facts *self, const AyumiProgrammeNode *node, const AyumiEdtf *date)
{
  const AyumiEdtf *period = period_of (self, node);

  return date->first >= period->first && date->last <= period->last;
}

/* An event belongs to that node of the chain in whose year it falls. */
static void
add_event (Facts *self, guint chain, const AyumiEvent *event)
{
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].chain == chain && is_within (self, &self->nodes[i], &event->when)
        && (self->events[i] == NULL
            || ayumi_edtf_compare (&event->when, &self->events[i]->when) < 0))
      self->events[i] = event;
}

static void
add_link (Facts *self, AyumiKind kind, gconstpointer record, gconstpointer programme)
{
  const AyumiProgrammeNode *node;
  gpointer index;

  if (!g_hash_table_lookup_extended (self->indices, programme, NULL, &index))
    return;
  node = &self->nodes[GPOINTER_TO_UINT (index)];
  if (kind == AYUMI_KIND_EVENT)
    add_event (self, node->chain, record);
  /* An indicator of another topic is background, such as how many municipalities there are. */
  else if (kind == AYUMI_KIND_INDICATOR
           && ((const AyumiIndicator *) record)->topic == node->programme->topic
           && (self->indicators[node->chain] == NULL
               || comes_before (record, self->indicators[node->chain])))
    self->indicators[node->chain] = record;
}

static void
find_facts (Facts *self)
{
  guint n;
  const AyumiLink *links = ayumi_report_get_records (self->report, AYUMI_KIND_LINK, &n);

  for (guint i = 0; i < self->n_nodes; i++)
    g_hash_table_insert (self->indices, (gpointer) self->nodes[i].programme, GUINT_TO_POINTER (i));
  for (guint i = 0; i < n; i++)
    {
      if (links[i].from_kind == AYUMI_KIND_PROGRAMME)
        add_link (self, links[i].to_kind, links[i].to, links[i].from);
      if (links[i].to_kind == AYUMI_KIND_PROGRAMME)
        add_link (self, links[i].from_kind, links[i].from, links[i].to);
    }
}

/* The last value of the node's indicator, when it is of the report's year. (transfer full) (nullable) */
static char *
value_text (const Facts *self, const AyumiProgrammeNode *node)
{
  const AyumiIndicator *indicators[] = { self->indicators[node->chain], NULL };
  g_autoptr (AyumiChartData) data = NULL;
  const AyumiObservation *shown;
  g_autofree char *value = NULL;

  if (indicators[0] == NULL)
    return NULL;
  data = ayumi_chart_data_new (self->report, indicators, NULL, period_of (self, node)->last,
                               self->lang);
  shown = ayumi_chart_data_headline (data);
  if (shown == NULL || !is_within (self, node, &shown->when))
    return NULL;
  value = ayumi_sentence_value (shown, self->lang);
  return g_strdup_printf (ayumi_say (self->lang, "%s：%s", "%s: %s"),
                          ayumi_text_get (&indicators[0]->name, self->lang, NULL), value);
}

/* The event of node @index, with its date where that says more than the column. (transfer full) (nullable) */
static char *
event_text (const Facts *self, guint index)
{
  const AyumiEvent *event = self->events[index];
  const AyumiEdtf *period = period_of (self, &self->nodes[index]);
  const char *title;
  g_autofree char *date = NULL;

  if (event == NULL)
    return NULL;
  title = ayumi_text_get (&event->title, self->lang, NULL);
  if (event->when.first == period->first && event->when.last == period->last)
    return g_strdup (title);
  date = ayumi_date_format (&event->when, self->lang, AYUMI_DATE_PLAIN);
  return g_strdup_printf (ayumi_say (self->lang, "%s：%s", "%s: %s"), date, title);
}

GPtrArray *
ayumi_programme_facts_new (AyumiReport *report, const AyumiProgrammeYears *years, AyumiLang lang)
{
  Facts self = { report, years, .lang = lang };
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) indices = g_hash_table_new (NULL, NULL);
  g_autofree const AyumiIndicator **indicators = NULL;
  g_autofree const AyumiEvent **events = NULL;

  self.nodes = ayumi_programme_years_nodes (years, &self.n_nodes);
  self.indices = indices;
  self.indicators = indicators = g_new0 (const AyumiIndicator *, self.n_nodes + 1);
  self.events = events = g_new0 (const AyumiEvent *, self.n_nodes + 1);
  if (report != NULL)
    find_facts (&self);
  for (guint i = 0; i < self.n_nodes; i++)
    {
      char *text = self.nodes[i].depth > 0 ? value_text (&self, &self.nodes[i]) : NULL;

      if (text == NULL && self.nodes[i].depth > 0)
        text = event_text (&self, i);
      g_ptr_array_add (texts, text);
    }
  return texts;
}
