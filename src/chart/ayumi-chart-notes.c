/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-notes.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-breakdown.h"
#include "chart/ayumi-chart-headline.h"
#include "text/ayumi-sentence.h"

#define LOW 300.0      /* such a height gives the source one line */
#define MOST_SOURCES 3 /* documents that are named; the others are counted */

static double
add_note (const AyumiChartPlace *place, const char *text, guint max_lines, double y)
{
  ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, text);
  y += ayumi_scene_add_paragraph (place->scene, place->measurer, text,
                                  (AyumiFont) { 12, 400, place->lang }, place->x, y, place->width,
                                  max_lines, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  return y;
}

/* "Not published: September 2021, July 2022" for the values of @series that are missing for @reason. */
static char *
missing_text (const AyumiChartSeries *series, const char *reason, AyumiLang lang)
{
  g_autoptr (GString) dates = g_string_new (NULL);
  const char *word = ayumi_sentence_missing (reason, lang);

  for (guint p = 0; p < series->points->len; p++)
    {
      const AyumiObservation *observation = series->points->pdata[p];
      g_autofree char *date = NULL;

      if (!isnan (observation->value) || !g_str_equal (observation->missing, reason))
        continue;
      date = ayumi_date_format (&observation->when, lang, AYUMI_DATE_PLAIN);
      if (dates->len > 0)
        g_string_append (dates, ayumi_say (lang, "、", ", "));
      g_string_append (dates, date);
    }
  if (*series->name == '\0')
    return g_strdup_printf (ayumi_say (lang, "%1$s：%2$s", "%2$s: %1$s"), word, dates->str);
  return g_strdup_printf (ayumi_say (lang, "%s（%s）：%s", "%s (%s): %s"), series->name, dates->str,
                          word);
}

double
ayumi_chart_notes_add_missing (const AyumiChartPlace *place, const AyumiChartData *data, double y)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];
      g_autoptr (GHashTable) reasons = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          g_autofree char *text = NULL;

          if (!isnan (observation->value)
              || !g_hash_table_add (reasons, (gpointer) observation->missing))
            continue;
          text = missing_text (series, observation->missing, place->lang);
          y = add_note (place, text, 0, y) + 2;
        }
    }
  return y;
}

/* When @correction was made, by the errata that name it or what it replaced; NULL when none does. */
static const AyumiErratum *
erratum_of (AyumiReport *report, const AyumiObservation *correction)
{
  guint n;
  const AyumiErratum *errata = ayumi_report_get_records (report, AYUMI_KIND_ERRATUM, &n);

  for (guint i = 0; i < n; i++)
    if (errata[i].corrects != NULL
        && (errata[i].corrects == correction || errata[i].corrects == correction->supersedes))
      return &errata[i];
  return NULL;
}

/* "Corrected: September 2022, 10 million people (before: 11 million people; on 10 September 2022)". */
static char *
correction_text (AyumiReport *report, const AyumiObservation *correction, AyumiLang lang)
{
  const AyumiErratum *erratum = erratum_of (report, correction);
  const char *note = ayumi_text_get (&correction->note, lang, NULL);
  g_autofree char *date = ayumi_date_format (&correction->when, lang, AYUMI_DATE_PLAIN);
  g_autofree char *value = ayumi_sentence_value (correction, lang);
  g_autofree char *old = correction->supersedes != NULL
                             ? ayumi_sentence_value (correction->supersedes, lang)
                             : g_strdup (ayumi_say (lang, "示されていない", "not given"));
  g_autofree char *on =
      erratum != NULL ? ayumi_date_format (&erratum->corrected, lang, AYUMI_DATE_PLAIN) : NULL;
  g_autofree char *line =
      on != NULL
          ? g_strdup_printf (ayumi_say (lang, "訂正：%1$s、%2$s（訂正前：%3$s、訂正日：%4$s）",
                                        "Corrected: %1$s, %2$s (before: %3$s; on %4$s)"),
                             date, value, old, on)
          : g_strdup_printf (ayumi_say (lang, "訂正：%1$s、%2$s（訂正前：%3$s）",
                                        "Corrected: %1$s, %2$s (before: %3$s)"),
                             date, value, old);

  if (*note == '\0')
    return g_steal_pointer (&line);
  return g_strdup_printf (ayumi_say (lang, "%s。%s", "%s. %s"), line, note);
}

