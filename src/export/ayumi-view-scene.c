/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-view-scene.h"

#include <string.h>

#include "chart/ayumi-chart-breakdown.h"
#include "chart/ayumi-chart-comparison.h"
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-chart.h"
#include "diagram/ayumi-contents.h"
#include "diagram/ayumi-document-list.h"
#include "diagram/ayumi-framework.h"
#include "diagram/ayumi-glossary.h"
#include "diagram/ayumi-help.h"
#include "diagram/ayumi-indicator-choice.h"
#include "diagram/ayumi-indicators.h"
#include "diagram/ayumi-outline.h"
#include "diagram/ayumi-overview.h"
#include "diagram/ayumi-programmes.h"
#include "orgchart/ayumi-orgchart.h"
#include "timeline/ayumi-timeline-state.h"
#include "timeline/ayumi-timeline.h"

static AyumiScene *
new_timeline (AyumiReport *report,
              const AyumiViewState *state,
              AyumiLang lang,
              double width,
              AyumiMeasurer *measurer)
{
  AyumiTimelineOptions options = { .lang = lang,
                                   .at = ayumi_view_state_day (state),
                                   .width = width,
                                   .expanded = state->item,
                                   .place = state };
  AyumiRange range = ayumi_timeline_state_range (report, state);

  options.first = range.first;
  options.last = range.last;
  return ayumi_timeline_layout (report, &options, measurer);
}

/* The id of what is selected when its target begins with @prefix, NULL otherwise. */
static const char *
selected_id (const AyumiViewState *state, const char *prefix)
{
  return state->selection != NULL && g_str_has_prefix (state->selection, prefix)
             ? state->selection + strlen (prefix)
             : NULL;
}

/* The framework that the view names, that of the selected item, or the list of all. */
static AyumiScene *
new_framework (AyumiReport *report,
               const AyumiViewState *state,
               AyumiLang lang,
               double width,
               AyumiMeasurer *measurer,
               GError **error)
{
  const AyumiFramework *framework = NULL;

  if (state->item != NULL)
    {
      framework = ayumi_report_find (report, AYUMI_KIND_FRAMEWORK, state->item);
      if (framework == NULL)
        {
          g_set_error (
              error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
              "The report has no framework “%s”; look its id up with “ayumictl dump FILE frameworks”",
              state->item);
          return NULL;
        }
    }
  else if (state->selection != NULL)
    {
      AyumiKind kind;
      gconstpointer record = ayumi_report_find_target (report, state->selection, &kind);

      if (record != NULL && kind == AYUMI_KIND_FRAMEWORK_ITEM)
        framework = ((const AyumiFrameworkItem *) record)->framework;
    }
  return framework != NULL ? ayumi_framework_layout (report, framework, lang, width, measurer)
                           : ayumi_framework_list_layout (report, lang, width, measurer);
}

/* The document with @id, NULL and an error when there is none. */
static const AyumiDocument *
find_document (AyumiReport *report, const char *id, GError **error)
{
  const AyumiDocument *document = ayumi_report_find (report, AYUMI_KIND_DOCUMENT, id);

  if (document == NULL)
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
        "The report has no document “%s”; look its id up with “ayumictl dump FILE documents”", id);
  return document;
}

/* The list of documents, or one to read. */
static AyumiScene *
new_documents (AyumiReport *report,
               const AyumiViewState *state,
               AyumiLang lang,
               double width,
               AyumiMeasurer *measurer,
               GError **error)
{
  const AyumiDocument *document;

  if (state->item == NULL)
    return ayumi_document_list_layout (report, lang, width, measurer);
  document = find_document (report, state->item, error);
  if (document == NULL
      || (state->beside != NULL && find_document (report, state->beside, error) == NULL))
    return NULL;
  return ayumi_outline_layout (report, document, state, lang, width, measurer);
}

/* The indicators, or one chart, which then gives the drawing its name. */
static AyumiScene *
new_indicators (AyumiReport *report,
                const AyumiViewState *state,
                AyumiLang lang,
                double width,
                AyumiMeasurer *measurer,
                GError **error)
{
  AyumiScene *scene = ayumi_indicators_layout (report, state, lang, width, measurer, error);
  AyumiKind kind = AYUMI_KIND_CHART;
  gconstpointer record;

  if (scene == NULL || state->item == NULL)
    return scene;
  record = ayumi_report_find (report, kind, state->item);
  if (record == NULL)
    {
      kind = AYUMI_KIND_INDICATOR;
      record = ayumi_report_find (report, kind, state->item);
    }
  if (record != NULL)
    ayumi_chart_reading_describe (scene, ayumi_record_title (kind, record, lang),
                                  ayumi_record_summary (kind, record, lang));
  return scene;
}

