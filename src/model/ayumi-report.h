/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/ayumi-arena.h"
#include "base/ayumi-edtf.h"
#include "base/ayumi-lang.h"
#include "model/ayumi-points.h"

G_BEGIN_DECLS

/*
 * A report in memory: immutable records in flat arrays, each array in the order of its ids, records
 * pointing at each other. Everything belongs to the report and lives as long as it.
 *
 * Records are plain structs and not objects, so that a million events cost their strings and no
 * more; AyumiItem wraps one when GTK's lists need an object.
 */

/** Text in both languages. "" is a missing translation; neither field is NULL. */
typedef struct
{
  const char *ja, *en;
} AyumiText;

/** The text in @lang, or in the other language when it is missing. @used (out, optional): the language given. */
const char *ayumi_text_get (const AyumiText *text, AyumiLang lang, AyumiLang *used);

/** The tables of a report. The order is that of loading: a table refers only to earlier ones and itself. */
typedef enum
{
  AYUMI_KIND_NONE,
  AYUMI_KIND_DOCUMENT,
  AYUMI_KIND_SECTION,
  AYUMI_KIND_TOPIC,
  AYUMI_KIND_EVENT,
  AYUMI_KIND_INDICATOR,
  AYUMI_KIND_SERIES,
  AYUMI_KIND_OBSERVATION,
  AYUMI_KIND_LONG_SERIES,
  AYUMI_KIND_CLAIM,
  AYUMI_KIND_CHART,
  AYUMI_KIND_UNIT,
  AYUMI_KIND_UNIT_LINK,
  AYUMI_KIND_TENURE,
  AYUMI_KIND_PROGRAMME,
  AYUMI_KIND_FRAMEWORK,
  AYUMI_KIND_FRAMEWORK_ITEM,
  AYUMI_KIND_FRAMEWORK_LINK,
  AYUMI_KIND_ERRATUM,
  AYUMI_KIND_TERM,
  AYUMI_KIND_LINK,
  AYUMI_KIND_STORY,
  AYUMI_KIND_STORY_STEP,
  AYUMI_N_KINDS,
} AyumiKind;

/** The word for @kind in targets and links: "event", "framework-item", "term"; NULL for AYUMI_KIND_NONE. */
const char *ayumi_kind_to_string (AyumiKind kind);

/** The kind named by @word, AYUMI_KIND_NONE when there is none. */
AyumiKind ayumi_kind_from_string (const char *word);

typedef struct _AyumiDocument AyumiDocument;
typedef struct _AyumiSection AyumiSection;
typedef struct _AyumiTopic AyumiTopic;
typedef struct _AyumiEvent AyumiEvent;
typedef struct _AyumiIndicator AyumiIndicator;
typedef struct _AyumiSeries AyumiSeries;
typedef struct _AyumiObservation AyumiObservation;
typedef struct _AyumiLongSeries AyumiLongSeries;
typedef struct _AyumiClaim AyumiClaim;
typedef struct _AyumiChart AyumiChart;
typedef struct _AyumiUnit AyumiUnit;
typedef struct _AyumiUnitLink AyumiUnitLink;
typedef struct _AyumiTenure AyumiTenure;
typedef struct _AyumiProgramme AyumiProgramme;
typedef struct _AyumiFramework AyumiFramework;
typedef struct _AyumiFrameworkItem AyumiFrameworkItem;
typedef struct _AyumiFrameworkLink AyumiFrameworkLink;
typedef struct _AyumiErratum AyumiErratum;
typedef struct _AyumiTerm AyumiTerm;
typedef struct _AyumiLink AyumiLink;
typedef struct _AyumiStory AyumiStory;
typedef struct _AyumiStoryStep AyumiStoryStep;

/** Where a fact comes from. */
typedef struct
{
  const AyumiSection *section; /* never NULL */
  const char *locator;         /* "" or the place inside the section */
  const char *inferred;        /* "" or why the editor concluded it */
} AyumiSource;

/* Every record begins with its id. Fields mean what data/sql/schema.sql says of their columns. */

