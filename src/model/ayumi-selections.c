/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The selections that pages and layouts ask for. */
#include "model/ayumi-report.h"

#include <string.h>

#define COMPARE_BY_POSITION(Type, name)                        \
  static int compare_##name (gconstpointer a, gconstpointer b) \
  {                                                            \
    const Type *left = a, *right = b;                          \
    if (left->position != right->position)                     \
      return left->position < right->position ? -1 : 1;        \
    return strcmp (left->id, right->id);                       \
  }

COMPARE_BY_POSITION (AyumiDocument, documents)
COMPARE_BY_POSITION (AyumiSection, sections)
COMPARE_BY_POSITION (AyumiTopic, topics)
COMPARE_BY_POSITION (AyumiSeries, series)
COMPARE_BY_POSITION (AyumiChart, charts)
COMPARE_BY_POSITION (AyumiProgramme, programmes)
COMPARE_BY_POSITION (AyumiUnit, units)
COMPARE_BY_POSITION (AyumiFramework, frameworks)
COMPARE_BY_POSITION (AyumiFrameworkItem, framework_items)
COMPARE_BY_POSITION (AyumiStory, stories)
COMPARE_BY_POSITION (AyumiStoryStep, story_steps)

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const AyumiEvent *left = a, *right = b;
  int order = ayumi_edtf_compare (&left->when, &right->when);

  if (order == 0)
    order = right->importance - left->importance;
  return order != 0 ? order : strcmp (left->id, right->id);
}

static int
compare_indicators (gconstpointer a, gconstpointer b)
{
  const AyumiIndicator *left = a, *right = b;
  int order = compare_topics (left->topic, right->topic);

  if (order == 0)
    order = left->position - right->position;
  return order != 0 ? order : strcmp (left->id, right->id);
}

static int
compare_observations (gconstpointer a, gconstpointer b)
{
  const AyumiObservation *left = a, *right = b;
  int order = ayumi_edtf_compare (&left->when, &right->when);

  return order != 0 ? order : strcmp (left->id, right->id);
}

static int
compare_errata (gconstpointer a, gconstpointer b)
{
  const AyumiErratum *left = a, *right = b;
  int order = ayumi_edtf_compare (&left->corrected, &right->corrected);

  if (order == 0)
    order = g_ascii_strtoll (left->page, NULL, 10) - g_ascii_strtoll (right->page, NULL, 10);
  return order != 0 ? order : strcmp (left->id, right->id);
}

GPtrArray *
ayumi_report_documents (AyumiReport *self)
{
  return ayumi_report_select (self, AYUMI_KIND_DOCUMENT, NULL, NULL, compare_documents);
}

typedef struct
{
  const AyumiDocument *document;
  const AyumiSection *parent;
} SectionPlace;

static gboolean
section_is_at (gconstpointer record, gpointer data)
{
  const AyumiSection *section = record;
  const SectionPlace *place = data;

  return section->document == place->document && section->parent == place->parent;
}

GPtrArray *
ayumi_report_sections (AyumiReport *self, const AyumiDocument *document, const AyumiSection *parent)
{
  SectionPlace place = { document, parent };

  return ayumi_report_select (self, AYUMI_KIND_SECTION, section_is_at, &place, compare_sections);
}

GPtrArray *
ayumi_report_topics (AyumiReport *self)
{
  return ayumi_report_select (self, AYUMI_KIND_TOPIC, NULL, NULL, compare_topics);
}

GPtrArray *
ayumi_report_events (AyumiReport *self)
{
  return ayumi_report_select (self, AYUMI_KIND_EVENT, NULL, NULL, compare_events);
}

GPtrArray *
ayumi_report_latest_events (AyumiReport *self, AyumiDay at, int importance, guint n)
{
  GPtrArray *latest = g_ptr_array_new ();
  guint n_events;
  const AyumiEvent *events;

  g_return_val_if_fail (AYUMI_IS_REPORT (self), latest);

  events = ayumi_report_get_records (self, AYUMI_KIND_EVENT, &n_events);
  for (const AyumiEvent *event = events; event < events + n_events; event++)
    {
      guint place = latest->len;

      if (event->when.first > at || event->status != AYUMI_EVENT_DONE
          || event->importance < importance)
        continue;
      while (place > 0 && compare_events (latest->pdata[place - 1], event) < 0)
        place--;
      if (place == n)
        continue;
      g_ptr_array_insert (latest, place, (gpointer) event);
      g_ptr_array_set_size (latest, MIN (latest->len, n));
    }
  return latest;
}

GPtrArray *
ayumi_report_indicators (AyumiReport *self)
{
  return ayumi_report_select (self, AYUMI_KIND_INDICATOR, NULL, NULL, compare_indicators);
}

static gboolean
series_is_of (gconstpointer record, gpointer data)
{
  return ((const AyumiSeries *) record)->indicator == data;
}

GPtrArray *
ayumi_report_series (AyumiReport *self, const AyumiIndicator *indicator)
{
  return ayumi_report_select (self, AYUMI_KIND_SERIES, series_is_of, (gpointer) indicator,
                              compare_series);
}

static gboolean
observation_is_of (gconstpointer record, gpointer data)
{
  return ((const AyumiObservation *) record)->series == data;
}

