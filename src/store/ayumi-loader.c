/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-loader.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-text-guard.h"
#include "model/ayumi-words.h"
#include "store/ayumi-packed.h"
#include "store/ayumi-store-error.h"

/* How a column, or the columns that belong together, become a field of a record. */
typedef enum
{
  ID,
  STRING,     /* const char *, shared */
  INTEGER,    /* int */
  REAL,       /* double, NaN for NULL */
  DATE,       /* AyumiEdtf */
  MAYBE_DATE, /* AyumiEdtf, and a gboolean right after it that says whether there is one */
  TEXT,       /* AyumiText from NAME_ja and NAME_en */
  TEXT_MD,    /* AyumiText from NAME_ja_md and NAME_en_md */
  WORD,       /* int: index in `words` */
  REFERENCE,  /* const record * of `kind`, NULL for NULL; of the same table too */
  INDICATORS, /* array of indicators */
  SOURCE,     /* AyumiSource from source, locator, inferred */
  KIND,       /* AyumiKind */
  ANY,        /* record of the kind in the KIND field before it */
} FieldType;

typedef struct
{
  FieldType type;
  const char *column;
  gsize offset;
  const char *const *words;
  AyumiKind kind;
} Field;

#define AT(Record, member) G_STRUCT_OFFSET (Record, member)
#define END { 0, NULL, 0, NULL, 0 }

static const Field document_fields[] = { { ID, "id", 0 },
                                         { INTEGER, "position", AT (AyumiDocument, position) },
                                         { STRING, "kind", AT (AyumiDocument, kind) },
                                         { STRING, "genre", AT (AyumiDocument, genre) },
                                         { WORD, "authority", AT (AyumiDocument, authority),
                                           ayumi_words_authority },
                                         { TEXT, "title", AT (AyumiDocument, title) },
                                         { TEXT, "publisher", AT (AyumiDocument, publisher) },
                                         { DATE, "published", AT (AyumiDocument, published) },
                                         { MAYBE_DATE, "period", AT (AyumiDocument, period) },
                                         { STRING, "url", AT (AyumiDocument, url) },
                                         { TEXT, "summary", AT (AyumiDocument, summary) },
                                         { TEXT, "citation", AT (AyumiDocument, citation) },
                                         END };
static const Field section_fields[] = {
  { ID, "id", 0 },
  { REFERENCE, "document", AT (AyumiSection, document), NULL, AYUMI_KIND_DOCUMENT },
  { REFERENCE, "parent", AT (AyumiSection, parent), NULL, AYUMI_KIND_SECTION },
  { INTEGER, "position", AT (AyumiSection, position) },
  { STRING, "kind", AT (AyumiSection, kind) },
  { STRING, "locator", AT (AyumiSection, locator) },
  { TEXT, "heading", AT (AyumiSection, heading) },
  { TEXT_MD, "summary", AT (AyumiSection, summary_md) },
  END
};
static const Field topic_fields[] = { { ID, "id", 0 },
                                      { INTEGER, "position", AT (AyumiTopic, position) },
                                      { TEXT, "name", AT (AyumiTopic, name) },
                                      END };
