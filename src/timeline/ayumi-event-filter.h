/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/*
 * Which events are shown, as links say it: "topic:ID,status:planned,importance:3,document:ID". Events pass that
 * have one of the values named of every facet that is named; of importance the least is named.
 */

typedef enum
{
  AYUMI_FACET_TOPIC,
  AYUMI_FACET_STATUS,
  AYUMI_FACET_IMPORTANCE,
  AYUMI_FACET_DOCUMENT,
  AYUMI_N_FACETS,
} AyumiFacet;

/** What the facet is called: トピック, Topic. */
const char *ayumi_facet_name (AyumiFacet facet, AyumiLang lang);

/** A filter that has been understood. */
typedef struct _AyumiEventFilter AyumiEventFilter;

/**
 * Understands @words (nullable) of a link. What the report does not have, or nobody knows, is passed over, so that
 * a link to another edition opens. With @query (nullable) only events pass whose title in @lang has each of
 * its words. Free with ayumi_event_filter_free(). (transfer full)
 */
AyumiEventFilter *ayumi_event_filter_new (AyumiReport *report,
                                          const char *words,
                                          const char *query,
                                          AyumiLang lang);

/**
 * Whether @report has so many events that titles are compared with a query letter by letter, as they are written:
 * else neither case nor width matters, nor which kana.
 */
gboolean ayumi_event_filter_is_exact (AyumiReport *report);

/** Frees @self; NULL is fine. */
void ayumi_event_filter_free (AyumiEventFilter *self);

/** Whether every event passes. */
gboolean ayumi_event_filter_is_open (const AyumiEventFilter *self);

/** Whether @event passes. */
gboolean ayumi_event_filter_keeps (const AyumiEventFilter *self, const AyumiEvent *event);

/** A value of a facet that one may choose. */
typedef struct
{
  AyumiFacet facet;
  char *word; /* (owned) as it stands in links: "status:planned" */
  char *name; /* (owned) */
  guint n;    /* events that have it and pass all other facets */
  gboolean chosen;
} AyumiFacetValue;

/**
 * All values of all facets that events of the report have, by facet and then in their own order; of documents
 * those that some event comes from. (transfer full), of AyumiFacetValue.
 */
GArray *ayumi_event_filter_values (const AyumiEventFilter *self, AyumiLang lang);

/** Those of them that are chosen, without counting anything. (transfer full) */
GArray *ayumi_event_filter_chosen (const AyumiEventFilter *self, AyumiLang lang);

/** @words (nullable) with @word chosen, or not when it was; NULL when nothing is. (transfer full) */
char *ayumi_event_filter_toggle (const char *words, const char *word);

/** The filter in words: "Topic: My Number; Status: planned"; "" for one that is open. (transfer full) */
char *ayumi_event_filter_describe (const AyumiEventFilter *self, AyumiLang lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiEventFilter, ayumi_event_filter_free)

G_END_DECLS
