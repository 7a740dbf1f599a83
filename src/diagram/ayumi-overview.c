/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-overview.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "chart/ayumi-bars.h"
#include "text/ayumi-sentence.h"

#define MARGIN 20.0
#define GAP 14.0
#define PADDING 14.0
#define MIN_CARD 250.0
#define CARD_HEIGHT 168.0
#define N_EVENTS 8

typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  double width, y;
} Page;

static const char *
text_of (const Page *self, const AyumiText *text)
{
  return ayumi_text_get (text, self->lang, NULL);
}

static void
add_heading (Page *self, const char *text, double size)
{
  self->y +=
      ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                 (AyumiFont) { size, 700, self->lang }, MARGIN, self->y,
                                 self->width - 2 * MARGIN, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
}

static void
add_paragraph (Page *self, const char *text, double size, AyumiRole role)
{
  self->y +=
      ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                 (AyumiFont) { size, 400, self->lang }, MARGIN, self->y,
                                 MIN (self->width - 2 * MARGIN, 860), 0, AYUMI_ANCHOR_START, role);
}

/* The newest observation that has a value and is not superseded. */
static const AyumiObservation *
latest_value (GPtrArray *observations)
{
  for (guint i = observations->len; i > 0; i--)
    {
      const AyumiObservation *observation = observations->pdata[i - 1];

      if (!isnan (observation->value) && observation->status != AYUMI_OBSERVATION_SUPERSEDED)
        return observation;
    }
  return NULL;
}