static const Field event_fields[] = {
  { ID, "id", 0 },
  { DATE, "when", AT (AyumiEvent, when) },
  { WORD, "status", AT (AyumiEvent, status), ayumi_words_event_status },
  { REFERENCE, "topic", AT (AyumiEvent, topic), NULL, AYUMI_KIND_TOPIC },
  { INTEGER, "importance", AT (AyumiEvent, importance) },
  { TEXT, "title", AT (AyumiEvent, title) },
  { TEXT, "summary", AT (AyumiEvent, summary) },
  { SOURCE, NULL, AT (AyumiEvent, source) },
  END
};
static const Field indicator_fields[] = {
  { ID, "id", 0 },
  { INTEGER, "position", AT (AyumiIndicator, position) },
  { REFERENCE, "topic", AT (AyumiIndicator, topic), NULL, AYUMI_KIND_TOPIC },
  { TEXT, "unit", AT (AyumiIndicator, unit) },
  { TEXT, "name", AT (AyumiIndicator, name) },
  { TEXT, "definition", AT (AyumiIndicator, definition) },
  { WORD, "direction", AT (AyumiIndicator, direction), ayumi_words_direction },
  { STRING, "measure", AT (AyumiIndicator, measure) },
  { INTEGER, "decimals", AT (AyumiIndicator, decimals) },
  END
};
static const Field series_fields[] = { { ID, "id", 0 },
                                       { REFERENCE, "indicator", AT (AyumiSeries, indicator), NULL,
                                         AYUMI_KIND_INDICATOR },
                                       { INTEGER, "position", AT (AyumiSeries, position) },
                                       { STRING, "dimension", AT (AyumiSeries, dimension) },
                                       { STRING, "code", AT (AyumiSeries, code) },
                                       { TEXT, "name", AT (AyumiSeries, name) },
                                       END };
static const Field observation_fields[] = {
  { ID, "id", 0 },
  { REFERENCE, "series", AT (AyumiObservation, series), NULL, AYUMI_KIND_SERIES },
  { DATE, "when", AT (AyumiObservation, when) },
  { REAL, "value", AT (AyumiObservation, value) },
  { STRING, "missing", AT (AyumiObservation, missing) },
  { WORD, "qualifier", AT (AyumiObservation, qualifier), ayumi_words_qualifier },
  { WORD, "status", AT (AyumiObservation, status), ayumi_words_observation_status },
  { REFERENCE, "supersedes", AT (AyumiObservation, supersedes), NULL, AYUMI_KIND_OBSERVATION },
  { TEXT, "note", AT (AyumiObservation, note) },
  { SOURCE, NULL, AT (AyumiObservation, source) },
  END
};
static const Field long_series_fields[] = { { ID, "id", 0 },
                                            { REFERENCE, "series", AT (AyumiLongSeries, series),
                                              NULL, AYUMI_KIND_SERIES },
                                            { TEXT, "note", AT (AyumiLongSeries, note) },
                                            { SOURCE, NULL, AT (AyumiLongSeries, source) },
                                            END };
static const Field claim_fields[] = { { ID, "id", 0 },
                                      { REFERENCE, "observation", AT (AyumiClaim, observation),
                                        NULL, AYUMI_KIND_OBSERVATION },
                                      { DATE, "base_when", AT (AyumiClaim, base_when) },
                                      { REAL, "multiple", AT (AyumiClaim, multiple) },
                                      { REAL, "difference", AT (AyumiClaim, difference) },
                                      { TEXT, "statement", AT (AyumiClaim, statement) },
                                      { SOURCE, NULL, AT (AyumiClaim, source) },
                                      END };
static const Field chart_fields[] = { { ID, "id", 0 },
                                      { INTEGER, "position", AT (AyumiChart, position) },
                                      { STRING, "kind", AT (AyumiChart, kind) },
                                      { INDICATORS, "indicators", AT (AyumiChart, indicators) },
                                      { INTEGER, "overview", AT (AyumiChart, overview) },
                                      { TEXT, "title", AT (AyumiChart, title) },
                                      { TEXT, "takeaway", AT (AyumiChart, takeaway) },
                                      { TEXT, "alt", AT (AyumiChart, alt) },
                                      END };
static const Field unit_fields[] = { { ID, "id", 0 },
                                     { INTEGER, "position", AT (AyumiUnit, position) },
                                     { WORD, "kind", AT (AyumiUnit, kind), ayumi_words_unit_kind },
                                     { DATE, "valid", AT (AyumiUnit, valid) },
                                     { MAYBE_DATE, "last_seen", AT (AyumiUnit, last_seen) },
                                     { TEXT, "name", AT (AyumiUnit, name) },
                                     { STRING, "abbreviation", AT (AyumiUnit, abbreviation) },
                                     { TEXT, "description", AT (AyumiUnit, description) },
                                     { SOURCE, NULL, AT (AyumiUnit, source) },
                                     END };
