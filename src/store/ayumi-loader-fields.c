/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns of the report file become which fields of the records. */
#include "store/ayumi-loader-fields.h"

#include "model/ayumi-words.h"

#define AT(Record, member) G_STRUCT_OFFSET (Record, member)
#define END { 0, NULL, 0, NULL, 0 }

static const AyumiField document_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiDocument, position) },
  { AYUMI_FIELD_STRING, "kind", AT (AyumiDocument, kind) },
  { AYUMI_FIELD_STRING, "genre", AT (AyumiDocument, genre) },
  { AYUMI_FIELD_WORD, "authority", AT (AyumiDocument, authority), ayumi_words_authority },
  { AYUMI_FIELD_TEXT, "title", AT (AyumiDocument, title) },
  { AYUMI_FIELD_TEXT, "publisher", AT (AyumiDocument, publisher) },
  { AYUMI_FIELD_DATE, "published", AT (AyumiDocument, published) },
  { AYUMI_FIELD_MAYBE_DATE, "period", AT (AyumiDocument, period) },
  { AYUMI_FIELD_STRING, "url", AT (AyumiDocument, url) },
  { AYUMI_FIELD_TEXT, "summary", AT (AyumiDocument, summary) },
  { AYUMI_FIELD_TEXT, "citation", AT (AyumiDocument, citation) },
  END
};
static const AyumiField section_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "document", AT (AyumiSection, document), NULL, AYUMI_KIND_DOCUMENT },
  { AYUMI_FIELD_REFERENCE, "parent", AT (AyumiSection, parent), NULL, AYUMI_KIND_SECTION },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiSection, position) },
  { AYUMI_FIELD_STRING, "kind", AT (AyumiSection, kind) },
  { AYUMI_FIELD_STRING, "locator", AT (AyumiSection, locator) },
  { AYUMI_FIELD_TEXT, "heading", AT (AyumiSection, heading) },
  { AYUMI_FIELD_TEXT_MD, "summary", AT (AyumiSection, summary_md) },
  END
};
static const AyumiField topic_fields[] = { { AYUMI_FIELD_ID, "id", 0 },
                                           { AYUMI_FIELD_INTEGER, "position",
                                             AT (AyumiTopic, position) },
                                           { AYUMI_FIELD_TEXT, "name", AT (AyumiTopic, name) },
                                           END };