typedef enum
{
  AYUMI_AUTHORITY_OFFICIAL,
  AYUMI_AUTHORITY_COPIED,
  AYUMI_AUTHORITY_SECOND_HAND,
} AyumiAuthority;

struct _AyumiDocument
{
  const char *id;
  int position;
  const char *kind;
  const char *genre;
  AyumiAuthority authority;
  AyumiText title, publisher, summary, citation;
  AyumiEdtf published;
  AyumiEdtf period; /* meaningful when has_period */
  gboolean has_period;
  const char *url;
};

struct _AyumiSection
{
  const char *id;
  const AyumiDocument *document;
  const AyumiSection *parent; /* (nullable) */
  int position;
  const char *kind;
  const char *locator;
  AyumiText heading, summary_md;
};

struct _AyumiTopic
{
  const char *id;
  int position;
  AyumiText name;
};

typedef enum
{
  AYUMI_EVENT_DONE,
  AYUMI_EVENT_PLANNED,
  AYUMI_EVENT_CANCELLED,
} AyumiEventStatus;

struct _AyumiEvent
{
  const char *id;
  AyumiEdtf when;
  AyumiEventStatus status;
  int importance;
  const AyumiTopic *topic;
  AyumiText title, summary;
  AyumiSource source;
};

typedef enum
{
  AYUMI_DIRECTION_UP,
  AYUMI_DIRECTION_DOWN,
  AYUMI_DIRECTION_NEUTRAL,
} AyumiDirection;

struct _AyumiIndicator
{
  const char *id;
  int position;
  const AyumiTopic *topic;
  AyumiText unit, name, definition;
  AyumiDirection direction;
  const char *measure; /* stock, flow, cumulative, share, rating, count */
  int decimals;
};

struct _AyumiSeries
{
  const char *id;
  const AyumiIndicator *indicator;
  int position;
  const char *dimension; /* "" for the whole */
  const char *code;      /* key within the dimension */
  AyumiText name;
};

typedef enum
{
  AYUMI_QUALIFIER_EXACT,
  AYUMI_QUALIFIER_ABOUT,
  AYUMI_QUALIFIER_AT_LEAST,
  AYUMI_QUALIFIER_AT_MOST,
  AYUMI_QUALIFIER_UNDER,
  AYUMI_QUALIFIER_OVER,
} AyumiQualifier;

typedef enum
{
  AYUMI_OBSERVATION_REPORTED,
  AYUMI_OBSERVATION_CORRECTED,
  AYUMI_OBSERVATION_SUPERSEDED,
  AYUMI_OBSERVATION_DERIVED,
  AYUMI_OBSERVATION_TARGET,
  AYUMI_OBSERVATION_BASELINE,
  AYUMI_OBSERVATION_PROJECTED,
  AYUMI_OBSERVATION_PROVISIONAL,
} AyumiObservationStatus;

struct _AyumiObservation
{
  const char *id;
  const AyumiSeries *series;
  AyumiEdtf when;
  double value;        /* NaN when missing */
  const char *missing; /* "" or why there is no value */
  AyumiQualifier qualifier;
  AyumiObservationStatus status;
  const AyumiObservation *supersedes; /* (nullable) */
  /* (nullable) the value of the same series that leads where sources disagree: a link “contradicts” from
   * this one to that, found by ayumi_report_freeze(). A course is drawn and compared without this one. */
  const AyumiObservation *contradicts;
  AyumiText note;
  AyumiSource source;
};

struct _AyumiLongSeries
{
  const char *id;
  const AyumiSeries *series;
  AyumiText note;
  AyumiSource source;
  AyumiPoints *points; /* never NULL in a report that was loaded */
};

struct _AyumiClaim
{
  const char *id;
  const AyumiObservation *observation;
  AyumiEdtf base_when;
  double multiple;   /* NaN when the claim is a difference */
  double difference; /* NaN when the claim is a multiple */
  AyumiText statement;
  AyumiSource source;
};

