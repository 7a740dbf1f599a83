/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-view-rows.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "base/ayumi-number.h"
#include "export/ayumi-cells.h"
#include "model/ayumi-unit-tree.h"
#include "model/ayumi-words.h"
#include "text/ayumi-sentence.h"

typedef enum
{
  KIND,
  ID,
  TITLE,
  WHEN,
  VALUE,
  UNIT,
  MISSING,
  QUALIFIER,
  STATUS,
  SERIES,
  TEXT,
  DOCUMENT,
  SECTION,
  LOCATOR,
  INFERRED,
  N_CELLS,
} Cell;

static const char *const names[N_CELLS] = {
  [KIND] = "kind",       [ID] = "id",           [TITLE] = "title",
  [WHEN] = "when",       [VALUE] = "value",     [UNIT] = "unit",
  [MISSING] = "missing", [STATUS] = "status",   [QUALIFIER] = "qualifier",
  [SERIES] = "series",   [TEXT] = "text",       [DOCUMENT] = "source_document",
  [SECTION] = "source",  [LOCATOR] = "locator", [INFERRED] = "inferred",
};

/* ---- which records ---- */

typedef struct
{
  AyumiReport *report;
  AyumiDay day;
  GArray *rows;
  GHashTable *seen; /* records */
} Collection;

static void
add_row (Collection *self, AyumiKind kind, gconstpointer record)
{
  AyumiViewRow row = { kind, record };

  if (g_hash_table_add (self->seen, (gpointer) record))
    g_array_append_val (self->rows, row);
}

static void
add_values (Collection *self, const AyumiIndicator *indicator)
{
  g_autoptr (GPtrArray) series = ayumi_report_series (self->report, indicator);

  for (guint s = 0; s < series->len; s++)
    {
      g_autoptr (GPtrArray) values = ayumi_report_observations (self->report, series->pdata[s]);

      for (guint i = 0; i < values->len; i++)
        if (ayumi_observation_is_known (values->pdata[i], self->day))
          add_row (self, AYUMI_KIND_OBSERVATION, values->pdata[i]);
    }
}

static void
add_target (Collection *self, const char *target)
{
  AyumiKind kind;
  gconstpointer record = ayumi_report_find_target (self->report, target, &kind);

  if (record == NULL)
    return;
  add_row (self, kind, record);
  if (kind == AYUMI_KIND_INDICATOR)
    add_values (self, record);
}

/* What is closed is part of the organisation, or of its branch, too. */
static void
add_units (Collection *self, const AyumiViewState *state)
{
  g_autoptr (AyumiUnitTree) tree = ayumi_unit_tree_get (self->report, self->day, AYUMI_DAY_MIN);
  const AyumiUnit *branch = state->branch != NULL
                                ? ayumi_report_find (self->report, AYUMI_KIND_UNIT, state->branch)
                                : NULL;
  int first = branch != NULL ? ayumi_unit_tree_find (tree, branch) : -1;
  guint end = first >= 0 ? first + 1 + tree->nodes[first].below : tree->n;

  for (guint i = MAX (0, first); i < end; i++)
    add_row (self, AYUMI_KIND_UNIT, tree->nodes[i].unit);
}

GArray *
ayumi_view_rows_new (AyumiReport *report, const AyumiViewState *state, AyumiScene *scene)
{
  Collection self = { report, ayumi_view_state_day (state),
                      g_array_new (FALSE, FALSE, sizeof (AyumiViewRow)),
                      g_hash_table_new (NULL, NULL) };
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < items->len; i++)
    {
      const char *target = marks[g_array_index (items, guint, i)].target;

      /* A claim that stands beside a chart is about its values, which have rows. */
      if (target != NULL
          && !(state->page == AYUMI_PAGE_INDICATORS && g_str_has_prefix (target, "claim:")))
        add_target (&self, target);
    }
  if (state->page == AYUMI_PAGE_TIMELINE)
    {
      g_autoptr (GPtrArray) events = ayumi_report_events (report);

      for (guint i = 0; i < events->len; i++)
        add_row (&self, AYUMI_KIND_EVENT, events->pdata[i]);
    }
  if (state->page == AYUMI_PAGE_ORGANISATION)
    add_units (&self, state);
  g_hash_table_unref (self.seen);
  return self.rows;
}

/* ---- what stands in their cells ---- */

static void
set (char **cells, Cell cell, const char *text)
{
  g_free (cells[cell]);
  cells[cell] = g_strdup (text);
}

static void
set_text (char **cells, Cell cell, const AyumiText *text, AyumiLang lang)
{
  set (cells, cell, ayumi_text_get (text, lang, NULL));
}

static void
set_observation (char **cells, const AyumiObservation *observation, AyumiLang lang)
{
  g_free (cells[WHEN]);
  cells[WHEN] = ayumi_edtf_to_string (&observation->when);
  if (!isnan (observation->value))
    {
      g_free (cells[VALUE]);
      cells[VALUE] = ayumi_number_to_ascii (observation->value);
    }
  set_text (cells, UNIT, &observation->series->indicator->unit, lang);
  set (cells, MISSING, observation->missing);
  set (cells, QUALIFIER, ayumi_words_qualifier[observation->qualifier]);
  set (cells, STATUS, ayumi_words_observation_status[observation->status]);
  set_text (cells, SERIES, &observation->series->name, lang);
}