double
ayumi_chart_notes_add_corrections (const AyumiChartPlace *place,
                                   AyumiReport *report,
                                   const AyumiChartData *data,
                                   double y)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          g_autofree char *text = NULL;

          if (observation->status != AYUMI_OBSERVATION_CORRECTED)
            continue;
          text = correction_text (report, observation, place->lang);
          y = add_note (place, text, 0, y) + 2;
        }
    }
  return y;
}

double
ayumi_chart_notes_add_breakdowns (const AyumiChartPlace *place,
                                  const AyumiChartSubject *subject,
                                  double y)
{
  const AyumiIndicator *indicator =
      subject->chart != NULL ? subject->chart->indicators[0] : subject->indicator;
  g_autoptr (GPtrArray) dimensions = ayumi_chart_breakdowns (subject->report, indicator);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  if (subject->dimension != NULL || dimensions->len == 0)
    return y;
  for (guint i = 0; i < dimensions->len; i++)
    {
      if (i > 0)
        g_string_append (names, ayumi_say (place->lang, "、", ", "));
      g_string_append (names, ayumi_sentence_dimension (dimensions->pdata[i], place->lang));
    }
  line = g_strdup_printf (ayumi_say (place->lang, "内訳：%s", "Breakdowns: %s"), names->str);
  return add_note (place, line, 0, y) + 2;
}

double
ayumi_chart_notes_add_dates (const AyumiChartPlace *place, const AyumiChartData *data, double y)
{
  AyumiEdtf span = { data->first, data->last, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY,
                     data->first < data->last ? AYUMI_EDTF_INTERVAL : 0 };
  g_autofree char *dates = ayumi_date_format (&span, place->lang, AYUMI_DATE_PLAIN);
  g_autofree char *line = g_strdup_printf (ayumi_say (place->lang, "各系列の最新の値（%s）",
                                                      "The latest value of each (%s)"),
                                           dates);

  return data->latest_only ? add_note (place, line, 0, y) + 2 : y;
}

/* The date of the newest value that was published; NULL where there is none, or each series has its own. */
static char *
newest_date (const AyumiChartData *data, AyumiLang lang)
{
  const AyumiObservation *newest = ayumi_chart_data_headline (data);

  return newest == NULL || data->latest_only
             ? NULL
             : ayumi_date_format (&newest->when, lang, AYUMI_DATE_PLAIN);
}

/* The documents that hold values, each once, the first three by name: "A; B; C and 2 more"; "" for none. */
typedef struct
{
  GHashTable *documents;
  GString *names;
} Sources;

static void
add_document (Sources *self, const AyumiSource *source, AyumiLang lang)
{
  const AyumiDocument *document = source->section->document;

  if (!g_hash_table_add (self->documents, (gpointer) document)
      || g_hash_table_size (self->documents) > MOST_SOURCES)
    return;
  if (self->names->len > 0)
    g_string_append (self->names, ayumi_say (lang, "、", "; "));
  g_string_append (self->names, ayumi_text_get (&document->title, lang, NULL));
}

static void
add_documents (Sources *self, const AyumiChartData *data, AyumiLang lang)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      if (series->longs != NULL)
        add_document (self, &series->longs->source, lang);
      for (guint p = 0; p < series->points->len; p++)
        add_document (self, &((const AyumiObservation *) series->points->pdata[p])->source, lang);
    }
}

double
ayumi_chart_notes_add_sources (const AyumiChartPlace *place,
                               const AyumiChartData *const *data,
                               guint n,
                               double y)
{
  g_autoptr (GHashTable) documents = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  Sources sources = { documents, names };
  g_autofree char *line = NULL, *date = NULL;

  for (guint i = 0; i < n; i++)
    add_documents (&sources, data[i], place->lang);
  if (names->len == 0)
    return y;
  if (g_hash_table_size (documents) > MOST_SOURCES)
    g_string_append_printf (names, ayumi_say (place->lang, "ほか%u件", " and %u more"),
                            g_hash_table_size (documents) - MOST_SOURCES);
  date = n == 1 ? newest_date (data[0], place->lang) : NULL;
  line = date == NULL
             ? g_strdup_printf (ayumi_say (place->lang, "出典：%s", "Source: %s"), names->str)
             : g_strdup_printf (ayumi_say (place->lang, "%s現在。出典：%s", "As of %s. Source: %s"),
                                date, names->str);
  return add_note (place, line, place->height <= 0 ? 0 : place->height < LOW ? 1 : 2, y);
}