struct _AyumiChart
{
  const char *id;
  int position;
  const char *kind;
  const AyumiIndicator *const *indicators; /* NULL-terminated */
  gboolean overview;
  AyumiText title, takeaway, alt;
};

typedef enum
{
  AYUMI_UNIT_POST,
  AYUMI_UNIT_BODY,
  AYUMI_UNIT_GROUP,
  AYUMI_UNIT_TEAM,
  AYUMI_UNIT_UNIT,
  AYUMI_UNIT_COUNCIL,
  AYUMI_UNIT_OUTSIDE,
} AyumiUnitKind;

struct _AyumiUnit
{
  const char *id;
  int position;
  AyumiUnitKind kind;
  AyumiEdtf valid;
  AyumiEdtf last_seen; /* meaningful when has_last_seen */
  gboolean has_last_seen;
  AyumiText name, description;
  const char *abbreviation;
  AyumiSource source;
};

typedef enum
{
  AYUMI_RELATION_REPORTS_TO,
  AYUMI_RELATION_PART_OF,
  AYUMI_RELATION_STAFFS,
  AYUMI_RELATION_ADVISES,
  AYUMI_RELATION_COOPERATES,
  AYUMI_RELATION_HEADS,
} AyumiRelation;

struct _AyumiUnitLink
{
  const char *id;
  const AyumiUnit *from, *to;
  AyumiRelation relation;
  AyumiEdtf valid;
  AyumiSource source;
};

struct _AyumiTenure
{
  const char *id;
  const AyumiUnit *unit;
  AyumiText role, holder;
  AyumiEdtf valid;
  AyumiEdtf first_seen; /* these three are meaningful when the field after them is TRUE */
  gboolean has_first_seen;
  AyumiEdtf last_seen;
  gboolean has_last_seen;
  AyumiEdtf ended_by;
  gboolean has_ended_by;
  AyumiText note;
  AyumiSource source;
};

typedef enum
{
  AYUMI_PROGRAMME_PILLAR,
  AYUMI_PROGRAMME_GROUP,
  AYUMI_PROGRAMME_PROJECT,
} AyumiProgrammeKind;

struct _AyumiProgramme
{
  const char *id;
  const AyumiProgramme *parent; /* (nullable) */
  AyumiProgrammeKind kind;
  AyumiEdtf valid;
  int position;
  const AyumiTopic *topic;
  AyumiText name, summary;
  const AyumiProgramme *continues; /* (nullable) the same one in the report before */
  AyumiSource source;
};

struct _AyumiFramework
{
  const char *id;
  int position;
  const char *kind;
  AyumiText name, summary, theme;
};

struct _AyumiFrameworkItem
{
  const char *id;
  const AyumiFramework *framework;
  const AyumiFrameworkItem *parent; /* (nullable) */
  int position;
  const char *code;
  AyumiText label, text;
  AyumiSource source;
};

struct _AyumiFrameworkLink
{
  const char *id;
  const AyumiFrameworkItem *from, *to;
  const char *relation;
  AyumiSource source;
};

struct _AyumiErratum
{
  const char *id;
  const AyumiDocument *document;
  AyumiEdtf corrected;
  const char *page;
  AyumiText subject, wrong, right;
  const AyumiObservation *corrects; /* (nullable) */
  AyumiSource source;
};

struct _AyumiTerm
{
  const char *id;
  AyumiText term, definition;
  const char *abbreviation, *reading;
  AyumiSource source;
};

struct _AyumiLink
{
  const char *id;
  AyumiKind from_kind, to_kind;
  gconstpointer from, to; /* records of those kinds */
  const char *relation;
  AyumiSource source;
};

struct _AyumiStory
{
  const char *id;
  int position;
  AyumiText title, summary;
};

struct _AyumiStoryStep
{
  const char *id;
  const AyumiStory *story;
  int position;
  const char *link;
  int seconds;
  AyumiText caption;
};

#define AYUMI_TYPE_REPORT (ayumi_report_get_type ())
G_DECLARE_FINAL_TYPE (AyumiReport, ayumi_report, AYUMI, REPORT, GObject)