static const AyumiField event_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_DATE, "when", AT (AyumiEvent, when) },
  { AYUMI_FIELD_WORD, "status", AT (AyumiEvent, status), ayumi_words_event_status },
  { AYUMI_FIELD_REFERENCE, "topic", AT (AyumiEvent, topic), NULL, AYUMI_KIND_TOPIC },
  { AYUMI_FIELD_INTEGER, "importance", AT (AyumiEvent, importance) },
  { AYUMI_FIELD_TEXT, "title", AT (AyumiEvent, title) },
  { AYUMI_FIELD_TEXT, "summary", AT (AyumiEvent, summary) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiEvent, source) },
  END
};
static const AyumiField indicator_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiIndicator, position) },
  { AYUMI_FIELD_REFERENCE, "topic", AT (AyumiIndicator, topic), NULL, AYUMI_KIND_TOPIC },
  { AYUMI_FIELD_TEXT, "unit", AT (AyumiIndicator, unit) },
  { AYUMI_FIELD_TEXT, "name", AT (AyumiIndicator, name) },
  { AYUMI_FIELD_TEXT, "definition", AT (AyumiIndicator, definition) },
  { AYUMI_FIELD_WORD, "direction", AT (AyumiIndicator, direction), ayumi_words_direction },
  { AYUMI_FIELD_STRING, "measure", AT (AyumiIndicator, measure) },
  { AYUMI_FIELD_INTEGER, "decimals", AT (AyumiIndicator, decimals) },
  END
};
static const AyumiField series_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "indicator", AT (AyumiSeries, indicator), NULL, AYUMI_KIND_INDICATOR },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiSeries, position) },
  { AYUMI_FIELD_STRING, "dimension", AT (AyumiSeries, dimension) },
  { AYUMI_FIELD_STRING, "code", AT (AyumiSeries, code) },
  { AYUMI_FIELD_TEXT, "name", AT (AyumiSeries, name) },
  END
};
static const AyumiField observation_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "series", AT (AyumiObservation, series), NULL, AYUMI_KIND_SERIES },
  { AYUMI_FIELD_DATE, "when", AT (AyumiObservation, when) },
  { AYUMI_FIELD_REAL, "value", AT (AyumiObservation, value) },
  { AYUMI_FIELD_STRING, "missing", AT (AyumiObservation, missing) },
  { AYUMI_FIELD_WORD, "qualifier", AT (AyumiObservation, qualifier), ayumi_words_qualifier },
  { AYUMI_FIELD_WORD, "status", AT (AyumiObservation, status), ayumi_words_observation_status },
  { AYUMI_FIELD_REFERENCE, "supersedes", AT (AyumiObservation, supersedes), NULL,
    AYUMI_KIND_OBSERVATION },
  { AYUMI_FIELD_TEXT, "note", AT (AyumiObservation, note) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiObservation, source) },
  END
};
static const AyumiField long_series_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "series", AT (AyumiLongSeries, series), NULL, AYUMI_KIND_SERIES },
  { AYUMI_FIELD_TEXT, "note", AT (AyumiLongSeries, note) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiLongSeries, source) },
  END
};
static const AyumiField claim_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "observation", AT (AyumiClaim, observation), NULL,
    AYUMI_KIND_OBSERVATION },
  { AYUMI_FIELD_DATE, "base_when", AT (AyumiClaim, base_when) },
  { AYUMI_FIELD_REAL, "multiple", AT (AyumiClaim, multiple) },
  { AYUMI_FIELD_REAL, "difference", AT (AyumiClaim, difference) },
  { AYUMI_FIELD_TEXT, "statement", AT (AyumiClaim, statement) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiClaim, source) },
  END
};
static const AyumiField chart_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiChart, position) },
  { AYUMI_FIELD_STRING, "kind", AT (AyumiChart, kind) },
  { AYUMI_FIELD_INDICATORS, "indicators", AT (AyumiChart, indicators) },
  { AYUMI_FIELD_INTEGER, "overview", AT (AyumiChart, overview) },
  { AYUMI_FIELD_TEXT, "title", AT (AyumiChart, title) },
  { AYUMI_FIELD_TEXT, "takeaway", AT (AyumiChart, takeaway) },
  { AYUMI_FIELD_TEXT, "alt", AT (AyumiChart, alt) },
  END
};
static const AyumiField unit_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiUnit, position) },
  { AYUMI_FIELD_WORD, "kind", AT (AyumiUnit, kind), ayumi_words_unit_kind },
  { AYUMI_FIELD_DATE, "valid", AT (AyumiUnit, valid) },
  { AYUMI_FIELD_MAYBE_DATE, "last_seen", AT (AyumiUnit, last_seen) },
  { AYUMI_FIELD_TEXT, "name", AT (AyumiUnit, name) },
  { AYUMI_FIELD_STRING, "abbreviation", AT (AyumiUnit, abbreviation) },
  { AYUMI_FIELD_TEXT, "description", AT (AyumiUnit, description) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiUnit, source) },
  END
};
static const AyumiField unit_link_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "from", AT (AyumiUnitLink, from), NULL, AYUMI_KIND_UNIT },
  { AYUMI_FIELD_REFERENCE, "to", AT (AyumiUnitLink, to), NULL, AYUMI_KIND_UNIT },
  { AYUMI_FIELD_WORD, "relation", AT (AyumiUnitLink, relation), ayumi_words_relation },
  { AYUMI_FIELD_DATE, "valid", AT (AyumiUnitLink, valid) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiUnitLink, source) },
  END
};
static const AyumiField tenure_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "unit", AT (AyumiTenure, unit), NULL, AYUMI_KIND_UNIT },
  { AYUMI_FIELD_TEXT, "role", AT (AyumiTenure, role) },
  { AYUMI_FIELD_TEXT, "holder", AT (AyumiTenure, holder) },
  { AYUMI_FIELD_DATE, "valid", AT (AyumiTenure, valid) },
  { AYUMI_FIELD_MAYBE_DATE, "first_seen", AT (AyumiTenure, first_seen) },
  { AYUMI_FIELD_MAYBE_DATE, "last_seen", AT (AyumiTenure, last_seen) },
  { AYUMI_FIELD_MAYBE_DATE, "ended_by", AT (AyumiTenure, ended_by) },
  { AYUMI_FIELD_TEXT, "note", AT (AyumiTenure, note) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiTenure, source) },
  END
};
static const AyumiField programme_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "parent", AT (AyumiProgramme, parent), NULL, AYUMI_KIND_PROGRAMME },
  { AYUMI_FIELD_WORD, "kind", AT (AyumiProgramme, kind), ayumi_words_programme_kind },
  { AYUMI_FIELD_DATE, "valid", AT (AyumiProgramme, valid) },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiProgramme, position) },
  { AYUMI_FIELD_REFERENCE, "topic", AT (AyumiProgramme, topic), NULL, AYUMI_KIND_TOPIC },
  { AYUMI_FIELD_TEXT, "name", AT (AyumiProgramme, name) },
  { AYUMI_FIELD_TEXT, "summary", AT (AyumiProgramme, summary) },
  { AYUMI_FIELD_REFERENCE, "continues", AT (AyumiProgramme, continues), NULL,
    AYUMI_KIND_PROGRAMME },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiProgramme, source) },
  END
};
static const AyumiField framework_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiFramework, position) },
  { AYUMI_FIELD_STRING, "kind", AT (AyumiFramework, kind) },
  { AYUMI_FIELD_TEXT, "theme", AT (AyumiFramework, theme) },
  { AYUMI_FIELD_TEXT, "name", AT (AyumiFramework, name) },
  { AYUMI_FIELD_TEXT, "summary", AT (AyumiFramework, summary) },
  END
};
static const AyumiField framework_item_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "framework", AT (AyumiFrameworkItem, framework), NULL,
    AYUMI_KIND_FRAMEWORK },
  { AYUMI_FIELD_REFERENCE, "parent", AT (AyumiFrameworkItem, parent), NULL,
    AYUMI_KIND_FRAMEWORK_ITEM },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiFrameworkItem, position) },
  { AYUMI_FIELD_STRING, "code", AT (AyumiFrameworkItem, code) },
  { AYUMI_FIELD_TEXT, "label", AT (AyumiFrameworkItem, label) },
  { AYUMI_FIELD_TEXT, "text", AT (AyumiFrameworkItem, text) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiFrameworkItem, source) },
  END
};
static const AyumiField framework_link_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "from", AT (AyumiFrameworkLink, from), NULL, AYUMI_KIND_FRAMEWORK_ITEM },
  { AYUMI_FIELD_REFERENCE, "to", AT (AyumiFrameworkLink, to), NULL, AYUMI_KIND_FRAMEWORK_ITEM },
  { AYUMI_FIELD_STRING, "relation", AT (AyumiFrameworkLink, relation) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiFrameworkLink, source) },
  END
};
static const AyumiField erratum_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "document", AT (AyumiErratum, document), NULL, AYUMI_KIND_DOCUMENT },
  { AYUMI_FIELD_DATE, "corrected", AT (AyumiErratum, corrected) },
  { AYUMI_FIELD_STRING, "page", AT (AyumiErratum, page) },
  { AYUMI_FIELD_TEXT, "subject", AT (AyumiErratum, subject) },
  { AYUMI_FIELD_TEXT, "wrong", AT (AyumiErratum, wrong) },
  { AYUMI_FIELD_TEXT, "right", AT (AyumiErratum, right) },
  { AYUMI_FIELD_REFERENCE, "corrects", AT (AyumiErratum, corrects), NULL, AYUMI_KIND_OBSERVATION },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiErratum, source) },
  END
};
static const AyumiField term_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_TEXT, "term", AT (AyumiTerm, term) },
  { AYUMI_FIELD_STRING, "abbreviation", AT (AyumiTerm, abbreviation) },
  { AYUMI_FIELD_STRING, "reading", AT (AyumiTerm, reading) },
  { AYUMI_FIELD_TEXT, "definition", AT (AyumiTerm, definition) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiTerm, source) },
  END
};
static const AyumiField link_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_KIND, "from_kind", AT (AyumiLink, from_kind) },
  { AYUMI_FIELD_ANY, "from", AT (AyumiLink, from) },
  { AYUMI_FIELD_KIND, "to_kind", AT (AyumiLink, to_kind) },
  { AYUMI_FIELD_ANY, "to", AT (AyumiLink, to) },
  { AYUMI_FIELD_STRING, "relation", AT (AyumiLink, relation) },
  { AYUMI_FIELD_SOURCE, NULL, AT (AyumiLink, source) },
  END
};