const AyumiLongSeries *
ayumi_report_long_series (AyumiReport *self, const AyumiSeries *series)
{
  guint n;
  const AyumiLongSeries *all = ayumi_report_get_records (self, AYUMI_KIND_LONG_SERIES, &n);

  for (guint i = 0; i < n; i++)
    if (all[i].series == series)
      return &all[i];
  return NULL;
}

GPtrArray *
ayumi_report_observations (AyumiReport *self, const AyumiSeries *series)
{
  return ayumi_report_select (self, AYUMI_KIND_OBSERVATION, observation_is_of, (gpointer) series,
                              compare_observations);
}

GPtrArray *
ayumi_report_charts (AyumiReport *self)
{
  return ayumi_report_select (self, AYUMI_KIND_CHART, NULL, NULL, compare_charts);
}

const AyumiChart *
ayumi_report_chart_of (AyumiReport *self, const AyumiIndicator *indicator)
{
  guint n;
  const AyumiChart *charts = ayumi_report_get_records (self, AYUMI_KIND_CHART, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; charts[i].indicators[j] != NULL; j++)
      if (charts[i].indicators[j] == indicator)
        return &charts[i];
  return NULL;
}

typedef struct
{
  const AyumiProgramme *parent;
  const AyumiEdtf *period;
} ProgrammePlace;

static gboolean
programme_is_at (gconstpointer record, gpointer data)
{
  const AyumiProgramme *programme = record;
  const ProgrammePlace *place = data;

  return programme->parent == place->parent
         && (place->period == NULL || ayumi_edtf_overlaps (&programme->valid, place->period));
}

GPtrArray *
ayumi_report_programmes (AyumiReport *self, const AyumiProgramme *parent, const AyumiEdtf *period)
{
  ProgrammePlace place = { parent, period };

  return ayumi_report_select (self, AYUMI_KIND_PROGRAMME, programme_is_at, &place,
                              compare_programmes);
}

static gboolean
unit_holds (gconstpointer record, gpointer data)
{
  return ayumi_edtf_holds_at (&((const AyumiUnit *) record)->valid, *(AyumiDay *) data);
}

GPtrArray *
ayumi_report_units_at (AyumiReport *self, AyumiDay day)
{
  return ayumi_report_select (self, AYUMI_KIND_UNIT, unit_holds, &day, compare_units);
}

static gboolean
unit_link_holds (gconstpointer record, gpointer data)
{
  const AyumiUnitLink *link = record;
  AyumiDay day = *(AyumiDay *) data;

  return ayumi_edtf_holds_at (&link->valid, day) && ayumi_edtf_holds_at (&link->from->valid, day)
         && ayumi_edtf_holds_at (&link->to->valid, day);
}

GPtrArray *
ayumi_report_unit_links_at (AyumiReport *self, AyumiDay day)
{
  return ayumi_report_select (self, AYUMI_KIND_UNIT_LINK, unit_link_holds, &day, NULL);
}

static gboolean
erratum_is_of (gconstpointer record, gpointer data)
{
  return ((const AyumiErratum *) record)->document == data;
}

GPtrArray *
ayumi_report_errata (AyumiReport *self, const AyumiDocument *document)
{
  return ayumi_report_select (self, AYUMI_KIND_ERRATUM, erratum_is_of, (gpointer) document,
                              compare_errata);
}

GPtrArray *
ayumi_report_frameworks (AyumiReport *self)
{
  return ayumi_report_select (self, AYUMI_KIND_FRAMEWORK, NULL, NULL, compare_frameworks);
}

typedef struct
{
  const AyumiFramework *framework;
  const AyumiFrameworkItem *parent;
} FrameworkPlace;

static gboolean
framework_item_is_at (gconstpointer record, gpointer data)
{
  const AyumiFrameworkItem *item = record;
  const FrameworkPlace *place = data;

  return item->framework == place->framework && item->parent == place->parent;
}

GPtrArray *
ayumi_report_framework_items (AyumiReport *self,
                              const AyumiFramework *framework,
                              const AyumiFrameworkItem *parent)
{
  FrameworkPlace place = { framework, parent };

  return ayumi_report_select (self, AYUMI_KIND_FRAMEWORK_ITEM, framework_item_is_at, &place,
                              compare_framework_items);
}

GPtrArray *
ayumi_report_stories (AyumiReport *self)
{
  return ayumi_report_select (self, AYUMI_KIND_STORY, NULL, NULL, compare_stories);
}

static gboolean
step_is_of (gconstpointer record, gpointer data)
{
  return ((const AyumiStoryStep *) record)->story == data;
}

GPtrArray *
ayumi_report_story_steps (AyumiReport *self, const AyumiStory *story)
{
  return ayumi_report_select (self, AYUMI_KIND_STORY_STEP, step_is_of, (gpointer) story,
                              compare_story_steps);
}

gboolean
ayumi_observation_is_known (const AyumiObservation *observation, AyumiDay day)
{
  gboolean ahead = observation->status == AYUMI_OBSERVATION_TARGET
                   || observation->status == AYUMI_OBSERVATION_PROJECTED
                   || g_strcmp0 (observation->missing, "not-yet-due") == 0;

  if (observation->when.first <= day)
    return TRUE;
  return ahead && observation->source.section != NULL
         && observation->source.section->document->published.first <= day;
}
