/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that stand alone. */
#include "check/ayumi-check-rules.h"

#include <string.h>

#include "store/ayumi-loader-fields.h"

/* Whether @id is @stem itself or begins with it and a hyphen. */
static gboolean
begins_with (const char *id, const char *stem)
{
  gsize length = strlen (stem);

  return strncmp (id, stem, length) == 0 && (id[length] == '-' || id[length] == '\0');
}

void
ayumi_check_ids (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiSection, section, SECTION)
  {
    if (!begins_with (section->id, section->document->id))
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "sections", section->id, "document",
                       "correct the document, or give the section an id of it",
                       "the id is not that of a section of %s", section->document->id);
  }
  AYUMI_CHECK_EACH (self, AyumiObservation, value, OBSERVATION)
  {
    if (!begins_with (value->id, value->series->id))
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "observations", value->id, "series",
                       "correct the series, or give the value an id of it",
                       "the id is not that of a value of %s", value->series->id);
  }
  AYUMI_CHECK_EACH (self, AyumiTenure, tenure, TENURE)
  {
    if (!begins_with (tenure->id, tenure->unit->id))
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "tenures", tenure->id, "unit",
                       "correct the unit, or give the tenure an id of it",
                       "the id is not that of a tenure in %s", tenure->unit->id);
  }
}

/* ---- rows without the rows that they are for ---- */

static void
check_has (AyumiCheck *self,
           GHashTable *used,
           gconstpointer record,
           AyumiSeverity severity,
           const char *table,
           const char *what)
{
  if (!g_hash_table_contains (used, record))
    ayumi_check_add (self, severity, table, *(const char *const *) record, NULL,
                     "add them, or remove the row", "the row has no %s", what);
}

void
ayumi_check_empty (AyumiCheck *self)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  AYUMI_CHECK_EACH (self, AyumiSeries, series, SERIES)
  {
    g_hash_table_add (used, (gpointer) series->indicator);
  }
  AYUMI_CHECK_EACH (self, AyumiObservation, value, OBSERVATION)
  {
    g_hash_table_add (used, (gpointer) value->series);
  }
  AYUMI_CHECK_EACH (self, AyumiSection, section, SECTION)
  {
    g_hash_table_add (used, (gpointer) section->document);
  }
  AYUMI_CHECK_EACH (self, AyumiFrameworkItem, item, FRAMEWORK_ITEM)
  {
    g_hash_table_add (used, (gpointer) item->framework);
  }
  AYUMI_CHECK_EACH (self, AyumiIndicator, indicator, INDICATOR)
  {
    check_has (self, used, indicator, AYUMI_SEVERITY_ERROR, "indicators", "series");
  }
  AYUMI_CHECK_EACH (self, AyumiSeries, empty, SERIES)
  {
    check_has (self, used, empty, AYUMI_SEVERITY_WARNING, "series", "values");
  }
  AYUMI_CHECK_EACH (self, AyumiDocument, document, DOCUMENT)
  {
    check_has (self, used, document, AYUMI_SEVERITY_WARNING, "documents", "sections");
  }
  AYUMI_CHECK_EACH (self, AyumiFramework, framework, FRAMEWORK)
  {
    check_has (self, used, framework, AYUMI_SEVERITY_WARNING, "frameworks", "items");
  }
}

/* ---- rows that nothing refers to ---- */

/* Every section that a fact names, and every end of a link. */
static void
collect_sources_and_ends (AyumiCheck *self, GHashTable *used)
{
  for (AyumiKind kind = AYUMI_KIND_NONE + 1; kind < AYUMI_N_KINDS; kind++)
    {
      gsize size = ayumi_kind_record_size (kind);
      gconstpointer end;
      const char *record = ayumi_check_records (self, kind, &end);

      for (; record < (const char *) end; record += size)
        {
          const AyumiSource *source = ayumi_record_source (kind, record);

          if (source == NULL)
            continue;
          g_hash_table_add (used, (gpointer) source->section);
          g_hash_table_add (used, (gpointer) source->section->document);
        }
    }
  AYUMI_CHECK_EACH (self, AyumiLink, link, LINK)
  {
    g_hash_table_add (used, (gpointer) link->from);
    g_hash_table_add (used, (gpointer) link->to);
  }
}

static void
collect_topics_and_units (AyumiCheck *self, GHashTable *used)
{
  AYUMI_CHECK_EACH (self, AyumiEvent, event, EVENT)
  {
    g_hash_table_add (used, (gpointer) event->topic);
  }
  AYUMI_CHECK_EACH (self, AyumiIndicator, indicator, INDICATOR)
  {
    g_hash_table_add (used, (gpointer) indicator->topic);
  }
  AYUMI_CHECK_EACH (self, AyumiProgramme, programme, PROGRAMME)
  {
    g_hash_table_add (used, (gpointer) programme->topic);
  }
  AYUMI_CHECK_EACH (self, AyumiUnitLink, link, UNIT_LINK)
  {
    g_hash_table_add (used, (gpointer) link->from);
    g_hash_table_add (used, (gpointer) link->to);
  }
  AYUMI_CHECK_EACH (self, AyumiTenure, tenure, TENURE)
  {
    g_hash_table_add (used, (gpointer) tenure->unit);
  }
}

void
ayumi_check_orphans (AyumiCheck *self)
{
  static const struct
  {
    AyumiKind kind;
    AyumiSeverity severity;
    const char *what;
  } kinds[] = {
    { AYUMI_KIND_TOPIC, AYUMI_SEVERITY_WARNING,
      "no event, indicator or programme is of this topic" },
    { AYUMI_KIND_DOCUMENT, AYUMI_SEVERITY_HINT, "no fact is taken from this document" },
    { AYUMI_KIND_UNIT, AYUMI_SEVERITY_WARNING, "no link and no tenure names this unit" },
  };
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  collect_sources_and_ends (self, used);
  collect_topics_and_units (self, used);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gsize size = ayumi_kind_record_size (kinds[i].kind);
      gconstpointer end;
      const char *record = ayumi_check_records (self, kinds[i].kind, &end);

      for (; record < (const char *) end; record += size)
        if (!g_hash_table_contains (used, record))
          ayumi_check_add (self, kinds[i].severity, ayumi_loader_table (kinds[i].kind),
                           *(const char *const *) (gconstpointer) record, NULL,
                           "use it, or remove the row", "%s", kinds[i].what);
    }
}
