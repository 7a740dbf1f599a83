/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-view-scene.h"

#include <string.h>

#include "diagram/ayumi-document-list.h"
#include "diagram/ayumi-framework.h"
#include "diagram/ayumi-glossary.h"
#include "diagram/ayumi-indicators.h"
#include "diagram/ayumi-outline.h"
#include "diagram/ayumi-overview.h"
#include "diagram/ayumi-pillar-map.h"
#include "orgchart/ayumi-orgchart.h"
#include "timeline/ayumi-timeline.h"

static AyumiScene *
new_timeline (AyumiReport *report,
              const AyumiViewState *state,
              AyumiLang lang,
              double width,
              AyumiMeasurer *measurer)
{
  AyumiTimelineOptions options = {
    .lang = lang, .at = ayumi_view_state_day (state), .width = width, .expanded = state->item
  };
  AyumiEdtf from, to;

  ayumi_timeline_range (report, &options.first, &options.last);
  if (state->from != NULL && ayumi_edtf_parse (state->from, &from, NULL)
      && from.first != AYUMI_DAY_MIN)
    options.first = from.first;
  if (state->to != NULL && ayumi_edtf_parse (state->to, &to, NULL) && to.last != AYUMI_DAY_MAX)
    options.last = to.last;
  options.last = MAX (options.last, options.first + 1);
  return ayumi_timeline_layout (report, &options, measurer);
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

/* The indicators, or one chart, which then gives the drawing its name. */
static AyumiScene *
new_indicators (AyumiReport *report,
                const AyumiViewState *state,
                AyumiLang lang,
                double width,
                AyumiMeasurer *measurer,
                GError **error)
{
  AyumiScene *scene = ayumi_indicators_layout (report, state->item, ayumi_view_state_day (state),
                                               lang, width, measurer, error);
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
    ayumi_scene_set_title (scene, ayumi_record_title (kind, record, lang),
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
  const AyumiDocument *document = NULL;

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
      return ayumi_pillar_map_layout (report, ayumi_view_state_day (state), lang, width, measurer);
    case AYUMI_PAGE_FRAMEWORKS:
      return new_framework (report, state, lang, width, measurer, error);
    case AYUMI_PAGE_GLOSSARY:
      return ayumi_glossary_layout (report, lang, width, measurer);
    case AYUMI_PAGE_DOCUMENTS:
      if (state->item != NULL)
        {
          document = ayumi_report_find (report, AYUMI_KIND_DOCUMENT, state->item);
          if (document == NULL)
            {
              g_set_error (
                  error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                  "The report has no document “%s”; look its id up with “ayumictl dump FILE documents”",
                  state->item);
              return NULL;
            }
        }
      return document != NULL ? ayumi_outline_layout (report, document, lang, width, measurer)
                              : ayumi_document_list_layout (report, lang, width, measurer);
    case AYUMI_PAGE_SEARCH:
    default:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   "The page “%s” has no drawing; use “ayumictl search” to search",
                   ayumi_page_id_to_string (state->page));
      return NULL;
    }
}