static const Field unit_link_fields[] = {
  { ID, "id", 0 },
  { REFERENCE, "from", AT (AyumiUnitLink, from), NULL, AYUMI_KIND_UNIT },
  { REFERENCE, "to", AT (AyumiUnitLink, to), NULL, AYUMI_KIND_UNIT },
  { WORD, "relation", AT (AyumiUnitLink, relation), ayumi_words_relation },
  { DATE, "valid", AT (AyumiUnitLink, valid) },
  { SOURCE, NULL, AT (AyumiUnitLink, source) },
  END
};
static const Field tenure_fields[] = { { ID, "id", 0 },
                                       { REFERENCE, "unit", AT (AyumiTenure, unit), NULL,
                                         AYUMI_KIND_UNIT },
                                       { TEXT, "role", AT (AyumiTenure, role) },
                                       { TEXT, "holder", AT (AyumiTenure, holder) },
                                       { DATE, "valid", AT (AyumiTenure, valid) },
                                       { MAYBE_DATE, "first_seen", AT (AyumiTenure, first_seen) },
                                       { MAYBE_DATE, "last_seen", AT (AyumiTenure, last_seen) },
                                       { MAYBE_DATE, "ended_by", AT (AyumiTenure, ended_by) },
                                       { TEXT, "note", AT (AyumiTenure, note) },
                                       { SOURCE, NULL, AT (AyumiTenure, source) },
                                       END };
static const Field programme_fields[] = {
  { ID, "id", 0 },
  { REFERENCE, "parent", AT (AyumiProgramme, parent), NULL, AYUMI_KIND_PROGRAMME },
  { WORD, "kind", AT (AyumiProgramme, kind), ayumi_words_programme_kind },
  { DATE, "valid", AT (AyumiProgramme, valid) },
  { INTEGER, "position", AT (AyumiProgramme, position) },
  { REFERENCE, "topic", AT (AyumiProgramme, topic), NULL, AYUMI_KIND_TOPIC },
  { TEXT, "name", AT (AyumiProgramme, name) },
  { TEXT, "summary", AT (AyumiProgramme, summary) },
  { REFERENCE, "continues", AT (AyumiProgramme, continues), NULL, AYUMI_KIND_PROGRAMME },
  { SOURCE, NULL, AT (AyumiProgramme, source) },
  END
};
static const Field framework_fields[] = { { ID, "id", 0 },
                                          { INTEGER, "position", AT (AyumiFramework, position) },
                                          { STRING, "kind", AT (AyumiFramework, kind) },
                                          { TEXT, "theme", AT (AyumiFramework, theme) },
                                          { TEXT, "name", AT (AyumiFramework, name) },
                                          { TEXT, "summary", AT (AyumiFramework, summary) },
                                          END };
