/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-indicators.h"

#include <math.h>

#include "chart/ayumi-chart.h"
#include "diagram/ayumi-page-grid.h"
#include "text/ayumi-sentence.h"

#define PADDING 16.0
#define LEAST_WIDTH 400.0
#define WIDEST 900.0

typedef struct
{
  AyumiReport *report;
  const AyumiViewState *state;
  AyumiDay at;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  double width, y;
} Page;

static void
add_heading (Page *self, const char *text, double size)
{
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, NULL, text);
  self->y += ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                        (AyumiFont) { size, 700, self->lang }, AYUMI_PAGE_MARGIN,
                                        self->y, self->width - 2 * AYUMI_PAGE_MARGIN, 0,
                                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
}

/* A chart on a card at (@x, @y), as high as it needs. Returns the height. */
static double
add_card (Page *self, const AyumiChartSubject *subject, double x, double y, double width)
{
  g_autoptr (AyumiScene) drawing = ayumi_scene_new (width, 0);
  AyumiChartPlace place = { drawing, self->measurer, self->lang,
                            PADDING, PADDING,        width - 2 * PADDING };
  double height = ayumi_chart_add (&place, subject) + 2 * PADDING;

  ayumi_scene_add_rect (self->scene, x, y, width, height, 8, AYUMI_ROLE_SURFACE, AYUMI_ROLE_OUTLINE,
                        1);
  ayumi_scene_append (self->scene, drawing, x, y);
  return height;
}

/* What a topic shows: its curated charts in their order, then the indicators that none shows. */
static GArray *
subjects_of (Page *self, const AyumiTopic *topic)
{
  GArray *subjects = g_array_new (FALSE, FALSE, sizeof (AyumiChartSubject));
  g_autoptr (GPtrArray) charts = ayumi_report_charts (self->report);
  g_autoptr (GPtrArray) indicators = ayumi_report_indicators (self->report);

  for (guint i = 0; i < charts->len; i++)
    {
      const AyumiChart *chart = charts->pdata[i];
      AyumiChartSubject subject = { self->report, chart, NULL, self->at };

      if (chart->indicators[0] != NULL && chart->indicators[0]->topic == topic)
        g_array_append_val (subjects, subject);
    }
  for (guint i = 0; i < indicators->len; i++)
    {
      AyumiChartSubject subject = { self->report, NULL, indicators->pdata[i], self->at };

      if (subject.indicator->topic == topic
          && ayumi_report_chart_of (self->report, subject.indicator) == NULL)
        g_array_append_val (subjects, subject);
    }
  return subjects;
}

/* Each card goes into the column that is shortest, so that no room stays empty between them. */
static void
add_topic (Page *self, const AyumiTopic *topic)
{
  g_autoptr (GArray) subjects = subjects_of (self, topic);
  AyumiPageGrid grid = ayumi_page_grid_new (self->width, LEAST_WIDTH, subjects->len);
  g_autofree double *bottoms = g_new (double, grid.n);
  double lowest = 0;

  if (subjects->len == 0)
    return;
  self->y += 18;
  add_heading (self, ayumi_text_get (&topic->name, self->lang, NULL), 17);
  self->y += 8;
  for (guint c = 0; c < grid.n; c++)
    bottoms[c] = self->y;
  for (guint i = 0; i < subjects->len; i++)
    {
      guint shortest = 0;

      for (guint c = 1; c < grid.n; c++)
        if (bottoms[c] < bottoms[shortest])
          shortest = c;
      bottoms[shortest] +=
          add_card (self, &g_array_index (subjects, AyumiChartSubject, i),
                    ayumi_page_grid_x (&grid, shortest), bottoms[shortest], grid.width)
          + AYUMI_PAGE_GAP;
    }
  for (guint c = 0; c < grid.n; c++)
    lowest = MAX (lowest, bottoms[c]);
  self->y = lowest;
}

static gboolean
add_one (Page *self, const char *id, GError **error)
{
  const AyumiIndicator *indicator = ayumi_report_find (self->report, AYUMI_KIND_INDICATOR, id);
  AyumiChartSubject subject = { .report = self->report,
                                .chart = ayumi_report_find (self->report, AYUMI_KIND_CHART, id),
                                .indicator = indicator,
                                .at = self->at,
                                .place = self->state };
  double width = MIN (self->width - 2 * AYUMI_PAGE_MARGIN, WIDEST);
  g_autoptr (GPtrArray) dimensions = NULL;
  AyumiChartPlace table = { self->scene, self->measurer, self->lang, AYUMI_PAGE_MARGIN, 0, width };

  if (indicator != NULL)
    subject.chart = ayumi_report_chart_of (self->report, indicator);
  if (subject.chart == NULL && indicator == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   "The report has no chart or indicator “%s”; look its id up with “ayumictl dump "
                   "FILE indicators”",
                   id);
      return FALSE;
    }
  self->y += 8;
  self->y += add_card (self, &subject, AYUMI_PAGE_MARGIN, self->y, width) + 24;
  indicator = subject.chart != NULL ? subject.chart->indicators[0] : indicator;
  dimensions = ayumi_chart_breakdowns (self->report, indicator);
  for (guint i = 0; i < dimensions->len; i++)
    {
      AyumiChartSubject part = { self->report, NULL, indicator, self->at, dimensions->pdata[i] };

      self->y += add_card (self, &part, AYUMI_PAGE_MARGIN, self->y, width) + 24;
    }
  add_heading (self, ayumi_say (self->lang, "値の一覧", "Table of values"), 16);
  table.y = self->y;
  self->y += ayumi_chart_add_table (&table, &subject);
  return TRUE;
}

AyumiScene *
ayumi_indicators_layout (AyumiReport *report,
                         const AyumiViewState *state,
                         AyumiLang lang,
                         double width,
                         AyumiMeasurer *measurer,
                         GError **error)
{
  Page self = { report,
                state,
                ayumi_view_state_day (state),
                lang,
                measurer,
                ayumi_scene_new (width, 0),
                width,
                AYUMI_PAGE_MARGIN };

  ayumi_scene_set_title (self.scene, ayumi_say (lang, "指標", "Indicators"), "");
  add_heading (&self, ayumi_say (lang, "指標", "Indicators"), 22);
  if (state->item != NULL)
    {
      if (!add_one (&self, state->item, error))
        {
          ayumi_scene_unref (self.scene);
          return NULL;
        }
    }
  else
    {
      g_autoptr (GPtrArray) topics = ayumi_report_topics (report);

      for (guint i = 0; i < topics->len; i++)
        add_topic (&self, topics->pdata[i]);
    }
  ayumi_scene_set_size (self.scene, width, ceil (self.y + AYUMI_PAGE_MARGIN));
  return self.scene;
}
