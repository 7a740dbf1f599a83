/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-bars.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

#define BAR_HEIGHT 20.0
#define BAR_STEP 28.0

typedef struct
{
  AyumiScene *scene;
  AyumiReport *report;
  const AyumiIndicator *indicator;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  double x, y, width;
  double label_width, value_width, most;
} Bars;

static char *
bar_label (const Bars *self, const AyumiObservation *observation)
{
  g_autofree char *date = ayumi_date_format (&observation->when, self->lang, AYUMI_DATE_COMPACT);
  const AyumiSeries *series = observation->series;

  if (g_str_equal (series->id, self->indicator->id))
    return g_steal_pointer (&date);
  return g_strdup_printf (ayumi_say (self->lang, "%s %s", "%s, %s"),
                          ayumi_text_get (&series->name, self->lang, NULL), date);
}

static GPtrArray *
all_observations (AyumiReport *report, const AyumiIndicator *indicator)
{
  g_autoptr (GPtrArray) series = ayumi_report_series (report, indicator);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < series->len; i++)
    {
      g_autoptr (GPtrArray) observations = ayumi_report_observations (report, series->pdata[i]);

      g_ptr_array_extend (all, observations, NULL, NULL);
    }
  return all;
}

static void
add_bar (Bars *self, const AyumiObservation *observation)
{
  g_autofree char *label = bar_label (self, observation);
  g_autofree char *value = ayumi_sentence_value (observation, self->lang);
  g_autofree char *spoken = ayumi_sentence_observation (observation, self->lang);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_OBSERVATION, observation);
  g_autofree char *fitted =
      ayumi_measurer_ellipsize (self->measurer, label, (AyumiFont) { 12.5, 400, self->lang },
                                self->label_width);
  double room = self->width - self->label_width - self->value_width - 20;
  double length = isnan (observation->value) || self->most <= 0
                      ? 0
                      : MAX (0, observation->value) / self->most * room;
  gboolean solid = observation->status == AYUMI_OBSERVATION_REPORTED
                   || observation->status == AYUMI_OBSERVATION_CORRECTED;
  double left = self->x + self->label_width + 10;

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_text (self->scene, self->measurer, fitted, (AyumiFont) { 12.5, 400, self->lang },
                        self->x + self->label_width, self->y + 15, AYUMI_ANCHOR_END,
                        AYUMI_ROLE_TEXT_MUTED);
  if (length > 0)
    ayumi_scene_add_rect (self->scene, left, self->y, length, BAR_HEIGHT, 2,
                          solid ? AYUMI_ROLE_SERIES_1 : AYUMI_ROLE_SERIES_1_SOFT,
                          AYUMI_ROLE_SERIES_1, 1);
  ayumi_scene_add_text (self->scene, self->measurer, value, (AyumiFont) { 13, 600, self->lang },
                        left + length + 8, self->y + 15, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
  self->y += BAR_STEP;
}

static void
measure (Bars *self, GPtrArray *observations)
{
  gboolean percent = g_str_equal (self->indicator->unit.en, "%");

  self->most = percent ? 100 : 0;
  for (guint i = 0; i < observations->len; i++)
    {
      const AyumiObservation *observation = observations->pdata[i];
      g_autofree char *label = bar_label (self, observation);
      g_autofree char *value = ayumi_sentence_value (observation, self->lang);

      if (!isnan (observation->value))
        self->most = MAX (self->most, observation->value);
      self->label_width =
          MAX (self->label_width,
               ayumi_measurer_width (self->measurer, label, (AyumiFont) { 12.5, 400, self->lang }));
      self->value_width =
          MAX (self->value_width,
               ayumi_measurer_width (self->measurer, value, (AyumiFont) { 13, 600, self->lang }));
    }
  self->label_width = MIN (self->label_width, self->width * 0.4);
}

double
ayumi_bars_add (AyumiScene *scene,
                AyumiReport *report,
                const AyumiIndicator *indicator,
                AyumiLang lang,
                double x,
                double y,
                double width,
                AyumiMeasurer *measurer)
{
  Bars self = { scene, report, indicator, lang, measurer, x, y, width };
  g_autoptr (GPtrArray) observations = all_observations (report, indicator);
  const AyumiChart *chart = ayumi_report_chart_of (report, indicator);
  const char *name = ayumi_text_get (&indicator->name, lang, NULL);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_INDICATOR, indicator);
  const char *definition =
      ayumi_text_get (chart != NULL ? &chart->takeaway : &indicator->definition, lang, NULL);

  ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, target, name);
  self.y += ayumi_scene_add_paragraph (scene, measurer, name, (AyumiFont) { 14.5, 600, lang }, x,
                                       self.y, width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  self.y +=
      ayumi_scene_add_paragraph (scene, measurer, definition, (AyumiFont) { 13, 400, lang }, x,
                                 self.y, width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED)
      + 4;
  ayumi_scene_end_group (scene);
  measure (&self, observations);
  ayumi_scene_begin_group (scene, AYUMI_READ_LIST, NULL, name);
  for (guint i = 0; i < observations->len; i++)
    add_bar (&self, observations->pdata[i]);
  ayumi_scene_end_group (scene);
  if (observations->len > 0)
    {
      const AyumiObservation *last = observations->pdata[observations->len - 1];
      g_autofree char *source = ayumi_sentence_source (&last->source, lang);

      self.y +=
          ayumi_scene_add_paragraph (scene, measurer, source, (AyumiFont) { 11.5, 400, lang }, x,
                                     self.y, width, 2, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
    }
  return self.y - y;
}