static const AyumiField story_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiStory, position) },
  { AYUMI_FIELD_TEXT, "title", AT (AyumiStory, title) },
  { AYUMI_FIELD_TEXT, "summary", AT (AyumiStory, summary) },
  END
};
static const AyumiField story_step_fields[] = {
  { AYUMI_FIELD_ID, "id", 0 },
  { AYUMI_FIELD_REFERENCE, "story", AT (AyumiStoryStep, story), NULL, AYUMI_KIND_STORY },
  { AYUMI_FIELD_INTEGER, "position", AT (AyumiStoryStep, position) },
  { AYUMI_FIELD_STRING, "link", AT (AyumiStoryStep, link) },
  { AYUMI_FIELD_INTEGER, "seconds", AT (AyumiStoryStep, seconds) },
  { AYUMI_FIELD_TEXT, "caption", AT (AyumiStoryStep, caption) },
  END
};

static const struct
{
  const char *table;
  const AyumiField *fields;
} tables[AYUMI_N_KINDS] = {
  [AYUMI_KIND_DOCUMENT] = { "documents", document_fields },
  [AYUMI_KIND_SECTION] = { "sections", section_fields },
  [AYUMI_KIND_TOPIC] = { "topics", topic_fields },
  [AYUMI_KIND_EVENT] = { "events", event_fields },
  [AYUMI_KIND_INDICATOR] = { "indicators", indicator_fields },
  [AYUMI_KIND_SERIES] = { "series", series_fields },
  [AYUMI_KIND_OBSERVATION] = { "observations", observation_fields },
  [AYUMI_KIND_LONG_SERIES] = { "long_series", long_series_fields },
  [AYUMI_KIND_CLAIM] = { "claims", claim_fields },
  [AYUMI_KIND_CHART] = { "charts", chart_fields },
  [AYUMI_KIND_UNIT] = { "units", unit_fields },
  [AYUMI_KIND_UNIT_LINK] = { "unit_links", unit_link_fields },
  [AYUMI_KIND_TENURE] = { "tenures", tenure_fields },
  [AYUMI_KIND_PROGRAMME] = { "programmes", programme_fields },
  [AYUMI_KIND_FRAMEWORK] = { "frameworks", framework_fields },
  [AYUMI_KIND_FRAMEWORK_ITEM] = { "framework_items", framework_item_fields },
  [AYUMI_KIND_FRAMEWORK_LINK] = { "framework_links", framework_link_fields },
  [AYUMI_KIND_ERRATUM] = { "errata", erratum_fields },
  [AYUMI_KIND_TERM] = { "glossary", term_fields },
  [AYUMI_KIND_LINK] = { "links", link_fields },
  [AYUMI_KIND_STORY] = { "stories", story_fields },
  [AYUMI_KIND_STORY_STEP] = { "story_steps", story_step_fields },
};

const char *
ayumi_loader_table (AyumiKind kind)
{
  return tables[kind].table;
}

const AyumiField *
ayumi_loader_fields (AyumiKind kind)
{
  return tables[kind].fields;
}

gboolean
ayumi_field_is_one (const AyumiField *field)
{
  return field->column != NULL || field->type == AYUMI_FIELD_SOURCE;
}

gboolean
ayumi_kind_is_referred_to (AyumiKind kind)
{
  for (AyumiKind other = AYUMI_KIND_NONE + 1; other < AYUMI_N_KINDS; other++)
    for (const AyumiField *field = tables[other].fields; ayumi_field_is_one (field); field++)
      if ((field->type == AYUMI_FIELD_SOURCE && kind == AYUMI_KIND_SECTION)
          || (field->type == AYUMI_FIELD_REFERENCE && kind == field->kind))
        return TRUE;
  return FALSE;
}