/**
 * An empty report to fill. Until ayumi_report_freeze() only the loader holds it; afterwards nothing
 * changes it and any thread may read it. (transfer full)
 */
AyumiReport *ayumi_report_new (void);

/** A copy of @text that lives as long as @self; equal texts share one copy. @text must not be NULL. */
const char *ayumi_report_intern (AyumiReport *self, const char *text);

/** A copy of @text that lives as long as @self, not shared: for long and unique texts. */
const char *ayumi_report_keep (AyumiReport *self, const char *text);

/**
 * Makes room for @n records of @kind, zeroed, once a kind; the loader fills them in the order of
 * their ids. The array never moves. (transfer none)
 */
gpointer ayumi_report_allocate (AyumiReport *self, AyumiKind kind, guint n);

/**
 * The same with an array that is there: @records (transfer full), of g_malloc(), @n of them in the order of
 * their ids.
 */
void ayumi_report_take (AyumiReport *self, AyumiKind kind, gpointer records, guint n);

/** Lets texts in @strings (transfer full) live as long as @self: those of records that were taken. */
void ayumi_report_take_strings (AyumiReport *self, AyumiArena *strings);

/** Sets a fact of the `info` table, copied. */
void ayumi_report_set_info (AyumiReport *self, const char *key, const char *value);

/** Ends filling. */
void ayumi_report_freeze (AyumiReport *self);

/** A fact of the `info` table, "" when absent. */
const char *ayumi_report_get_info (AyumiReport *self, const char *key);

/** The report's title. */
const char *ayumi_report_get_title (AyumiReport *self, AyumiLang lang);

/**
 * All records of @kind, @n of them, in the order of their ids: an array of that kind's struct, one
 * after the other. NULL when @n is 0.
 */
gconstpointer ayumi_report_get_records (AyumiReport *self, AyumiKind kind, guint *n);

/** The @index-th record of @kind. */
gconstpointer ayumi_report_get_record (AyumiReport *self, AyumiKind kind, guint index);

/** The record of @kind with @id (binary search), NULL when there is none. */
gconstpointer ayumi_report_find (AyumiReport *self, AyumiKind kind, const char *id);

/** The size of one record of @kind in bytes. */
gsize ayumi_kind_record_size (AyumiKind kind);

/**
 * The records of @kind for which @filter (nullable) holds, sorted by @compare (nullable: the order of ids).
 * @filter and @compare get records, not pointers to records. Free with g_ptr_array_unref(). (transfer container)
 */
GPtrArray *ayumi_report_select (AyumiReport *self,
                                AyumiKind kind,
                                gboolean (*filter) (gconstpointer record, gpointer data),
                                gpointer data,
                                int (*compare) (gconstpointer a, gconstpointer b));

/** Splits "event:digital-agency-launch" and finds the record. NULL when there is none; @kind (out, optional). */
gconstpointer ayumi_report_find_target (AyumiReport *self, const char *target, AyumiKind *kind);

/** "event:digital-agency-launch" for a record. (transfer full) */
char *ayumi_target_new (AyumiKind kind, gconstpointer record);

/** What a list calls a record: title, heading or name in @lang (the other language when missing). "" for links. */
const char *ayumi_record_title (AyumiKind kind, gconstpointer record, AyumiLang lang);

/** The sentence or two that say what a record is, "" when it has none. */
const char *ayumi_record_summary (AyumiKind kind, gconstpointer record, AyumiLang lang);

/** The source of a record, NULL when its kind has none. */
const AyumiSource *ayumi_record_source (AyumiKind kind, gconstpointer record);

/* Ready-made selections, all (transfer container). */

/** Documents by position. */
GPtrArray *ayumi_report_documents (AyumiReport *self);
/** Children of @parent (NULL: the top sections) in @document, by position. */
GPtrArray *ayumi_report_sections (AyumiReport *self,
                                  const AyumiDocument *document,
                                  const AyumiSection *parent);