AyumiScene *
ayumi_view_scene_new (AyumiReport *report,
                      const AyumiViewState *state,
                      AyumiLang lang,
                      double width,
                      AyumiMeasurer *measurer,
                      GError **error)
{
  if (state->selection != NULL && strchr (state->selection, ':') != NULL
      && ayumi_report_find_target (report, state->selection, NULL) == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   "The report has no “%s”; look its id up with “ayumictl dump”", state->selection);
      return NULL;
    }
  switch (state->page)
    {
    case AYUMI_PAGE_OVERVIEW:
      return ayumi_overview_layout (report, ayumi_view_state_day (state), lang, width, measurer);
    case AYUMI_PAGE_TIMELINE:
      return new_timeline (report, state, lang, width, measurer);
    case AYUMI_PAGE_ORGANISATION:
      return ayumi_orgchart_layout (report, state, lang, width, measurer, error);
    case AYUMI_PAGE_INDICATORS:
      return new_indicators (report, state, lang, width, measurer, error);
    case AYUMI_PAGE_PROGRAMMES:
      return ayumi_programmes_layout (report, ayumi_view_state_day (state),
                                      selected_id (state, "programme:"), lang, width, measurer);
    case AYUMI_PAGE_FRAMEWORKS:
      return new_framework (report, state, lang, width, measurer, error);
    case AYUMI_PAGE_GLOSSARY:
      return ayumi_glossary_layout (report, state->both, lang, width, measurer);
    case AYUMI_PAGE_DOCUMENTS:
      return new_documents (report, state, lang, width, measurer, error);
    case AYUMI_PAGE_HELP:
      return ayumi_help_layout (lang, width, measurer);
    case AYUMI_PAGE_SEARCH:
    default:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   "The page “%s” has no drawing; use “ayumictl search” to search",
                   ayumi_page_id_to_string (state->page));
      return NULL;
    }
}

AyumiScene *
ayumi_view_contents_new (AyumiReport *report,
                         const AyumiViewState *state,
                         AyumiLang lang,
                         double width,
                         AyumiMeasurer *measurer)
{
  const AyumiDocument *document;
  g_autoptr (AyumiScene) page = NULL;

  if (state->page == AYUMI_PAGE_DOCUMENTS && state->item != NULL)
    {
      document = ayumi_report_find (report, AYUMI_KIND_DOCUMENT, state->item);
      return document != NULL && state->beside == NULL
                 ? ayumi_contents_of_document (report, document, lang, width, measurer)
                 : NULL;
    }
  if (!ayumi_view_state_is_text (state))
    return NULL;
  page = ayumi_view_scene_new (report, state, lang, width, measurer, NULL);
  return page != NULL ? ayumi_contents_of_scene (page, lang, width, measurer) : NULL;
}

/* NULL where nothing is compared yet. */
static AyumiScene *
new_comparison (AyumiReport *report,
                const AyumiViewState *state,
                AyumiLang lang,
                double width,
                double height,
                AyumiMeasurer *measurer)
{
  g_autoptr (GPtrArray) compared = ayumi_indicator_choice_new (report, state);
  AyumiChartComparison subject = { report, (const AyumiIndicator *const *) compared->pdata,
                                   ayumi_view_state_day (state) };
  AyumiEdtf base;

  if (compared->pdata[0] == NULL)
    return NULL;
  if (state->base != NULL && ayumi_edtf_parse (state->base, &base, NULL))
    subject.base = &base;
  return ayumi_chart_comparison_picture_new (&subject, lang, width, height, measurer);
}

AyumiScene *
ayumi_view_chart_new (AyumiReport *report,
                      const AyumiViewState *state,
                      AyumiLang lang,
                      double width,
                      double height,
                      AyumiMeasurer *measurer,
                      GError **error)
{
  AyumiChartSubject subject = { .report = report,
                                .at = ayumi_view_state_day (state),
                                .place = state };

  if (state->page == AYUMI_PAGE_INDICATORS && state->item == NULL && state->compare != NULL)
    return new_comparison (report, state, lang, width, height, measurer);
  if (state->page != AYUMI_PAGE_INDICATORS || state->item == NULL)
    return NULL;
  subject.chart = ayumi_report_find (report, AYUMI_KIND_CHART, state->item);
  subject.indicator = ayumi_report_find (report, AYUMI_KIND_INDICATOR, state->item);
  if (subject.indicator != NULL)
    subject.chart = ayumi_report_chart_of (report, subject.indicator);
  if (subject.chart != NULL)
    subject.indicator = subject.chart->indicators[0];
  if (subject.indicator != NULL)
    subject.dimension = ayumi_chart_dimension (report, subject.indicator, state->by);
  if (subject.indicator != NULL)
    return ayumi_chart_picture_new (&subject, lang, width, height, measurer);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               "The report has no chart or indicator “%s”; look its id up with “ayumictl dump FILE "
               "indicators”",
               state->item);
  return NULL;
}