static void
set_date (char **cells, const AyumiEdtf *date)
{
  g_free (cells[WHEN]);
  cells[WHEN] = ayumi_edtf_to_string (date);
}

/* The cells of @row; none is NULL. Free with g_strfreev(). */
static char **
cells_of (const AyumiViewRow *row, AyumiLang lang)
{
  char **cells = g_new0 (char *, N_CELLS + 1);
  const AyumiSource *source = ayumi_record_source (row->kind, row->record);

  for (guint i = 0; i < N_CELLS; i++)
    cells[i] = g_strdup ("");
  set (cells, KIND, ayumi_kind_to_string (row->kind));
  set (cells, ID, *(const char *const *) row->record);
  set (cells, TITLE, ayumi_record_title (row->kind, row->record, lang));
  set (cells, TEXT, ayumi_record_summary (row->kind, row->record, lang));
  if (row->kind == AYUMI_KIND_OBSERVATION)
    set_observation (cells, row->record, lang);
  else if (row->kind == AYUMI_KIND_EVENT)
    {
      const AyumiEvent *event = row->record;

      set_date (cells, &event->when);
      set (cells, STATUS, ayumi_words_event_status[event->status]);
    }
  else if (row->kind == AYUMI_KIND_INDICATOR)
    set_text (cells, UNIT, &((const AyumiIndicator *) row->record)->unit, lang);
  else if (row->kind == AYUMI_KIND_UNIT)
    set_date (cells, &((const AyumiUnit *) row->record)->valid);
  else if (row->kind == AYUMI_KIND_PROGRAMME)
    set_date (cells, &((const AyumiProgramme *) row->record)->valid);
  else if (row->kind == AYUMI_KIND_DOCUMENT)
    set_date (cells, &((const AyumiDocument *) row->record)->published);
  else if (row->kind == AYUMI_KIND_ERRATUM)
    set_date (cells, &((const AyumiErratum *) row->record)->corrected);
  if (source != NULL)
    {
      set (cells, DOCUMENT, source->section->document->id);
      set (cells, SECTION, source->section->id);
      set (cells, LOCATOR, source->locator);
      set (cells, INFERRED, source->inferred);
    }
  return cells;
}

/* ---- CSV and JSON ---- */

/* The citation of @row on one line; a cell with several spoils a table. (transfer full) */
static char *
citation_of (const AyumiCitation *citation, const AyumiViewRow *row, AyumiDay at, AyumiLang lang)
{
  g_autofree char *text = ayumi_citation_new (citation, row->kind, row->record, at, lang);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (ayumi_say (lang, "；", "; "), lines);
}

char *
ayumi_view_rows_to_csv (const GArray *rows,
                        AyumiLang lang,
                        const AyumiCitation *citation,
                        AyumiDay at)
{
  GString *csv = g_string_new (NULL);
  const char *line[N_CELLS + 2] = { NULL };

  for (guint i = 0; i < N_CELLS; i++)
    line[i] = names[i];
  line[N_CELLS] = citation != NULL ? "citation" : NULL;
  ayumi_cells_append (csv, AYUMI_CELLS_CSV, line);
  for (guint r = 0; r < rows->len; r++)
    {
      const AyumiViewRow *row = &g_array_index (rows, AyumiViewRow, r);
      g_auto (GStrv) cells = cells_of (row, lang);
      g_autofree char *cited = citation != NULL ? citation_of (citation, row, at, lang) : NULL;

      for (guint i = 0; i < N_CELLS; i++)
        line[i] = cells[i];
      line[N_CELLS] = cited;
      ayumi_cells_append (csv, AYUMI_CELLS_CSV, line);
    }
  return g_string_free (csv, FALSE);
}

char *
ayumi_view_rows_to_tsv (const GArray *rows, AyumiLang lang)
{
  GString *tsv = g_string_new (NULL);
  const char *line[N_CELLS + 1] = { NULL };

  for (guint i = 0; i < N_CELLS; i++)
    line[i] = names[i];
  ayumi_cells_append (tsv, AYUMI_CELLS_TSV, line);
  for (guint r = 0; r < rows->len; r++)
    {
      g_auto (GStrv) cells = cells_of (&g_array_index (rows, AyumiViewRow, r), lang);

      ayumi_cells_append (tsv, AYUMI_CELLS_TSV, (const char *const *) cells);
    }
  return g_string_free (tsv, FALSE);
}

char *
ayumi_view_rows_to_json (const GArray *rows, AyumiLang lang)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint r = 0; r < rows->len; r++)
    {
      const AyumiViewRow *row = &g_array_index (rows, AyumiViewRow, r);
      g_auto (GStrv) cells = cells_of (row, lang);

      json_builder_begin_object (builder);
      for (guint i = 0; i < N_CELLS; i++)
        {
          if (*cells[i] == '\0')
            continue;
          json_builder_set_member_name (builder, names[i]);
          if (i == VALUE)
            json_builder_add_double_value (builder,
                                           ((const AyumiObservation *) row->record)->value);
          else
            json_builder_add_string_value (builder, cells[i]);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}