/* A key figure: name, value with its date, what it was before, and bars to compare. */
static void
add_card (Page *self, const AyumiChart *chart, double x, double width)
{
  const AyumiIndicator *indicator = chart->indicators[0];
  g_autoptr (GPtrArray) series = ayumi_report_series (self->report, indicator);
  g_autoptr (GPtrArray) values = series->len > 0
                                     ? ayumi_report_observations (self->report, series->pdata[0])
                                     : g_ptr_array_new ();
  const AyumiObservation *latest = latest_value (values);
  g_autofree char *value =
      latest != NULL ? ayumi_sentence_value (latest, self->lang) : g_strdup ("–");
  g_autofree char *date = latest != NULL
                              ? ayumi_date_format (&latest->when, self->lang, AYUMI_DATE_PLAIN)
                              : g_strdup ("");
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_INDICATOR, indicator);
  g_autofree char *spoken =
      g_strdup_printf (ayumi_say (self->lang, "%s、%s、%s。%s", "%s: %s, %s. %s"),
                       text_of (self, &chart->title), value, date,
                       text_of (self, &chart->takeaway));
  double inner = width - 2 * PADDING, y = self->y + PADDING;

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_rect (self->scene, x, self->y, width, CARD_HEIGHT, 10, AYUMI_ROLE_SURFACE,
                        AYUMI_ROLE_GRID, 1);
  y += ayumi_scene_add_paragraph (self->scene, self->measurer, text_of (self, &chart->title),
                                  (AyumiFont) { 13.5, 600, self->lang }, x + PADDING, y, inner, 1,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  {
    double size = 25;

    while (size > 15
           && ayumi_measurer_width (self->measurer, value, (AyumiFont) { size, 700, self->lang })
                  > inner)
      size -= 1;
    ayumi_scene_add_text (self->scene, self->measurer, value, (AyumiFont) { size, 700, self->lang },
                          x + PADDING, y + 29, AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  }
  ayumi_scene_add_text (self->scene, self->measurer, date, (AyumiFont) { 12, 400, self->lang },
                        x + PADDING, y + 50, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_add_paragraph (self->scene, self->measurer, text_of (self, &chart->takeaway),
                             (AyumiFont) { 12.5, 400, self->lang }, x + PADDING, y + 60, inner, 3,
                             AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
}

static void
add_cards (Page *self)
{
  g_autoptr (GPtrArray) charts = ayumi_report_charts (self->report);
  guint columns = MAX (1, (guint) ((self->width - 2 * MARGIN + GAP) / (MIN_CARD + GAP))), n = 0;
  double width = (self->width - 2 * MARGIN - (columns - 1) * GAP) / columns;

  for (guint i = 0; i < charts->len; i++)
    {
      const AyumiChart *chart = charts->pdata[i];

      if (!chart->overview || chart->indicators[0] == NULL)
        continue;
      if (n > 0 && n % columns == 0)
        self->y += CARD_HEIGHT + GAP;
      add_card (self, chart, MARGIN + (n % columns) * (width + GAP), width);
      n++;
    }
  if (n > 0)
    self->y += CARD_HEIGHT + GAP;
}

/* The last important events up to the as-of day, latest first. */
static void
add_events (Page *self, AyumiDay at)
{
  g_autoptr (GPtrArray) events = ayumi_report_events (self->report);
  guint shown = 0;

  add_heading (self, ayumi_say (self->lang, "主な出来事", "What happened"), 17);
  self->y += 6;
  for (guint i = events->len; i > 0 && shown < N_EVENTS; i--)
    {
      const AyumiEvent *event = events->pdata[i - 1];
      g_autofree char *date = NULL, *target = NULL, *spoken = NULL;

      if (event->when.first > at || event->status != AYUMI_EVENT_DONE || event->importance < 4)
        continue;
      date = ayumi_date_format (&event->when, self->lang, AYUMI_DATE_PLAIN);
      target = ayumi_target_new (AYUMI_KIND_EVENT, event);
      spoken = ayumi_sentence_event (event, self->lang);
      ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
      ayumi_scene_add_circle (self->scene, MARGIN + 5, self->y + 11, 4,
                              ayumi_role_series (event->topic->position - 1), AYUMI_ROLE_NONE, 0);
      ayumi_scene_add_paragraph (self->scene, self->measurer, date,
                                 (AyumiFont) { 12.5, 400, self->lang }, MARGIN + 18, self->y + 2,
                                 self->width, 1, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
      self->y +=
          20
          + ayumi_scene_add_paragraph (self->scene, self->measurer, text_of (self, &event->title),
                                       (AyumiFont) { 14, 400, self->lang }, MARGIN + 18,
                                       self->y + 19, self->width - 2 * MARGIN - 18, 0,
                                       AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT)
          + 6;
      ayumi_scene_end_group (self->scene);
      shown++;
    }
}

AyumiScene *
ayumi_overview_layout (AyumiReport *report,
                       AyumiDay at,
                       AyumiLang lang,
                       double width,
                       AyumiMeasurer *measurer)
{
  Page self = { report, lang, measurer, ayumi_scene_new (width, 0), width, MARGIN };
  AyumiEdtf period;

  ayumi_scene_set_title (self.scene, ayumi_report_get_title (report, lang),
                         ayumi_say (lang, "主な数字と出来事", "Key figures and events"));
  add_heading (&self, ayumi_report_get_title (report, lang), 24);
  if (ayumi_edtf_parse (ayumi_report_get_info (report, "period"), &period, NULL))
    {
      g_autofree char *dates = ayumi_date_format (&period, lang, AYUMI_DATE_PLAIN);
      AyumiText publisher = { ayumi_report_get_info (report, "publisher_ja"),
                              ayumi_report_get_info (report, "publisher_en") };
      g_autofree char *line = g_strdup_printf (ayumi_say (lang, "対象期間 %s。%s", "Covers %s. %s"),
                                               dates, text_of (&self, &publisher));

      add_paragraph (&self, line, 13, AYUMI_ROLE_TEXT_MUTED);
    }
  self.y += 16;
  add_heading (&self, ayumi_say (lang, "主な数字", "Key figures"), 17);
  self.y += 8;
  add_cards (&self);
  self.y += 10;
  add_events (&self, at);
  ayumi_scene_set_size (self.scene, width, ceil (self.y + MARGIN));
  return self.scene;
}

static gboolean
is_wanted (AyumiReport *report, const AyumiIndicator *indicator, const char *id)
{
  const AyumiChart *chart;

  if (id == NULL || g_str_equal (indicator->id, id))
    return TRUE;
  chart = ayumi_report_find (report, AYUMI_KIND_CHART, id);
  for (guint i = 0; chart != NULL && chart->indicators[i] != NULL; i++)
    if (chart->indicators[i] == indicator)
      return TRUE;
  return FALSE;
}

AyumiScene *
ayumi_overview_indicators (AyumiReport *report,
                           const char *id,
                           AyumiLang lang,
                           double width,
                           AyumiMeasurer *measurer,
                           GError **error)
{
  Page self = { report, lang, measurer, ayumi_scene_new (width, 0), width, MARGIN };
  g_autoptr (GPtrArray) indicators = ayumi_report_indicators (report);
  const AyumiTopic *topic = NULL;
  guint n = 0;

  ayumi_scene_set_title (self.scene, ayumi_say (lang, "指標", "Indicators"), "");
  add_heading (&self, ayumi_say (lang, "指標", "Indicators"), 22);
  for (guint i = 0; i < indicators->len; i++)
    {
      const AyumiIndicator *indicator = indicators->pdata[i];

      if (!is_wanted (report, indicator, id))
        continue;
      if (indicator->topic != topic)
        {
          topic = indicator->topic;
          self.y += 20;
          add_heading (&self, text_of (&self, &topic->name), 17);
        }
      self.y += 12;
      self.y += ayumi_bars_add (self.scene, report, indicator, lang, MARGIN, self.y,
                                MIN (width - 2 * MARGIN, 860), measurer);
      n++;
    }
  if (n == 0 && id != NULL)
    {
      g_set_error (
          error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
          "The report has no chart or indicator “%s”; look its id up with “ayumictl dump FILE indicators”",
          id);
      ayumi_scene_unref (self.scene);
      return NULL;
    }
  ayumi_scene_set_size (self.scene, width, ceil (self.y + MARGIN));
  return self.scene;
}