static const Field framework_item_fields[] = {
  { ID, "id", 0 },
  { REFERENCE, "framework", AT (AyumiFrameworkItem, framework), NULL, AYUMI_KIND_FRAMEWORK },
  { REFERENCE, "parent", AT (AyumiFrameworkItem, parent), NULL, AYUMI_KIND_FRAMEWORK_ITEM },
  { INTEGER, "position", AT (AyumiFrameworkItem, position) },
  { STRING, "code", AT (AyumiFrameworkItem, code) },
  { TEXT, "label", AT (AyumiFrameworkItem, label) },
  { TEXT, "text", AT (AyumiFrameworkItem, text) },
  { SOURCE, NULL, AT (AyumiFrameworkItem, source) },
  END
};
static const Field framework_link_fields[] = {
  { ID, "id", 0 },
  { REFERENCE, "from", AT (AyumiFrameworkLink, from), NULL, AYUMI_KIND_FRAMEWORK_ITEM },
  { REFERENCE, "to", AT (AyumiFrameworkLink, to), NULL, AYUMI_KIND_FRAMEWORK_ITEM },
  { STRING, "relation", AT (AyumiFrameworkLink, relation) },
  { SOURCE, NULL, AT (AyumiFrameworkLink, source) },
  END
};
static const Field erratum_fields[] = {
  { ID, "id", 0 },
  { REFERENCE, "document", AT (AyumiErratum, document), NULL, AYUMI_KIND_DOCUMENT },
  { DATE, "corrected", AT (AyumiErratum, corrected) },
  { STRING, "page", AT (AyumiErratum, page) },
  { TEXT, "subject", AT (AyumiErratum, subject) },
  { TEXT, "wrong", AT (AyumiErratum, wrong) },
  { TEXT, "right", AT (AyumiErratum, right) },
  { REFERENCE, "corrects", AT (AyumiErratum, corrects), NULL, AYUMI_KIND_OBSERVATION },
  { SOURCE, NULL, AT (AyumiErratum, source) },
  END
};
static const Field term_fields[] = { { ID, "id", 0 },
                                     { TEXT, "term", AT (AyumiTerm, term) },
                                     { STRING, "abbreviation", AT (AyumiTerm, abbreviation) },
                                     { STRING, "reading", AT (AyumiTerm, reading) },
                                     { TEXT, "definition", AT (AyumiTerm, definition) },
                                     { SOURCE, NULL, AT (AyumiTerm, source) },
                                     END };
static const Field link_fields[] = { { ID, "id", 0 },
                                     { KIND, "from_kind", AT (AyumiLink, from_kind) },
                                     { ANY, "from", AT (AyumiLink, from) },
                                     { KIND, "to_kind", AT (AyumiLink, to_kind) },
                                     { ANY, "to", AT (AyumiLink, to) },
                                     { STRING, "relation", AT (AyumiLink, relation) },
                                     { SOURCE, NULL, AT (AyumiLink, source) },
                                     END };

static const Field story_fields[] = { { ID, "id", 0 },
                                      { INTEGER, "position", AT (AyumiStory, position) },
                                      { TEXT, "title", AT (AyumiStory, title) },
                                      { TEXT, "summary", AT (AyumiStory, summary) },
                                      END };
static const Field story_step_fields[] = { { ID, "id", 0 },
                                           { REFERENCE, "story", AT (AyumiStoryStep, story), NULL,
                                             AYUMI_KIND_STORY },
                                           { INTEGER, "position", AT (AyumiStoryStep, position) },
                                           { STRING, "link", AT (AyumiStoryStep, link) },
                                           { INTEGER, "seconds", AT (AyumiStoryStep, seconds) },
                                           { TEXT, "caption", AT (AyumiStoryStep, caption) },
                                           END };