/** Topics by position. */
GPtrArray *ayumi_report_topics (AyumiReport *self);
/** Events by date (ayumi_edtf_compare()), then importance, then id. */
GPtrArray *ayumi_report_events (AyumiReport *self);
/**
 * The last @n events that are done, began by @at and are at least as important, in the other direction: the
 * latest first. One look at each event, however many there are.
 */
GPtrArray *ayumi_report_latest_events (AyumiReport *self, AyumiDay at, int importance, guint n);
/** Indicators by topic, then position. */
GPtrArray *ayumi_report_indicators (AyumiReport *self);
/** Series of @indicator by position. */
GPtrArray *ayumi_report_series (AyumiReport *self, const AyumiIndicator *indicator);
/** Observations of @series by date; superseded ones too. */
GPtrArray *ayumi_report_observations (AyumiReport *self, const AyumiSeries *series);
/**
 * Whether @observation was there to be told on @day: a value from the first day of its date on, what is aimed
 * at, projected or not yet due also before it, from the day on which its source was published.
 */
gboolean ayumi_observation_is_known (const AyumiObservation *observation, AyumiDay day);
/** The long series that holds values of @series, NULL when there is none. */
const AyumiLongSeries *ayumi_report_long_series (AyumiReport *self, const AyumiSeries *series);
/** Charts by position. */
GPtrArray *ayumi_report_charts (AyumiReport *self);
/** The curated chart that shows @indicator, NULL when there is none. */
const AyumiChart *ayumi_report_chart_of (AyumiReport *self, const AyumiIndicator *indicator);
/** Programmes whose parent is @parent (NULL: pillars) that hold on some day of @period (NULL: ever), by position. */
GPtrArray *ayumi_report_programmes (AyumiReport *self,
                                    const AyumiProgramme *parent,
                                    const AyumiEdtf *period);
/** Units that exist on @day, by position. */
GPtrArray *ayumi_report_units_at (AyumiReport *self, AyumiDay day);
/** Unit links that hold on @day and whose ends both exist then. */
GPtrArray *ayumi_report_unit_links_at (AyumiReport *self, AyumiDay day);
/** Frameworks by position. */
GPtrArray *ayumi_report_frameworks (AyumiReport *self);
/** Items of @framework whose parent is @parent (NULL: the top items), by position. */
GPtrArray *ayumi_report_framework_items (AyumiReport *self,
                                         const AyumiFramework *framework,
                                         const AyumiFrameworkItem *parent);
/** What the sources say of a tenure on one day. */
typedef enum
{
  AYUMI_HOLDING_NONE,        /* not in office */
  AYUMI_HOLDING_UNCONFIRMED, /* perhaps: no source shows it for that day, and none shows the end */
  AYUMI_HOLDING_CONFIRMED,   /* in office */
} AyumiHolding;

/**
 * Whether @tenure held on @day. Days between the last sight of the holder and the first sign of
 * the end are unconfirmed; so are the days of a month or year that is all that is known of a start
 * or an end.
 */
AyumiHolding ayumi_tenure_at (const AyumiTenure *tenure, AyumiDay day);

/**
 * The tenures of @unit on @day, those that are confirmed first, then the later ones first. Empty
 * when no source shows a holder. Ask ayumi_tenure_at() which are confirmed.
 */
GPtrArray *ayumi_report_holders_at (AyumiReport *self, const AyumiUnit *unit, AyumiDay day);

/** Leaves of @tenures (AyumiTenure) those that hold on @day, in the order of ayumi_report_holders_at(). */
void ayumi_holders_select (GPtrArray *tenures, AyumiDay day);

/** Errata of @document by date, then page. */
GPtrArray *ayumi_report_errata (AyumiReport *self, const AyumiDocument *document);
/** Stories by position. */
GPtrArray *ayumi_report_stories (AyumiReport *self);
/** Steps of @story by position. */
GPtrArray *ayumi_report_story_steps (AyumiReport *self, const AyumiStory *story);

G_END_DECLS
