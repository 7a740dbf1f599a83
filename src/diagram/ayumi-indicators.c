/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-indicators.h"

#include <math.h>

#include "chart/ayumi-chart-breakdown.h"
#include "chart/ayumi-chart.h"
#include "diagram/ayumi-claim-card.h"
#include "diagram/ayumi-indicator-list.h"
#include "diagram/ayumi-jump-bar.h"
#include "diagram/ayumi-page-grid.h"
#include "model/ayumi-claim.h"
#include "text/ayumi-sentence.h"

#define PADDING 16.0
#define WIDEST 900.0
#define AXIS_LABELS 44.0 /* about, beside a time axis */

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

/* Back to all, and to a comparison that begins with this one. */
static void
add_ways (Page *self, const AyumiIndicator *indicator)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_INDICATORS);
  g_autofree char *back = NULL, *compare = NULL;
  const char *all = ayumi_say (self->lang, "すべての指標", "All indicators"),
             *with = ayumi_say (self->lang, "ほかの指標と比べる", "Compare with others");
  AyumiJump jumps[2] = { { NULL, all, all, FALSE }, { NULL, with, with, FALSE } };

  state->at = g_strdup (self->state->at);
  jumps[0].target = back = ayumi_view_state_to_link (state);
  state->compare = g_strdup (indicator->id);
  jumps[1].target = compare = ayumi_view_state_to_link (state);
  self->y += 10;
  self->y +=
      ayumi_jump_bar_add (self->scene, self->measurer, jumps, G_N_ELEMENTS (jumps), self->lang,
                          AYUMI_PAGE_MARGIN, self->y, self->width - 2 * AYUMI_PAGE_MARGIN)
      + 6;
}

/* The ways to see the chart: as a whole, or by each dimension that @dimensions names; @shown is NULL for the whole. */
static void
add_dimensions (Page *self, GPtrArray *dimensions, const char *shown)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_free);
  g_autofree AyumiJump *jumps = g_new0 (AyumiJump, dimensions->len + 1);

  for (guint i = 0; i <= dimensions->len && dimensions->len > 0; i++)
    {
      const char *by = i > 0 ? dimensions->pdata[i - 1] : NULL;
      char *name = by != NULL ? g_strdup_printf (ayumi_say (self->lang, "%s別", "By %s"),
                                                 ayumi_sentence_dimension (by, self->lang))
                              : g_strdup (ayumi_say (self->lang, "すべて", "Everything"));
      char *link;

      g_set_str (&state->by, by);
      link = ayumi_view_state_to_link (state);
      g_ptr_array_add (taken, link);
      g_ptr_array_add (taken, name);
      jumps[i] = (AyumiJump) { link, name, name, g_strcmp0 (by, shown) == 0 };
    }
  if (dimensions->len > 0)
    self->y +=
        ayumi_jump_bar_add (self->scene, self->measurer, jumps, dimensions->len + 1, self->lang,
                            AYUMI_PAGE_MARGIN, self->y, self->width - 2 * AYUMI_PAGE_MARGIN)
        + 6;
}

/* What documents claim of the values shown, each held against them. */
static void
add_claims (Page *self, const AyumiIndicator *indicator, double width)
{
  g_autoptr (GPtrArray) claims = ayumi_report_claims (self->report, indicator);
  gboolean any = FALSE;

  for (guint i = 0; i < claims->len; i++)
    {
      const AyumiClaim *claim = claims->pdata[i];
      AyumiChartPlace place = {
        self->scene, self->measurer, self->lang, AYUMI_PAGE_MARGIN, 0, width
      };

      if (claim->observation->when.first > self->at)
        continue;
      if (!any)
        add_heading (self, ayumi_say (self->lang, "記述を確かめる", "Claims checked"), 16);
      any = TRUE;
      place.y = self->y + 8;
      self->y = place.y + ayumi_claim_card_add (&place, self->report, claim) + 10;
    }
  self->y += any ? 14 : 0;
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
  indicator = subject.chart != NULL ? subject.chart->indicators[0] : indicator;
  subject.dimension = ayumi_chart_dimension (self->report, indicator, self->state->by);
  dimensions = ayumi_chart_breakdowns (self->report, indicator);
  add_ways (self, indicator);
  add_dimensions (self, dimensions, subject.dimension);
  self->y += 8;
  self->y += add_card (self, &subject, AYUMI_PAGE_MARGIN, self->y, width) + 24;
  for (guint i = 0; subject.dimension == NULL && i < dimensions->len; i++)
    {
      AyumiChartSubject part = { self->report, NULL, indicator, self->at, dimensions->pdata[i] };

      self->y += add_card (self, &part, AYUMI_PAGE_MARGIN, self->y, width) + 24;
    }
  add_claims (self, indicator, width);
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
  if (state->item == NULL)
    self.y = ayumi_indicator_list_add (self.scene, report, state, lang, width, self.y, measurer);
  else if (!add_one (&self, state->item, error))
    {
      ayumi_scene_unref (self.scene);
      return NULL;
    }
  ayumi_scene_set_size (self.scene, width, ceil (self.y + AYUMI_PAGE_MARGIN));
  return self.scene;
}

double
ayumi_indicators_axis_length (double width)
{
  return MAX (1, MIN (width - 2 * AYUMI_PAGE_MARGIN, WIDEST) - 2 * PADDING - AXIS_LABELS);
}

double
ayumi_indicators_axis_share (double at, double width)
{
  double left = AYUMI_PAGE_MARGIN + PADDING + AXIS_LABELS;

  return CLAMP ((at * width - left) / ayumi_indicators_axis_length (width), 0, 1);
}