static const struct
{
  const char *table;
  const Field *fields;
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

/* One table while it is read. */
typedef struct
{
  AyumiDb *db;
  AyumiReport *report;
  AyumiKind kind;
  AyumiStatement *statement; /* (owned) */
  const char *id;            /* of the current row */
  AyumiKind any;             /* the last KIND field */
} Reading;

static gboolean
bad_value (Reading *reading, const char *column, const char *what, GError **error)
{
  g_set_error (
      error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED,
      "The report is at fault: table %s, row “%s”, column %s %s. Build it again from its package",
      tables[reading->kind].table, reading->id, column, what);
  return FALSE;
}

static void
append_columns (GString *sql, const Field *field)
{
  static const char *const formats[] = {
    [TEXT] = "\"%1$s_ja\", \"%1$s_en\"",
    [TEXT_MD] = "\"%1$s_ja_md\", \"%1$s_en_md\"",
  };

  if (sql->len > strlen ("SELECT "))
    g_string_append (sql, ", ");
  if (field->type == SOURCE)
    g_string_append (sql, "source, locator, inferred");
  else if (field->type == TEXT || field->type == TEXT_MD)
    g_string_append_printf (sql, formats[field->type], field->column);
  else
    g_string_append_printf (sql, "\"%s\"", field->column);
}

static const char *
kept_text (Reading *reading, int column)
{
  const char *text = ayumi_statement_text (reading->statement, column);

  if (strlen (text) > AYUMI_TEXT_MAX_CHARS)
    {
      g_autofree char *guarded = ayumi_text_guard (text, AYUMI_TEXT_MAX_CHARS, TRUE);

      return ayumi_report_keep (reading->report, guarded);
    }
  return ayumi_report_keep (reading->report, text);
}

static gboolean
read_date (Reading *reading, const char *column, const char *text, AyumiEdtf *date, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (ayumi_edtf_parse (text, date, &cause))
    return TRUE;
  return bad_value (reading, column, cause->message, error);
}

static gboolean
read_word (Reading *reading, const Field *field, const char *text, int *value, GError **error)
{
  for (*value = 0; field->words[*value] != NULL; (*value)++)
    if (strcmp (field->words[*value], text) == 0)
      return TRUE;
  return bad_value (reading, field->column, "has a word that is not in its list", error);
}

static gboolean
read_reference (Reading *reading,
                AyumiKind kind,
                const char *column,
                int index,
                gconstpointer *record,
                GError **error)
{
  *record = NULL;
  if (sqlite3_column_type (reading->statement, index) == SQLITE_NULL)
    return TRUE;
  *record =
      ayumi_report_find (reading->report, kind, ayumi_statement_text (reading->statement, index));
  return *record != NULL || bad_value (reading, column, "names a row that is not there", error);
}

static gboolean
read_indicators (Reading *reading,
                 const char *text,
                 const AyumiIndicator *const **indicators,
                 GError **error)
{
  g_auto (GStrv) ids = g_strsplit (text, " ", -1);
  const AyumiIndicator **found = g_new0 (const AyumiIndicator *, g_strv_length (ids) + 1);
  guint n = 0;

  *indicators = found;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (*ids[i] == '\0')
        continue;
      found[n] = ayumi_report_find (reading->report, AYUMI_KIND_INDICATOR, ids[i]);
      if (found[n++] == NULL)
        {
          n--;
          return bad_value (reading, "indicators", "names an indicator that is not there", error);
        }
    }
  return TRUE;
}

/* Reads the field whose first column is @column; returns how many columns it took, 0 on error. */
static int
read_field (Reading *reading, const Field *field, gpointer record, int column, GError **error)
{
  gpointer member = G_STRUCT_MEMBER_P (record, field->offset);
  const char *text = ayumi_statement_text (reading->statement, column);

  switch (field->type)
    {
    case ID:
      return 1;
    case STRING:
      *(const char **) member = ayumi_report_intern (reading->report, text);
      return 1;
    case INTEGER:
      *(int *) member = sqlite3_column_int (reading->statement, column);
      return 1;
    case REAL:
      *(double *) member = sqlite3_column_type (reading->statement, column) == SQLITE_NULL
                               ? NAN
                               : sqlite3_column_double (reading->statement, column);
      return 1;
    case DATE:
      return read_date (reading, field->column, text, member, error);
    case MAYBE_DATE:
      ((gboolean *) ((AyumiEdtf *) member + 1))[0] = *text != '\0';
      return *text == '\0' || read_date (reading, field->column, text, member, error);
    case TEXT:
    case TEXT_MD:
      ((AyumiText *) member)->ja = kept_text (reading, column);
      ((AyumiText *) member)->en = kept_text (reading, column + 1);
      return 2;
    case WORD:
      return read_word (reading, field, text, member, error);
    case REFERENCE:
      return read_reference (reading, field->kind, field->column, column, member, error);
    case INDICATORS:
      return read_indicators (reading, text, member, error);
    case SOURCE:
      {
        AyumiSource *source = member;

        source->locator =
            ayumi_report_intern (reading->report,
                                 ayumi_statement_text (reading->statement, column + 1));
        source->inferred = kept_text (reading, column + 2);
        return read_reference (reading, AYUMI_KIND_SECTION, "source", column,
                               (gconstpointer *) &source->section, error)
                   ? 3
                   : 0;
      }
    case KIND:
      reading->any = *(AyumiKind *) member = ayumi_kind_from_string (text);
      return reading->any != AYUMI_KIND_NONE
             || bad_value (reading, field->column, "has a word that is not in its list", error);
    case ANY:
    default:
      return read_reference (reading, reading->any, field->column, column, member, error);
    }
}

/* Ids come first, so that references inside a table resolve whatever their order. */
static gboolean
read_ids (Reading *reading, char *records, guint n, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT id FROM \"%s\" ORDER BY id", tables[reading->kind].table);
  g_autoptr (AyumiStatement) statement = ayumi_db_prepare (reading->db, sql, error);
  gsize size = ayumi_kind_record_size (reading->kind);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const char **id = (const char **) (gpointer) (records + i * size);

      if (!ayumi_db_step (reading->db, statement, error))
        return FALSE;
      *id = ayumi_report_keep (reading->report, ayumi_statement_text (statement, 0));
      if (!ayumi_id_is_valid (*id))
        {
          reading->id = *id;
          return bad_value (reading, "id", "is not a valid id", error);
        }
    }
  return TRUE;
}

static gboolean
read_rows (Reading *reading, char *records, guint n, GError **error)
{
  gsize size = ayumi_kind_record_size (reading->kind);
  const Field *fields = tables[reading->kind].fields;

  for (guint i = 0; i < n; i++)
    {
      char *record = records + i * size;
      int column = 0;

      if (!ayumi_db_step (reading->db, reading->statement, error))
        return FALSE;
      reading->id = *(const char **) (gpointer) record;
      for (const Field *field = fields; field->column != NULL || field->type == SOURCE; field++)
        {
          int taken = read_field (reading, field, record, column, error);

          if (taken == 0)
            return FALSE;
          column += taken;
        }
    }
  return TRUE;
}

static gboolean
read_table (AyumiDb *db, AyumiReport *report, AyumiKind kind, GError **error)
{
  Reading reading = { .db = db, .report = report, .kind = kind };
  g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM \"%s\"", tables[kind].table);
  guint n = ayumi_db_int (db, count, 0);
  char *records = ayumi_report_allocate (report, kind, n);
  GString *sql = g_string_new ("SELECT ");
  gboolean ok;

  for (const Field *field = tables[kind].fields; field->column != NULL || field->type == SOURCE;
       field++)
    append_columns (sql, field);
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY id", tables[kind].table);
  reading.statement = ayumi_db_prepare (db, sql->str, error);
  g_string_free (sql, TRUE);
  ok = reading.statement != NULL && read_ids (&reading, records, n, error)
       && read_rows (&reading, records, n, error);
  sqlite3_finalize (reading.statement);
  return ok;
}

static gboolean
read_info (AyumiDb *db, AyumiReport *report, GError **error)
{
  g_autoptr (AyumiStatement) statement =
      ayumi_db_prepare (db, "SELECT key, value FROM info", error);

  if (statement == NULL)
    return FALSE;
  while (ayumi_db_step (db, statement, error))
    {
      g_autofree char *value =
          ayumi_text_guard (ayumi_statement_text (statement, 1), AYUMI_CELL_MAX_CHARS, FALSE);

      ayumi_report_set_info (report, ayumi_statement_text (statement, 0), value);
    }
  return TRUE;
}

AyumiReport *
ayumi_loader_load (AyumiDb *db, GError **error)
{
  g_autoptr (AyumiReport) report = ayumi_report_new ();

  if (!read_info (db, report, error))
    return NULL;
  for (AyumiKind kind = AYUMI_KIND_NONE + 1; kind < AYUMI_N_KINDS; kind++)
    if (!read_table (db, report, kind, error))
      return NULL;
  if (!ayumi_packed_load (db, report, error))
    return NULL;
  ayumi_report_freeze (report);
  return g_steal_pointer (&report);
}
